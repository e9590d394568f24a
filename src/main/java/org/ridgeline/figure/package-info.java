/**
 * What there is to see, without how it looks: figures made of panels, panels made of marks, each mark with a role.
 *
 * <p>A role says what a mark means (the fit, the penalty, error on seen points); the theme in the browser turns it into
 * colour, dash and symbol. Nothing here names a colour or a pixel, and nothing here computes.
 */
@NullMarked
package org.ridgeline.figure;

import org.jspecify.annotations.NullMarked;
