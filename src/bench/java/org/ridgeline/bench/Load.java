package org.ridgeline.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One thread that keeps a schedule over many keep-alive connections. It shares the machine with the server it measures,
 * so it sleeps between events and never looks into an answer's body.
 */
final class Load implements AutoCloseable {

    /** The longest sleep: what the measurement may add to a latency. */
    private static final long LONGEST_SLEEP = TimeUnit.MICROSECONDS.toNanos(100);

    /** An answer that takes longer, from its sending, counts as a failure. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private static final long BETWEEN_LOOKS_FOR_THE_SILENT = TimeUnit.MILLISECONDS.toNanos(100);

    private final URI server;
    private final boolean gzip;
    private final Queries queries;
    private final Selector selector = Selector.open();
    private final List<Connection> all = new ArrayList<>();
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private long lookedForTheSilent;

    Load(URI server, int connections, boolean gzip, Queries queries) throws IOException {
        this.server = server;
        this.gzip = gzip;
        this.queries = queries;
        for (int i = 0; i < connections; i++) {
            Connection connection = open();
            all.add(connection);
            idle.add(connection);
        }
    }

    private Connection open() throws IOException {
        int port = server.getPort() < 0 ? 80 : server.getPort();
        return new Connection(new InetSocketAddress(server.getHost(), port), selector);
    }

    /** Sends {@code rate} requests a second for {@code duration} nanoseconds and waits for the last answer. */
    Measured send(int rate, long duration) throws IOException {
        int total = (int) (duration * rate / 1_000_000_000L);
        Measured measured = new Measured(total);
        ArrayDeque<Long> waiting = new ArrayDeque<>();
        long begin = System.nanoTime();
        int scheduled = 0;
        while (measured.count() < total) {
            long now = System.nanoTime();
            while (scheduled < total && due(begin, scheduled, rate) <= now) {
                waiting.add(due(begin, scheduled++, rate));
            }
            while (!waiting.isEmpty() && !idle.isEmpty()) {
                long due = waiting.poll();
                measured.late(System.nanoTime() - due);
                send(idle.poll(), due, measured);
            }
            long pause = scheduled < total ? due(begin, scheduled, rate) - System.nanoTime() : LONGEST_SLEEP;
            if (pause > 0) {
                LockSupport.parkNanos(Math.min(pause, LONGEST_SLEEP));
            }
            receive(measured);
            giveUpOnTheSilent(measured);
        }
        measured.took(System.nanoTime() - begin);
        return measured;
    }

    private void send(Connection connection, long due, Measured measured) throws IOException {
        try {
            connection.send(request(queries.next()), due);
        } catch (IOException broken) {
            replace(connection, measured);
        }
    }

    private static long due(long begin, int index, int rate) {
        return begin + index * 1_000_000_000L / rate;
    }

    private void receive(Measured measured) throws IOException {
        selector.selectNow();
        for (SelectionKey key : selector.selectedKeys()) {
            Connection connection = (Connection) key.attachment();
            try {
                if (connection.receive()) {
                    measured.answer(System.nanoTime() - connection.due(), connection.status(), connection.received());
                    idle.add(connection);
                }
            } catch (IOException broken) {
                replace(connection, measured);
            }
        }
        selector.selectedKeys().clear();
    }

    private void giveUpOnTheSilent(Measured measured) throws IOException {
        long now = System.nanoTime();
        if (now - lookedForTheSilent < BETWEEN_LOOKS_FOR_THE_SILENT) {
            return;
        }
        lookedForTheSilent = now;
        for (Connection connection : List.copyOf(all)) {
            if (connection.isBusy() && now - connection.sent() > PATIENCE) {
                replace(connection, measured);
            }
        }
    }

    /** A connection that broke while it owed an answer is a failure; one the server closed in between is not. */
    private void replace(Connection connection, Measured measured) throws IOException {
        if (connection.isBusy()) {
            measured.failed(System.nanoTime() - connection.due());
        }
        connection.close();
        all.remove(connection);
        idle.remove(connection);
        Connection fresh = open();
        all.add(fresh);
        idle.add(fresh);
    }

    private String request(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAccept: application/json\r\n"
                + (gzip ? "Accept-Encoding: gzip\r\n" : "") + "\r\n";
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : all) {
            connection.close();
        }
        selector.close();
    }
}
