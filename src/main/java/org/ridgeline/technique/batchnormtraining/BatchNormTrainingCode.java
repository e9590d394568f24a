package org.ridgeline.technique.batchnormtraining;

import java.util.stream.Collectors;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.training.Normalization;

/** The same experiment in PyTorch; its random numbers differ, so its curves agree in shape, not in digits. */
final class BatchNormTrainingCode {
    private final BatchNormTrainingSolution solution;

    BatchNormTrainingCode(BatchNormTrainingSolution solution) {
        this.solution = solution;
    }

    String text() {
        BatchNormTrainingParameters parameters = solution.parameters();
        return """
                import torch
                from torch import nn

                def network(normalized):
                    layers, width = [], %d
                    for hidden in [%d] * %d:
                        linear = nn.Linear(width, hidden)
                %s        layers += [linear]
                        if normalized:
                            layers += [nn.BatchNorm1d(hidden)]
                        layers += [nn.%s()]
                        width = hidden
                    linear = nn.Linear(width, %d)
                %s    return nn.Sequential(*layers, linear)

                for normalized in [%s]:
                    torch.manual_seed(%d)  # the same first weights for both
                    model = network(normalized)
                    optimizer = %s
                    for epoch in range(%d):
                        model.train()
                        for rows in torch.randperm(len(x)).split(%d):
                            optimizer.zero_grad()
                            nn.functional.cross_entropy(model(x[rows]), y[rows]).backward()
                            optimizer.step()
                        model.zero_grad()
                        nn.functional.cross_entropy(model(x[:%d]), y[:%d]).backward()
                        print(epoch + 1, [w.grad.norm().item() for w in model.parameters() if w.ndim > 1])
                """.formatted(
                        solution.data().features(),
                        parameters.width(),
                        parameters.depth(),
                        initialization("        "),
                        module(),
                        solution.data().classes(),
                        initialization("    "),
                        parameters.normalizations().stream()
                                .map(each -> each == Normalization.BATCH ? "True" : "False")
                                .collect(Collectors.joining(", ")),
                        parameters.seed(),
                        optimizer(),
                        parameters.epochs(),
                        parameters.batchSize(),
                        LayerLook.rows(solution.data().trainingRows()),
                        LayerLook.rows(solution.data().trainingRows()));
    }

    /** Nothing where layers begin as PyTorch's own do. */
    private String initialization(String indent) {
        String weights =
                switch (solution.parameters().initialization()) {
                    case UNIFORM -> "";
                    case XAVIER -> "nn.init.xavier_normal_(linear.weight)";
                    case HE -> "nn.init.kaiming_normal_(linear.weight, nonlinearity=\"relu\")";
                    case SMALL -> "nn.init.normal_(linear.weight, std=0.01)";
                    case LARGE -> "nn.init.normal_(linear.weight, std=1)";
                };
        return weights.isEmpty() ? "" : indent + weights + "\n" + indent + "nn.init.zeros_(linear.bias)\n";
    }

    private String module() {
        return switch (solution.parameters().activation()) {
            case RELU -> "ReLU";
            case TANH -> "Tanh";
            case SIGMOID -> "Sigmoid";
        };
    }

    /** Without decay, what is decoupled is the same as what is not. */
    private String optimizer() {
        BatchNormTrainingParameters parameters = solution.parameters();
        String rate = Numbers.print(parameters.learningRate());
        return switch (parameters.optimizer()) {
            case SGD -> "torch.optim.SGD(model.parameters(), lr=%s)".formatted(rate);
            case SGD_MOMENTUM, SGDW -> "torch.optim.SGD(model.parameters(), lr=%s, momentum=0.9)".formatted(rate);
            case SGD_NESTEROV ->
                "torch.optim.SGD(model.parameters(), lr=%s, momentum=0.9, nesterov=True)".formatted(rate);
            case RMSPROP -> "torch.optim.RMSprop(model.parameters(), lr=%s)".formatted(rate);
            case ADAM -> "torch.optim.Adam(model.parameters(), lr=%s)".formatted(rate);
            case ADAMW -> "torch.optim.AdamW(model.parameters(), lr=%s, weight_decay=0)".formatted(rate);
        };
    }
}
