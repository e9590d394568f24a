package org.ridgeline.technique.dropout;

import java.util.List;
import java.util.stream.Collectors;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.training.Optimizer;

/** The same experiment in PyTorch; its random numbers differ, so its curves agree in shape, not in digits. */
final class DropoutCode {
    private final DropoutSolution solution;

    DropoutCode(DropoutSolution solution) {
        this.solution = solution;
    }

    String text() {
        DropoutParameters parameters = solution.parameters();
        String widths = parameters.hidden().stream().map(String::valueOf).collect(Collectors.joining(", "));
        List<Double> rates = parameters.rates();
        return """
                import torch
                from torch import nn

                def network(p):
                    layers, width = [], %d
                    for hidden in [%s]:
                        layers += [nn.Linear(width, hidden), nn.%s(), nn.Dropout(p)]
                        width = hidden
                    return nn.Sequential(*layers, nn.Linear(width, %d))

                for p in [%s]:
                    torch.manual_seed(%d)  # the same first weights for every p
                    model = network(p)
                    optimizer = %s
                    for epoch in range(%d):
                        model.train()
                        for rows in torch.randperm(len(x)).split(%d):
                            optimizer.zero_grad()
                            nn.functional.cross_entropy(model(x[rows]), y[rows]).backward()
                %s            optimizer.step()
                        model.eval()
                        with torch.no_grad():
                            print(p, epoch + 1, nn.functional.cross_entropy(model(test_x), test_y).item())
                """.formatted(
                        solution.data().features(),
                        widths,
                        module(),
                        solution.data().classes(),
                        rates.stream().map(Numbers::print).collect(Collectors.joining(", ")),
                        parameters.seed(),
                        optimizer(),
                        parameters.epochs(),
                        parameters.batchSize(),
                        shrinking());
    }

    /** PyTorch's SGD adds decay to the gradient; decoupled it is a line of its own. */
    private String shrinking() {
        DropoutParameters parameters = solution.parameters();
        if (!shrinksItself()) {
            return "";
        }
        return """
                            with torch.no_grad():
                                for w in model.parameters():
                                    w.mul_(1 - %s * %s if w.ndim > 1 else 1)
                """.formatted(Numbers.print(parameters.learningRate()), Numbers.print(parameters.weightDecay()));
    }

    private boolean shrinksItself() {
        return solution.parameters().optimizer() == Optimizer.SGDW
                && solution.parameters().weightDecay() > 0;
    }

    private String module() {
        return switch (solution.parameters().activation()) {
            case RELU -> "ReLU";
            case TANH -> "Tanh";
            case SIGMOID -> "Sigmoid";
        };
    }

    private String optimizer() {
        DropoutParameters parameters = solution.parameters();
        String name =
                switch (parameters.optimizer()) {
                    case SGD, SGD_MOMENTUM, SGD_NESTEROV, SGDW -> "SGD";
                    case RMSPROP -> "RMSprop";
                    case ADAM -> "Adam";
                    case ADAMW -> "AdamW";
                };
        String momentum =
                switch (parameters.optimizer()) {
                    case SGD_MOMENTUM, SGDW -> ", momentum=0.9";
                    case SGD_NESTEROV -> ", momentum=0.9, nesterov=True";
                    default -> "";
                };
        return "torch.optim.%s(%s, lr=%s%s)"
                .formatted(name, decaying(), Numbers.print(parameters.learningRate()), momentum);
    }

    /** Biases do not decay; AdamW decays by itself unless it is told not to. */
    private String decaying() {
        double decay = solution.parameters().weightDecay();
        if (decay == 0 || shrinksItself()) {
            return solution.parameters().optimizer() == Optimizer.ADAMW
                    ? "model.parameters(), weight_decay=0"
                    : "model.parameters()";
        }
        return """
                [
                        {"params": [w for w in model.parameters() if w.ndim > 1], "weight_decay": %s},
                        {"params": [b for b in model.parameters() if b.ndim == 1], "weight_decay": 0},
                    ]""".formatted(Numbers.print(decay));
    }
}
