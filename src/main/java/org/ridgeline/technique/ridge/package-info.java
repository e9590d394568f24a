/**
 * Ridge regression: every weight is charged for its size.
 *
 * <p>Teaches how one number, α, trades misfit against the size of the weights; what effective degrees of freedom are; how
 * leave-one-out and k-fold error choose α.
 *
 * <p>Objective as coded: {@code ‖y − Xw − b‖² + α‖w‖²}, with b unpenalised, no 1/n, and X the powers x¹…x^degree (no
 * constant column) or the columns as given. α = 0 is least squares.
 *
 * <p>Sources: Hoerl and Kennard 1970 (the estimator); Hastie, Tibshirani and Friedman 2009, eq. 3.41–3.50 (shrinkage by
 * singular values, degrees of freedom); Golub, Heath and Wahba 1979 (leave-one-out).
 *
 * <p>When not to use it: where most weights are believed to be exactly zero; it shrinks and never removes.
 */
@NullMarked
package org.ridgeline.technique.ridge;

import org.jspecify.annotations.NullMarked;
