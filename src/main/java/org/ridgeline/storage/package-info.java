/** Where what must not be lost is kept: the folder of this node, and the one database that everything shares. */
@NullMarked
package org.ridgeline.storage;

import org.jspecify.annotations.NullMarked;
