package org.ridgeline.technique.weightdecay;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.ParameterType;
import org.ridgeline.training.Optimizer;

/** The same paths by PyTorch's own optimizers, and the first optimizer's written out. */
final class PathCode {
    /** Larger matrices are the reader's to fill in. */
    private static final int MOST_PRINTED = 4;

    private final WeightDecaySolution solution;
    private final WeightDecayParameters parameters;

    PathCode(WeightDecaySolution solution) {
        this.solution = solution;
        this.parameters = solution.parameters();
    }

    String pyTorch() {
        String makers = parameters.optimizers().stream()
                .map(optimizer -> "    \"%s\": lambda w, decay: %s,"
                        .formatted(ParameterType.Choice.wire(optimizer), maker(optimizer)))
                .collect(Collectors.joining("\n"));
        String shrinking = parameters.optimizers().contains(Optimizer.SGDW)
                ? """
                                if name == "sgdw":  # PyTorch's SGD knows no decoupled decay
                                    with torch.no_grad():
                                        w.mul_(1 - %s * decay)
                    """.formatted(Numbers.print(parameters.learningRate()))
                : "";
        return """
                import torch

                double = torch.float64
                %s
                optimizers = {
                %s
                }
                for name, make in optimizers.items():
                    for decay in [%s]:
                        w = torch.tensor([%s], dtype=double, requires_grad=True)
                        optimizer = make(w, decay)
                        for step in range(%d):
                            optimizer.zero_grad()
                            loss(w).backward()
                %s            optimizer.step()
                        print(name, decay, w.tolist(), loss(w).item())
                """.formatted(surface(), makers, decays(), start(), parameters.steps(), shrinking);
    }

    private String maker(Optimizer optimizer) {
        String rate = "[w], lr=" + Numbers.print(parameters.learningRate());
        String momentum = ", momentum=" + Numbers.print(parameters.momentum());
        // Without momentum Nesterov's rule is plain gradient descent, and PyTorch refuses the word.
        String nesterov = parameters.momentum() == 0 ? "" : ", nesterov=True";
        String betas = ", betas=(%s, %s), eps=%s"
                .formatted(
                        Numbers.print(parameters.beta1()),
                        Numbers.print(parameters.beta2()),
                        Numbers.print(parameters.epsilon()));
        String smoothing = ", alpha=%s, eps=%s"
                .formatted(Numbers.print(parameters.smoothing()), Numbers.print(parameters.epsilon()));
        String decay = ", weight_decay=decay)";
        return "torch.optim."
                + switch (optimizer) {
                    case SGD -> "SGD(" + rate + decay;
                    case SGD_MOMENTUM -> "SGD(" + rate + momentum + decay;
                    case SGD_NESTEROV -> "SGD(" + rate + momentum + nesterov + decay;
                    case RMSPROP -> "RMSprop(" + rate + smoothing + decay;
                    case ADAM -> "Adam(" + rate + betas + decay;
                    case ADAMW -> "AdamW(" + rate + betas + decay;
                    case SGDW -> "SGD(" + rate + momentum + ")";
                };
    }

    /** The loss of a tensor w. */
    private String surface() {
        return switch (parameters.surface()) {
            case GAUSSIAN ->
                """
                def loss(w):
                    x, y = (w[0] - %s) / %s, (w[1] - %s) / %s
                    return %s - %s * torch.exp(-(x**2 + y**2) / 2)""".formatted(
                                Numbers.print(parameters.meanX()),
                                Numbers.print(parameters.sigmaX()),
                                Numbers.print(parameters.meanY()),
                                Numbers.print(parameters.sigmaY()),
                                Numbers.print(parameters.offset()),
                                Numbers.print(parameters.amplitude()));
            case QUADRATIC -> """
                A, b = torch.tensor(%s, dtype=double), torch.tensor(%s, dtype=double)
                def loss(w):
                    return w @ A @ w / 2 - b @ w""".formatted(matrix(), vector());
            case ROSENBROCK -> """
                def loss(w):
                    return (1 - w[0])**2 + 100 * (w[1] - w[0]**2)**2""";
        };
    }

