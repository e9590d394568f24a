package org.ridgeline.run;

import java.util.Locale;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.run.Run.Failure;

/** Why runs fail, in words. */
final class Failures {
    static final Failure DATA_CHANGED = new Failure(
            "data-changed",
            "The data of this run are no longer those it was asked for, so its numbers would mix two data sets."
                    + " Start it again to compute with the new data.");
    static final Failure ENGINE_CHANGED = new Failure(
            "engine-changed",
            "The application was updated while this run waited, and would compute other numbers than were asked for."
                    + " Start it again.");
    static final Failure NOT_UNDERSTOOD = new Failure(
            "not-understood",
            "This version of the application no longer knows what was asked. Open the lab and start a new run.");
    static final Failure CRASHED = new Failure(
            "crashed",
            "The process died three times at the same place of this run, so it is not tried a fourth time."
                    + " Maybe it needs more memory: try fewer samples or smaller layers.");

    static final Failure NODES_DIFFER = new Failure(
            "nodes-differ",
            "No node that computes has the version and the data that this run was asked for. Start it again; if it fails the"
                    + " same way, the nodes differ: give all of them the same version and the same data.");
    static final Failure NOT_KEPT = new Failure(
            "not-kept",
            "The run came to its end, but the database did not take what it came to. The log says more. Maybe the result is"
                    + " too large: try fewer samples or fewer arms.");

    /** How often a process may die without its run getting on. */
    static final int MOST_CRASHES = 3;

    private static final String OWN_PACKAGE = "org.ridgeline.";
    private static final int LONGEST = 4000;

    private Failures() {}

    static Failure of(Throwable problem) {
        return switch (problem) {
            case ViolationException violation -> new Failure("invalid", shortened(violation.messages()));
            case OutOfMemoryError memory ->
                new Failure(
                        "out-of-memory",
                        "The run needed more memory than there is. Try fewer samples, smaller layers or fewer arms.");
            case Error error ->
                new Failure(
                        "engine-failed",
                        shortened("The computing engine failed: %s. The log says more.".formatted(error)));
            default ->
                new Failure(
                        code(problem),
                        shortened(
                                isOwn(problem) && problem.getMessage() != null
                                        ? problem.getMessage()
                                        : "The computation failed: %s. Try other parameters; the log says more."
                                                .formatted(problem)));
        };
    }

    /** The application's own exceptions say by their name what happened. */
    private static String code(Throwable problem) {
        if (!isOwn(problem)) {
            return "computation-failed";
        }
        return problem.getClass()
                .getSimpleName()
                .replaceAll("Exception$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isOwn(Throwable problem) {
        return problem.getClass().getName().startsWith(OWN_PACKAGE);
    }

    /** As a database takes it: PostgreSQL's text has no character 0. */
    private static String shortened(String all) {
        String text = all.replace("\0", "");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
