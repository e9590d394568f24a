package org.ridgeline.technique.networkregularization;

import org.ridgeline.data.Augmentation;

/**
 * What one arm was asked to be.
 *
 * @param lambda 0 where the penalty has none
 * @param labelNoise share of its training labels that are wrong
 * @param trainingSize rows to use at most
 */
record ArmChoice(PenaltyKind penalty, double lambda, double labelNoise, Augmentation augmentation, int trainingSize) {

    /** The rows it trains on: arms that share them share their batches. */
    record Variant(double labelNoise, Augmentation augmentation, int trainingSize) {}

    Variant variant() {
        return new Variant(labelNoise, augmentation, trainingSize);
    }
}
