/** The pages around the labs: Vaadin Flow. The only package that knows Vaadin. */
@NullMarked
package org.ridgeline.shell;

import org.jspecify.annotations.NullMarked;
