package org.ridgeline.data;

import org.ridgeline.catalog.ParameterType;
import org.ridgeline.catalog.Words;

/** The data that classifying techniques start from. {@link Classification#of} gives their rows. */
public enum ClassificationSet {
    /** Pieces of clothing in ten classes, 28×28 grey pixels (Xiao, Rasul and Vollgraf 2017). */
    FASHION_MNIST(0),
    /** Handwritten digits, 8×8 grey pixels (Alpaydin and Kaynak 1998). */
    DIGITS(0),
    /** Two half circles that reach into one another. */
    MOONS(0.2),
    /** A ring around a ring. */
    CIRCLES(0.15),
    /** Two arms that wind around one another. */
    SPIRALS(0.08),
    /** Four squares of a chequered board. */
    XOR(0.15),
    /** Thirty columns of which three matter, few rows and many ways to overfit. */
    SYNTHETIC(0.2);

    private final double usualNoise;

    ClassificationSet(double usualNoise) {
        this.usualNoise = usualNoise;
    }

    /** The noise that makes the set neither easy nor hopeless; 0 for pictures, which are as they are. */
    public double usualNoise() {
        return usualNoise;
    }

    /** Whether rows are points of a plane, so that decision regions can be drawn. */
    public boolean isPlane() {
        return this == MOONS || this == CIRCLES || this == SPIRALS || this == XOR;
    }

    /** Numbers in a row. */
    public int features() {
        return switch (this) {
            case FASHION_MNIST -> Clothing.WIDTH * Clothing.WIDTH;
            case DIGITS -> Digits.WIDTH * Digits.WIDTH;
            case SYNTHETIC -> HardTable.COLUMNS;
            case MOONS, CIRCLES, SPIRALS, XOR -> PlanePattern.DIMENSIONS;
        };
    }

    public int classes() {
        return switch (this) {
            case FASHION_MNIST -> Clothing.CLASSES;
            case DIGITS -> Digits.CLASSES;
            case SYNTHETIC -> HardTable.CLASSES;
            case MOONS, CIRCLES, SPIRALS, XOR -> PlanePattern.CLASSES;
        };
    }

    /** As queries name it, such as {@code fashion-mnist}. */
    public String wire() {
        return ParameterType.Choice.wire(this);
    }

    /** What people call a class. */
    public String className(int label, Words words) {
        return words.say("class." + wire() + "." + label);
    }
}
