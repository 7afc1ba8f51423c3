package org.nadhir.reports.leak;

import java.util.Arrays;
import java.util.BitSet;
import org.nadhir.reports.leak.view.View;

/// The letters and digits of a text, folded and written together, each with its place in the text.
///
/// [#BARRIER] stands where nothing may be read across: between two stretches of a view.
final class Folded {

    private static final String HYPHENS = "-\u2010\u2011";
    /// No name has it.
    static final char BARRIER = '\uFFFF';
    private static final char NON_JOINER = '\u200C';

    private char[] letters;
    private char[] own;
    private int[] from;
    private int[] to;
    private boolean[] starts;
    private boolean[] odd;
    /// The letters that a hyphen stands before, with a letter before that.
    private final BitSet hyphened = new BitSet();
    private boolean hyphen;
    private int length;
    private int[] words = new int[0];

    private Folded(int capacity) {
        letters = new char[capacity];
        own = new char[capacity];
        from = new int[capacity];
        to = new int[capacity];
        starts = new boolean[capacity];
        odd = new boolean[capacity];
    }

    static Folded of(String text) {
        Folded folded = new Folded(text.length() + 8);
        boolean start = true;
        boolean hidden = false;
        int joiner = Integer.MIN_VALUE / 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                String beyond = Fold.beyond(text.codePointAt(i));
                boolean plane = Character.isLowSurrogate(text.charAt(i + 1));
                folded.add(beyond, i, i + (plane ? 2 : 1), start, true);
                start = beyond.isEmpty() ? !Fold.isDropped(text.codePointAt(i)) || start : false;
                i += plane ? 1 : 0;
                continue;
            }
            char read = Fold.of(c);
            if (read > Fold.MANY) {
                folded.add(read, Fold.own(c), i, i + 1, start, hidden || isOdd(c, read));
                start = false;
                hidden = false;
            } else if (read == Fold.MANY) {
                folded.add(Fold.many(c), i, i + 1, start, hidden);
                start = false;
                hidden = false;
            } else if (read == Fold.BREAK && Apostrophes.isInWord(text, i)) {
                // Ayn or hamza of a transliteration: Nu‘man, Mu'tazz.
                hidden = false;
            } else if (read == Fold.BREAK) {
                start = true;
                folded.hyphen = (HYPHENS.indexOf(c) >= 0 && i > 0 && Character.isLetter(text.charAt(i - 1)))
                        || (folded.hyphen && Apostrophes.isMark(c));
                if (c == View.GAP) {
                    folded.add(BARRIER, BARRIER, i, i + 1, true, false);
                    // What follows begins a word: `start` stays set.
                }
            } else if (Character.getType(c) == Character.FORMAT) {
                // One joins the parts of a word in Persian; one behind each letter hides it.
                hidden = c != NON_JOINER || i - joiner <= 2;
                joiner = c == NON_JOINER ? i : joiner;
            } else if (read == Fold.DROPPED && isStroke(c)) {
                hidden = true;
            }
        }
        folded.words = folded.findWords();
        return folded;
    }

    /// Whether a mark strikes a letter through, lines it or rings it, as no language writes (Unicode 17, blocks
    /// Combining Diacritical Marks and those for Symbols).
    private static boolean isStroke(char c) {
        return c == 0x305 || c == 0x332 || c == 0x333 || (c >= 0x334 && c <= 0x338) || c == 0x33F
                || (c >= 0x20D0 && c <= 0x20F0);
    }

    /// Whether a letter was written as another one that only looks like it, or in a form of another alphabet's.
    private static boolean isOdd(char c, char read) {
        return read < 0x80 && c >= 0x250 && (read > '9' || !Character.isDigit(c));
    }

    private void add(String several, int start, int end, boolean first, boolean isOdd) {
        for (int i = 0; i < several.length(); i++) {
            add(several.charAt(i), several.charAt(i), start, end, first && i == 0, isOdd);
        }
    }

    private void add(char letter, char ownLetter, int start, int end, boolean first, boolean isOdd) {
        if (length == letters.length) {
            int capacity = length * 2 + 8;
            letters = Arrays.copyOf(letters, capacity);
            own = Arrays.copyOf(own, capacity);
            from = Arrays.copyOf(from, capacity);
            to = Arrays.copyOf(to, capacity);
            starts = Arrays.copyOf(starts, capacity);
            odd = Arrays.copyOf(odd, capacity);
        }
        letters[length] = letter;
        own[length] = ownLetter;
        from[length] = start;
        to[length] = end;
        // A name ends where another script begins, whatever stands between.
        starts[length] = first || (length > 0 && isArabic(letters[length - 1]) != isArabic(letter));
        odd[length] = isOdd;
        if (hyphen) {
            hyphened.set(length);
            hyphen = false;
        }
        length++;
    }

    private static boolean isArabic(char letter) {
        return letter >= 0x600 && letter <= 0x6FF;
    }

    private int[] findWords() {
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += starts[i] ? 1 : 0;
        }
        int[] found = new int[count + 1];
        count = 0;
        for (int i = 0; i < length; i++) {
            if (starts[i]) {
                found[count++] = i;
            }
        }
        found[count] = length;
        return found;
    }

    char[] letters() {
        return letters;
    }

    int length() {
        return length;
    }

    int wordCount() {
        return words.length - 1;
    }

    /// Where a word begins; that of the number of words is the end of all.
    int wordStart(int word) {
        return words[word];
    }

    String word(int word) {
        return new String(letters, words[word], words[word + 1] - words[word]);
    }

    /// The word without look-alikes undone.
    String ownWord(int word) {
        return new String(own, words[word], words[word + 1] - words[word]);
    }

    /// A number that equal words in equal letters have in common (multiplicative hashing of both rows of letters).
    long hash(int start, int end) {
        long hash = (long) end - start;
        for (int i = start; i < end; i++) {
            hash = (hash ^ letters[i] ^ (own[i] << 16)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /// Whether the letters `[start, end)` are these, and were these before look-alikes were undone.
    boolean isWord(int start, int end, String word, String ownWord) {
        if (word.length() != end - start || ownWord.length() != word.length()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (letters[i] != word.charAt(i - start) || own[i] != ownWord.charAt(i - start)) {
                return false;
            }
        }
        return true;
    }

    /// The number of the word in which a letter stands.
    int wordOf(int letter) {
        int found = Arrays.binarySearch(words, letter);
        return found >= 0 ? Math.min(found, words.length - 2) : -found - 2;
    }

    boolean isStart(int letter) {
        return letter == length || starts[letter];
    }

    /// Whether a word hangs on the one before by a hyphen.
    boolean isHyphened(int word) {
        return word < wordCount() && hyphened.get(words[word]);
    }

    /// Where the letters `[start, end)` begin in the text.
    int textStart(int start) {
        return from[start];
    }

    int textEnd(int end) {
        return to[end - 1];
    }

    /// Whether a letter in `[start, end)` only looks like what it was read as.
    boolean isOdd(int start, int end) {
        for (int i = start; i < end; i++) {
            if (odd[i]) {
                return true;
            }
        }
        return false;
    }
}
