/**
 * What the linear techniques share: the problem with its design, and the panels that show fits, weights and errors.
 *
 * <p>Techniques do not know one another; what two of them need stands here.
 */
@NullMarked
package org.ridgeline.linear;

import org.jspecify.annotations.NullMarked;
