/**
 * Where rows come from: generators that a seed fixes for ever ({@link org.ridgeline.data.NoisySine}), small tables that
 * ship with the application ({@link org.ridgeline.data.Tables}), and rows with classes
 * ({@link org.ridgeline.data.ClassificationSet}) made, bundled, or found on the machine
 * ({@link org.ridgeline.data.FashionMnist}). Origins and licences stand in {@code data/LICENCES}.
 */
@NullMarked
package org.ridgeline.data;

import org.jspecify.annotations.NullMarked;
