package org.ridgeline.lesson;

/**
 * A living picture on the home page.
 *
 * @param query the state of the lab that it shows and opens; empty for the defaults
 */
public record Tile(String title, String caption, String query) {}