    /** The first optimizer, a line for each of its steps. */
    String numpy() {
        Optimizer optimizer = parameters.optimizers().getFirst();
        boolean decoupled = solution.arms().getFirst().rule().decoupled();
        return """
                import numpy as np

                %s
                for decay in [%s]:
                    w = np.array([%s], dtype=float)
                    m, v = np.zeros_like(w), np.zeros_like(w)
                    for step in range(1, %d):
                        g = gradient(w)%s
                        %s
                    print(decay, w)
                """.formatted(
                        slope(),
                        decays(),
                        start(),
                        parameters.steps() + 1,
                        decoupled ? "" : " + decay * w  # the gradient of loss + decay / 2 * w @ w",
                        rule(optimizer).indent(8).strip());
    }

    private String rule(Optimizer optimizer) {
        String rate = Numbers.print(parameters.learningRate());
        String momentum = Numbers.print(parameters.momentum());
        String shrink = "w = (1 - %s * decay) * w  # decoupled: the gradient knows nothing of it\n".formatted(rate);
        String adam = """
                m = %1$s * m + (1 - %1$s) * g
                v = %2$s * v + (1 - %2$s) * g**2
                w = w - %3$s * (m / (1 - %1$s**step)) / (np.sqrt(v / (1 - %2$s**step)) + %4$s)""".formatted(
                        Numbers.print(parameters.beta1()),
                        Numbers.print(parameters.beta2()),
                        rate,
                        Numbers.print(parameters.epsilon()));
        String heavyBall = "m = %s * m + g\nw = w - %s * m".formatted(momentum, rate);
        return switch (optimizer) {
            case SGD -> "w = w - %s * g".formatted(rate);
            case SGD_MOMENTUM -> heavyBall;
            case SGD_NESTEROV -> "m = %1$s * m + g\nw = w - %2$s * (g + %1$s * m)".formatted(momentum, rate);
            case RMSPROP ->
                "v = %1$s * v + (1 - %1$s) * g**2\nw = w - %2$s * g / (np.sqrt(v) + %3$s)"
                        .formatted(Numbers.print(parameters.smoothing()), rate, Numbers.print(parameters.epsilon()));
            case ADAM -> adam;
            case ADAMW -> shrink + adam;
            case SGDW -> shrink + heavyBall;
        };
    }

    private String slope() {
        return switch (parameters.surface()) {
            case GAUSSIAN ->
                """
                mean, sigma = np.array([%s, %s]), np.array([%s, %s])
                def gradient(w):
                    z = (w - mean) / sigma
                    return %s * np.exp(-z @ z / 2) * z / sigma""".formatted(
                                Numbers.print(parameters.meanX()),
                                Numbers.print(parameters.meanY()),
                                Numbers.print(parameters.sigmaX()),
                                Numbers.print(parameters.sigmaY()),
                                Numbers.print(parameters.amplitude()));
            case QUADRATIC -> """
                A, b = np.array(%s), np.array(%s)
                def gradient(w):
                    return A @ w - b""".formatted(matrix(), vector());
            case ROSENBROCK -> """
                def gradient(w):
                    across = w[1] - w[0]**2
                    return np.array([-2 * (1 - w[0]) - 400 * w[0] * across, 200 * across])""";
        };
    }

    private String decays() {
        return parameters.weightDecays().stream().map(Numbers::print).collect(Collectors.joining(", "));
    }

    private String start() {
        return list(solution.problem().start());
    }

    private String matrix() {
        double[][] matrix =
                solution.problem().surface().hessian(solution.problem().start());
        return matrix.length > MOST_PRINTED
                ? "matrix"
                : Arrays.stream(matrix).map(row -> "[" + list(row) + "]").collect(Collectors.joining(", ", "[", "]"));
    }

    /** b = −∇loss at w = 0. */
    private String vector() {
        double[] slope = new double[solution.problem().start().length];
        solution.problem().surface().gradient(new double[slope.length], slope);
        for (int i = 0; i < slope.length; i++) {
            slope[i] = -slope[i];
        }
        return slope.length > MOST_PRINTED ? "vector" : "[" + list(slope) + "]";
    }

    private static String list(double[] values) {
        return Arrays.stream(values).mapToObj(Numbers::print).collect(Collectors.joining(", "));
    }
}
