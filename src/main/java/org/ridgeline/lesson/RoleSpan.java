package org.ridgeline.lesson;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** Words in the colour of what they name: {@code [misfit]{fit}}. */
final class RoleSpan extends CustomNode {
    /** Roles that words can have. The theme has a text colour for each. */
    static final Set<String> ROLES = Set.of("fit", "penalty", "seen", "unseen", "truth");

    private final String role;

    private RoleSpan(String role) {
        this.role = role;
    }

    /** As written; {@link Markdown} refuses one that is not in {@link #ROLES}, for it knows the line. */
    String role() {
        return role;
    }

    /** Takes brackets that are followed by braces; all others stay links. */
    static @Nullable LinkResult parse(LinkInfo brackets, Scanner scanner, InlineParserContext context) {
        if (brackets.destination() != null || !scanner.next('{')) {
            return LinkResult.none();
        }
        Position start = scanner.position();
        if (scanner.find('}') < 0) {
            return LinkResult.none();
        }
        String role = scanner.getSource(start, scanner.position()).getContent();
        scanner.next('}');
        return LinkResult.wrapTextIn(new RoleSpan(role), scanner.position());
    }
}
