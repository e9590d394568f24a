package org.ridgeline.data;

import org.ridgeline.catalog.Fingerprint;
import org.ridgeline.numerics.RandomStream;

/**
 * A classification problem.
 *
 * @param name as parameters and messages name it, such as {@code fashion-mnist}
 * @param hash SHA-256 that fixes every number of it
 * @param imageWidth where a row is a square picture, its width in pixels; else 0
 * @param subset whether these are fewer rows than the data set has, because the whole one was not at hand
 */
public record Classification(String name, Samples train, Samples test, String hash, int imageWidth, boolean subset) {
    /** Of the 10,000 test pictures of Fashion-MNIST the first are enough: a standard error below 1 % of accuracy. */
    static final int MOST_TEST_PICTURES = 2000;

    /** No set has more test rows. */
    public static final int MOST_TEST_ROWS = MOST_TEST_PICTURES;

    static final int PLANE_TEST_ROWS = 1000;

    private static final int TRAINING_STREAM = 0;
    private static final int TEST_STREAM = 1;

    /** With the set's usual noise. */
    public static Classification of(ClassificationSet set, int samples, long seed) {
        return of(set, samples, set.usualNoise(), seed);
    }

    /**
     * Rows of a set. The first training rows are the same however many are asked for. Of pictures the seed chooses the
     * training rows, as many of each class to within one, and their order; test rows are always the same. Other rows are
     * made from the seed.
     *
     * @param samples training rows wanted, at least 1; fewer come where the set has fewer
     * @param noise of sets that are made: standard deviation, of a point's coordinates or of the score that decides
     */
    public static Classification of(ClassificationSet set, int samples, double noise, long seed) {
        if (samples < 1) {
            throw new IllegalArgumentException("The samples (%d) must be at least 1.".formatted(samples));
        }
        RandomStream training = RandomStream.stream(seed, TRAINING_STREAM);
        return switch (set) {
            case FASHION_MNIST -> ofClothing(FashionMnist.shared().clothing(), samples, seed);
            case DIGITS -> made(set, chosen(Digits.training(), samples, training), whole(Digits.test()), Digits.WIDTH);
            case SYNTHETIC -> ofTable(HardTable.draw(noise, training), samples);
            case MOONS, CIRCLES, SPIRALS, XOR -> {
                PlanePattern pattern = PlanePattern.valueOf(set.name());
                RandomStream test = RandomStream.stream(seed, TEST_STREAM);
                yield made(set, pattern.draw(samples, noise, training), pattern.draw(PLANE_TEST_ROWS, noise, test), 0);
            }
        };
    }

    /** The {@link #hash} alone, with the set's usual noise. */
    public static String hash(ClassificationSet set, int samples, long seed) {
        return hash(set, samples, set.usualNoise(), seed);
    }

    /** The {@link #hash} alone, without the rows where that is much cheaper. */
    public static String hash(ClassificationSet set, int samples, double noise, long seed) {
        if (set == ClassificationSet.FASHION_MNIST) {
            Clothing clothing = FashionMnist.shared().clothing();
            return hash(clothing, Math.min(samples, clothing.training().size()), seed);
        }
        return of(set, samples, noise, seed).hash();
    }

    static Classification ofClothing(Clothing clothing, int samples, long seed) {
        RandomStream training = RandomStream.stream(seed, TRAINING_STREAM);
        Samples train = chosen(clothing.training(), samples, training);
        int tests = Math.min(MOST_TEST_PICTURES, clothing.test().size());
        return new Classification(
                ClassificationSet.FASHION_MNIST.wire(),
                train,
                clothing.test().first(tests),
                hash(clothing, train.size(), seed),
                clothing.training().width(),
                clothing.subset());
    }

    private static Samples chosen(Pictures pictures, int samples, RandomStream random) {
        return pictures.samples(BalancedOrder.first(samples, pictures.labels(), pictures.classes(), random));
    }

    private static Samples whole(Pictures pictures) {
        return pictures.first(pictures.size());
    }

    private static Classification ofTable(Samples rows, int samples) {
        int trainingRows = Math.min(samples, HardTable.TRAINING_ROWS);
        return made(
                ClassificationSet.SYNTHETIC,
                rows.rows(0, trainingRows),
                rows.rows(HardTable.TRAINING_ROWS, rows.size()),
                0);
    }

    private static Classification made(ClassificationSet set, Samples train, Samples test, int imageWidth) {
        Fingerprint fingerprint = new Fingerprint().text(set.wire());
        for (Samples part : new Samples[] {train, test}) {
            fingerprint
                    .wholes(part.size(), part.features(), part.classes())
                    .reals(part.inputs())
                    .wholes(part.labels());
        }
        return new Classification(set.wire(), train, test, fingerprint.hex(), imageWidth, false);
    }

    /** The files fix the pictures, the number and the seed fix which: a hash over all pixels would say no more. */
    private static String hash(Clothing clothing, int trainingRows, long seed) {
        return new Fingerprint()
                .text(ClassificationSet.FASHION_MNIST.wire())
                .text(clothing.hash())
                .wholes(trainingRows)
                .longs(seed)
                .hex();
    }
}
