/**
 * What batch normalization does to a deep network in training. Arms that differ in normalization alone are trained in
 * lock-step: the same rows, batches and initial weights. The objective of each is the mean cross-entropy of the batch, without
 * a penalty; normalization stands between a hidden layer's sums and its activation, never before the outputs.
 *
 * <p>At recorded moments each arm is looked at on the same first training rows, in training mode and double precision, with L
 * the mean loss of these rows, g = ∇L(θ) and learning rate α:
 *
 * <ul>
 *   <li>by hidden layer, mean, deviation and histogram of the activations and the share that is saturated or dead;
 *   <li>‖∇_W L‖₂ of each layer's weights, which shows gradients vanish or explode;
 *   <li>the landscape along the gradient: L(θ − ηg) and ‖g − ∇L(θ − ηg)‖₂ for η = α/2, α, 2α, 4α, and the effective
 *       β-smoothness max_η ‖g − ∇L(θ − ηg)‖₂/(η‖g‖₂) (Santurkar et al. 2018, section 3.1 and figure 4);
 *   <li>the drift of each layer's sums since the look before: √(mean over units of (Δmean)² + (Δdeviation)²), the 2-Wasserstein
 *       distance of normal distributions with these moments, for the change of the input distributions of Ioffe and Szegedy
 *       2015, section 2;
 *   <li>their shift as gradients see it: ‖G − G′‖₂ and the cosine between G and G′, a layer's gradient before and after the
 *       layers below took a step −αg (Santurkar et al. 2018, definition 2.1).
 * </ul>
 *
 * <p>Why batch normalization helps is disputed. Ioffe and Szegedy say that it reduces internal covariate shift; Santurkar et
 * al. show networks in which it helps and the shift does not fall, and say that it smooths the landscape. This technique shows
 * both measures and takes no side.
 *
 * <p>Sources: Ioffe and Szegedy, "Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift",
 * ICML 2015; Santurkar, Tsipras, Ilyas and Madry, "How Does Batch Normalization Help Optimization?", NeurIPS 2018; Glorot and
 * Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010; van Laarhoven, "L2
 * Regularization versus Batch and Weight Normalization", 2017.
 *
 * <p>When not to use it: with batches of a few rows, whose statistics are noise; where rows of a batch depend on one another;
 * in shallow networks that train well without it.
 */
@NullMarked
package org.ridgeline.technique.batchnormtraining;

import org.jspecify.annotations.NullMarked;
