package org.ridgeline.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether a fork and its parent go together: the moment is there, and only what may change has changed. */
final class ForkCheck<P extends Record> {
    private final RunTechnique<P, ?> technique;
    private final Experiment<P> experiment;
    private final Experiment<P> parent;
    private final int moment;
    private final Words words;
    private final List<Violation> violations = new ArrayList<>();

    ForkCheck(RunTechnique<P, ?> technique, Experiment<P> experiment, Forks.Parent<P> parent) {
        this.technique = technique;
        this.experiment = experiment;
        this.parent = parent.experiment();
        this.moment = parent.moment();
        this.words = experiment.words();
    }

    void refuseMoreThan(int most, int forks) {
        if (forks > most) {
            complainOfParent("violation.query.deep", most);
            throw new ViolationException(violations);
        }
    }

    /** The parent's own fault, as the fork's. */
    ViolationException ofParent(ViolationException wrong) {
        complainOfParent("violation.query", wrong.messages());
        return new ViolationException(violations);
    }

    /** @throws ViolationException with everything that does not go together */
    void refuse() {
        checkMoment();
        checkParameters();
        // Data are read only where all else is well.
        if (violations.isEmpty() && !technique.dataHash(experiment).equals(technique.dataHash(parent))) {
            complainOfParent("violation.fork.data");
        }
        if (!violations.isEmpty()) {
            throw new ViolationException(violations);
        }
    }

    private void checkMoment() {
        int ofParent = technique.moments(parent.parameters());
        int own = technique.moments(experiment.parameters());
        if (moment > ofParent) {
            complain(ForkParameters.MOMENT, moment, "violation.fork.moment", ofParent);
        } else if (moment >= own) {
            complain(ForkParameters.MOMENT, moment, "violation.fork.nothing-left", own);
        }
        ForkParameters before = technique.fork(parent.parameters());
        if (before.isFork() && moment <= before.forkAt()) {
            // Up to there the parent is its own parent: one fork would have two names.
            complain(ForkParameters.MOMENT, moment, "violation.fork.before-parent", before.forkAt(), before.forkOf());
        }
    }

    private void checkParameters() {
        Map<String, String> before = technique.parameters().texts(parent.parameters());
        Map<String, String> now = technique.parameters().texts(experiment.parameters());
        Map<String, Object> given = technique.parameters().json(experiment.parameters());
        for (Parameter parameter : technique.parameters().parameters()) {
            String name = parameter.name();
            String ofParent = Objects.requireNonNull(before.get(name));
            String own = Objects.requireNonNull(now.get(name));
            Object value = Objects.requireNonNull(given.get(name));
            if (parameter.isOfFork() || own.equals(ofParent)) {
                continue;
            }
            if (!parameter.forks()) {
                complain(name, value, "violation.fork.changed", ofParent);
            } else if (parameter.type() instanceof ParameterType.Many && items(own) != items(ofParent)) {
                // Items are arms, and an arm goes on with the weights of its own.
                complain(name, value, "violation.fork.count", items(ofParent));
            }
        }
    }

    private static int items(String list) {
        return list.isEmpty() ? 0 : 1 + (int) list.chars().filter(c -> c == ',').count();
    }

    private void complainOfParent(String key, Object... arguments) {
        complain(ForkParameters.PARENT, technique.fork(experiment.parameters()).forkOf(), key, arguments);
    }

    private void complain(String name, Object value, String key, Object... arguments) {
        violations.add(new Refusal(key, arguments).asViolation(name, value, words));
    }
}
