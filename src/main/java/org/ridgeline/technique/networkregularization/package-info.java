/**
 * Penalties in networks, and early stopping. All arms of a run begin with the same weights; those that train on the same rows
 * see them in the same batches. With ℓ the mean cross-entropy of a batch, w the weights (with {@code decaysEverything} biases and
 * normalization parameters too) and η the learning rate, an arm minimises
 *
 * <ul>
 *   <li>none: ℓ
 *   <li>l2: ℓ + ½λ‖w‖², as λw added to the gradient; under AdamW and SGDW, as their names say, as decoupled decay
 *   <li>l1: ℓ + λ‖w‖₁, by proximal steps: after each step of the update rule, sizes shrink by ηλ and end at exactly 0. Adaptive
 *       rules move each weight by a rate of its own; the proximal step takes ηλ there too, so under them the balance between
 *       both terms is not exactly that of the objective
 *   <li>elastic: ℓ + λ(ρ‖w‖₁ + ½(1−ρ)‖w‖²), the first part as l1, the second as l2
 *   <li>decoupled: w ← (1−ηλ)w before each step, under any rule. Under plain SGD that is l2; under adaptive rules it is the
 *       gradient step of no objective of this form
 *   <li>max-norm: ℓ, where the weights that enter a unit have a Euclidean norm of at most c, projected after each step. Biases
 *       are not counted
 * </ul>
 *
 * <p>Momentum μ lets a gradient, and so l2, move weights by η/(1−μ) in the long run. Proximal steps and decoupled decay take ηλ once a
 * step: with momentum 0.9 the same λ counts a tenth as much there. Under plain SGD all three are those of the objective.
 *
 * <p>With patience, an arm keeps a copy of its weights and running statistics of the epoch with the lowest validation loss, stops
 * after so many epochs without a lower one, and goes back to that copy.
 *
 * <p>Sources: Goodfellow, Bengio and Courville, Deep Learning (2016), chapter 7, algorithm 7.1 for patience; Parikh and Boyd,
 * Proximal Algorithms (2014), section 4.2; Loshchilov and Hutter, "Decoupled Weight Decay Regularization", ICLR 2019; Srivastava
 * et al., JMLR 15 (2014), section 5.1; Zou and Hastie 2005 for the elastic net.
 *
 * <p>When not to use it: a network that does not overfit only gets worse by a penalty, and validation rows are rows not trained
 * on: with very few, cross-validation says more.
 */
@NullMarked
package org.ridgeline.technique.networkregularization;

import org.jspecify.annotations.NullMarked;
