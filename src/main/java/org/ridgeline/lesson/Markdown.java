package org.ridgeline.lesson;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** CommonMark with roles, formulas and links into the lab, as HTML in which nothing of the author's is HTML. */
final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .linkProcessor(RoleSpan::parse)
            .customInlineContentParserFactory(new Formula.ParserFactory())
            .customBlockParserFactory(DisplayFormula::start)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(OwnNodes::new)
            .attributeProviderFactory(context -> Markdown::describeLink)
            .build();

    private Markdown() {}

    /** The lines from {@code from} to before {@code to}. */
    static String html(Source source, int from, int to) {
        Node document = PARSER.parse(String.join("\n", source.lines().subList(from, to)));
        check(document, source, from);
        return RENDERER.render(document).strip();
    }

    /** Refuses what would look like a slip of the pen on the page. */
    private static void check(Node node, Source source, int from) {
        if (node instanceof RoleSpan span && !RoleSpan.ROLES.contains(span.role())) {
            throw source.failure(
                    line(node, from), "\"%s\" is no role: use one of %s.".formatted(span.role(), RoleSpan.ROLES));
        }
        if (node instanceof DisplayFormula formula && !formula.closed()) {
            throw source.failure(line(node, from), "This formula never ends: close it with $$.");
        }
        if (node instanceof Image) {
            throw source.failure(line(node, from), "A lesson shows figures, not images: link into the lab.");
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            check(child, source, from);
        }
    }

    /** The first line of the paragraph (or heading, or item) that holds the node. */
    private static int line(Node node, int from) {
        Node block = node;
        while (block.getSourceSpans().isEmpty() && block.getParent() != null) {
            block = block.getParent();
        }
        return from
                + (block.getSourceSpans().isEmpty()
                        ? 0
                        : block.getSourceSpans().getFirst().getLineIndex());
    }

    /** A link {@code ?…} opens the lab of its page in that state: the page finds it by {@code data-state}. */
    private static void describeLink(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link) {
            // The sanitiser marks every link as a stranger's; these are the authors' own.
            attributes.remove("rel");
            if (link.getDestination().startsWith("?")) {
                attributes.put("data-state", link.getDestination().substring(1));
            }
        }
    }

    /** Writes the nodes that CommonMark doesn't have. */
    private static final class OwnNodes implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;

        OwnNodes(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(RoleSpan.class, Formula.class, DisplayFormula.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case RoleSpan span -> role(span);
                case Formula formula -> math(formula.tex(), Map.of());
                case DisplayFormula formula -> {
                    html.line();
                    math(formula.tex(), Map.of("display", ""));
                    html.line();
                }
                default -> throw new IllegalArgumentException("Not ours: " + node);
            }
        }

        private void role(RoleSpan span) {
            html.tag("span", Map.of("class", span.role()));
            html.tag("b");
            for (Node child = span.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            html.tag("/b");
            html.tag("/span");
        }

        private void math(String tex, Map<String, String> attributes) {
            html.tag("rl-math", attributes);
            html.text(tex);
            html.tag("/rl-math");
        }
    }
}
