/**
 * Double descent: the error on new points against the number of features, through the width at which a fit first passes
 * through every point, and what a penalty makes of it.
 *
 * <p>Teaches that of many fits that pass through all points one is chosen, the one with the smallest weights; that this
 * choice is wild where there is hardly any choice and calm where there is much; and that a penalty takes the peak away.
 *
 * <p>Objective as coded: {@code ‖y − Φw‖² + λ‖w‖²} without 1/n and without intercept, which is ridge's. Where λ = 0, the
 * least squares solution of smallest ‖w‖, by singular values; those below {@code max(n, p)·2⁻⁵²} of the largest are
 * rounding and count as zero. Features are those of a network whose first layer is random and stays so:
 * {@code φⱼ(x) = √(2/(dp))·max(0, uⱼᵀx)} with uⱼ from a standard normal distribution, d = 10; the first p of them belong to
 * width p. Rows have d standard normal numbers, of which the first is what is to be learnt, plus normal noise.
 *
 * <p>Sources: Belkin, Hsu, Ma and Mandal, PNAS 116(32), 2019 (the curve beyond the threshold); Hastie, Montanari, Rosset and
 * Tibshirani, Annals of Statistics 50(2), 2022 (minimum norm least squares, why it peaks); Nakkiran, Venkat, Kakade and Ma,
 * ICLR 2021 (the best penalty takes the peak away); Rahimi and Recht, NIPS 2007 (random features).
 *
 * <p>When not to use it: to choose a width. The curve depends on the noise, on the penalty and on which solution the method
 * prefers.
 */
@NullMarked
package org.ridgeline.technique.doubledescent;

import org.jspecify.annotations.NullMarked;
