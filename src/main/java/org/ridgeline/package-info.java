/** A laboratory for regularization. The packages below are its parts; {@code docs/architecture.md} walks through them. */
@NullMarked
package org.ridgeline;

import org.jspecify.annotations.NullMarked;
