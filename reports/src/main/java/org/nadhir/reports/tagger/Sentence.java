package org.nadhir.reports.tagger;

import java.util.List;

/// Tokens with their labels, one for each.
record Sentence(List<Token> tokens, List<Label> labels) {

    /// More are cut: a file without any end of a sentence must not cost the square of its length.
    static final int TOKENS_MAX = 400;

    Sentence {
        tokens = List.copyOf(tokens);
        labels = List.copyOf(labels);
        if (tokens.size() != labels.size() || tokens.size() > TOKENS_MAX) {
            throw new IllegalArgumentException("a sentence has a label for each of at most 400 tokens");
        }
    }
}
