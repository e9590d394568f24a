/**
 * Networks trained side by side. A run trains up to sixteen <em>arms</em> in lock-step: the same rows in the same
 * batches from the same initial weights, with another dropout rate, weight decay, update rule or normalization each, so
 * that whatever differs in their curves comes from what was changed.
 *
 * <p>{@link org.ridgeline.training.LockStep} is the way in. The engine is PyTorch behind DJL, and no other package knows
 * it. The backward pass is written out: it needs no tape, so any number of threads may train at once, and small networks,
 * whose time goes into calls and not into arithmetic, need fewer calls. All randomness is drawn in Java from the seed.
 *
 * <p>{@link org.ridgeline.training.Penalty} says what keeps weights small, {@link org.ridgeline.training.ValidatedTraining} watches
 * arms on rows kept for it and stops them early, and {@link org.ridgeline.training.OverfittingDetector} reads from their histories
 * when they began to overfit.
 *
 * <p>Sources: Srivastava et al. 2014 for dropout (inverted scaling) and max-norm; Parikh and Boyd 2014 for
 * proximal steps; Ioffe and Szegedy 2015 for batch normalization;
 * Kingma and Ba 2015, Loshchilov and Hutter 2019 for Adam and AdamW, in PyTorch's order of operations.
 */
@NullMarked
package org.ridgeline.training;

import org.jspecify.annotations.NullMarked;
