package org.ridgeline.data;

import org.ridgeline.numerics.RandomStream;

/**
 * Points of two classes in the plane, by the names of {@link ClassificationSet}, within about ±1.5 before noise, so that a network needs no standardised inputs.
 * Row i is of class i mod 2 and draws its own numbers: the first rows are the same however many are asked for. Noise is
 * normal, added to both coordinates.
 */
enum PlanePattern {
    /** Half circles of radius 1, the second one turned over and moved by (1, ½). */
    MOONS {
        @Override
        Point place(int label, RandomStream random) {
            double angle = random.uniform(0, Math.PI);
            double across = StrictMath.cos(angle);
            double up = StrictMath.sin(angle);
            return label == 0 ? new Point(across - 0.5, up - 0.25) : new Point(0.5 - across, 0.25 - up);
        }
    },
    /** Rings of radius 1.3 and 0.6. */
    CIRCLES {
        @Override
        Point place(int label, RandomStream random) {
            return Point.polar(label == 0 ? 1.3 : 0.6, random.uniform(0, 2 * Math.PI));
        }
    },
    /** Arms of one and a half turns, the second one turned by half a turn; even in length, not in angle. */
    SPIRALS {
        @Override
        Point place(int label, RandomStream random) {
            double outwards = StrictMath.sqrt(random.uniform(0.02, 1));
            return Point.polar(1.45 * outwards, Math.PI * (3 * outwards + label));
        }
    },
    /** Uniform over the square; the class is whether the signs of the coordinates differ. */
    XOR {
        @Override
        Point place(int label, RandomStream random) {
            double x = random.uniform(-EDGE, EDGE);
            double y = random.uniform(0, EDGE);
            return new Point(x, (x < 0) == (label == 0) ? -y : y);
        }
    };

    /** Coordinates of a point. */
    static final int DIMENSIONS = 2;

    static final int CLASSES = 2;

    private static final double EDGE = 1.5;

    /** Where a point of this class lies before noise. */
    abstract Point place(int label, RandomStream random);

    /** @param noise standard deviation of either coordinate's noise */
    Samples draw(int rows, double noise, RandomStream random) {
        float[] inputs = new float[DIMENSIONS * rows];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            labels[i] = i % CLASSES;
            Point point = place(labels[i], random);
            inputs[DIMENSIONS * i] = (float) (point.x() + noise * random.normal());
            inputs[DIMENSIONS * i + 1] = (float) (point.y() + noise * random.normal());
        }
        return new Samples(inputs, DIMENSIONS, labels, CLASSES);
    }

    /** A place in the plane. */
    record Point(double x, double y) {
        static Point polar(double radius, double angle) {
            return new Point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
        }
    }
}
