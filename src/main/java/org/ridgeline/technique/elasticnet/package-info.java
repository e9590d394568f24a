/**
 * Elastic net: a price on absolute size and one on squared size at once.
 *
 * <p>Objective as coded: {@code 1/(2n)‖y − Xw − b‖² + αρ‖w‖₁ + ½α(1−ρ)‖w‖²}, with b unpenalised and ρ = l1Ratio. ρ = 1 is
 * lasso.
 *
 * <p>Sources: Zou and Hastie 2005 (the estimator, the grouping effect); Friedman, Hastie and Tibshirani 2010 (coordinate
 * descent).
 *
 * <p>When not to use it: where one of its two limits already says what is believed, its second knob only costs.
 */
@NullMarked
package org.ridgeline.technique.elasticnet;

import org.jspecify.annotations.NullMarked;
