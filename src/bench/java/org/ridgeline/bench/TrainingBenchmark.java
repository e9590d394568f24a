package org.ridgeline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ridgeline.bench.TrainingWork.Net;

/**
 * Training beside PyTorch, in alternating blocks of which the best counts: a program that takes a core for a while hits
 * one block and not the comparison.
 */
public final class TrainingBenchmark {
    private static final double SECONDS = 0.7;
    private static final int ARMS = 8;

    private final int rounds;
    private final Process peer;
    private final PrintWriter ask;
    private final BufferedReader answers;

    private TrainingBenchmark(int rounds, List<String> peerCommand) throws IOException {
        this.rounds = rounds;
        peer = new ProcessBuilder(peerCommand)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ask = new PrintWriter(peer.outputWriter(), true);
        answers = peer.inputReader();
    }

    /** @param arguments rounds, then the command that starts the peer */
    public static void main(String[] arguments) throws Exception {
        List<String> peer = List.of(arguments).subList(1, arguments.length);
        TrainingBenchmark benchmark = new TrainingBenchmark(Integer.parseInt(arguments[0]), peer);
        System.out.printf(
                "steps a second on the %s, best of %s blocks of %s s; in brackets: by processor time%n",
                TrainingWork.device().label(), arguments[0], SECONDS);
        benchmark.besidePyTorch(Net.LARGE, false, 1);
        benchmark.besidePyTorch(Net.LARGE, true, 1);
        benchmark.besidePyTorch(Net.TOY, false, 1);
        benchmark.besidePyTorch(Net.TOY, false, ARMS);
        benchmark.eightBesideOne(Net.TOY);
        benchmark.eightBesideOne(Net.LARGE);
        benchmark.twoAtOnce(Net.TOY);
        benchmark.twoAtOnce(Net.LARGE);
        benchmark.peer.destroy();
    }

    private void besidePyTorch(Net net, boolean regularized, int arms) throws IOException {
        Pace ours = Pace.NONE;
        Pace theirs = Pace.NONE;
        try (TrainingWork work = new TrainingWork(net, regularized, arms)) {
            work.block(SECONDS);
            for (int round = 0; round < rounds; round++) {
                ours = ours.best(work.block(SECONDS));
                theirs = theirs.best(peerBlock(net, regularized));
            }
        }
        // PyTorch trains one arm after another.
        String name = net.widths() + (regularized ? " batch norm, dropout" : "") + (arms > 1 ? ", 8 arms" : "");
        report(
                name,
                "arm-steps %.0f, PyTorch's %.0f".formatted(arms / ours.wall(), 1 / theirs.wall()),
                arms * theirs.wall() / ours.wall(),
                arms * theirs.cpu() / ours.cpu());
    }

    private Pace peerBlock(Net net, boolean regularized) throws IOException {
        ask.println("%s %d %s %s".formatted(net.widths(), net.batchSize(), regularized ? 1 : 0, SECONDS));
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The peer has ended.");
        }
        String[] numbers = answer.split(" ");
        return new Pace(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }

    private void eightBesideOne(Net net) {
        Pace one = Pace.NONE;
        Pace eight = Pace.NONE;
        try (TrainingWork single = new TrainingWork(net, false, 1);
                TrainingWork all = new TrainingWork(net, false, ARMS)) {
            single.block(SECONDS);
            all.block(SECONDS);
            for (int round = 0; round < rounds; round++) {
                one = one.best(single.block(SECONDS));
                eight = eight.best(all.block(SECONDS));
            }
        }
        report(
                net.widths() + ", a step of 8 arms over one of 1",
                "%.0f and %.0f steps".formatted(1 / eight.wall(), 1 / one.wall()),
                eight.wall() / one.wall(),
                eight.cpu() / one.cpu());
    }

    private void twoAtOnce(Net net) throws Exception {
        Pace alone = Pace.NONE;
        Pace beside = Pace.NONE;
        try (TrainingWork first = new TrainingWork(net, false, 1);
                TrainingWork second = new TrainingWork(net, false, 1);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < rounds; round++) {
                alone = alone.best(first.block(SECONDS));
                List<Callable<Pace>> both = List.of(() -> first.block(SECONDS), () -> second.block(SECONDS));
                List<Pace> paces = new ArrayList<>();
                for (Future<Pace> each : threads.invokeAll(both)) {
                    paces.add(each.get());
                }
                beside = beside.best(new Pace(
                        Math.max(paces.getFirst().wall(), paces.getLast().wall()),
                        Math.max(paces.getFirst().cpu(), paces.getLast().cpu())));
            }
        }
        report(
                net.widths() + ", the slower of two at once over one alone",
                "%.0f and %.0f steps".formatted(1 / beside.wall(), 1 / alone.wall()),
                beside.wall() / alone.wall(),
                beside.cpu() / alone.cpu());
    }

    private static void report(String name, String rates, double ratio, double byCpu) {
        System.out.printf(Locale.ROOT, "  %-62s %-40s ratio %5.2f (%.2f)%n", name, rates, ratio, byCpu);
    }
}
