package org.ridgeline.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The latencies of one load, each counted from the moment its request was due. */
final class Measured {

    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    private final long[] latencies;
    private final long[] lateness;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int count;
    private int sent;
    private int broken;
    private long bytes;
    private long duration;

    Measured(int total) {
        latencies = new long[total];
        lateness = new long[total];
    }

    void late(long nanoseconds) {
        lateness[sent++] = nanoseconds;
    }

    void answer(long latency, int status, long size) {
        latencies[count++] = latency;
        statuses.merge(status, 1, Integer::sum);
        bytes += size;
    }

    void failed(long latency) {
        latencies[count++] = latency;
        broken++;
    }

    void took(long nanoseconds) {
        duration = nanoseconds;
    }

    int count() {
        return count;
    }

    int failures() {
        return count - statuses.getOrDefault(200, 0);
    }

    /** A few lines for people; the lateness tells whether this tool itself kept its schedule. */
    String report() {
        return String.format(
                Locale.ROOT,
                """
                answers   %d in %.1f s = %.0f a second, by status %s, broken or silent %d, %.1f KB each
                latency   p50 %.2f ms · p95 %.2f ms · p99 %.2f ms · max %.2f ms
                sent late p50 %.2f ms · p99 %.2f ms · max %.2f ms (part of the latency)""",
                count,
                duration / 1e9,
                count / (duration / 1e9),
                statuses,
                broken,
                bytes / 1024.0 / Math.max(count, 1),
                percentile(latencies, count, 0.50),
                percentile(latencies, count, 0.95),
                percentile(latencies, count, 0.99),
                percentile(latencies, count, 1),
                percentile(lateness, sent, 0.50),
                percentile(lateness, sent, 0.99),
                percentile(lateness, sent, 1));
    }

    /** Milliseconds that the given share of the values does not exceed. */
    private static double percentile(long[] values, int count, double share) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)] / NANOSECONDS_A_MILLISECOND;
    }
}
