package org.ridgeline.data;

import java.util.Arrays;
import org.ridgeline.catalog.Fingerprint;
import org.ridgeline.numerics.RandomStream;

/**
 * A classification problem with rows kept apart to decide by: never trained on, never tested on.
 *
 * @param name as parameters and messages name it, such as {@code moons}; {@code own} for the caller's own
 * @param hash SHA-256 that fixes every number of it
 * @param imageWidth where a row is a square picture, its width in pixels; else 0
 * @param subset whether these are fewer rows than the data set has, because the whole one was not at hand
 * @param scaling how columns became what they are
 */
public record ValidatedRows(
        String name,
        Samples train,
        Samples validation,
        Samples test,
        String hash,
        int imageWidth,
        boolean subset,
        Scaling scaling) {
    /** Points of a plane to validate on, drawn from a stream of their own. */
    static final int PLANE_ROWS = 500;

    /** Of the table's 1,400 training rows the last ones. */
    static final int TABLE_ROWS = 400;

    /** Of training pictures, one in so many, though no more than there are test pictures at most. */
    static final int ONE_PICTURE_IN = 5;

    /** No set has more rows to validate on. */
    public static final int MOST_ROWS = Classification.MOST_TEST_PICTURES;

    private static final int TRAINING_STREAM = 0;
    private static final int VALIDATION_STREAM = 2;

    /**
     * Test rows and the first training rows are those of {@link Classification#of(ClassificationSet, int, double, long)}. Points
     * of a plane to validate on are drawn freshly, 500 of them. Of the table the last 400 training rows are kept for it; of
     * pictures, the last ones in the order that the seed chooses: a fifth of all training pictures, at most 2,000.
     *
     * <p>The table's columns are standardised by all 1,400 training rows, the 400 for validation among them, so that its
     * test rows are those of other techniques: these 400 have a say in the scale of a column, and in nothing else.
     *
     * @param samples training rows wanted; fewer come where the set has fewer
     */
    public static ValidatedRows of(ClassificationSet set, int samples, double noise, long seed) {
        return switch (set) {
            case FASHION_MNIST ->
                ofPictures(set, samples, seed, FashionMnist.shared().clothing());
            case DIGITS -> ofPictures(set, samples, seed, new Clothing(Digits.training(), Digits.test(), "", false));
            case SYNTHETIC -> {
                Classification rows = Classification.of(set, HardTable.TRAINING_ROWS, noise, seed);
                Samples validation = rows.train().rows(HardTable.TRAINING_ROWS - TABLE_ROWS, HardTable.TRAINING_ROWS);
                yield made(rows, rows.train().rows(0, trainingRows(set, samples)), validation);
            }
            case MOONS, CIRCLES, SPIRALS, XOR -> {
                Classification rows = Classification.of(set, samples, noise, seed);
                RandomStream random = RandomStream.stream(seed, VALIDATION_STREAM);
                yield made(rows, rows.train(), PlanePattern.valueOf(set.name()).draw(PLANE_ROWS, noise, random));
            }
        };
    }

    /** How many training rows come where so many are wanted: fewer where the set has fewer. */
    public static int trainingRows(ClassificationSet set, int samples) {
        return switch (set) {
            case FASHION_MNIST ->
                Math.min(
                        samples,
                        pool(FashionMnist.shared().clothing().training().size()));
            case DIGITS -> Math.min(samples, pool(Digits.training().size()));
            case SYNTHETIC -> Math.min(samples, HardTable.TRAINING_ROWS - TABLE_ROWS);
            case MOONS, CIRCLES, SPIRALS, XOR -> samples;
        };
    }

    /** The {@link #hash} alone, without the rows where that is much cheaper. */
    public static String hash(ClassificationSet set, int samples, double noise, long seed) {
        return set == ClassificationSet.FASHION_MNIST
                ? hash(set, trainingRows(set, samples), seed)
                : of(set, samples, noise, seed).hash();
    }

    private static ValidatedRows ofPictures(ClassificationSet set, int samples, long seed, Clothing pictures) {
        Pictures training = pictures.training();
        RandomStream random = RandomStream.stream(seed, TRAINING_STREAM);
        int[] order = BalancedOrder.first(training.size(), training.labels(), training.classes(), random);
        int pool = pool(training.size());
        int rows = Math.min(samples, pool);
        return new ValidatedRows(
                set.wire(),
                training.samples(Arrays.copyOf(order, rows)),
                training.samples(Arrays.copyOfRange(order, pool, order.length)),
                pictures.test()
                        .first(Math.min(
                                Classification.MOST_TEST_PICTURES,
                                pictures.test().size())),
                hash(set, rows, seed),
                training.width(),
                pictures.subset(),
                Scaling.NONE);
    }

    /** How many training pictures are left to train on. */
    private static int pool(int all) {
        return all - Math.min(all / ONE_PICTURE_IN, MOST_ROWS);
    }

    private static String hash(ClassificationSet set, int trainingRows, long seed) {
        return new Fingerprint()
                .text("validated")
                .text(Classification.hash(set, trainingRows, seed))
                .hex();
    }

    private static ValidatedRows made(Classification rows, Samples train, Samples validation) {
        String hash = new Fingerprint()
                .text(rows.hash())
                .wholes(train.size())
                .reals(validation.inputs())
                .wholes(validation.labels())
                .hex();
        return new ValidatedRows(rows.name(), train, validation, rows.test(), hash, 0, false, Scaling.NONE);
    }
}
