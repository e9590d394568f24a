/**
 * What techniques that train networks share: curves over the epochs, the gap between seen and new rows, the plane as a
 * network sees it. It draws what was recorded and knows no engine.
 */
@NullMarked
package org.ridgeline.networks;

import org.jspecify.annotations.NullMarked;
