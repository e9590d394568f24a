package org.ridgeline.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ridgeline.derivation.Derivation.Quantity;
import org.ridgeline.derivation.Derivation.Step;
import org.ridgeline.derivation.Verdict.Kind;

/**
 * Judges typed answers by their numbers: an answer is right where it has the value asked for at random inputs, however it is
 * written (Schwartz, "Fast probabilistic algorithms for verification of polynomial identities", JACM 27, 1980).
 */
public final class Grader {
    private final Worked worked;
    private final Derivation derivation;
    private final AnswerParser parser;
    private final Point today;

    public Grader(Worked worked) {
        this.worked = worked;
        this.derivation = worked.derivation();
        this.parser = new AnswerParser(derivation);
        this.today = Point.today(derivation);
    }

    /**
     * @param step of this derivation
     * @param sample the one in hand, from 0, whose value a number may be; null for none
     */
    public Verdict judge(Step step, String text, @Nullable Integer sample) {
        Formula answer;
        try {
            answer = parser.parse(text, step.quantity());
        } catch (Unreadable e) {
            return new Verdict(Kind.UNREADABLE, e.key(), e.arguments(), null);
        }
        return judge(step, answer, sample).reading(new FormulaTex(derivation.quantities()).write(answer));
    }

    private Verdict judge(Step step, Formula answer, @Nullable Integer sample) {
        Quantity asked = derivation.quantity(step.quantity());
        Set<String> used = answer.quantities();
        if (used.contains(asked.name())) {
            return Verdict.of(Kind.CIRCULAR, "answer.circular", asked.label());
        }
        List<Point> points = Trial.points(worked);
        Optional<String> unknown = used.stream()
                .filter(name -> !today.has(name) || !points.getFirst().has(name))
                .findFirst();
        if (unknown.isPresent()) {
            return notAllowed(step, unknown.get());
        }
        List<Trial> trials = trials(points, answer, asked);
        if (trials.size() < Trial.FEWEST) {
            return Verdict.of(Kind.UNDECIDED, "answer.undecided");
        }
        Set<String> early = new TreeSet<>(used);
        step.allowed().forEach(early::remove);
        boolean right = trials.stream().allMatch(Trial::agrees);
        if (!right) {
            Optional<Verdict> slip = slip(step, trials);
            if (slip.isPresent()) {
                return slip.get();
            }
        }
        if (!early.isEmpty()) {
            return notAllowed(step, early.iterator().next());
        }
        if (right) {
            return Verdict.of(Kind.FORMULA, "answer.formula");
        }
        return used.isEmpty()
                ? new NumberGrader(derivation, today).judge(asked, answer, sample)
                : new Meaning(derivation, today, asked, step.share()).of(answer, trials);
    }

    private Verdict notAllowed(Step step, String name) {
        String names = String.join(
                ", ",
                step.allowed().stream()
                        .map(allowed -> derivation.quantity(allowed).label())
                        .toList());
        return Verdict.of(
                Kind.NOT_ALLOWED,
                "answer.not-allowed",
                derivation.quantity(name).label(),
                names);
    }

    private static List<Trial> trials(List<Point> points, Formula answer, Quantity asked) {
        List<Trial> trials = new ArrayList<>();
        for (Point point : points) {
            Trial trial = new Trial(point, answer.at(point), point.values(asked.name()));
            if (trial.isFinite()) {
                trials.add(trial);
            }
        }
        return trials;
    }

    private Optional<Verdict> slip(Step step, List<Trial> trials) {
        for (Worked.Slip slip : worked.slips().getOrDefault(step.id(), List.of())) {
            Formula mistake = parser.parse(slip.expression(), step.quantity());
            if (trials.stream().allMatch(trial -> trial.answers(at -> mistake.at(at.point())))) {
                return Optional.of(Verdict.of(Kind.SLIP, "answer.slip", slip.meaning()));
            }
        }
        return Optional.empty();
    }
}
