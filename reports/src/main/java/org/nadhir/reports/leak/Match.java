package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;

/// What one word of a text may be: which words of names, and how it may sound. Lives as long as one search, and is its.
final class Match {

    static final byte PLAIN = 0;
    static final byte INFLECTED = 1;
    static final byte NEAR = 2;
    static final int[] NO_NUMBERS = new int[0];
    /// Of what is no word.
    static final Match NONE = new Match(NO_NUMBERS, new byte[0], new long[0], new long[0], List.of(), false);

    private final int[] ids;
    private final byte[] costs;
    private final long[] keys;
    private final long[] sounds;
    private final List<String> spellings;
    private final boolean common;
    private List<Sounds.Spoken> spoken = List.of();
    private int[] sounding = NO_NUMBERS;

    /// @param ids numbers of words in the [Vocabulary]
    /// @param costs for each of them how near it is: [#PLAIN], [#INFLECTED], [#NEAR]
    /// @param keys the numbers, spread over 64 bits
    /// @param sounds keys of skeletons
    /// @param spellings in which the word is compared by sound
    /// @param common whether everybody uses it
    Match(int[] ids, byte[] costs, long[] keys, long[] sounds, List<String> spellings, boolean common) {
        this.ids = ids;
        this.costs = costs;
        this.keys = keys;
        this.sounds = sounds;
        this.spellings = spellings;
        this.common = common;
    }

    /// Of a word that is none of a name.
    static Match other(String word) {
        return new Match(NO_NUMBERS, new byte[0], new long[0], new long[0], List.of(word), false);
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
        return spellings.isEmpty();
    }

    /// Made when it is first asked for: most words sound like nothing.
    List<Sounds.Spoken> spoken() {
        if (spoken.isEmpty() && !spellings.isEmpty()) {
            List<Sounds.Spoken> made = new ArrayList<>(spellings.size() + 1);
            spellings.forEach(spelling -> made.addAll(Sounds.of(spelling)));
            spoken = made;
        }
        return spoken;
    }

    /// Numbers of names in [SingleWords] that sound like it.
    int[] sounding() {
        return sounding;
    }

    Match sounding(int[] numbers) {
        sounding = numbers;
        return this;
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
