package org.ridgeline.lesson;

import java.util.ArrayList;
import java.util.List;

/** Divides the text below the front matter into prose, cards and the lab. */
final class BlockParser {
    private static final String LAB = "{{lab}}";
    private static final String SECTION = "## ";
    private static final String FENCE = ":::";
    private static final String CARD = ":::card ";

    private final Source source;
    private final List<Block> blocks = new ArrayList<>();

    BlockParser(Source source, int from) {
        this.source = source;
        int start = from;
        int line = from;
        boolean inCode = false;
        while (line < source.lines().size()) {
            String text = source.lines().get(line).strip();
            inCode ^= text.startsWith("```");
            if (text.equals(LAB)) {
                prose(start, line);
                blocks.add(new Block.Lab());
                start = ++line;
            } else if (text.startsWith(FENCE)) {
                prose(start, line);
                start = line = card(line) + 1;
            } else if (text.startsWith(SECTION) && line > start && !inCode) {
                // A block a section, so that a card stands beside the section that it follows.
                prose(start, line);
                start = line++;
            } else if (text.contains("{{")) {
                throw source.failure(line, "Only {{lab}} stands in double braces, alone on its line.");
            } else {
                line++;
            }
        }
        prose(start, line);
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    private void prose(int from, int to) {
        if (!source.lines().subList(from, to).stream().allMatch(String::isBlank)) {
            blocks.add(new Block.Prose(Markdown.html(source, from, to)));
        }
    }

    /** @return the index of the line that closes the card opened at {@code from} */
    private int card(int from) {
        String opening = source.lines().get(from).strip();
        List<String> parts = opening.startsWith(CARD) ? Source.parts(opening.substring(CARD.length())) : List.of();
        if (parts.size() != 2 || parts.contains("")) {
            throw source.failure(from, "A card opens with \":::card Eyebrow | Title\", not with \"" + opening + "\".");
        }
        int end = from + 1;
        while (end < source.lines().size() && !source.lines().get(end).strip().startsWith(FENCE)) {
            if (source.lines().get(end).strip().equals(LAB)) {
                throw source.failure(end, "The lab can't stand in a card: close the card before it.");
            }
            end++;
        }
        if (end == source.lines().size() || !source.lines().get(end).strip().equals(FENCE)) {
            throw source.failure(from, "This card never ends: close it with a line \":::\".");
        }
        blocks.add(new Block.Card(parts.get(0), parts.get(1), Markdown.html(source, from + 1, end)));
        return end;
    }
}
