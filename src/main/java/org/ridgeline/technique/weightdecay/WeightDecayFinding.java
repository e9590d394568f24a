package org.ridgeline.technique.weightdecay;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Words;
import org.ridgeline.training.Optimizer;
import org.ridgeline.training.WeightPath;

/** The most telling sentence that is true of the paths on screen. */
final class WeightDecayFinding {
    /** Ends nearer than this, relative to the start's distance, are one place. */
    private static final double SAME = 1e-9;

    /** Ends further apart than this share of their distance from zero are two places. */
    private static final double APART = 0.02;

    private final List<Arm> arms;
    private final WeightDecayParameters parameters;
    private final PathNames names;
    private final Words words;

    WeightDecayFinding(WeightDecaySolution solution) {
        this.arms = solution.arms();
        this.parameters = solution.parameters();
        this.names = new PathNames(solution);
        this.words = solution.words();
    }

    String sentence() {
        Optional<Arm> lost = arms.stream().filter(arm -> arm.path().diverged()).findFirst();
        if (lost.isPresent()) {
            return runaway(lost.get());
        }
        Optional<Arm> restless = arms.stream()
                .filter(arm -> arm.exceedsLimit() && !arm.hasSettled() && !arm.isAtRest())
                .findFirst();
        if (restless.isPresent()) {
            return limit("finding.restless", restless.get());
        }
        if (arms.size() == 1) {
            return single(arms.getFirst());
        }
        String told = parameters.weightDecays().size() == 1 ? optimizersDiffer() : null;
        if (told == null && parameters.optimizers().size() == 1) {
            told = decaysDiffer();
        }
        return told == null ? distances() : told;
    }

    private String runaway(Arm arm) {
        return arm.exceedsLimit()
                ? limit("finding.runaway", arm)
                : words.say("finding.runaway.late", names.of(arm), arm.path().lastStep() + 1);
    }

    /** @param key of the sentence for added decay; decoupled decay has one of its own */
    private String limit(String key, Arm arm) {
        StepLimit limit = arm.limit();
        if (limit == null) {
            throw new IllegalStateException("Only a rule with a limit can exceed it.");
        }
        String size = limit.decoupled() ? "ηh/(1 + μ) + ηλ" : "η(h + λ)";
        return words.say(key, names.of(arm), size, limit.size(), limit.limit());
    }

    private String single(Arm arm) {
        double distance = Arm.size(arm.end());
        if (arm.decay() == 0) {
            if (arm.hasNeverMoved() && !arm.hasSettled()) {
                return words.say("finding.none.level");
            }
            return arm.hasSettled()
                    ? words.say("finding.none.settled")
                    : words.say("finding.none.under-way", parameters.steps());
        }
        return arm.hasSettled() && !arm.rule().decoupled()
                ? words.say("finding.one.settled", distance, arm.decay())
                : words.say("finding.one", parameters.steps(), distance);
    }

    /** Of one decay: who goes the same way, and who goes elsewhere. */
    private @Nullable String optimizersDiffer() {
        Arm plain = of(Optimizer.SGD);
        Arm decoupled = of(Optimizer.SGDW);
        if (plain != null
                && decoupled != null
                && plain.decay() > 0
                && parameters.momentum() == 0
                && alike(plain, decoupled)) {
            return words.say("finding.same", names.optimizer(plain), names.optimizer(decoupled));
        }
        Optional<Arm> added = arms.stream()
                .filter(arm -> arm.decay() > 0 && !arm.rule().decoupled() && arm.hasSettled())
                .findFirst();
        Optional<Arm> elsewhere = added.flatMap(settled -> arms.stream()
                .filter(arm -> arm.rule().decoupled()
                        && arm.isAtRest()
                        && Arm.distance(arm.end(), settled.end()) > APART * Arm.size(settled.end()))
                .findFirst());
        return elsewhere
                .map(arm -> words.say("finding.elsewhere", names.optimizer(added.get()), names.optimizer(arm)))
                .orElse(null);
    }

    private static boolean alike(Arm one, Arm other) {
        double scale = 1 + Arm.size(one.path().points()[0]);
        for (int step = 0; step <= one.path().lastStep(); step++) {
            if (Arm.distance(one.path().points()[step], other.path().points()[step]) > SAME * scale) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Arm of(Optimizer optimizer) {
        return arms.stream()
                .filter(arm -> arm.optimizer() == optimizer)
                .findFirst()
                .orElse(null);
    }

    /** Of one optimizer: whether every larger decay ends nearer to zero. */
    private @Nullable String decaysDiffer() {
        List<Arm> ascending =
                arms.stream().sorted(Comparator.comparingDouble(Arm::decay)).toList();
        for (int i = 1; i < ascending.size(); i++) {
            if (Arm.size(ascending.get(i).end())
                    >= Arm.size(ascending.get(i - 1).end())) {
                return null;
            }
        }
        Arm least = ascending.getFirst();
        Arm most = ascending.getLast();
        return words.say(
                "finding.nearer",
                Arm.size(least.end()),
                words.exact(least.decay()),
                Arm.size(most.end()),
                words.exact(most.decay()));
    }

    private String distances() {
        double nearest =
                arms.stream().mapToDouble(arm -> Arm.size(arm.end())).min().orElseThrow();
        double furthest =
                arms.stream().mapToDouble(arm -> Arm.size(arm.end())).max().orElseThrow();
        return words.say("finding.distances", parameters.steps(), nearest, furthest);
    }

    /** The loss at a step. */
    String loss(int step) {
        List<Arm> there =
                arms.stream().filter(arm -> arm.path().lastStep() >= step).toList();
        if (there.isEmpty()) {
            return words.say("finding.nobody", step);
        }
        Arm best = lowest(there, WeightPath::losses, step);
        double loss = best.path().losses()[step];
        if (arms.size() == 1) {
            return words.say("finding.loss.one", step, loss);
        }
        return step == 0
                ? words.say("finding.loss.start", loss)
                : words.say("finding.loss", step, names.of(best), loss);
    }

    /** The loss with its penalty at a step. */
    String penalizedLoss(int step) {
        List<Arm> there =
                arms.stream().filter(arm -> arm.path().lastStep() >= step).toList();
        if (there.isEmpty()) {
            return words.say("finding.nobody", step);
        }
        double least = lowest(there, WeightPath::penalizedLosses, step).path().penalizedLosses()[step];
        double most = there.stream()
                .mapToDouble(arm -> arm.path().penalizedLosses()[step])
                .max()
                .orElseThrow();
        return words.number(least).equals(words.number(most))
                ? words.say("finding.penalized.one", step, least)
                : words.say("finding.penalized", step, least, most);
    }

    private static Arm lowest(List<Arm> arms, Function<WeightPath, double[]> curve, int step) {
        return arms.stream()
                .min(Comparator.comparingDouble(arm -> curve.apply(arm.path())[step]))
                .orElseThrow();
    }
}
