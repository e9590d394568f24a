/**
 * Optimizer paths with weight decay: what λ does to where a path ends, and which of its two meanings an optimizer gives it.
 *
 * <p>As coded: {@code L2} adds λw to the gradient, which is the gradient of {@code loss(w) + ½λ‖w‖²} under every rule;
 * decoupled decay (adamw, sgdw) multiplies w by {@code 1 − learningRate·λ} before a step whose gradient knows nothing of it.
 * Rules are PyTorch's, in its order of operations; sgdw is SGD with the same momentum and decoupled decay.
 *
 * <p>Sources: Loshchilov and Hutter, ICLR 2019 (decoupled decay); Polyak 1964 (momentum and how far it moves the limit of the
 * step); Kingma and Ba, ICLR 2015 (Adam).
 *
 * <p>When not to use it: a plane of two weights has no noise of batches; how decay changes what a network has learnt, only a
 * network shows.
 */
@NullMarked
package org.ridgeline.technique.weightdecay;

import org.jspecify.annotations.NullMarked;
