package org.nadhir.reports.search;

import java.util.Collections;
import java.util.Set;
import org.nadhir.model.Span;
import org.nadhir.reports.Word;

/// How much of a line that was found is shown: enough to judge the hit, not the report.
public final class Excerpt {

    /// UTF-16 units: two lines of a terminal. A shorter line is shown whole.
    public static final int CHARS_MAX = 160;

    private static final int BEFORE = 50;
    /// Beyond this many units of a line the word is not looked for, and its beginning is shown.
    private static final int LOOKED_AT_MAX = 100_000;

    private Excerpt() {}

    /// The part of the line around its first word that was asked for.
    ///
    /// @param named where a name begins that was asked for by another of its forms; the end of the line where none does
    /// @param terms as [Terms#of] gives them for what was asked
    /// @param names words of the line's script that sound like a word that was asked for
    static Span of(String text, Span line, int named, Set<String> terms, Set<String> names) {
        if (line.end() - line.start() <= CHARS_MAX) {
            return line;
        }
        int word = Math.min(named, word(text, line, terms, names));
        return word == line.end() ? around(text, line, line.start()) : around(text, line, word);
    }

    private static int word(String text, Span line, Set<String> terms, Set<String> names) {
        int end = Math.min(line.end(), line.start() + LOOKED_AT_MAX);
        int i = line.start();
        while (i < end) {
            int start = i;
            while (i < end && isOfWord(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                String word = text.substring(start, i);
                if (!Collections.disjoint(Terms.of(word), terms) || !Collections.disjoint(Word.of(word), names)) {
                    return start;
                }
            }
            i++;
        }
        return line.end();
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == 'ـ';
    }

    private static Span around(String text, Span line, int word) {
        int start = Math.max(line.start(), word - BEFORE);
        while (start > line.start() && start < word && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        int most = Math.min(line.end(), start + CHARS_MAX);
        int end = most;
        while (end < line.end() && end > word && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        // A word without end is cut, but never within a character.
        end = end > word ? end : Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return new Span(start, end);
    }
}
