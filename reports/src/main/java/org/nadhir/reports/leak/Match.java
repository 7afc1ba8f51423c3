package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// What one word of a text may be: which words of names, and how it may sound.
///
/// Made by one thread; handed to others only when [SingleWords#settle] and [NamePairs#settle] have worked out what is
/// else worked out when it is first asked for.
final class Match {

    static final byte PLAIN = 0;
    static final byte INFLECTED = 1;
    static final byte NEAR = 2;
    static final int[] NO_NUMBERS = new int[0];
    static final long[] NO_KEYS = new long[0];
    /// Of what is no word.
    static final Match NONE = new Match(new TextWord("", "", 0), NO_NUMBERS, new byte[0], NO_KEYS, false);

    private final TextWord text;
    private final int[] ids;
    private final byte[] costs;
    private final long[] keys;
    /// Of those that names of several words have.
    private long[] sounds;
    private final boolean common;
    private List<Sounds.Spoken> spoken = List.of();
    private long[] heard = NO_KEYS;
    private int @Nullable [] sounding;
    private int @Nullable [] alike;

    /// @param text the word
    /// @param ids numbers of words in the [Vocabulary]
    /// @param costs for each of them how near it is: [#PLAIN], [#INFLECTED], [#NEAR]
    /// @param sounds keys of skeletons
    /// @param common whether everybody uses it
    Match(TextWord text, int[] ids, byte[] costs, long[] sounds, boolean common) {
        this.text = text;
        this.ids = ids;
        this.costs = costs;
        this.keys = ids.length == 0 ? NO_KEYS : new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            keys[i] = Vocabulary.key(ids[i]);
        }
        this.sounds = sounds;
        this.common = common;
    }

    /// Of a word that is none of a name.
    static Match other(TextWord text) {
        return new Match(text, NO_NUMBERS, new byte[0], NO_KEYS, false);
    }

    int[] ids() {
        return ids;
    }

    byte[] costs() {
        return costs;
    }

    long[] keys() {
        return keys;
    }

    long[] sounds() {
        return sounds;
    }

    boolean isCommon() {
        return common;
    }

    boolean isNone() {
        return text.letters().isEmpty();
    }

    /// Whether it is neither a word of a name nor sounds like one.
    boolean tellsNothing() {
        return ids.length == 0 && (sounds.length == 0 || (alike != null && alike.length == 0));
    }

    /// Keeps only the sounds that some name has, which most have not.
    ///
    /// @param paired whether a word of a name of several words sounds so
    /// @param single whether a name of one word does
    Match onlySounds(LongPredicate paired, LongPredicate single) {
        heard = common ? NO_KEYS : kept(sounds, single);
        sounds = kept(sounds, paired);
        return this;
    }

    /// Keeps only these of its [#sounds].
    void narrow(long[] telling) {
        sounds = telling;
    }

    private static long[] kept(long[] sounds, LongPredicate wanted) {
        int count = 0;
        for (long sound : sounds) {
            count += wanted.test(sound) ? 1 : 0;
        }
        if (count == 0) {
            return NO_KEYS;
        }
        long[] kept = new long[count];
        count = 0;
        for (long sound : sounds) {
            if (wanted.test(sound)) {
                kept[count++] = sound;
            }
        }
        return kept;
    }

    /// Made when it is first asked for: most words sound like nothing.
    List<Sounds.Spoken> spoken() {
        if (spoken.isEmpty() && !isNone()) {
            List<Sounds.Spoken> made = new ArrayList<>(4);
            Vocabulary.spellings(text).forEach(spelling -> made.addAll(Sounds.of(spelling)));
            spoken = List.copyOf(made);
        }
        return spoken;
    }

    TextWord text() {
        return text;
    }

    /// Whether it is no name of one word and does not sound like one.
    boolean isNoName() {
        return ids.length == 0 && (heard.length == 0 || (sounding != null && sounding.length == 0));
    }

    /// Keys of its skeletons that names of one word have.
    long[] heard() {
        return heard;
    }

    /// Numbers of names in [SingleWords] that sound like it, or null while nobody has asked.
    int @Nullable [] sounding() {
        return sounding;
    }

    int[] sounding(int[] numbers) {
        sounding = numbers;
        return numbers;
    }

    /// Numbers of words of names of several words that it sounds like, or null while nobody has asked.
    int @Nullable [] alike() {
        return alike;
    }

    int[] alike(int[] ids) {
        alike = ids;
        return ids;
    }

    /// How near it is to a word, or negative where it is not.
    int costOf(int id) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == id) {
                return costs[i];
            }
        }
        return -1;
    }
}
