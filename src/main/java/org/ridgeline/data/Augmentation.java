package org.ridgeline.data;

import org.ridgeline.numerics.RandomStream;

/** How training rows are changed anew each time they are seen, in ways that leave their class alone. */
public enum Augmentation {
    NONE,
    /** Normal noise of standard deviation {@value #JITTER_DEVIATION} on every number of a row that is no picture. */
    JITTER,
    /** A picture moved by up to {@value #MOST_PIXELS} pixels along both axes, black coming in; clothing also mirrored, half the time. */
    SHIFT;

    private static final double JITTER_DEVIATION = 0.15;
    private static final int MOST_PIXELS = 2;

    /** Whether it makes sense for such rows: pictures are shifted, all others jittered. */
    public boolean suits(boolean pictures) {
        return this == NONE || (this == SHIFT) == pictures;
    }

    /**
     * Changes one row in place, by numbers of the stream alone.
     *
     * @param width of a square picture in pixels; 0 where rows are no pictures
     * @param mirrors whether a picture's mirror image is of the same class: true of clothing, not of digits
     */
    public void change(float[] row, int width, boolean mirrors, RandomStream random) {
        switch (this) {
            case NONE -> {}
            case JITTER -> {
                for (int i = 0; i < row.length; i++) {
                    row[i] += (float) (JITTER_DEVIATION * random.normal());
                }
            }
            case SHIFT -> {
                int right = random.below(2 * MOST_PIXELS + 1) - MOST_PIXELS;
                int down = random.below(2 * MOST_PIXELS + 1) - MOST_PIXELS;
                boolean mirrored = mirrors && random.below(2) == 1;
                float[] before = row.clone();
                for (int j = 0; j < width; j++) {
                    for (int i = 0; i < width; i++) {
                        int fromRow = j - down;
                        int fromColumn = (mirrored ? width - 1 - i : i) - right;
                        boolean inside = fromRow >= 0 && fromRow < width && fromColumn >= 0 && fromColumn < width;
                        row[j * width + i] = inside ? before[fromRow * width + fromColumn] : 0;
                    }
                }
            }
        }
    }
}
