/**
 * Mathematics that several techniques share, over EJML and nothing else.
 *
 * <p><b>Linear models.</b> {@link org.ridgeline.numerics.Design} turns rows into centred columns: as given, or the
 * powers of one x, which are never formed. {@link org.ridgeline.numerics.FactoredRegression} is least squares with any
 * quadratic penalty, factored once; {@link org.ridgeline.numerics.ElasticNetPath} the path of lasso and elastic net.
 * {@link org.ridgeline.numerics.OrthonormalPolynomials} and {@link org.ridgeline.numerics.ChebyshevBasis} carry
 * polynomials.
 *
 * <p><b>Accuracy.</b> Results are float64. Where float64 can't carry a calculation, that is in the triangle of powers, in
 * p×p covariances and in the last solve of a path, numbers have 32 digits
 * ({@code Extended}); no loop over samples pays for it but the covariance's own. So powers up to degree 20 are fitted to
 * 1e-13, and the zeros of a lasso path are exact.
 *
 * <p><b>Randomness</b> comes from {@link org.ridgeline.numerics.RandomStream}, written out here so that links keep their
 * points for ever.
 *
 * <p><b>Limits.</b> Dense and small: up to some 5,000 rows and 100 columns. What can't be determined (dependent columns
 * without a penalty) is said by flags such as {@code determined} and {@code unique}, never by an exception or a silent
 * number; exceptions mean that a caller broke a rule it could have checked.
 */
@NullMarked
package org.ridgeline.numerics;

import org.jspecify.annotations.NullMarked;
