/**
 * Derivations that can be walked through: a graph of quantities, the steps that fill it, and a formula for each.
 *
 * <p>A technique describes its derivation; {@code frontend/walkthrough} draws any of them. What travels to the browser is
 * {@link org.ridgeline.derivation.Derivation}; {@link org.ridgeline.derivation.Worked} adds what stays here, so that typed
 * answers can be tried at random numbers.
 */
@NullMarked
package org.ridgeline.derivation;

import org.jspecify.annotations.NullMarked;
