package org.nadhir.reports.leak;

import java.util.Arrays;
import org.nadhir.reports.leak.view.View;

/// The long runs of a text without spaces, backwards: an encoding that is turned round is no longer one.
final class Backwards {

    private static final int RUN_MIN = 12;
    private static final int RUN_MAX = 4_096;

    private Backwards() {}

    /// Runs of printable ASCII characters that are no plain words, each from its end to its beginning.
    static View of(String text) {
        char[] turned = new char[text.length() + 1];
        int[] from = new int[turned.length];
        int count = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) > ' ' && text.charAt(i) < 0x7F) {
                continue;
            }
            if (i - start >= RUN_MIN && i - start <= RUN_MAX && isEncoded(text, start, i)) {
                for (int j = i - 1; j >= start; j--) {
                    from[count] = j;
                    turned[count++] = text.charAt(j);
                }
                from[count] = start;
                turned[count++] = View.GAP;
            }
            start = i + 1;
        }
        int[] places = Arrays.copyOf(from, count);
        int[] ends = new int[count];
        for (int i = 0; i < count; i++) {
            ends[i] = places[i] + 1;
        }
        return new View("reversed", new String(turned, 0, count), places, ends, true);
    }

    /// Whether digits or signs, or capitals behind small letters, stand in it.
    private static boolean isEncoded(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z' && i > start && Character.isLowerCase(text.charAt(i - 1));
            if (capital || (c >= '0' && c <= '9') || c == '%' || c == '=' || c == ';') {
                return true;
            }
        }
        return false;
    }

    /// The letters of a text from the last to the first.
    static Stream whole(Folded folded) {
        int length = folded.length();
        char[] turned = new char[length];
        int[] places = new int[length + 1];
        for (int i = 0; i < length; i++) {
            turned[i] = folded.letters()[length - 1 - i];
            places[i] = length - 1 - i;
        }
        places[length] = length;
        return new Stream(turned, length, places);
    }

    /// The words in their order, each from its last letter to its first.
    static Stream words(Folded folded) {
        int length = folded.length();
        char[] turned = new char[length];
        int[] places = new int[length + 1];
        for (int word = 0; word < folded.wordCount(); word++) {
            int start = folded.wordStart(word);
            int end = folded.wordStart(word + 1);
            for (int i = start; i < end; i++) {
                turned[i] = folded.letters()[start + end - 1 - i];
                places[i] = start + end - 1 - i;
            }
        }
        places[length] = length;
        return new Stream(turned, length, places);
    }
}
