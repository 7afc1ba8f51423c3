package org.nadhir.node.words;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Letters that look like those of another script, as in a name with a Cyrillic `е` among Latin letters: mostly a slip
/// of a keyboard, sometimes meant to deceive (UTS #39 calls such a text mixed-script).
public final class Letters {

    /// The scripts whose letters pass for each other.
    private static final Set<UnicodeScript> ALIKE =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARMENIAN);

    private Letters() {}

    /// One letter that is not of the script of its word.
    ///
    /// @param position of it in the text, counted in characters from 1
    public record Strange(String letter, int position, String word) {

        /// As Unicode names it, for example `CYRILLIC SMALL LETTER IE`.
        public String name() {
            return String.valueOf(Character.getName(letter.codePointAt(0)));
        }

        public String code() {
            return code(letter.codePointAt(0));
        }

        private static String code(int codePoint) {
            String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
            return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
        }
    }

    /// The first letter whose word began in another of the scripts that look alike.
    public static Optional<Strange> strange(String text) {
        int[] all = text.codePoints().toArray();
        UnicodeScript script = UnicodeScript.COMMON;
        int begin = 0;
        for (int i = 0; i < all.length; i++) {
            if (!Character.isLetter(all[i])) {
                script = UnicodeScript.COMMON;
                begin = i + 1;
                continue;
            }
            UnicodeScript own = UnicodeScript.of(all[i]);
            if (script == UnicodeScript.COMMON) {
                script = own;
            }
            if (own != script && ALIKE.contains(own) && ALIKE.contains(script)) {
                return Optional.of(strange(all, begin, i, script));
            }
        }
        return Optional.empty();
    }

    /// The letter to name is the one of the fewer: in `hеllo` the second, in `еllo` the first.
    private static Strange strange(int[] all, int begin, int at, UnicodeScript first) {
        int end = at;
        int ofFirst = 0;
        while (end < all.length && Character.isLetter(all[end])) {
            end++;
        }
        for (int i = begin; i < end; i++) {
            ofFirst += UnicodeScript.of(all[i]) == first ? 1 : 0;
        }
        int named = ofFirst * 2 < end - begin ? begin : at;
        return new Strange(
                Character.toString(all[named]), named + 1, new String(all, begin, end - begin));
    }

    /// The first character that is not seen and acts on those beside it: a control, a direction mark, something of no
    /// width (general categories Cc and Cf). The line end is none of them, and neither are the joiners U+200C and
    /// U+200D between two letters of a script that writes with them.
    public static Optional<Strange> hidden(String text) {
        int[] all = text.codePoints().toArray();
        for (int i = 0; i < all.length; i++) {
            int type = Character.getType(all[i]);
            boolean acts = (type == Character.CONTROL && all[i] != '\n') || type == Character.FORMAT;
            if (acts && !isJoiner(all, i)) {
                return Optional.of(new Strange(Character.toString(all[i]), i + 1, ""));
            }
        }
        return Optional.empty();
    }

    private static boolean isJoiner(int[] all, int at) {
        return (all[at] == 0x200C || all[at] == 0x200D)
                && at > 0
                && at + 1 < all.length
                && UnicodeScript.of(all[at - 1]) == UnicodeScript.ARABIC
                && UnicodeScript.of(all[at + 1]) == UnicodeScript.ARABIC;
    }
}
