package org.ridgeline.lesson;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** TeX as its own block: from a line that opens with two dollar signs to the line that ends with two. */
final class DisplayFormula extends CustomBlock {
    private static final String FENCE = "$$";

    private final List<String> lines = new ArrayList<>();
    private boolean closed;

    String tex() {
        String text = String.join("\n", lines).strip();
        int end = closed ? text.length() - FENCE.length() : text.length();
        return text.substring(FENCE.length(), end).strip();
    }

    /** Whether the second pair of dollar signs was found. */
    boolean closed() {
        return closed;
    }

    private void add(String line) {
        lines.add(line);
        String text = String.join("\n", lines).strip();
        closed = text.length() >= 2 * FENCE.length() && text.endsWith(FENCE);
    }

    static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
        CharSequence line = state.getLine().getContent();
        int from = state.getNextNonSpaceIndex();
        boolean opens = line.toString().startsWith(FENCE, from);
        return opens ? BlockStart.of(new FormulaParser()).atIndex(from) : BlockStart.none();
    }

    private static final class FormulaParser extends AbstractBlockParser {
        private final DisplayFormula formula = new DisplayFormula();

        @Override
        public Block getBlock() {
            return formula;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return formula.closed() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            formula.add(line.getContent().toString());
        }
    }
}
