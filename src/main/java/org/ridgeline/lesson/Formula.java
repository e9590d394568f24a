package org.ridgeline.lesson;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** TeX inside a line, between dollar signs. A dollar sign meant as such is written {@code \$}. */
final class Formula extends CustomNode {
    private final String tex;

    private Formula(String tex) {
        this.tex = tex;
    }

    String tex() {
        return tex;
    }

    /** Takes the text between two dollar signs before Markdown sees its underscores, stars and backslashes. */
    static final class ParserFactory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return Formula::parse;
        }
    }

    private static @Nullable ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next('$');
        Position start = scanner.position();
        if (scanner.find('$') <= 0) {
            return ParsedInline.none();
        }
        String tex = scanner.getSource(start, scanner.position()).getContent();
        scanner.next('$');
        return ParsedInline.of(new Formula(tex), scanner.position());
    }
}
