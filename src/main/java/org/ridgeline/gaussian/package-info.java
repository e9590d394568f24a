/**
 * What the Gaussian process techniques share: the kernel's parameters and how bands of a process are drawn. As
 * {@code linear} is for the linear techniques, it is neither mathematics nor data, and only they know it.
 */
@NullMarked
package org.ridgeline.gaussian;

import org.jspecify.annotations.NullMarked;
