/**
 * Normal variables that belong together: what knowing some of them says of the rest.
 *
 * <p>As coded, with o the observed variables, r the rest, v the observed values and (μ, Σ) the joint normal distribution:
 * {@code K = Σ_ro Σ_oo⁻¹}, {@code E[r | o = v] = μ_r + K(v − μ_o)}, {@code Cov[r | o = v] = Σ_rr − K Σ_or} (the Schur
 * complement of Σ_oo). For two variables {@code K = ρ σ_Y/σ_X}, and the variance left is {@code σ_Y²(1 − ρ²)}. The
 * covariance left does not depend on the values observed.
 *
 * <p>Observed variables that follow exactly from the others observed are left out of the inverse, which gives what the
 * pseudo-inverse gives; values that contradict them are refused, because they have no density to condition on.
 *
 * <p>Sources: Bishop 2006, section 2.3.1, equations (2.81) and (2.82); Rasmussen and Williams 2006, appendix A.2, equation
 * (A.6); Eaton 1983, proposition 3.13 (singular covariances).
 *
 * <p>When not to use it: two numbers a variable and one a pair describe a cloud only if it is an ellipse. Skewed, bounded
 * or many-peaked variables have other conditionals, and correlation 0 then does not mean independent.
 */
@NullMarked
package org.ridgeline.technique.gaussianconditioning;

import org.jspecify.annotations.NullMarked;
