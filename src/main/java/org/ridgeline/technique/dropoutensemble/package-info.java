/**
 * Dropout as a committee: a network with H hidden units holds 2^H sub-networks, and on a small one all of them can be asked.
 * What evaluation answers, weights as they are and nothing dropped, is compared with what it is often said to be: the average
 * of the sub-networks.
 *
 * <p>As coded, for one hidden layer {@code h = max(0, Wx + b)}, rate p and a mask m over the hidden units with probability
 * {@code π(m) = Π p^(1−mⱼ)(1−p)^mⱼ}: a sub-network answers {@code q(m) = softmax(V(h·m/(1−p)) + c)}.
 *
 * <ul>
 *   <li>{@code evalProbability = softmax(Vh + c)}
 *   <li>{@code exactMean = Σₘ π(m)q(m)}, {@code exactStandardDeviation} its spread over masks
 *   <li>{@code geometricMean ∝ Πₘ q(m)^π(m)}, normalised over the classes; with one softmax layer above the dropout its
 *       logarithm is the mean of the logits, which is linear in the mask, so that it equals evalProbability exactly
 * </ul>
 *
 * <p>Sources: Srivastava et al., JMLR 15 (2014), section 7.5; Baldi and Sadowski, NeurIPS 2013 (normalised geometric mean);
 * Gal and Ghahramani, ICML 2016 (the average sampled, Monte-Carlo dropout).
 *
 * <p>When not to use it: beyond some twenty units nobody can enumerate; sample masks instead. With a second hidden layer the
 * geometric mean is no longer evaluation's answer either.
 */
@NullMarked
package org.ridgeline.technique.dropoutensemble;

import org.jspecify.annotations.NullMarked;
