/**
 * The one declaration from which everything follows: what a technique is, what its parameters are, and the codec that
 * turns them into query strings, JSON, error messages, control descriptions and schemas.
 *
 * <p>A technique declares a record; its components carry {@link org.ridgeline.catalog.Whole @Whole},
 * {@link org.ridgeline.catalog.Real @Real}, {@link org.ridgeline.catalog.Choice @Choice},
 * {@link org.ridgeline.catalog.Flag @Flag} or {@link org.ridgeline.catalog.Seed @Seed}, and
 * {@link org.ridgeline.catalog.Many @Many} beside one of them for a list. Ranges and defaults stand there and nowhere
 * else.
 */
@NullMarked
package org.ridgeline.catalog;

import org.jspecify.annotations.NullMarked;
