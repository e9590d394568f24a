package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Arm;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Look;

/** The looks at an arm's weights in the order of epochs; the last is the arm as it is left, once that is known. */
final class Film {
    private final List<Shown> shown = new ArrayList<>();

    /**
     * A look at its moment.
     *
     * @param moment the epoch whose watchers see it
     * @param look at the weights of that epoch; with patience, at the end, of an earlier one
     */
    record Shown(int moment, Look look) {
        /** Whether the weights are those of an earlier epoch, to which the arm went back. */
        boolean wentBack() {
            return look.epoch() < moment;
        }
    }

    Film(Arm arm) {
        for (Look look : arm.film()) {
            shown.add(new Shown(look.epoch(), look));
        }
        if (arm.closing() != null) {
            int end = Math.max(arm.validationLoss().length - 1, 0);
            shown.removeIf(each -> each.moment() >= end);
            shown.add(new Shown(end, arm.closing().look()));
        }
    }

    List<Shown> shown() {
        return shown;
    }

    /** What watchers of a moment see; null before the first look. */
    @Nullable
    Shown at(int moment) {
        Shown found = null;
        for (Shown each : shown) {
            found = each.moment() <= moment ? each : found;
        }
        return found;
    }

    /** The moments at which any of these films shows something else, ascending. */
    static List<Integer> moments(List<Film> films) {
        TreeSet<Integer> moments = new TreeSet<>();
        films.forEach(film -> film.shown.forEach(each -> moments.add(each.moment())));
        return List.copyOf(moments);
    }
}
