package org.nadhir.reports.leak.view;

/// What was cut into single characters, or into groups of one length, with one and the same sign between:
/// `K h a l i d`, `S2-hh-bG`, lines of an encoding. Words that stood further apart stay apart, so that they can be
/// heard as names.
final class UnspacedPeeler implements Peeler {

    private static final int AROUND = 48;
    private static final int SINGLES_MIN = 5;
    private static final int GROUPS_MIN = 4;
    private static final int GROUP_MAX = 8;
    private static final int LINE_MAX = 80;
    private static final int GAP_MAX = 4;
    private static final int WORDS_MAX = 64;
    private static final int MANY = 256;

    @Override
    public void peel(Base base, Harvest harvest) {
        Sheet sheet = harvest.sheet(base);
        Patches patches = new Patches(sheet, AROUND);
        String text = base.text;
        int i = 0;
        while (i + 3 < text.length()) {
            // Most words are longer than any group, and are stepped over as a whole.
            if (isSpace(text.charAt(i)) || (i > 0 && !isEdge(text, i))) {
                i++;
                continue;
            }
            int end = isSeparator(text, unitEnd(text, i)) ? singles(text, i, patches) : i;
            i = end > i ? end : Math.max(i + 1, groups(text, i, patches));
        }
        patches.finish();
        harvest.add("unspaced", sheet, true);
    }

    private static boolean isEdge(String text, int i) {
        char before = text.charAt(i - 1);
        return before <= ' ' || !Words.isPart(before);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == View.GAP;
    }

    /// Where the character that begins at `i` ends, with its marks.
    private static int unitEnd(String text, int i) {
        int end = i + Character.charCount(text.codePointAt(i));
        while (end < text.length() && Words.isMark(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Whether one sign stands here that may part two characters.
    private static boolean isSeparator(String text, int i) {
        return i < text.length() && !Words.isPart(text.charAt(i)) && text.charAt(i) != View.GAP;
    }

    /// Hands on the row of single characters that begins at `i`; where it ends, or `i` where there is none.
    private static int singles(String text, int start, Patches patches) {
        char between = text.charAt(unitEnd(text, start));
        int count = count(text, start, between);
        if (count < SINGLES_MIN) {
            return start;
        }
        int i = start;
        for (int words = 0; words < WORDS_MAX; words++) {
            int end = unitEnd(text, i);
            while (follows(text, end, between)) {
                patches.drop(end, end + 1);
                end = unitEnd(text, end + 1);
            }
            int next = end;
            while (next < text.length() && next - end < GAP_MAX && isSeparator(text, next)) {
                next++;
            }
            boolean more = next > end && next < text.length() && count(text, next, between) > 1;
            if (!more) {
                return end;
            }
            patches.text(" ", end, next);
            i = next;
        }
        return i;
    }

    /// Whether the sign stands here, once, with a single character behind it.
    private static boolean follows(String text, int end, char between) {
        if (end + 1 >= text.length() || text.charAt(end) != between || isSpace(text.charAt(end + 1))) {
            return false;
        }
        int next = unitEnd(text, end + 1);
        boolean twice = text.charAt(end + 1) == between;
        return !twice && (next == text.length() || !Words.isPart(text.charAt(next)));
    }

    private static int count(String text, int start, char between) {
        int count = 1;
        int end = unitEnd(text, start);
        while (follows(text, end, between) && count < SINGLES_MIN) {
            end = unitEnd(text, end + 1);
            count++;
        }
        return count;
    }

    /// Hands on the row of groups of one length that begins at `i`; where it ends, or `i`.
    private static int groups(String text, int start, Patches patches) {
        int size = width(text, start, LINE_MAX);
        int first = start + size;
        if (size < 2 || first >= text.length()) {
            return start;
        }
        char between = text.charAt(first);
        boolean lines = between == '\n';
        if (size > (lines ? LINE_MAX - 1 : GROUP_MAX) || Words.isPart(between)) {
            return start;
        }
        int count = 1;
        int end = first;
        int odd = isNoWord(text, start, first) ? 1 : 0;
        while (end < text.length() && text.charAt(end) == between) {
            int next = width(text, end + 1, LINE_MAX);
            if (next != size) {
                // The last group may be shorter.
                boolean tail = next > 0 && next < size;
                end += tail ? next + 1 : 0;
                count += tail ? 1 : 0;
                break;
            }
            odd += isNoWord(text, end + 1, end + 1 + next) ? 1 : 0;
            end += next + 1;
            count++;
        }
        // A long row of words of one length is none of an encoding.
        boolean words = odd == 0 || (count > MANY && odd * 3 < count * 2);
        if (words || count < (lines && size >= GROUP_MAX ? 2 : GROUPS_MIN)) {
            // Looked at once as a row, and not once more from each of its groups on.
            return count > MANY ? end : start;
        }
        for (int i = first; i < end; i += size + 1) {
            patches.drop(i, i + 1);
        }
        return end;
    }

    /// How many characters stand here without a space and, within groups, without the sign that parts them.
    private static int width(String text, int start, int most) {
        int end = start;
        while (end < text.length() && end - start < most) {
            char c = text.charAt(end);
            if (isSpace(c) || c >= 0x7F || (end > start && "-._|*".indexOf(c) >= 0)) {
                break;
            }
            end++;
        }
        return end - start;
    }

    /// Whether digits, signs or capitals stand in a group, as in few rows of words.
    private static boolean isNoWord(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || (i > start && c >= 'A' && c <= 'Z') || "%&=\\+".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
