/**
 * The HTTP side of the contract: the same resource answers for every technique, from the catalogue's declaration.
 *
 * <p>{@link org.ridgeline.api.TechniqueResource} takes a request apart, {@link org.ridgeline.api.Answers} computes and
 * remembers, {@link org.ridgeline.api.EnvelopeWriter} writes JSON, {@link org.ridgeline.api.Problems} turns whatever is
 * wrong into RFC 9457 problems, {@link org.ridgeline.api.TechniqueOpenApi} describes it all.
 */
@NullMarked
package org.ridgeline.api;

import org.jspecify.annotations.NullMarked;
