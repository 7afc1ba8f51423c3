package org.nadhir.node.cli;

/// The sentence of a text in which something stands, marked in it.
final class Sentence {

    private static final String ENDS = ".!?؟؛";
    /// Characters on either side that are shown at most; what lies beyond does not help to judge.
    private static final int BESIDE_MAX = 200;

    private Sentence() {}

    /// Empty where the place is the whole text, or nothing: a finding without a place of its own is told by its part.
    ///
    /// @param whole text, or JSON whose strings are texts
    /// @param from first code point
    /// @param to behind the last one
    static String around(String whole, int from, int to) {
        int[] text = whole.codePoints().toArray();
        int end = Math.min(to, text.length);
        int start = Math.min(from, end);
        if (start == end || end - start == text.length) {
            return "";
        }
        int first = start;
        while (first > 0 && start - first < BESIDE_MAX && !begins(text, first)) {
            first--;
        }
        int last = end;
        while (last < text.length && last - end < BESIDE_MAX && !closes(text, last)) {
            last++;
        }
        if (last < text.length && ENDS.indexOf(text[last]) >= 0) {
            last++;
        }
        return plain(text, first, start) + "»" + plain(text, start, end) + "«" + plain(text, end, last);
    }

    /// Whether a sentence begins at this place.
    private static boolean begins(int[] text, int at) {
        int before = text[at - 1];
        boolean line = before == '\n' || (before == 'n' && at > 1 && text[at - 2] == '\\');
        boolean ended = before == ' ' && at > 1 && ENDS.indexOf(text[at - 2]) >= 0;
        return line || ended || isQuote(text, at - 1);
    }

    /// Whether a sentence ends before this place, or with it.
    private static boolean closes(int[] text, int at) {
        boolean line = text[at] == '\n' || (text[at] == '\\' && at + 1 < text.length && text[at + 1] == 'n');
        boolean ended = ENDS.indexOf(text[at]) >= 0 && (at + 1 == text.length || text[at + 1] == ' ');
        return line || ended || isQuote(text, at);
    }

    /// A quotation mark that ends a string of JSON.
    private static boolean isQuote(int[] text, int at) {
        return text[at] == '"' && (at == 0 || text[at - 1] != '\\');
    }

    private static String plain(int[] text, int from, int to) {
        return new String(text, from, to - from)
                .replace("\\n", " ")
                .replace("\\\"", "\"")
                .replace('\n', ' ');
    }
}
