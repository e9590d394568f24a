package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * A copy of what an arm has learnt, apart from the arm: training goes on without changing it. What update rules remember is no
 * part of it.
 *
 * @param arrays weights with biases and the parameters of normalization, as the engine lays them out; then running means and
 *     variances by layer, where there are any
 */
public record ArmState(float[][] arrays) {

    /**
     * @param learnt arrays of all arms of a stack
     * @param arms of the stack: where there is only one, it has no axis of its own
     */
    static ArmState of(List<NDArray> learnt, int arms, int row) {
        float[][] copied = new float[learnt.size()][];
        for (int i = 0; i < copied.length; i++) {
            if (arms == 1) {
                copied[i] = learnt.get(i).toFloatArray();
            } else {
                try (NDArray own = learnt.get(i).get(row)) {
                    copied[i] = own.toFloatArray();
                }
            }
        }
        return new ArmState(copied);
    }

    /** Puts the copy in place of what an arm of a stack has learnt. */
    void put(List<NDArray> learnt, int arms, int row) {
        for (int i = 0; i < arrays.length; i++) {
            NDArray array = learnt.get(i);
            try (NDManager scratch = array.getManager().newSubManager()) {
                // Assigned in place: the layers are views of this memory.
                NDIndex place = arms == 1 ? new NDIndex("...") : new NDIndex(row);
                Shape shape = arms == 1 ? array.getShape() : array.getShape().slice(1);
                array.set(place, scratch.create(arrays[i], shape));
            }
        }
    }

    /** Weights, biases and those of normalization. */
    float[] parameters() {
        return arrays[0];
    }

    void write(DataOutput out) throws IOException {
        for (float[] array : arrays) {
            for (float value : array) {
                out.writeFloat(value);
            }
        }
    }

    /** @param like of the same arm */
    static ArmState read(DataInput in, ArmState like) throws IOException {
        float[][] arrays = new float[like.arrays.length][];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = new float[like.arrays[i].length];
            for (int j = 0; j < arrays[i].length; j++) {
                arrays[i][j] = in.readFloat();
            }
        }
        return new ArmState(arrays);
    }
}
