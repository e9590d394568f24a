/**
 * Polynomials of growing degree through noisy points: underfitting, overfitting, and the error that tells them apart.
 *
 * <p>Objective as coded: {@code Σ(yᵢ − p(xᵢ))²} over polynomials p of one degree, no penalty. The basis is Chebyshev's,
 * {@code T_j(t)} with {@code t = (x − center)/halfWidth}, so that rounding does not pass for overfitting.
 *
 * <p>Sources: Trefethen 2013, chapters 2–4 (Chebyshev bases); Golub and Van Loan 2013, section 5.3 (least squares by QR).
 *
 * <p>When not to use it: for extrapolation, or with a degree near the number of points.
 */
@NullMarked
package org.ridgeline.technique.polynomialfit;

import org.jspecify.annotations.NullMarked;
