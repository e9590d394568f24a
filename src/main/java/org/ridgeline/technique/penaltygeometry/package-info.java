/**
 * Two weights, one loss, one ball: why corners make zeros.
 *
 * <p>Objective as coded: {@code ½(w − ŵ)ᵀA(w − ŵ)} subject to {@code g(w) ≤ radius}, with g the absolute size ‖w‖₁, the
 * Euclidean size ‖w‖₂, or {@code l1Ratio‖w‖₁ + ½(1 − l1Ratio)‖w‖₂²}. At the optimum −∇loss is the multiplier times a
 * subgradient of g; it is 0 where the ball does not bind.
 *
 * <p>Sources: Boyd and Vandenberghe 2004, section 5.5 (optimality conditions); Tibshirani 1996, figure 2.
 *
 * <p>When not to use it: two weights cannot show that in many dimensions a ball has far more corners.
 */
@NullMarked
package org.ridgeline.technique.penaltygeometry;

import org.jspecify.annotations.NullMarked;
