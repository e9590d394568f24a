package org.ridgeline.numerics.gaussian;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An expression of kernels, such as {@code rbf}, {@code rbf+linear} or {@code rbf*periodic+matern32*linear}: a sum of
 * products, without brackets and blanks.
 *
 * @param summands at least one, each of at least one part; all parts together at most {@link #MAXIMUM_PARTS}, numbered
 *     from 1 from the left
 */
public record Kernel(List<List<Part>> summands) {
    public static final int MAXIMUM_PARTS = 4;

    /**
     * One kernel of an expression.
     *
     * @param number its place, from 1 from the left: part 2 may have a {@code lengthScale2} of its own
     */
    public record Part(BaseKernel base, int number) {}

    public Kernel {
        summands = summands.stream().map(List::copyOf).toList();
        int number = 0;
        for (List<Part> summand : summands) {
            if (summand.isEmpty()) {
                throw new IllegalArgumentException("A summand has no parts. Maybe a plus sign too many.");
            }
            for (Part part : summand) {
                if (part.number() != ++number) {
                    throw new IllegalArgumentException("The part %s must have number %d.".formatted(part, number));
                }
            }
        }
        if (number == 0 || number > MAXIMUM_PARTS) {
            throw new IllegalArgumentException(
                    "The number of parts (%d) must be from 1 to %d.".formatted(number, MAXIMUM_PARTS));
        }
    }

    /** Reads an expression; {@code *} binds more strongly than {@code +}. Empty where the text is not one. */
    public static Optional<Kernel> parse(String text) {
        List<List<Part>> summands = new ArrayList<>();
        int number = 0;
        for (String product : text.split("\\+", -1)) {
            List<Part> parts = new ArrayList<>();
            for (String name : product.split("\\*", -1)) {
                Optional<BaseKernel> base = BaseKernel.of(name);
                if (base.isEmpty() || ++number > MAXIMUM_PARTS) {
                    return Optional.empty();
                }
                parts.add(new Part(base.get(), number));
            }
            summands.add(parts);
        }
        return Optional.of(new Kernel(summands));
    }

    /** As {@link #parse}, for expressions known to be right. @throws IllegalArgumentException where the text is none */
    public static Kernel of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"%s\" must be one to %d of the kernels %s, joined by + and * without blanks."
                                .formatted(text, MAXIMUM_PARTS, names())));
    }

    private static String names() {
        return List.of(BaseKernel.values()).stream().map(BaseKernel::text).collect(Collectors.joining(", "));
    }

    public CovarianceFunction with(Hyperparameters hyperparameters) {
        return new CovarianceFunction(this, hyperparameters);
    }

    /** Whether all its matrices are positive semi-definite: a periodic part promises that for one dimension only. */
    public boolean isCovarianceIn(int dimensions) {
        return dimensions <= 1
                || summands.stream().flatMap(List::stream).noneMatch(part -> part.base() == BaseKernel.PERIODIC);
    }

    /** The expression; reading it again gives the same kernel. */
    @Override
    public String toString() {
        return summands.stream()
                .map(parts -> parts.stream().map(part -> part.base().text()).collect(Collectors.joining("*")))
                .collect(Collectors.joining("+"));
    }
}
