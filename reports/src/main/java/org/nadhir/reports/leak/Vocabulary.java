package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of all names, numbered, and which of them a word of a text may be.
final class Vocabulary {

    static final byte PLAIN = 0;
    static final byte INFLECTED = 1;
    static final byte NEAR = 2;
    private static final int NEAR_MAX = 24;
    private static final int LONGEST = 40;

    /// Which words of the vocabulary a word may be, and under which keys its skeletons stand.
    ///
    /// @param ids numbers of words
    /// @param costs for each of them how near it is: [#PLAIN], [#INFLECTED], [#NEAR]
    /// @param sounds keys of skeletons
    /// @param spellings in which the word is compared by sound
    @SuppressWarnings("ArrayRecordComponent") // One for each word of a text, dropped with the search.
    record Match(int[] ids, byte[] costs, long[] sounds, List<String> spellings) {

        static final Match NONE = new Match(new int[0], new byte[0], new long[0], List.of());

        boolean isNone() {
            return spellings.isEmpty();
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

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Neighbours neighbours = new Neighbours();

    /// The number of a word, new where it is.
    int id(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int id = words.size();
        numbers.put(word, id);
        words.add(word);
        neighbours.put(word);
        return id;
    }

    /// The number of a word of the vocabulary, or negative.
    int find(String word) {
        return numbers.getOrDefault(word, -1);
    }

    Vocabulary finished() {
        neighbours.finished();
        return this;
    }

    String word(int id) {
        return words.get(id);
    }

    /// What a word of a text may be.
    Match match(Token token) {
        String word = token.word();
        if (word.length() > LONGEST || word.charAt(0) == Folded.BARRIER) {
            return Match.NONE;
        }
        int[] ids = new int[8];
        byte[] costs = new byte[8];
        Collector found = new Collector(ids, costs);
        found.add(numbers.get(word), PLAIN);
        List<String> stems = Affixes.stems(word);
        for (String stem : stems) {
            found.add(numbers.get(stem), INFLECTED);
        }
        neighbours.each(word, found::addNear);
        String bare = Form.bare(word);
        if (!bare.equals(word)) {
            neighbours.each(bare, found::addNear);
        }
        List<String> spellings = spellings(token, bare, stems);
        return new Match(found.ids(), found.costs(), sounds(spellings), spellings);
    }

    /// The word and its stems; in Latin letters where it was written in others.
    private static List<String> spellings(Token token, String bare, List<String> stems) {
        Set<String> spellings = new LinkedHashSet<>();
        String latin = token.own().isEmpty() || token.own().charAt(0) < 0x250 ? "" : Latin.of(token.own());
        if (!latin.isEmpty()) {
            spellings.add(latin);
        }
        spellings.add(token.word());
        spellings.add(bare);
        spellings.addAll(stems);
        return List.copyOf(spellings);
    }

    private static long[] sounds(List<String> spellings) {
        long[] keys = new long[spellings.size() * 4];
        int count = 0;
        for (String spelling : spellings) {
            for (String skeleton : Skeleton.keys(spelling)) {
                if (count == keys.length) {
                    keys = Arrays.copyOf(keys, count * 2);
                }
                keys[count++] = key(skeleton);
            }
        }
        return Arrays.stream(keys, 0, count).distinct().toArray();
    }

    /// Under which a skeleton is filed.
    static long key(String skeleton) {
        return Stream.of(skeleton).sum(0, skeleton.length());
    }

    /// The keys of the skeletons of a word of a name.
    static long[] soundsOf(String word) {
        return sounds(List.of(word));
    }

    private static final class Collector {
        private int[] ids;
        private byte[] costs;
        private int count;
        private int near;

        Collector(int[] ids, byte[] costs) {
            this.ids = ids;
            this.costs = costs;
        }

        void addNear(int id) {
            if (near < NEAR_MAX) {
                near++;
                add(id, NEAR);
            }
        }

        void add(@Nullable Integer id, byte cost) {
            if (id == null) {
                return;
            }
            for (int i = 0; i < count; i++) {
                if (ids[i] == id) {
                    return;
                }
            }
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, count * 2);
                costs = Arrays.copyOf(costs, count * 2);
            }
            ids[count] = id;
            costs[count++] = cost;
        }

        int[] ids() {
            return Arrays.copyOf(ids, count);
        }

        byte[] costs() {
            return Arrays.copyOf(costs, count);
        }
    }
}
