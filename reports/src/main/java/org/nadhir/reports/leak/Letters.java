package org.nadhir.reports.leak;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The letters of all needles. Says of most texts at a glance that no needle is in them, before they are folded: what
/// random bytes are when they are read as letters, and nearly all bytes under a veil are random.
///
/// Never says so of a text that holds one: each character is counted with all the letters that [Fold] makes of it, and
/// only a character of which it makes other letters or digits, and none of a needle's, parts what stands before it from
/// what stands after.
final class Letters {

    /// What a character folds to: letters, of which none is a needle's.
    private static final byte PARTS = -1;
    private static final byte UNKNOWN = -2;
    private static final String SIGMAS = "σς";

    private final BitSet letters = new BitSet();
    private final int least;
    // Filled by any thread; every thread would write the same.
    private final byte[] counts = new byte[Character.MAX_VALUE + 1];

    /// @param folded the needles, folded and without spaces
    Letters(List<String> folded) {
        folded.forEach(needle -> needle.chars().forEach(letters::set));
        // Which of the two a capital becomes depends on what stands around it.
        if (SIGMAS.chars().anyMatch(letters::get)) {
            SIGMAS.chars().forEach(letters::set);
        }
        this.least = folded.stream().mapToInt(String::length).min().orElse(Integer.MAX_VALUE);
        Arrays.fill(counts, UNKNOWN);
    }

    /// Whether a needle may be in the text once it is folded and its words are written together.
    boolean mayBeIn(CharSequence text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                return true;
            }
            byte count = count(c);
            run = count == PARTS ? 0 : run + count;
            if (run >= least) {
                return true;
            }
        }
        return false;
    }

    private byte count(char c) {
        byte known = counts[c];
        if (known == UNKNOWN) {
            known = counted(c);
            counts[c] = known;
        }
        return known;
    }

    private byte counted(char c) {
        String squeezed = Tokens.squeezed(Fold.text(String.valueOf(c)));
        return squeezed.isEmpty() || squeezed.chars().anyMatch(letters::get) ? (byte) squeezed.length() : PARTS;
    }
}
