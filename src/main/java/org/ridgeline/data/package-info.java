/**
 * Where rows come from: generators that a seed fixes for ever ({@link org.ridgeline.data.NoisySine}) and small tables
 * that ship with the application ({@link org.ridgeline.data.Tables}, origins and licences in {@code data/LICENCES}).
 */
@NullMarked
package org.ridgeline.data;

import org.jspecify.annotations.NullMarked;
