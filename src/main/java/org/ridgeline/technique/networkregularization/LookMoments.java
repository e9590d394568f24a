package org.ridgeline.technique.networkregularization;

import org.ridgeline.networks.FilmMoments;

/** The epochs at which a run looks at its weights, and those of them at which it keeps filters too. */
final class LookMoments {
    /** Of an arm: those of the film, where patience ended it, and as it is left. */
    static final int MOST = FilmMoments.most() + 2;

    /** Numbers of filters in a run at most: at some three characters each, a megabyte. */
    private static final int FILTER_NUMBERS = 350_000;

    private final FilmMoments film;
    private final int epochs;
    private final int filterStride;

    /** @param filterNumbers of one look at one arm; 0 where there are no filters */
    LookMoments(int epochs, int arms, int filterNumbers) {
        this.epochs = epochs;
        film = new FilmMoments(epochs);
        int count = FilmMoments.count(epochs);
        int looks = filterNumbers == 0 ? count : Math.max(2, FILTER_NUMBERS / (arms * filterNumbers));
        filterStride = Math.ceilDiv(count, looks);
    }

    boolean has(int epoch) {
        return film.has(epoch);
    }

    /** Whether filters are looked at there too: fewer times where they would make a run too large. */
    boolean hasFilters(int epoch) {
        return epoch == epochs || film.has(epoch) && film.place(epoch) % filterStride == 0;
    }
}
