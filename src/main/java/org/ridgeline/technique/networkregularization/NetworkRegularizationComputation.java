package org.ridgeline.technique.networkregularization;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Computation;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.data.ValidatedRows;
import org.ridgeline.training.CheckpointException;
import org.ridgeline.training.CheckpointForm;

/**
 * One experiment under way. All groups train an epoch in turn, then every arm's weights are looked at, where the film has a
 * moment. When no arm trains any more, or the epochs are over, arms go back to their best weights and are looked at once more.
 */
final class NetworkRegularizationComputation implements Computation<NetworkRegularizationResult> {
    private static final CheckpointForm FORM = new CheckpointForm(0x4E524732);
    private static final int BEFORE = -1;

    private final NetworkRegularizationParameters parameters;
    private final ValidatedRows rows;
    private final @Nullable RegionGrid grid;
    private final List<ArmGroup> groups = new ArrayList<>();
    private final List<ArmUnderWay> arms = new ArrayList<>();
    private final LookMoments moments;
    private int epoch = BEFORE;
    private int turn;
    private int filmed;
    private int closed;

    NetworkRegularizationComputation(NetworkRegularizationParameters parameters, ValidatedRows rows, OwnData own) {
        this.parameters = parameters;
        this.rows = rows;
        this.grid = RegionGrid.of(rows, own);
        WeightLook look = new WeightLook(parameters.hidden().size() + 1, rows.imageWidth(), grid);
        List<ArmChoice> choices = parameters.arms();
        moments = new LookMoments(parameters.epochs(), choices.size(), look.filterNumbers());
        filmed = choices.size();
        try {
            for (ArmGroup.Members members : ArmGroup.members(choices)) {
                groups.add(new ArmGroup(parameters, rows, members));
            }
        } catch (RuntimeException | Error e) {
            // Nobody gets this computation to close it, and native memory is not collected.
            close();
            throw e;
        }
        for (int arm = 0; arm < choices.size(); arm++) {
            arms.add(new ArmUnderWay(choices.get(arm), group(arm), within(arm), look));
        }
    }

    /** What it trains, validates and tests on. */
    ValidatedRows rows() {
        return rows;
    }

    private ArmGroup group(int arm) {
        return groups.stream()
                .filter(group -> group.members().numbers().contains(arm))
                .findFirst()
                .orElseThrow();
    }

    private int within(int arm) {
        return group(arm).members().numbers().indexOf(arm);
    }

    @Override
    public boolean isDone() {
        return isTrained() && closed == arms.size();
    }

    /** Whether nothing is left to train or film. */
    private boolean isTrained() {
        return filmed == arms.size()
                && turn == 0
                && (epoch == parameters.epochs()
                        // Arms that diverge within an epoch still have its end to be recorded.
                        || epoch >= 0
                                && groups.getFirst().training().isBetweenEpochs()
                                && groups.stream()
                                        .allMatch(group -> group.training().isIdle()));
    }

    @Override
    public void step() {
        if (filmed < arms.size()) {
            arms.get(filmed).film(epoch, moments);
            filmed++;
        } else if (isTrained()) {
            finish();
        } else {
            train();
        }
    }

    private void train() {
        ArmGroup group = groups.get(turn);
        group.training().step();
        if (group.training().recorded() == epoch + 2) {
            turn++;
        }
        if (turn == groups.size()) {
            turn = 0;
            epoch++;
            filmed = firstToFilm();
        }
    }

    /** The first arm, or where no arm is looked at after this epoch that behind the last. */
    private int firstToFilm() {
        return arms.stream().anyMatch(arm -> arm.isFilmed(epoch, moments)) ? 0 : arms.size();
    }

    private void finish() {
        for (ArmGroup group : groups) {
            if (!group.training().isFinished()) {
                group.training().finish();
                return;
            }
        }
        arms.get(closed).close();
        closed++;
    }

    @Override
    public double progress() {
        if (isDone()) {
            return 1;
        }
        double work = 0;
        double done = 0;
        for (ArmGroup group : groups) {
            double ofEpoch = group.training().work();
            work += ofEpoch * (parameters.epochs() + 2);
            done += ofEpoch * group.training().recorded()
                    + (isTrained() ? 0 : group.training().workDone());
        }
        return Math.min(done / work, 1);
    }

    @Override
    public int moment() {
        return Math.max(0, epoch);
    }

    @Override
    public int moments() {
        return parameters.epochs();
    }

    @Override
    public NetworkRegularizationResult result() {
        return new NetworkRegularizationResult(
                new NetworkRegularizationResult.Data(
                        rows.name(),
                        rows.subset(),
                        rows.train().size(),
                        rows.validation().size(),
                        rows.test().size(),
                        rows.train().features(),
                        rows.train().classes(),
                        rows.imageWidth(),
                        rows.hash()),
                arms.stream().map(arm -> arm.result(epoch + 1)).toList(),
                moment(),
                grid == null ? null : grid.x(),
                grid == null ? null : grid.y(),
                List.of());
    }

    @Override
    public byte[] checkpoint() {
        return FORM.write(out -> {
            for (ArmGroup group : groups) {
                CheckpointForm.writeNetworks(group.lockStep(), out);
                group.training().write(out);
            }
            out.writeInt(epoch);
            out.writeInt(turn);
            out.writeInt(filmed);
            out.writeInt(closed);
            for (ArmUnderWay arm : arms) {
                arm.write(out);
            }
        });
    }

    /**
     * Goes on from where a checkpoint was taken.
     *
     * @throws CheckpointException where that cannot be done; this computation is then of no use
     */
    void restore(byte[] checkpoint) throws CheckpointException {
        FORM.read(checkpoint, in -> {
            for (ArmGroup group : groups) {
                CheckpointForm.readNetworks(group.lockStep(), in);
                group.training().read(in);
            }
            epoch = number(in, BEFORE, parameters.epochs());
            turn = number(in, 0, groups.size() - 1);
            filmed = number(in, 0, arms.size());
            closed = number(in, 0, arms.size());
            for (ArmUnderWay arm : arms) {
                arm.read(in);
            }
        });
    }

    /**
     * Goes on from where another computation stands: at the end of an epoch, before it is filmed.
     *
     * @param parent of the same networks and rows
     */
    void takeOver(NetworkRegularizationComputation parent) {
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).lockStep().takeOver(parent.groups.get(i).lockStep());
            groups.get(i).training().takeOver(parent.groups.get(i).training());
        }
        for (int arm = 0; arm < arms.size(); arm++) {
            arms.get(arm).takeOver(parent.arms.get(arm));
        }
        epoch = parent.epoch;
        filmed = firstToFilm();
    }

    private static int number(DataInputStream in, int from, int to) throws IOException {
        int number = in.readInt();
        if (number < from || number > to) {
            throw new IOException("%d is not from %d to %d".formatted(number, from, to));
        }
        return number;
    }

    @Override
    public String device() {
        return groups.getFirst().lockStep().device().label();
    }

    @Override
    public void close() {
        groups.forEach(ArmGroup::close);
    }
}
