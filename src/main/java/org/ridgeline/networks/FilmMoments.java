package org.ridgeline.networks;

/** The epochs at which a run looks closer at its networks: early ones denser, because there most happens. */
public final class FilmMoments {
    private static final int MOMENTS = 24;

    private final int[] places;
    private final int count;

    public FilmMoments(int epochs) {
        places = new int[epochs + 1];
        count = count(epochs);
        int last = -1;
        for (int i = 0; i < count; i++) {
            double share = (double) i / (count - 1);
            last = Math.max(last + 1, (int) Math.round(epochs * share * share));
            places[Math.min(last, epochs)] = i + 1;
        }
    }

    /** How many there are in so many epochs. */
    public static int count(int epochs) {
        return Math.min(MOMENTS, epochs + 1);
    }

    /** The most there can be. */
    public static int most() {
        return MOMENTS;
    }

    public boolean has(int epoch) {
        return places[epoch] > 0;
    }

    /** Which one it is, from 0; −1 for none. */
    public int place(int epoch) {
        return places[epoch] - 1;
    }
}
