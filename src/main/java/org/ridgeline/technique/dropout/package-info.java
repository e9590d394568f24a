/**
 * Dropout: at every training step each hidden unit is switched off with probability p, drawn anew, and the units that stay
 * are scaled by 1/(1−p). Arms that differ in p alone are trained in lock-step, so whatever differs between their curves is
 * p's doing. The objective of each arm is the mean cross-entropy of the batch under its masks; weight decay, where there is
 * any, is added as the update rule has it.
 *
 * <p>After training, dropout is left on for a number of passes over a few inputs (Monte-Carlo dropout): the mean of the
 * predicted probabilities and their standard deviation, which is the network's own doubt about its answer. It is no
 * calibrated probability: how large it is depends on p, which nobody fitted.
 *
 * <p>Sources: Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, "Dropout: A Simple Way to Prevent Neural Networks
 * from Overfitting", JMLR 15 (2014), sections 4 and 7; Gal and Ghahramani, "Dropout as a Bayesian Approximation", ICML 2016,
 * equations 6 and 7.
 *
 * <p>When not to use it: with data so plenty that the network does not overfit, dropout only slows it down; between
 * convolutions neighbouring values repeat what was dropped; and before batch normalization it shifts the variance that the
 * running statistics remember.
 */
@NullMarked
package org.ridgeline.technique.dropout;

import org.jspecify.annotations.NullMarked;
