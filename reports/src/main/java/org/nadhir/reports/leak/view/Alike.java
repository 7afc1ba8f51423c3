package org.nadhir.reports.leak.view;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Characters that are read as ASCII ones, capitals as capitals: an encoding tells `S` from `s`.
///
/// Compatibility decomposition (full width, mathematical, circled letters), without marks; digits of every script; and
/// the table of look-alikes (UTS #39) that the guard folds by. Where that table gives a small letter for a capital, the
/// capital is meant.
final class Alike {

    private static final Map<Integer, String> LOOKALIKES = lookalikes();
    private static final String[] TABLE = table();
    private static final boolean[] OTHER = other();

    private Alike() {}

    /// What a character is read as; empty where it is gone without a trace, or the character itself where it is read
    /// as nothing else.
    static String of(int codePoint) {
        return codePoint < TABLE.length ? TABLE[codePoint] : made(codePoint);
    }

    /// Whether a character is read as no ASCII one and is no half of one beyond the plane.
    static boolean isOther(char c) {
        return OTHER[c];
    }

    private static boolean[] other() {
        boolean[] other = new boolean[TABLE.length];
        for (int c = 0x80; c < other.length; c++) {
            boolean read = TABLE[c].isEmpty() || TABLE[c].charAt(0) < 0x80;
            other[c] = !read && !Character.isSurrogate((char) c);
        }
        return other;
    }

    private static String[] table() {
        String[] table = new String[0x10000];
        for (int c = 0; c < table.length; c++) {
            // Ideographs and syllables are most of the plane and none of them is a letter of ours.
            boolean other = (c >= 0x3400 && c < 0xA000) || (c >= 0xAC00 && c < 0xF900);
            table[c] = c < 0x80 || other ? String.valueOf((char) c) : made(c);
        }
        return table;
    }

    private static String made(int c) {
        int type = Character.getType(c);
        if (type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return "";
        }
        String same = Character.toString(c);
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return String.valueOf((char) ('0' + Character.digit(c, 10)));
        }
        // Of letters in two cases the table has the small one.
        String alike = LOOKALIKES.getOrDefault(c, LOOKALIKES.get(Character.toLowerCase(c)));
        if (alike != null) {
            return isCapital(c) ? alike.toUpperCase(Locale.ROOT) : alike;
        }
        StringBuilder plain = new StringBuilder(2);
        Normalizer.normalize(same, Normalizer.Form.NFKD)
                .codePoints()
                .filter(d -> Character.getType(d) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        String brackets = plain.toString().replaceAll("[()]", "");
        String kept = brackets.isEmpty() ? plain.toString() : brackets;
        boolean ascii = !kept.isEmpty() && kept.chars().allMatch(d -> d > ' ' && d < 0x7F);
        return ascii ? kept : same;
    }

    private static boolean isCapital(int c) {
        String name = Character.isUpperCase(c) ? "CAPITAL" : Character.getName(c);
        return name != null && name.contains("CAPITAL");
    }

    private static Map<Integer, String> lookalikes() {
        Map<Integer, String> alike = new HashMap<>();
        for (String[] row : WordList.rows("/org/nadhir/reports/leak/lookalikes.tsv")) {
            for (String code : row[1].split(" ", -1)) {
                alike.put(Integer.parseInt(code, 16), row[0]);
            }
        }
        // Small letters whose capitals only are in the table of Unicode; as the guard's fold has them.
        String more = "авсԁеѕіјкӏморԛгтухһѵαβεικνορτυχωγ";
        String latin = "abcdesijklmopqrtyxhvabeiknoptuxwy";
        for (int i = 0; i < more.length(); i++) {
            alike.put((int) more.charAt(i), latin.substring(i, i + 1));
        }
        return alike;
    }
}
