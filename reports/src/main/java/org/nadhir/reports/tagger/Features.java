package org.nadhir.reports.tagger;

import java.util.Arrays;
import java.util.List;
import org.nadhir.reports.register.Clitics;

/// What is seen of each token of a sentence: its word, its affixes, its stem without joined particles, its shape, the
/// two tokens on either side, and the hints of the register. A feature is a number of 64 bits.
///
/// The number is FNV-1a (Fowler, Noll, Vo; 64 bits, public domain) over the kind of the feature and the UTF-16 units of
/// its words, mixed once more by the finaliser of SplitMix64 (Steele, Lea, Flood 2014). It keeps the words of the
/// training data out of sight in a model, not out of reach: who guesses a word can try it. The kinds and the hash are
/// part of the model's format.
final class Features {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int AFFIX_MAX = 4;
    private static final int NEIGHBOUR_AFFIX = 3;
    private static final int EACH_MAX = 80;
    /// Before the first and behind the last token.
    private static final String NONE = "\u0000";

    /// The names are part of the model's format.
    private enum Kind {
        TRANSITION, ALWAYS, WORD, WORD_BEFORE_1, WORD_BEFORE_2, WORD_AFTER_1, WORD_AFTER_2, PAIR_BEFORE, PAIR_AFTER,
        PAIR_FAR_BEFORE, PAIR_FAR_AFTER, PREFIX, SUFFIX, STEM, STEM_PREFIX, STEM_BEFORE, STEM_AFTER, STEM_BEFORE_2,
        STEM_AFTER_2, STEM_PAIR_BEFORE, STEM_PAIR_AFTER, SUFFIX_BEFORE, SUFFIX_AFTER, PREFIX_BEFORE, PREFIX_AFTER,
        SHAPE, SHAPE_BEFORE, SHAPE_AFTER, LENGTH, HINT, HINT_BEFORE, HINT_AFTER, HINT_AND_STEM_BEFORE, AROUND;

        private final long hash = text(FNV_OFFSET, name());
    }

    private final List<Token> tokens;
    private final String[] stems;
    private final String[] shapes;
    private final int[] hints;
    private long[] found = new long[EACH_MAX];
    private int count;

    Features(List<Token> tokens, Gazetteer gazetteer) {
        this.tokens = tokens;
        this.stems = tokens.stream().map(token -> stem(token.folded())).toArray(String[]::new);
        this.shapes = tokens.stream().map(token -> shape(token.written())).toArray(String[]::new);
        this.hints = gazetteer.hints(tokens);
    }

    /// The label before as a feature.
    ///
    /// @param before the label's number, or [Label#COUNT] at the beginning of a sentence
    static long transition(int before) {
        return mixed(unit(Kind.TRANSITION.hash, (char) before));
    }

    /// The features of one token, in no order that means anything, perhaps one twice.
    long[] at(int at) {
        count = 0;
        String word = word(at);
        String stem = stem(at);
        String before = word(at - 1);
        String after = word(at + 1);
        add(Kind.ALWAYS, "");
        add(Kind.WORD, word);
        add(Kind.WORD_BEFORE_1, before);
        add(Kind.WORD_BEFORE_2, word(at - 2));
        add(Kind.WORD_AFTER_1, after);
        add(Kind.WORD_AFTER_2, word(at + 2));
        add(Kind.PAIR_BEFORE, before, word);
        add(Kind.PAIR_AFTER, word, after);
        add(Kind.PAIR_FAR_BEFORE, word(at - 2), before);
        add(Kind.PAIR_FAR_AFTER, after, word(at + 2));
        add(Kind.AROUND, before, after);
        affixes(word);
        for (String reading : Clitics.readings(word)) {
            add(Kind.STEM, reading);
        }
        add(Kind.STEM_PREFIX, stem.substring(0, Math.min(NEIGHBOUR_AFFIX, stem.length())));
        add(Kind.STEM_BEFORE, stem(at - 1));
        add(Kind.STEM_AFTER, stem(at + 1));
        add(Kind.STEM_BEFORE_2, stem(at - 2));
        add(Kind.STEM_AFTER_2, stem(at + 2));
        add(Kind.STEM_PAIR_BEFORE, stem(at - 1), stem);
        add(Kind.STEM_PAIR_AFTER, stem, stem(at + 1));
        neighbour(Kind.PREFIX_BEFORE, Kind.SUFFIX_BEFORE, before);
        neighbour(Kind.PREFIX_AFTER, Kind.SUFFIX_AFTER, after);
        add(Kind.SHAPE, shape(at));
        add(Kind.SHAPE_BEFORE, shape(at - 1));
        add(Kind.SHAPE_AFTER, shape(at + 1));
        add(Kind.LENGTH, String.valueOf(Math.min(word.length(), 9)));
        add(Kind.HINT, hint(at));
        add(Kind.HINT_BEFORE, hint(at - 1));
        add(Kind.HINT_AFTER, hint(at + 1));
        add(Kind.HINT_AND_STEM_BEFORE, hint(at), stem(at - 1));
        return Arrays.copyOf(found, count);
    }

    private void affixes(String word) {
        for (int length = 1; length <= AFFIX_MAX && length < word.length(); length++) {
            add(Kind.PREFIX, word.substring(0, length));
            add(Kind.SUFFIX, word.substring(word.length() - length));
        }
    }

    private void neighbour(Kind prefix, Kind suffix, String word) {
        int length = Math.min(NEIGHBOUR_AFFIX, word.length());
        add(prefix, word.substring(0, length));
        add(suffix, word.substring(word.length() - length));
    }

    private String word(int at) {
        return at < 0 || at >= tokens.size() ? NONE : tokens.get(at).folded();
    }

    private String stem(int at) {
        return at < 0 || at >= stems.length ? NONE : stems[at];
    }

    private String shape(int at) {
        return at < 0 || at >= shapes.length ? NONE : shapes[at];
    }

    private String hint(int at) {
        return at < 0 || at >= hints.length ? NONE : String.valueOf((char) hints[at]);
    }

    /// What is left without particles and without the article.
    private static String stem(String word) {
        List<String> readings = Clitics.readings(word);
        String bare = readings.getLast();
        return bare.startsWith("ال") && bare.length() > 4 ? bare.substring(2) : bare;
    }

    /// One letter for each run of characters of a kind, at most four.
    private static String shape(String written) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < written.length() && shape.length() < 4; i++) {
            char c = written.charAt(i);
            char kind = Character.isDigit(c) ? '9'
                    : Character.isUpperCase(c) ? 'A'
                    : Character.isLowerCase(c) ? 'a'
                    : Character.isLetter(c) ? 'x'
                    : '.';
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }

    private void add(Kind kind, String word) {
        put(mixed(text(kind.hash, word)));
    }

    private void add(Kind kind, String first, String second) {
        put(mixed(text(unit(text(kind.hash, first), '\n'), second)));
    }

    private void put(long key) {
        found[count++] = key;
    }

    private static long text(long hash, String text) {
        long next = hash;
        for (int i = 0; i < text.length(); i++) {
            next = unit(next, text.charAt(i));
        }
        return next;
    }

    private static long unit(long hash, char c) {
        return ((hash ^ (c & 0xff)) * FNV_PRIME ^ (c >>> 8)) * FNV_PRIME;
    }

    private static long mixed(long hash) {
        long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
