package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of all names, numbered, and which of them a word of a text may be.
final class Vocabulary {

    private static final int NEAR_MAX = 24;
    /// Of so many words some are near to every ordinary one.
    private static final int MANY = 1_000;
    private static final int LONGEST = 40;

    private final Lexicon lexicon;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<List<Sounds.Spoken>> spoken = new ArrayList<>();
    private final Neighbours neighbours = new Neighbours();
    private final List<Integer> filed = new ArrayList<>();

    Vocabulary(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The number of a word, new where it is.
    int id(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int id = words.size();
        numbers.put(word, id);
        words.add(word);
        List<Sounds.Spoken> ways = new ArrayList<>();
        namesOf(word).forEach(name -> ways.addAll(Sounds.of(name)));
        spoken.add(List.copyOf(ways));
        file(word, id);
        if (word.charAt(0) >= 'ا' && word.charAt(0) <= 'ي') {
            // A slip may fall into the article.
            file("ال" + word, id);
        }
        return id;
    }

    private void file(String word, int id) {
        neighbours.put(word);
        filed.add(id);
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

    /// How a word of the vocabulary may sound.
    List<Sounds.Spoken> spoken(int id) {
        return spoken.get(id);
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
        found.add(numbers.get(word), Match.PLAIN);
        List<String> stems = Affixes.stems(word);
        for (String stem : stems) {
            found.add(numbers.get(stem), Match.INFLECTED);
        }
        String bare = Form.bare(word);
        if (words.size() < MANY || !lexicon.holds(word)) {
            neighbours.each(word, number -> found.addNear(filed.get(number)));
            if (!bare.equals(word)) {
                neighbours.each(bare, number -> found.addNear(filed.get(number)));
            }
        }
        List<String> spellings = spellings(token, bare);
        int[] numbersFound = found.ids();
        long[] keys = new long[numbersFound.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(numbersFound[i]);
        }
        return new Match(
                numbersFound, found.costs(), keys, sounds(spellings), spellings, lexicon.holds(word));
    }

    /// The same of a word that is a word of the vocabulary, with endings or without; for all others nothing.
    Match exact(Token token) {
        String word = token.word();
        if (word.length() > LONGEST || word.charAt(0) == Folded.BARRIER) {
            return Match.NONE;
        }
        boolean known = numbers.containsKey(word)
                || Affixes.stems(word).stream().anyMatch(numbers::containsKey);
        return known ? match(token) : Match.other(word);
    }

    /// The word, and without what may be put before it; in Latin letters where it was written in others.
    private static List<String> spellings(Token token, String bare) {
        List<String> spellings = new ArrayList<>(4);
        String latin = token.own().isEmpty() || token.own().charAt(0) < 0x250 ? "" : Latin.of(token.own());
        if (!latin.isEmpty()) {
            spellings.add(latin);
        }
        spellings.add(token.word());
        if (!bare.equals(token.word())) {
            spellings.add(bare);
        }
        for (String stem : Affixes.withoutBefore(token.word())) {
            if (!stem.equals(bare)) {
                spellings.add(stem);
            }
        }
        return spellings;
    }

    private static long[] sounds(List<String> spellings) {
        long[] all = Skeleton.keys(spellings.getFirst());
        for (int i = 1; i < spellings.size(); i++) {
            for (long key : Skeleton.keys(spellings.get(i))) {
                if (!isAmong(all, key)) {
                    all = Arrays.copyOf(all, all.length + 1);
                    all[all.length - 1] = key;
                }
            }
        }
        return all;
    }

    private static boolean isAmong(long[] keys, long key) {
        for (long other : keys) {
            if (other == key) {
                return true;
            }
        }
        return false;
    }

    /// Under which a word is filed.
    static long key(int id) {
        long key = (id + 1) * 0x9E3779B97F4A7C15L;
        return (key ^ (key >>> 32)) * 0xD6E8FEB86659FD93L;
    }

    /// The keys of the skeletons of a word of a name.
    static long[] soundsOf(String word) {
        return sounds(namesOf(word));
    }

    /// A name, and a French one without the consonant at its end that nobody hears.
    private static List<String> namesOf(String word) {
        int last = word.length() - 1;
        boolean mute = last >= 4 && "tdsxpz".indexOf(word.charAt(last)) >= 0 && Sounds.isLatin(word);
        return mute ? List.of(word, word.substring(0, last)) : List.of(word);
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
                add(id, Match.NEAR);
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
