package org.ridgeline.technique.networkregularization;

/** The epochs at which a run looks at its weights: early ones denser, because there most happens. */
final class FilmMoments {
    private static final int MOMENTS = 24;

    /** Of an arm: these, where patience ended it, and as it is left. */
    static final int MOST = MOMENTS + 2;

    /** Numbers of filters in a run at most: at some three characters each, a megabyte. */
    private static final int FILTER_NUMBERS = 350_000;

    private final int[] places;
    private final int epochs;
    private final int filterStride;

    /** @param filterNumbers of one look at one arm; 0 where there are no filters */
    FilmMoments(int epochs, int arms, int filterNumbers) {
        this.epochs = epochs;
        places = new int[epochs + 1];
        int count = Math.min(MOMENTS, epochs + 1);
        int last = -1;
        for (int i = 0; i < count; i++) {
            double share = (double) i / (count - 1);
            last = Math.max(last + 1, (int) Math.round(epochs * share * share));
            places[Math.min(last, epochs)] = i + 1;
        }
        int looks = filterNumbers == 0 ? count : Math.max(2, FILTER_NUMBERS / (arms * filterNumbers));
        filterStride = Math.ceilDiv(count, looks);
    }

    boolean has(int epoch) {
        return places[epoch] > 0;
    }

    /** Whether filters are looked at there too: fewer times where they would make a run too large. */
    boolean hasFilters(int epoch) {
        return epoch == epochs || places[epoch] > 0 && (places[epoch] - 1) % filterStride == 0;
    }
}
