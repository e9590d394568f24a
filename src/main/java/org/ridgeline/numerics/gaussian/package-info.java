/**
 * Gaussian processes: covariance functions, exact regression, draws of functions, and maximum likelihood for the
 * hyperparameters.
 *
 * <p>A {@link org.ridgeline.numerics.gaussian.Kernel} is the expression ({@code rbf*periodic+linear}); with
 * {@link org.ridgeline.numerics.gaussian.Hyperparameters} it becomes a
 * {@link org.ridgeline.numerics.gaussian.CovarianceFunction}, which gives matrices and their derivatives.
 *
 * <p>{@link org.ridgeline.numerics.gaussian.GaussianProcess} conditions on points: predictions, the log marginal
 * likelihood and its gradient. {@link org.ridgeline.numerics.gaussian.FunctionSamples} draws functions from
 * {@link org.ridgeline.numerics.gaussian.BaseNoise}, {@link org.ridgeline.numerics.gaussian.HyperparameterSearch} finds the
 * hyperparameters that explain the points best.
 *
 * <p>What is singular to rounding is helped by a jitter, which is reported, never hidden; what is no covariance comes back
 * empty. The prior mean is 0 and y is taken as it is.
 *
 * <p>Points are rows: x is n×d, and distances are Euclidean. Symmetric matrices are lower triangles, row i holding i+1
 * numbers, ready for {@link org.ridgeline.numerics.Cholesky}.
 *
 * <p>Source: Rasmussen and Williams, Gaussian Processes for Machine Learning (MIT Press 2006), chapters 2, 4 and 5.
 */
@NullMarked
package org.ridgeline.numerics.gaussian;

import org.jspecify.annotations.NullMarked;
