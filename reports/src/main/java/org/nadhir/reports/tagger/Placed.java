package org.nadhir.reports.tagger;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Span;
import org.nadhir.reports.Shadow;

/// A sentence of a report: its tokens and where each stands.
record Placed(List<Token> tokens, List<Span> spans) {

    Placed {
        tokens = List.copyOf(tokens);
        spans = List.copyOf(spans);
    }

    /// The sentences of a stretch of the text. Tokens are runs of letters and digits, and single marks; a sentence ends
    /// as it does in training files.
    static List<Placed> in(Shadow shadow, Span stretch) {
        List<Placed> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        String folded = shadow.folded();
        int to = shadow.folded(stretch.end());
        int at = shadow.folded(stretch.start());
        while (at < to) {
            int end = at + 1;
            if (Character.isLetterOrDigit(folded.charAt(at))) {
                while (end < to && Character.isLetterOrDigit(folded.charAt(end))) {
                    end++;
                }
            }
            if (!Character.isWhitespace(folded.charAt(at))) {
                Span span = shadow.original(at, end);
                Token token = Token.of(span.in(shadow.original()));
                tokens.add(token);
                spans.add(span);
                if (token.endsSentence() || tokens.size() == Sentence.TOKENS_MAX) {
                    sentences.add(new Placed(tokens, spans));
                    tokens = new ArrayList<>();
                    spans = new ArrayList<>();
                }
            }
            at = end;
        }
        if (!tokens.isEmpty()) {
            sentences.add(new Placed(tokens, spans));
        }
        return sentences;
    }

    /// Where a name stands, with what lies between its tokens.
    Span span(Named name) {
        return new Span(spans.get(name.first()).start(), spans.get(name.end() - 1).end());
    }
}
