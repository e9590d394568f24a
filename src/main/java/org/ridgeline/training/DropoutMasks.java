package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.numerics.RandomStream;

/**
 * Dropout masks with inverted scaling: 0 where a unit is dropped, else 1/(1 − rate). All arms compare the same uniform
 * numbers with their own rates, so what a lower rate drops, a higher one drops too.
 */
final class DropoutMasks {
    private static final double NUMBERS = 0x1p32;

    private final List<Integer> widths;
    private final long seed;
    private final int[][] uniforms;
    private final ByteBuffer[] memory;
    private final float[] values;
    private int rows;

    /**
     * @param widths of the hidden layers
     * @param mostRows of a draw
     * @param mostArms of a stack
     */
    DropoutMasks(List<Integer> widths, int mostRows, int mostArms, long seed) {
        this.widths = widths;
        this.seed = seed;
        uniforms = new int[widths.size()][];
        memory = new ByteBuffer[widths.size()];
        values = new float
                [mostRows * widths.stream().mapToInt(Integer::intValue).max().orElse(0)];
        for (int layer = 0; layer < uniforms.length; layer++) {
            // Even, because numbers are drawn in pairs.
            uniforms[layer] = new int[mostRows * widths.get(layer) + 1 & ~1];
            memory[layer] = Batch.floats(mostArms * mostRows * widths.get(layer));
        }
    }

    /** Draws the uniform numbers of a step, two from each 64 bits. */
    void turnTo(long step, int newRows) {
        rows = newRows;
        RandomStream random = RandomStream.stream(seed, (int) step);
        for (int layer = 0; layer < uniforms.length; layer++) {
            int[] numbers = uniforms[layer];
            int count = rows * widths.get(layer);
            for (int i = 0; i < count; i += 2) {
                long bits = random.nextLong();
                numbers[i] = (int) bits;
                numbers[i + 1] = (int) (bits >>> 32);
            }
        }
    }

    /**
     * A mask for each hidden layer: rows × units, or arms × rows × units for several arms. On the CPU they share memory
     * and are gone with the next draw.
     *
     * @return null where no arm drops anything
     */
    NDArray @Nullable [] draw(NDManager manager, List<ArmPlan> arms) {
        if (arms.stream().allMatch(arm -> arm.dropoutRate() == 0)) {
            return null;
        }
        NDArray[] masks = new NDArray[uniforms.length];
        for (int layer = 0; layer < masks.length; layer++) {
            int width = widths.get(layer);
            FloatBuffer all = memory[layer].asFloatBuffer();
            for (ArmPlan arm : arms) {
                fill(uniforms[layer], rows * width, arm.dropoutRate());
                all.put(values, 0, rows * width);
            }
            Shape shape = arms.size() == 1 ? new Shape(rows, width) : new Shape(arms.size(), rows, width);
            masks[layer] = Batch.share(manager, memory[layer], shape);
        }
        return masks;
    }

    private void fill(int[] numbers, int count, double rate) {
        int threshold = (int) Math.min(Math.round(rate * NUMBERS) + Integer.MIN_VALUE, Integer.MAX_VALUE);
        float kept = (float) (1 / (1 - rate));
        for (int i = 0; i < count; i++) {
            values[i] = numbers[i] < threshold ? 0 : kept;
        }
    }
}
