package org.ridgeline.technique.networkregularization;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ridgeline.networks.SixDigits;
import org.ridgeline.training.EarlyStopping;
import org.ridgeline.training.LockStep;
import org.ridgeline.training.OverfittingDetector;
import org.ridgeline.training.ValidatedCurves;
import org.ridgeline.training.ValidatedCurves.Quantity;
import org.ridgeline.training.ValidatedTraining;

/** One arm: its curves so far, its film, and how it is left. */
final class ArmUnderWay {
    private final ArmChoice choice;
    private final ArmGroup group;
    private final int arm;
    private final WeightLook look;
    private final List<NetworkRegularizationResult.Look> film = new ArrayList<>();
    private NetworkRegularizationResult.@Nullable Look last;

    /** @param arm its number within the group */
    ArmUnderWay(ArmChoice choice, ArmGroup group, int arm, WeightLook look) {
        this.choice = choice;
        this.group = group;
        this.arm = arm;
        this.look = look;
    }

    private LockStep lockStep() {
        return group.lockStep();
    }

    private ValidatedTraining training() {
        return group.training();
    }

    /** Whether its weights are looked at after this epoch, which has just been recorded. */
    boolean isFilmed(int epoch, LookMoments moments) {
        OptionalInt stopped = training().stoppedAfter(arm);
        boolean trained =
                training().curves().length(arm) == epoch + 1 && !lockStep().diverged(arm);
        return trained && (moments.has(epoch) || stopped.isPresent() && stopped.getAsInt() == epoch);
    }

    void film(int epoch, LookMoments moments) {
        if (isFilmed(epoch, moments)) {
            film.add(look.at(epoch, lockStep(), arm, moments.hasFilters(epoch)));
        }
    }

    /** Looks at it as it is left. */
    void close() {
        if (!lockStep().diverged(arm)) {
            last = look.at(training().finalEpoch(arm), lockStep(), arm, true);
        }
    }

    /** @param most so many values of its curves, from the first on */
    NetworkRegularizationResult.Arm result(int most) {
        ValidatedCurves curves = training().curves();
        double[] trainLoss = curves.of(Quantity.TRAIN_LOSS, arm, most);
        double[] validationLoss = curves.of(Quantity.VALIDATION_LOSS, arm, most);
        OptionalInt stopped = training().stoppedAfter(arm);
        return new NetworkRegularizationResult.Arm(
                Names.of(choice.penalty()),
                choice.penalty().hasLambda() ? choice.lambda() : null,
                choice.labelNoise(),
                group.wrongLabels(),
                Names.of(choice.augmentation()),
                group.trainingRows(),
                trainLoss,
                validationLoss,
                curves.of(Quantity.TEST_LOSS, arm, most),
                curves.of(Quantity.TRAIN_ACCURACY, arm, most),
                curves.of(Quantity.VALIDATION_ACCURACY, arm, most),
                curves.of(Quantity.TEST_ACCURACY, arm, most),
                SixDigits.of(curves.of(Quantity.PENALTY, arm, most)),
                layers(layer -> curves.norm(layer, arm, most)),
                layers(layer -> curves.sparsity(layer, arm, most)),
                orNull(EarlyStopping.bestEpoch(validationLoss)),
                stopped.isPresent() && stopped.getAsInt() < most ? stopped.getAsInt() : null,
                orNull(OverfittingDetector.since(trainLoss, validationLoss)),
                lockStep().diverged(arm) ? lockStep().divergedAt(arm).getAsLong() : null,
                List.copyOf(film),
                closing());
    }

    private double[][] layers(IntFunction<double[]> curve) {
        return IntStream.range(0, look.layers())
                .mapToObj(layer -> SixDigits.of(curve.apply(layer)))
                .toArray(double[][]::new);
    }

    private static @Nullable Integer orNull(OptionalInt epoch) {
        return epoch.isPresent() ? epoch.getAsInt() : null;
    }

    private NetworkRegularizationResult.@Nullable Closing closing() {
        if (last == null) {
            return null;
        }
        return new NetworkRegularizationResult.Closing(
                last.epoch(),
                training().closing(arm, Quantity.TRAIN_LOSS),
                training().closing(arm, Quantity.VALIDATION_LOSS),
                training().closing(arm, Quantity.TEST_LOSS),
                training().closing(arm, Quantity.TRAIN_ACCURACY),
                training().closing(arm, Quantity.VALIDATION_ACCURACY),
                training().closing(arm, Quantity.TEST_ACCURACY),
                closingOf(layer -> training().closingNorm(arm, layer)),
                closingOf(layer -> training().closingSparsity(arm, layer)),
                last);
    }

    private double[] closingOf(IntFunction<Double> ofLayer) {
        return IntStream.range(0, look.layers())
                .mapToDouble(layer -> SixDigits.of(ofLayer.apply(layer)))
                .toArray();
    }

    /** Goes on with what another computation has filmed of it. */
    void takeOver(ArmUnderWay other) {
        film.clear();
        film.addAll(other.film);
    }

    void write(DataOutput out) throws IOException {
        LookFile.write(film, out);
        LookFile.write(last == null ? List.of() : List.of(last), out);
    }

    /** @throws IOException where it is broken */
    void read(DataInput in) throws IOException {
        film.clear();
        film.addAll(LookFile.read(in));
        List<NetworkRegularizationResult.Look> closing = LookFile.read(in);
        last = closing.isEmpty() ? null : closing.getFirst();
    }
}
