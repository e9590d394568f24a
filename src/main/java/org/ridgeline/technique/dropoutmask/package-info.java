/**
 * What a dropout layer does in training and in evaluation, number by number: the mask, the scaling, the gradient, and the
 * noise that a unit behind the layer hears.
 *
 * <p>As coded, with rate p and a mask m of independent zeros (probability p) and ones:
 *
 * <ul>
 *   <li>training: {@code output = x·m/(1 − p)} (inverted scaling), whose expectation over masks is x and whose variance is
 *       {@code x²·p/(1 − p)}
 *   <li>evaluation: {@code evalOutput = x}, nothing is dropped and nothing is scaled
 *   <li>backward: {@code gradients.x = upstream·m/(1 − p)}, with the mask of the forward pass
 * </ul>
 *
 * <p>A cell is kept where its uniform number is at least p. The numbers depend on the seed alone, so as p grows a dropped cell
 * stays dropped: masks of different rates are nested.
 *
 * <p>Sources: Hinton et al. 2012 (arXiv:1207.0580); Srivastava et al., JMLR 15 (2014), sections 4 and 10, where the scaling
 * still stands at evaluation; Wager, Wang and Liang, NeurIPS 2013, for dropout as a penalty p/(1−p)·Σ(XᵀX)ⱼⱼwⱼ².
 *
 * <p>When not to use it: small networks and few units, where the noise drowns the signal; layers before batch normalization,
 * whose running variance then belongs to training alone.
 */
@NullMarked
package org.ridgeline.technique.dropoutmask;

import org.jspecify.annotations.NullMarked;
