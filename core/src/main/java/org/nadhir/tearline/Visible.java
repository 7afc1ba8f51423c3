package org.nadhir.tearline;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A text with every character made visible that an eye does not see, or takes for another: each stands as
/// `‹U+202E RIGHT-TO-LEFT OVERRIDE›`. For people who must know what they sign, and what a machine will read.
///
/// Scripts are those of Unicode (UAX #24). Which letters look alike is not looked up in a table: inside a word with
/// plain Latin letters every letter of another script, and every Latin letter that is not an accented plain one, is
/// marked; so is every letter or digit that compatibility (NFKC) would change.
///
/// @param text as it is to be shown
/// @param marks what was made visible, in order
public record Visible(String text, List<Mark> marks) {

    public Visible {
        marks = List.copyOf(marks);
    }

    /// Why a character was made visible.
    public enum Why {
        /// Nothing is seen of it.
        HIDDEN("hidden"),
        /// It turns the text round.
        TURNING("turning"),
        /// It may be taken for another.
        LOOK_ALIKE("look-alike"),
        /// A word or a number of several scripts, or of one that neither language is written in.
        MIXED("mixed"),
        /// A space that is none of the usual ones.
        SPACE("space");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// One character.
    ///
    /// @param at how many code points stand before it in the text as it was
    public record Mark(Why why, int at, int character) {

        /// `U+202E RIGHT-TO-LEFT OVERRIDE`, as Unicode names it.
        public String name() {
            String name = Character.getName(character);
            return String.format(Locale.ROOT, "U+%04X %s", character,
                    name == null ? "UNASSIGNED" : name.toUpperCase(Locale.ROOT));
        }
    }

    /// Makes `text` visible.
    public static Visible of(String text) {
        int[] all = text.codePoints().toArray();
        Map<Integer, Why> found = new TreeMap<>();
        for (int i = 0; i < all.length; i++) {
            int place = i;
            alone(all[i]).ifPresent(why -> found.put(place, why));
        }
        words(all, found);
        StringBuilder shown = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            if (found.containsKey(i)) {
                Mark mark = new Mark(found.getOrDefault(i, Why.HIDDEN), i, all[i]);
                marks.add(mark);
                shown.append('‹').append(mark.name()).append('›');
            } else {
                shown.appendCodePoint(all[i]);
            }
        }
        return new Visible(shown.toString(), marks);
    }

    /// What a character is by itself, whatever stands beside it; empty where it is nothing out of the way.
    private static Optional<Why> alone(int c) {
        if (isTurning(c)) {
            return Optional.of(Why.TURNING);
        }
        if (Plain.isHidden(c)) {
            return Optional.of(Why.HIDDEN);
        }
        int type = Character.getType(c);
        boolean space = (type == Character.SPACE_SEPARATOR && c != ' ')
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                // The empty Braille pattern: a symbol to Unicode, a gap to the eye.
                || c == 0x2800;
        if (space) {
            return Optional.of(Why.SPACE);
        }
        boolean wide = c >= 0xFF01 && c <= 0xFFEE;
        return wide || (Character.isLetterOrDigit(c) && isCompatible(c))
                ? Optional.of(Why.LOOK_ALIKE)
                : Optional.empty();
    }

    /// Bidirectional controls (UAX #9, table 4) and the deprecated ones beside them.
    private static boolean isTurning(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x206F);
    }

    private static boolean isCompatible(int c) {
        String own = Character.toString(c);
        return !Normalizer.normalize(own, Normalizer.Form.NFKC)
                .equals(Normalizer.normalize(own, Normalizer.Form.NFC));
    }

    private static void words(int[] all, Map<Integer, Why> found) {
        int i = 0;
        while (i < all.length) {
            int end = i;
            while (end < all.length && isOfWord(all[end])) {
                end++;
            }
            if (end > i) {
                word(all, i, end, found);
            }
            i = end + 1;
        }
    }

    private static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                // What is hidden parts no word: the letters on both sides are read as one.
                || Plain.isHidden(c);
    }

    private static void word(int[] all, int from, int end, Map<Integer, Why> found) {
        boolean latin = false;
        boolean plainDigits = false;
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        for (int i = from; i < end; i++) {
            latin |= isPlainLatin(all[i]);
            plainDigits |= all[i] >= '0' && all[i] <= '9';
            if (Character.isLetter(all[i])) {
                scripts.merge(UnicodeScript.of(all[i]), 1, Integer::sum);
            }
        }
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        UnicodeScript main = latin
                ? UnicodeScript.LATIN
                : scripts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(UnicodeScript.COMMON);
        for (int i = from; i < end; i++) {
            int place = i;
            within(all[i], main, latin, plainDigits).ifPresent(why -> found.putIfAbsent(place, why));
        }
    }

    private static Optional<Why> within(int c, UnicodeScript main, boolean latin, boolean plainDigits) {
        UnicodeScript script = UnicodeScript.of(c);
        if (Character.isDigit(c)) {
            boolean usual = isPlainDigit(c) || (isArabicDigit(c) && !plainDigits);
            return usual ? Optional.empty() : Optional.of(Why.MIXED);
        }
        if (Character.isLetter(c)) {
            return letter(c, script, main, latin);
        }
        // A mark over a Latin letter has a letter of its own if anybody writes it; stacked marks hide what is below.
        return main == UnicodeScript.LATIN && Character.getType(c) == Character.NON_SPACING_MARK
                ? Optional.of(Why.LOOK_ALIKE)
                : Optional.empty();
    }

    private static Optional<Why> letter(int c, UnicodeScript script, UnicodeScript main, boolean latin) {
        if (script == UnicodeScript.LATIN && !isPlainLatin(c) && !isAccented(c)) {
            return Optional.of(Why.LOOK_ALIKE);
        }
        boolean usual = script == UnicodeScript.COMMON
                || (script == main && (main == UnicodeScript.LATIN || main == UnicodeScript.ARABIC));
        if (usual) {
            return Optional.empty();
        }
        return Optional.of(latin ? Why.LOOK_ALIKE : Why.MIXED);
    }

    private static boolean isPlainLatin(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isPlainDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /// U+0660 to U+0669 count as common to all scripts, those of Persian and Urdu as Arabic.
    private static boolean isArabicDigit(int c) {
        return (c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9);
    }

    /// Letters of Latin alphabets (Latin-1, Extended-A) but those that are drawn like another, and plain letters with
    /// accents, as scholars use them to write Arabic.
    private static boolean isAccented(int c) {
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        boolean accented = isPlainLatin(parts.codePointAt(0)) && parts.codePointCount(0, parts.length()) > 1;
        boolean drawnAlike = c == 0x0131 || c == 0x0138 || c == 0x017F;
        return accented || (c >= 0xC0 && c <= 0x17F && !drawnAlike);
    }
}
