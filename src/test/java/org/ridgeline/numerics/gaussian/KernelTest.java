package org.ridgeline.numerics.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KernelTest {
    @Test
    void readingWhatIsWrittenGivesTheSameKernel() {
        assertThat(Kernels.all()).hasSize(7 + 2 * 49 + 4 * 343);
        for (Kernel kernel : Kernels.all()) {
            assertThat(Kernel.parse(kernel.toString())).contains(kernel);
        }
    }

    @Test
    void productsBindMoreStronglyThanSums() {
        Kernel kernel = Kernel.of("rbf*periodic+matern32*linear");
        assertThat(kernel.summands())
                .containsExactly(
                        List.of(new Kernel.Part(BaseKernel.RBF, 1), new Kernel.Part(BaseKernel.PERIODIC, 2)),
                        List.of(new Kernel.Part(BaseKernel.MATERN32, 3), new Kernel.Part(BaseKernel.LINEAR, 4)));
    }

    @Test
    void whatIsNoExpressionIsNotRead() {
        for (String text : new String[] {
            "",
            "+",
            "rbf+",
            "*rbf",
            "rbf linear",
            "rbf + linear",
            "RBF",
            "rbf-linear",
            "(rbf)",
            "matern",
            "rbf++rbf",
            "rbf*",
            "rbf+rbf+rbf+rbf+rbf",
            "rbf,linear",
            " rbf"
        }) {
            assertThat(Kernel.parse(text)).as(text).isEmpty();
        }
        assertThatThrownBy(() -> Kernel.of("rbf(2)"))
                .hasMessageContaining("rbf(2)")
                .hasMessageContaining("matern52");
    }

    @Test
    void namesAreThoseThatMatter() {
        assertThat(names("rbf", false)).containsExactly("lengthScale", "signalVariance");
        assertThat(names("periodic", false)).containsExactly("lengthScale", "signalVariance", "period");
        assertThat(names("constant", false)).containsExactly("signalVariance");
        assertThat(names("linear*linear", false)).containsExactly("biasVariance", "slopeVariance", "center");
        assertThat(names("linear*rbf", true))
                .containsExactly("biasVariance", "slopeVariance", "center", "lengthScale2", "signalVariance2");
        // One σ² a product, that of its first part; part 3 shares the length scale.
        assertThat(names("rbf*periodic+matern32", true))
                .containsExactly("lengthScale", "signalVariance", "lengthScale2", "period2", "signalVariance3");
    }

    private static List<String> names(String kernel, boolean own) {
        return Kernel.of(kernel).with(Kernels.hyperparameters(own)).names();
    }

    @Test
    void hyperparametersMustBePositive() {
        assertThatThrownBy(() -> Hyperparameters.ONES.with("lengthScale", 0)).hasMessageContaining("lengthScale (0.0)");
        assertThatThrownBy(() -> Hyperparameters.ONES.with("period3", -1)).hasMessageContaining("period3 (-1.0)");
        assertThatThrownBy(() -> Hyperparameters.ONES.with("center", Double.NaN))
                .hasMessageContaining("center");
        assertThatThrownBy(() -> Hyperparameters.ONES.with("lenghtScale", 1)).hasMessageContaining("lenghtScale");
        assertThat(Hyperparameters.ONES.with("center", -3).center()).isEqualTo(-3);
    }
}
