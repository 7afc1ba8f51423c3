package org.nadhir.reports.page;

import java.util.regex.Pattern;
import org.nadhir.model.Span;
import org.nadhir.reports.Shadow;

/// What can be seen of a line without reading it: how long it is, and how it ends.
record Shape(int number, Span span, String raw, String folded, int words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern CREDIT_AT_END = Pattern.compile("\\((?:[\\p{L}.'/-]+\\s?){1,4}\\)\\s*$");
    private static final int PROSE_WORDS = 10;
    private static final int LONG_WORDS = 25;
    private static final int CAPTION_WORDS_MIN = 5;

    static Shape of(int number, Span span, String text) {
        String raw = span.in(text);
        String folded = Shadow.fold(raw).strip();
        return new Shape(number, span, raw, folded, (int) WORD.matcher(folded).results().count());
    }

    boolean isBlank() {
        return folded.isEmpty();
    }

    /// Ends a sentence: a full stop, question or exclamation mark, perhaps with a quotation mark or bracket behind it.
    /// Two or three dots lead on; they end nothing.
    boolean endsSentence() {
        String end = end();
        if (end.endsWith("..") || end.endsWith("…")) {
            return false;
        }
        return end.endsWith(".") || end.endsWith("!") || end.endsWith("?") || end.endsWith("؟");
    }

    boolean endsWithStop() {
        return endsSentence() && end().endsWith(".");
    }

    private String end() {
        return folded.replaceAll("[\\s\"')\\]]+$", "");
    }

    /// Runs on into the next line: a comma, colon or semicolon ends it.
    boolean leadsOn() {
        String end = end();
        return !end.isEmpty() && ":،,؛;".indexOf(end.charAt(end.length() - 1)) >= 0;
    }

    boolean isProse() {
        return words >= LONG_WORDS || (words >= PROSE_WORDS && endsSentence());
    }

    /// Ends with an agency or photographer in brackets and without a full stop.
    boolean endsWithCredit() {
        return words >= CAPTION_WORDS_MIN && CREDIT_AT_END.matcher(folded).find();
    }

    /// Icons, single letters and marks: nothing that says anything.
    boolean saysNothing() {
        if (words == 0) {
            return true;
        }
        return WORD.matcher(folded).results().allMatch(word -> word.end() - word.start() == 1)
                && folded.chars().noneMatch(Character::isDigit)
                && words <= 5;
    }
}
