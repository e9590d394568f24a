package org.ridgeline.run;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ridgeline.run.TurnTable.Turn;

/** The turns that this node has now, and whether they are its own still. */
@Singleton
final class Leases {
    private final Database database;
    private final Map<String, Lease> held = new ConcurrentHashMap<>();

    @Inject
    Leases(Database database) {
        this.database = database;
    }

    /** A turn in progress: asked between steps, so it must not cost anything. */
    static final class Lease {
        private final Turn turn;
        private volatile boolean lost;

        Lease(Turn turn) {
            this.turn = turn;
        }

        Turn turn() {
            return turn;
        }

        /** Whether the run was cancelled or taken over: the computation is nobody's business any more. */
        boolean isLost() {
            return lost;
        }

        void lose() {
            lost = true;
        }
    }

    Lease hold(Turn turn) {
        Lease lease = new Lease(turn);
        held.put(turn.id(), lease);
        return lease;
    }

    void release(Lease lease) {
        held.remove(lease.turn().id(), lease);
    }

    /**
     * Called where this very process has just ended a turn: its computation stops without waiting for the next check. The
     * run may have been started anew since, and that turn is another one.
     */
    void cancelled(Turn turn) {
        Lease lease = held.get(turn.id());
        if (lease != null && lease.turn().equals(turn)) {
            lease.lose();
        }
    }

    /** Asks the database about all of them at once. */
    void check() {
        Collection<Lease> asked = List.copyOf(held.values());
        if (asked.isEmpty()) {
            return;
        }
        List<String> ids = asked.stream().map(lease -> lease.turn().id()).toList();
        Set<Turn> current = database.transaction(connection -> TurnTable.current(connection, ids));
        asked.stream().filter(lease -> !current.contains(lease.turn())).forEach(Lease::lose);
    }
}
