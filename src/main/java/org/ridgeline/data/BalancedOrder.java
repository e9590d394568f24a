package org.ridgeline.data;

import org.ridgeline.numerics.RandomStream;

/**
 * In which order rows are taken into a training set: shuffled within each class, then one of each class in every round,
 * the classes of a round in random order. So any number of first rows has as many of each class, to within one, and a
 * larger set contains the smaller one. A class that runs out leaves later rounds to the others.
 */
final class BalancedOrder {
    private BalancedOrder() {}

    /**
     * @param labels the class of each row, from 0
     * @return the first {@code rows} rows of the order, fewer where there are not as many
     */
    static int[] first(int rows, byte[] labels, int classes, RandomStream random) {
        int[][] ofClass = byClass(labels, classes);
        for (int[] members : ofClass) {
            shuffle(members, random);
        }
        int[] order = new int[Math.min(rows, labels.length)];
        int[] turns = new int[classes];
        for (int i = 0; i < classes; i++) {
            turns[i] = i;
        }
        int taken = 0;
        for (int round = 0; taken < order.length; round++) {
            shuffle(turns, random);
            for (int i = 0; i < classes && taken < order.length; i++) {
                int[] members = ofClass[turns[i]];
                if (round < members.length) {
                    order[taken++] = members[round];
                }
            }
        }
        return order;
    }

    /** The rows of each class, ascending. */
    static int[][] byClass(byte[] labels, int classes) {
        int[] counts = new int[classes];
        for (byte label : labels) {
            counts[label]++;
        }
        int[][] ofClass = new int[classes][];
        for (int i = 0; i < classes; i++) {
            ofClass[i] = new int[counts[i]];
        }
        for (int row = labels.length - 1; row >= 0; row--) {
            ofClass[labels[row]][--counts[labels[row]]] = row;
        }
        return ofClass;
    }

    /** Fisher and Yates. */
    private static void shuffle(int[] values, RandomStream random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.below(i + 1);
            int kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
    }
}
