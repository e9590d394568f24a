/**
 * Yes or no, with doubt: the probability of a class as a smooth function of x, which goes back to one half where nothing was
 * seen.
 *
 * <p>Model as coded: a latent function f with a Gaussian process prior of mean zero and covariance K, and
 * {@code P(y = 1 | f) = σ(f) = 1/(1 + exp(−f))}, independently for each point. No noise is added to K. The posterior of f is
 * replaced by the normal distribution around its mode f̂ (Laplace), and {@code probability} is the integral of σ over that
 * normal distribution at each place, not σ of its mean. The evidence is
 * {@code log p(y|f̂) − ½ f̂ᵀK⁻¹f̂ − ½ log|I + W^½KW^½|} with W = −∇∇ log p(y|f̂).
 *
 * <p>Sources: Rasmussen and Williams, Gaussian Processes for Machine Learning (MIT Press 2006), sections 3.3, 3.4 and 5.5.1,
 * algorithms 3.1 and 3.2; Williams and Barber 1998.
 *
 * <p>When not to use it: Laplace's normal distribution sits at the mode of a skewed posterior, so its probabilities are pulled
 * toward one half, the more the larger the signal variance (expectation propagation does better there); more than some
 * thousand points; more than two classes.
 */
@NullMarked
package org.ridgeline.technique.gpclassification;

import org.jspecify.annotations.NullMarked;
