/**
 * Lasso: a price on absolute size, which sets weights to exactly zero.
 *
 * <p>Objective as coded: {@code 1/(2n)‖y − Xw − b‖² + α‖w‖₁}, with b unpenalised. Without the factor 1/(2n) the same
 * answer has the price 2nα.
 *
 * <p>Sources: Tibshirani 1996 (the estimator); Friedman, Hastie and Tibshirani 2010 (coordinate descent, warm starts);
 * Efron et al. 2004 (the diabetes data).
 *
 * <p>When not to use it: where columns measure nearly the same thing, lasso keeps one of them by chance.
 */
@NullMarked
package org.ridgeline.technique.lasso;

import org.jspecify.annotations.NullMarked;
