package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The words of all names, numbered, and which of them a word of a text may be.
final class Vocabulary {

    private static final int NEAR_MAX = 24;
    /// Of so many words some are near to every ordinary one.
    private static final int MANY = 1_000;
    private static final int LONGEST = 40;

    private final Lexicon lexicon;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final LongIndex byLetters = new LongIndex();
    private final List<String> words = new ArrayList<>();
    /// Made when they are first asked for: most are not.
    private AtomicReferenceArray<List<Sounds.Spoken>> spoken = new AtomicReferenceArray<>(0);
    private final Map<String, long[]> heard = new HashMap<>();
    private final Neighbours neighbours = Neighbours.ofWords();
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
        if (word.length() <= LONGEST) {
            byLetters.put(Stream.of(word).sum(0, word.length()), id);
        }
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
        byLetters.finished();
        neighbours.finished();
        spoken = new AtomicReferenceArray<>(words.size());
        heard.clear();
        return this;
    }

    String word(int id) {
        return words.get(id);
    }

    /// How a word of the vocabulary may sound.
    List<Sounds.Spoken> spoken(int id) {
        List<Sounds.Spoken> known = spoken.get(id);
        if (known == null) {
            known = spokenAs(words.get(id));
            spoken.set(id, known);
        }
        return known;
    }

    /// How a name may sound, in its own language and as others hear it.
    static List<Sounds.Spoken> spokenAs(String word) {
        List<Sounds.Spoken> ways = new ArrayList<>();
        namesOf(word).forEach(name -> ways.addAll(Sounds.of(name)));
        Respelled.of(word).forEach(sound -> ways.addAll(Sounds.said(sound)));
        return List.copyOf(ways);
    }

    /// What a word of a text may be.
    Match match(TextWord text) {
        String word = text.word();
        if (word.length() > LONGEST || word.charAt(0) == Folded.BARRIER) {
            return Match.NONE;
        }
        Stream letters = Stream.of(word);
        Collector found = known(word, letters);
        int bare = Form.bareStart(word);
        boolean common = lexicon.holds(word);
        if (words.size() < MANY || !common) {
            neighbours.each(word, letters, 0, number -> found.addNear(filed.get(number)));
            if (bare > 0) {
                neighbours.each(word, letters, bare, number -> found.addNear(filed.get(number)));
            }
        }
        return new Match(text, found.ids(), found.costs(), sounds(text, bare), common);
    }

    /// The same of a word that is a word of the vocabulary, with endings or without; for all others nothing.
    Match exact(TextWord text) {
        String word = text.word();
        if (word.length() > LONGEST || word.charAt(0) == Folded.BARRIER) {
            return Match.NONE;
        }
        return known(word, Stream.of(word)).count > 0 ? match(text) : Match.other(text);
    }

    /// The words of the vocabulary that this word is, with what may stand before and behind it or without.
    private Collector known(String word, Stream letters) {
        Collector found = new Collector();
        collect(word, letters, 0, word.length(), Match.PLAIN, found);
        Affixes.eachStem(word, (start, end) -> collect(word, letters, start, end, Match.INFLECTED, found));
        return found;
    }

    /// Takes up the word of the vocabulary that the letters `[start, end)` of a word are.
    private void collect(String word, Stream letters, int start, int end, byte cost, Collector found) {
        for (int entry = byLetters.first(letters.sum(start, end - start)); entry >= 0; entry = byLetters.next(entry)) {
            int id = byLetters.value(entry);
            String known = words.get(id);
            if (known.length() == end - start && word.startsWith(known, start)) {
                found.add(id, cost);
            }
        }
    }

    /// The word, and without what may be put before it; in Latin letters where it was written in others.
    static List<String> spellings(TextWord text) {
        List<String> spellings = new ArrayList<>(4);
        String latin = latin(text);
        if (!latin.isEmpty()) {
            spellings.add(latin);
        }
        String word = text.word();
        spellings.add(word);
        int places = suffixes(word, Form.bareStart(word));
        for (int from = 1; places >>> from != 0; from++) {
            if ((places >>> from & 1) != 0) {
                spellings.add(word.substring(from));
            }
        }
        return spellings;
    }

    private static String latin(TextWord text) {
        String own = text.own();
        return own.isEmpty() || own.charAt(0) < 0x250 ? "" : Latin.of(own);
    }

    /// Where the word begins without what may be put before it, a bit for each place.
    private static int suffixes(String word, int bare) {
        return Affixes.withoutBefore(word) | (bare > 0 ? 1 << bare : 0);
    }

    private static long[] sounds(TextWord text, int bare) {
        String latin = latin(text);
        String word = text.word();
        long[] all = latin.isEmpty() ? Skeleton.keys(word) : with(Skeleton.keys(latin), Skeleton.keys(word));
        int places = suffixes(word, bare);
        for (int from = 1; places >>> from != 0; from++) {
            if ((places >>> from & 1) != 0) {
                all = with(all, Skeleton.keys(word, from));
            }
        }
        return all;
    }

    private static long[] with(long[] keys, long[] more) {
        long[] all = keys;
        for (long key : more) {
            if (!isAmong(all, key)) {
                all = Arrays.copyOf(all, all.length + 1);
                all[all.length - 1] = key;
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
        long[] all = new long[0];
        for (String name : namesOf(word)) {
            all = with(all, Skeleton.keys(name));
        }
        return all;
    }

    /// The keys of what a European name sounds like, for texts in other scripts; none where it is none.
    static long[] heardOf(String word) {
        long[] all = new long[0];
        for (String sound : Respelled.of(word)) {
            all = with(all, Skeleton.keys(sound));
        }
        return all;
    }

    /// The same, worked out once for each word while the vocabulary is made.
    long[] heard(String word) {
        return heard.computeIfAbsent(word, Vocabulary::heardOf);
    }

    /// A name, and a French one without the consonant at its end that nobody hears.
    private static List<String> namesOf(String word) {
        int last = word.length() - 1;
        boolean mute = last >= 4 && "tdsxpz".indexOf(word.charAt(last)) >= 0 && Sounds.isLatin(word);
        return mute ? List.of(word, word.substring(0, last)) : List.of(word);
    }

    private static final class Collector {
        private static final int[] NO_IDS = new int[0];
        private static final byte[] NO_COSTS = new byte[0];

        private int[] ids = NO_IDS;
        private byte[] costs = NO_COSTS;
        private int count;
        private int near;

        void addNear(int id) {
            if (near < NEAR_MAX) {
                near++;
                add(id, Match.NEAR);
            }
        }

        void add(int id, byte cost) {
            for (int i = 0; i < count; i++) {
                if (ids[i] == id) {
                    return;
                }
            }
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, count * 2 + 4);
                costs = Arrays.copyOf(costs, count * 2 + 4);
            }
            ids[count] = id;
            costs[count++] = cost;
        }

        int[] ids() {
            return count == 0 ? NO_IDS : Arrays.copyOf(ids, count);
        }

        byte[] costs() {
            return count == 0 ? NO_COSTS : Arrays.copyOf(costs, count);
        }
    }
}
