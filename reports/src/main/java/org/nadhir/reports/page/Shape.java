package org.nadhir.reports.page;

import java.util.regex.Pattern;
import org.nadhir.model.Span;
import org.nadhir.reports.Shadow;

/// What can be seen of a line without reading it: how long it is, and how it ends.
record Shape(int number, Span span, String raw, String folded, int words) {

    private static final Pattern CREDIT_AT_END = Pattern.compile("\\((?:[\\p{L}.'/-]+\\s?){1,4}\\)\\s*$");
    private static final String CLOSING = " \t\n\u000B\f\r\"')]";
    private static final int PROSE_WORDS = 10;
    private static final int LONG_WORDS = 25;
    private static final int CAPTION_WORDS_MIN = 5;

    static Shape of(int number, Span span, String text) {
        String raw = span.in(text);
        String folded = Shadow.fold(raw).strip();
        return new Shape(number, span, raw, folded, words(folded));
    }

    private static int words(String folded) {
        int words = 0;
        boolean before = false;
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            boolean in = isOfWord(folded.codePointAt(i));
            words += in && !before ? 1 : 0;
            before = in;
        }
        return words;
    }

    /// A letter or a number of any kind: also the numbers that are no digits.
    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
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
        int end = folded.length();
        while (end > 0 && CLOSING.indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return folded.substring(0, end);
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
        return words >= CAPTION_WORDS_MIN && folded.endsWith(")") && CREDIT_AT_END.matcher(folded).find();
    }

    /// Icons, single letters and marks: nothing that says anything.
    boolean saysNothing() {
        if (words == 0) {
            return true;
        }
        return words <= 5
                && folded.codePoints().filter(Shape::isOfWord).map(Character::charCount).sum() == words
                && folded.chars().noneMatch(Character::isDigit);
    }
}
