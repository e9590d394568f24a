/**
 * Gaussian process regression: a curve that says how sure it is.
 *
 * <p>Teaches what a prior over functions is and how points bend it; what the bands mean; what a kernel says and when a
 * function is none; how the marginal likelihood weighs misfit against freedom, and that it may have two summits; what n³
 * costs.
 *
 * <p>Model as coded: y = f(x) + ε, f ~ GP(0, k), ε ~ N(0, σₙ²); y is neither centred nor scaled. Mean k*ᵀ(K + σₙ²I)⁻¹y,
 * variance k** − k*ᵀ(K + σₙ²I)⁻¹k* of f itself, without the noise; the band is the mean ± exactly 1.96 of its roots.
 *
 * <p>Sources: Rasmussen and Williams 2006, algorithm 2.1 (prediction), equations 5.8 and 5.9 (likelihood and gradient),
 * 5.10–5.12 (leave-one-out); MacKay 1998 (evidence).
 *
 * <p>When not to use it: beyond some thousand points (the cost grows with n³), or where the function jumps.
 */
@NullMarked
package org.ridgeline.technique.gaussianprocess;

import org.jspecify.annotations.NullMarked;
