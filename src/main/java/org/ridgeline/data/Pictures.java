package org.ridgeline.data;

/**
 * Square grey pictures with their classes, a byte a pixel. Shared, never changed.
 *
 * @param pixels picture by picture, row by row, each from 0 to {@code white}
 * @param labels the class of each picture, from 0
 * @param width pixels a side
 * @param white the value of a white pixel
 */
record Pictures(byte[] pixels, byte[] labels, int width, int white, int classes) {
    Pictures {
        if (pixels.length != labels.length * width * width) {
            throw new IllegalArgumentException(
                    "%d pixels are no %d pictures of %d×%d.".formatted(pixels.length, labels.length, width, width));
        }
    }

    int size() {
        return labels.length;
    }

    /** These pictures in this order, each pixel from 0 to 1. */
    Samples samples(int[] rows) {
        int features = width * width;
        float[] inputs = new float[rows.length * features];
        int[] chosen = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int from = rows[i] * features;
            for (int j = 0; j < features; j++) {
                inputs[i * features + j] = (pixels[from + j] & 0xff) / (float) white;
            }
            chosen[i] = labels[rows[i]];
        }
        return new Samples(inputs, features, chosen, classes);
    }

    /** The first pictures, in their order. */
    Samples first(int count) {
        return samples(java.util.stream.IntStream.range(0, count).toArray());
    }

    /** These pictures alone, in this order. */
    Pictures part(int[] rows) {
        int area = width * width;
        byte[] chosenPixels = new byte[rows.length * area];
        byte[] chosenLabels = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(pixels, rows[i] * area, chosenPixels, i * area, area);
            chosenLabels[i] = labels[rows[i]];
        }
        return new Pictures(chosenPixels, chosenLabels, width, white, classes);
    }
}
