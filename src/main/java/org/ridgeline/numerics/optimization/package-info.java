/**
 * Losses that can be looked at, and where they are lowest: small surfaces with their gradients and Hessians, and Newton's
 * method on a surface with a squared penalty added.
 *
 * <p>Everything is float64 and has the same bits on every machine.
 */
@NullMarked
package org.ridgeline.numerics.optimization;

import org.jspecify.annotations.NullMarked;
