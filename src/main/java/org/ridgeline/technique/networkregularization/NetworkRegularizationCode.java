package org.ridgeline.technique.networkregularization;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.ridgeline.catalog.Numbers;

/** The same penalties in PyTorch; its random numbers differ, so its curves agree in shape, not in digits. */
final class NetworkRegularizationCode {
    private final NetworkRegularizationSolution solution;
    private final NetworkRegularizationParameters parameters;

    NetworkRegularizationCode(NetworkRegularizationSolution solution) {
        this.solution = solution;
        this.parameters = solution.parameters();
    }

    String text() {
        return """
                import copy, torch
                from torch import nn

                def network():
                    torch.manual_seed(%d)  # the same first weights for every penalty
                    layers, width = [], %d
                    for hidden in [%s]:
                        layers += [%s]
                        width = hidden
                    return nn.Sequential(*layers, nn.Linear(width, %d))

                def train(squares=0, sizes=0, decay=0, bound=None, rate=%s):
                    model, best = network(), None
                    weights = [w for w in model.parameters() if %s]
                    optimizer = %s
                    for epoch in range(1, %d):
                        model.train()
                        for rows in torch.randperm(len(x)).split(%d):
                            loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
                            price = squares / 2 * sum((w ** 2).sum() for w in weights)
                            optimizer.zero_grad()
                            (loss + price).backward()
                            with torch.no_grad():
                                for w in weights:
                                    w *= 1 - rate * decay
                            optimizer.step()
                            with torch.no_grad():
                                for w in weights:  # proximal step: small weights end at exactly 0
                                    w.copy_(w.sign() * (w.abs() - rate * sizes).clamp(min=0))
                                    if bound and w.ndim > 1:
                                        w.copy_(w.renorm(2, 0, bound))
                        model.eval()
                        with torch.no_grad():
                            validation = nn.functional.cross_entropy(model(x_validation), y_validation).item()
                        print(epoch, loss.item(), price, validation)
                        if best is None or validation < best[0]:
                            best = validation, epoch, copy.deepcopy(model.state_dict())
                        elif %d and epoch - best[1] >= %d:
                            break
                    if %d:  # also where epochs run out before patience does
                        model.load_state_dict(best[2])
                    return model

                %s
                """.formatted(
                        parameters.seed(),
                        solution.computed().data().features(),
                        parameters.hidden().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        block(),
                        solution.computed().data().classes(),
                        Numbers.print(parameters.learningRate()),
                        parameters.decaysEverything() ? "True" : "w.ndim > 1",
                        optimizer(),
                        parameters.epochs() + 1,
                        parameters.batchSize(),
                        parameters.patience(),
                        parameters.patience(),
                        parameters.patience(),
                        calls());
    }

    /** One a penalty and λ. */
    private String calls() {
        Set<String> calls = new LinkedHashSet<>();
        for (ArmChoice arm : parameters.arms()) {
            calls.add("train(" + arguments(arm) + ")");
        }
        return String.join("\n", calls);
    }

    private String arguments(ArmChoice arm) {
        double lambda = arm.lambda();
        String squares = solution.decouples() ? "decay" : "squares";
        return switch (arm.penalty()) {
            case NONE -> "";
            case L2 -> squares + "=" + Numbers.print(lambda);
            case L1 -> "sizes=" + Numbers.print(lambda);
            case ELASTIC ->
                "sizes=%s, %s=%s"
                        .formatted(
                                Numbers.print(lambda * parameters.l1Ratio()),
                                squares,
                                Numbers.print(lambda * (1 - parameters.l1Ratio())));
            case DECOUPLED -> "decay=" + Numbers.print(lambda);
            case MAX_NORM -> "bound=" + Numbers.print(parameters.maxNorm());
        };
    }

    private String block() {
        String activation =
                switch (parameters.activation()) {
                    case RELU -> "nn.ReLU()";
                    case TANH -> "nn.Tanh()";
                    case SIGMOID -> "nn.Sigmoid()";
                };
        return switch (parameters.normalization()) {
            case NONE -> "nn.Linear(width, hidden), " + activation;
            case BATCH -> "nn.Linear(width, hidden), nn.BatchNorm1d(hidden), " + activation;
        };
    }

    private String optimizer() {
        return switch (parameters.optimizer()) {
            case SGD -> "torch.optim.SGD(model.parameters(), lr=rate)";
            case SGD_MOMENTUM, SGDW -> "torch.optim.SGD(model.parameters(), lr=rate, momentum=0.9)";
            case SGD_NESTEROV -> "torch.optim.SGD(model.parameters(), lr=rate, momentum=0.9, nesterov=True)";
            case RMSPROP -> "torch.optim.RMSprop(model.parameters(), lr=rate)";
            case ADAM -> "torch.optim.Adam(model.parameters(), lr=rate)";
            case ADAMW -> "torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0)";
        };
    }
}
