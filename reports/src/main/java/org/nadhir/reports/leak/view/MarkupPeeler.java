package org.nadhir.reports.leak.view;

/// Takes markup out of words: HTML and XML tags and comments, square tags, emphasis and links of Markdown, commands
/// and braces of LaTeX, control characters, and hyphens and breaks at the ends of lines.
final class MarkupPeeler implements Peeler {

    private static final String TAGS = "tags";
    private static final String TAGS_APART = "tags-apart";
    private static final int TAG_MAX = 400;
    private static final String MARKS = "*~`{}^";

    @Override
    public void peel(Base base, Harvest harvest) {
        if (base.hasAny("<[")) {
            strip(base, harvest, TAGS, MarkupPeeler::tag);
            strip(base, harvest, TAGS_APART, MarkupPeeler::tag);
        }
        if (base.hasAny(MARKS) || base.hasAny("\\")) {
            strip(base, harvest, "marks", MarkupPeeler::mark);
        }
        if (base.hasControls() || base.hasAny("\n\r")) {
            strip(base, harvest, "broken", MarkupPeeler::broken);
        }
    }

    private interface Rule {
        /// Where what is to be dropped at `i` ends, or `i`.
        int end(String text, int i);
    }

    private static void strip(Base base, Harvest harvest, String layer, Rule rule) {
        boolean apart = layer.equals(TAGS_APART);
        boolean tags = apart || layer.equals(TAGS);
        Sheet sheet = harvest.sheet(base);
        Patches patches = new Patches(sheet);
        String text = base.text;
        boolean inWord = false;
        int i = 0;
        while (i < text.length()) {
            int end = rule.end(text, i);
            while (end > i && end < text.length() && rule.end(text, end) > end) {
                end = rule.end(text, end);
            }
            if (end > i) {
                boolean joins = isLetter(text, i - 1) && isLetter(text, end);
                if (joins && apart) {
                    patches.text(" ", i, end);
                } else if (joins) {
                    patches.drop(i, end);
                    inWord = true;
                } else if (tags && (isLetter(text, i - 1) || isLetter(text, end) || isNamed(text, i))) {
                    // At the edge of a word or behind its full stop a tag is ordinary; its name would be taken for a
                    // word.
                    patches.drop(i, end);
                }
            }
            i = Math.max(i + 1, end);
        }
        patches.finish();
        harvest.add(layer, sheet, inWord && !layer.equals("broken"));
    }

    /// Whether what begins here is a tag of HTML or XML, and no sign for less.
    private static boolean isNamed(String text, int i) {
        return text.charAt(i) == '<' && (isLetter(text, i + 1) || text.startsWith("/", i + 1));
    }

    private static boolean isLetter(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }

    private static int tag(String text, int i) {
        char c = text.charAt(i);
        if (c != '<' && c != '[') {
            return i;
        }
        if (text.startsWith("<!--", i)) {
            int end = text.indexOf("-->", Math.min(i + 4, text.length()), Math.min(text.length(), i + TAG_MAX));
            return end < 0 ? i : end + 3;
        }
        char close = c == '<' ? '>' : ']';
        int most = Math.min(text.length(), i + TAG_MAX);
        for (int end = i + 1; end < most; end++) {
            char at = text.charAt(end);
            if (at == close) {
                return end + 1;
            }
            if (at == c) {
                return i;
            }
        }
        return i;
    }

    private static int mark(String text, int i) {
        char c = text.charAt(i);
        if (MARKS.indexOf(c) >= 0) {
            return i + 1;
        }
        if (c != '\\' || i + 1 == text.length()) {
            return i;
        }
        int end = i + 1;
        while (end < text.length() && end - i < 16 && isAsciiLetter(text.charAt(end))) {
            end++;
        }
        // A command ends with its brace; without one it is a mark of one character: \- and \_.
        return end < text.length() && text.charAt(end) == '{' ? end + 1 : isLetter(text, i + 1) ? i : i + 2;
    }

    private static boolean isAsciiLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static int broken(String text, int i) {
        char c = text.charAt(i);
        if (c == '-' || c == '\u00AD' || c == '\u2010' || c == '\u2011') {
            int end = lineEnd(text, i + 1);
            return end > i + 1 ? end : i;
        }
        return c < ' ' && c != '\t' ? lineEnd(text, i) : c >= 0x7F && c < 0xA0 ? i + 1 : i;
    }

    private static int lineEnd(String text, int i) {
        int end = i;
        boolean line = false;
        while (end < text.length() && (text.charAt(end) <= ' ')) {
            line |= text.charAt(end) != ' ' && text.charAt(end) != '\t';
            end++;
        }
        return line ? end : i;
    }
}
