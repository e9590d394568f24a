/**
 * The words around a lab: lessons in Markdown, read once from the class path, in English and in Spanish.
 *
 * <p>A lesson is {@code lessons/{language}/{technique id}.md}. It opens with front matter between two lines
 * {@code ---}: {@code title}, {@code lead}, {@code short} (its name in the path), {@code group}, {@code order}, and one
 * or more {@code tile: title | caption | query} for the home page. Then comes CommonMark, and on top of it
 *
 * <ul>
 *   <li>{@code {{lab}}}, alone on its line and once: here stands the lab;
 *   <li>{@code :::card Eyebrow | Title} … {@code :::}, a card for the margin;
 *   <li>{@code [misfit]{fit}}, words in the colour of a role: {@code fit}, {@code penalty}, {@code seen}, {@code unseen},
 *       {@code truth};
 *   <li>{@code $…$} inside a line and {@code $$…$$} as its own block: TeX;
 *   <li>{@code [ten times the price](?alphas=1)}, a state of the lab of this page.
 * </ul>
 *
 * <p>Raw HTML is shown, never obeyed. Whatever else doesn't fit is refused with file and line. {@code home.md} holds the
 * home page: {@code title}, {@code lead}, and {@code group: id | title | text} for each part of the path.
 */
@NullMarked
package org.ridgeline.lesson;

import org.jspecify.annotations.NullMarked;
