package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Names of several words: of persons two names close together in any order, of other things their words in a row.
///
/// Each two words of a name are filed together; so are each two words of the text that stand close: under the sum of
/// their keys, which is the same in both orders; and once more under the sums of how they sound. Of the pairs of words
/// in a text only those are compared that sound like two words of one name.
final class NamePairs {

    /// So many other words may stand between two names of a person.
    private static final int BETWEEN_MAX = 3;
    private static final int NEAR_MIN = 7;
    private static final int BOTH_NEAR_MIN = 5;
    /// So much must speak for two words that sound like two names ([Sounds#evidence]).
    private static final int EVIDENCE_MIN = 5;
    private static final int EVIDENCE_OF_MANY_MIN = 6;
    private static final int EVIDENCE_SURE_MIN = 7;
    /// Of so many names some meet ordinary words by chance.
    private static final int MANY = 500;

    /// @param row where the numbers of all its words stand in [#words]
    /// @param first which of them the first word is
    /// @param one number of the first word in the vocabulary
    /// @param other and of the second
    /// @param strong whether the two are the first and the last name
    /// @param brief whether they are too short to be looked for with slips of the pen
    private record Pair(Form form, int row, int first, int one, int other, boolean strong, boolean brief) {}

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final RowOfWords rows;
    private final Between between = new Between();
    private final boolean many;
    private final List<Pair> pairs = new ArrayList<>();
    /// For each name the numbers of its words in the vocabulary.
    private final List<int[]> words = new ArrayList<>();
    private final LongIndex byWords = new LongIndex();
    /// Words of these names by how they may sound.
    private final LongIndex halves = new LongIndex();
    /// European ones by how they are heard, for words in other scripts.
    private final LongIndex foreignHalves = new LongIndex();
    private final BitSet heard = new BitSet();
    private final BitSet foreign = new BitSet();
    /// Pairs by how their two words may sound together: under sums of their sounds, as in [#byWords].
    private final LongIndex bySounds = new LongIndex();

    NamePairs(List<Form> forms, Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
        this.many = forms.size() > MANY;
        this.rows = new RowOfWords(vocabulary, lexicon);
        for (Form form : forms) {
            if (form.isManyWords()) {
                put(form);
            }
        }
        byWords.finished();
        halves.finished();
        foreignHalves.finished();
        putSounds();
        bySounds.finished();
    }

    private void putSounds() {
        Map<Integer, long[]> sounds = new HashMap<>();
        for (int number = 0; number < pairs.size(); number++) {
            for (long one : sounds(pairs.get(number).one(), sounds)) {
                for (long other : sounds(pairs.get(number).other(), sounds)) {
                    bySounds.put(one + other, number);
                }
            }
        }
    }

    private long[] sounds(int id, Map<Integer, long[]> known) {
        return known.computeIfAbsent(id, _ -> {
            String word = vocabulary.word(id);
            long[] own = Vocabulary.soundsOf(word);
            long[] others = foreign.get(id) ? vocabulary.heard(word) : Match.NO_KEYS;
            return LongStream.concat(Arrays.stream(own), Arrays.stream(others))
                    .distinct()
                    .toArray();
        });
    }

    private void put(Form form) {
        int size = form.words().size();
        switch (form.kind()) {
            case PERSON -> {
                words.add(rows.words(form));
                for (int i = 0; i < size; i++) {
                    for (int j = i + 1; j < size; j++) {
                        put(form, i, j, i == 0 && j == size - 1);
                    }
                }
            }
            case ORGANISATION, CODEWORD, PHRASE, PLACE, TRAIT, NUMBER, DATE -> {
                words.add(rows.words(form));
                for (int i = 0; i + 1 < size; i++) {
                    put(form, i, i + 1, false);
                    if (i + 2 < size) {
                        put(form, i, i + 2, false);
                    }
                }
            }
            case PHONE, EMAIL, TEXT, IDENTIFIER, FILE_NAME, DIGEST, TIME -> {}
        }
    }

    private void put(Form form, int i, int j, boolean strong) {
        int number = pairs.size();
        String first = form.words().get(i);
        String second = form.words().get(j);
        int one = vocabulary.id(first);
        int other = vocabulary.id(second);
        boolean brief = first.length() + second.length() < NEAR_MIN;
        pairs.add(new Pair(form, words.size() - 1, i, one, other, strong, brief));
        byWords.put(Vocabulary.key(one) + Vocabulary.key(other), number);
        boolean named = form.kind() == Trace.Kind.PERSON || form.kind() == Trace.Kind.PLACE;
        halve(one, first, named);
        halve(other, second, named);
    }

    /// @param named whether a European name may be written as it is heard
    private void halve(int id, String word, boolean named) {
        if (!heard.get(id)) {
            heard.set(id);
            for (long sound : Vocabulary.soundsOf(word)) {
                halves.put(sound, id);
            }
        }
        if (named && !foreign.get(id)) {
            foreign.set(id);
            for (long sound : vocabulary.heard(word)) {
                foreignHalves.put(sound, id);
            }
        }
    }

    /// Works out which words of names of several words a word sounds like, once: of those that are remembered, most
    /// are like none and are passed over from then on, and the others keep only the sounds that they share with one.
    int[] settle(Match match) {
        int[] known = match.alike();
        return known == null ? match.alike(alike(match)) : known;
    }

    private int[] alike(Match match) {
        int[] found = Match.NO_NUMBERS;
        long[] telling = Match.NO_KEYS;
        BitSet asked = new BitSet();
        BitSet near = new BitSet();
        for (long sound : match.sounds()) {
            boolean tells = false;
            for (LongIndex index : List.of(halves, foreignHalves)) {
                for (int entry = index.first(sound); entry >= 0; entry = index.next(entry)) {
                    int id = index.value(entry);
                    if (!asked.get(id) && rows.nearness(match, id) >= 0) {
                        near.set(id);
                        found = Arrays.copyOf(found, found.length + 1);
                        found[found.length - 1] = id;
                    }
                    asked.set(id);
                    tells |= near.get(id);
                }
            }
            if (tells) {
                telling = Arrays.copyOf(telling, telling.length + 1);
                telling[telling.length - 1] = sound;
            }
        }
        match.narrow(telling);
        return found;
    }

    /// Whether a word of a name of several words sounds so. A word of a text that has no such sound is in no pair.
    boolean isHalf(long sound) {
        return halves.first(sound) >= 0 || foreignHalves.first(sound) >= 0;
    }

    void search(Reading reading, List<Match> matches, Findings findings) {
        if (pairs.isEmpty()) {
            return;
        }
        for (int i = 0; i < matches.size(); i++) {
            Match first = matches.get(i);
            if (first.tellsNothing()) {
                continue;
            }
            int last = Math.min(matches.size() - 1, i + 1 + BETWEEN_MAX);
            for (int j = i + 1; j <= last && !matches.get(j).isNone(); j++) {
                if (!matches.get(j).tellsNothing()) {
                    words(reading, matches, i, j, findings);
                    sounds(reading, matches, i, j, findings);
                }
            }
        }
    }

    private void words(Reading reading, List<Match> matches, int i, int j, Findings findings) {
        for (long one : matches.get(i).keys()) {
            for (long other : matches.get(j).keys()) {
                for (int entry = byWords.first(one + other); entry >= 0; entry = byWords.next(entry)) {
                    found(reading, matches, i, j, pairs.get(byWords.value(entry)), findings);
                }
            }
        }
    }

    private void sounds(Reading reading, List<Match> matches, int i, int j, Findings findings) {
        Match first = matches.get(i);
        Match next = matches.get(j);
        if ((first.isCommon() && next.isCommon()) || first.sounds().length == 0 || next.sounds().length == 0) {
            return;
        }
        int[] asked = Match.NO_NUMBERS;
        int count = 0;
        for (long one : first.sounds()) {
            for (long other : next.sounds()) {
                for (int entry = bySounds.first(one + other); entry >= 0; entry = bySounds.next(entry)) {
                    int number = bySounds.value(entry);
                    if (isAmong(asked, count, number)) {
                        continue;
                    }
                    asked = count == asked.length ? Arrays.copyOf(asked, count * 2 + 4) : asked;
                    asked[count++] = number;
                    if (isEach(first, next, pairs.get(number))) {
                        found(reading, matches, i, j, pairs.get(number), findings);
                    }
                }
            }
        }
    }

    private static boolean isAmong(int[] numbers, int count, int number) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    /// Whether each of two words of a text is near to one of the two words of a name.
    private boolean isEach(Match first, Match next, Pair pair) {
        return (rows.nearness(first, pair.one()) >= 0 && rows.nearness(next, pair.other()) >= 0)
                || (rows.nearness(first, pair.other()) >= 0 && rows.nearness(next, pair.one()) >= 0);
    }

    /// Ordinary words sound like names: two of them, or words that stand apart, are no name.
    private boolean isChance(Reading reading, List<Match> matches, int i, int j, Pair pair) {
        String first = reading.tokens().get(i).word();
        String second = reading.tokens().get(j).word();
        boolean common = lexicon.isCommon(first);
        return (common && lexicon.isCommon(second))
                || (!pair.strong() && j > i + 1)
                || (j > i + 1 && (common || lexicon.isCommon(second)))
                || evidence(matches.get(i), matches.get(j), pair) < (many ? EVIDENCE_OF_MANY_MIN : EVIDENCE_MIN)
                || (many && (between.isSmall(reading, i) || between.isSmall(reading, j)))
                || (j > i + 1 && isOtherScript(reading, i, j, pair));
    }

    /// Where there are no capitals, what stands apart and only sounds like a European name is an ordinary word.
    private boolean isOtherScript(Reading reading, int i, int j, Pair pair) {
        return !between.isJoint(reading, i, j)
                && Sounds.isLatin(vocabulary.word(pair.one()))
                && !Sounds.isLatin(reading.tokens().get(i).word())
                && !Sounds.isLatin(reading.tokens().get(j).word());
    }

    /// Two names that are not one person's: words in between of which one is common, as على between two given names is
    /// a preposition; another sentence; or "and", where not both are the names of a family and of its child.
    ///
    /// @param isTurned whether they stand the other way round than in the name
    private boolean isApart(Reading reading, int i, int j, Pair pair, int nearness, boolean isTurned) {
        boolean loose = !pair.strong() || nearness >= RowOfWords.SOUNDING;
        if (j == i + 1 && !loose) {
            return false;
        }
        boolean common = lexicon.isCommon(reading.tokens().get(i).word())
                || lexicon.isCommon(reading.tokens().get(j).word());
        return (common && (!between.isJoint(reading, i, j) || (!pair.strong() && isTurned)))
                || (loose && between.isEndOrAnd(reading, i, j, !isWaw(pair.one()) && !isWaw(pair.other())))
                || (many && !pair.strong() && j > i + 1);
    }

    private int evidence(Match one, Match other, Pair pair) {
        int ahead = evidence(one, pair.one(), other, pair.other());
        return Math.max(ahead, evidence(one, pair.other(), other, pair.one()));
    }

    private int evidence(Match one, int name, Match other, int next) {
        int first = evidence(one, name);
        int second = evidence(other, next);
        return first == 0 || second == 0 ? 0 : first + second;
    }

    /// A word that is the name letter for letter speaks as much as its letters.
    private int evidence(Match match, int name) {
        int cost = match.costOf(name);
        return cost >= 0
                ? vocabulary.word(name).length()
                : Sounds.evidence(match.spoken(), vocabulary.spoken(name));
    }

    private boolean isWaw(int word) {
        return "وwouv".indexOf(vocabulary.word(word).charAt(0)) >= 0;
    }

    /// With very many names a slip of the pen in one is mostly another one.
    private boolean isAnother(Match match, int one, int other) {
        boolean named = false;
        for (int k = 0; many && k < match.ids().length; k++) {
            if (match.ids()[k] == one || match.ids()[k] == other) {
                if (match.costs()[k] != Match.NEAR) {
                    return false;
                }
            } else {
                named |= match.costs()[k] == Match.PLAIN;
            }
        }
        return named;
    }

    private int nearness(Match first, Match second, int one, int other) {
        int nearness = rows.nearness(first, one);
        int next = nearness < 0 ? nearness : rows.nearness(second, other);
        boolean bothNear = nearness == RowOfWords.NEAR && next == RowOfWords.NEAR;
        return next < 0 || (bothNear && !isLong(one, other)) ? -1 : nearness | next;
    }

    /// Two short words near two others are near by chance.
    private boolean isLong(int one, int other) {
        return Math.min(vocabulary.word(one).length(), vocabulary.word(other).length()) >= BOTH_NEAR_MIN;
    }

    private void found(
            Reading reading, List<Match> matches, int i, int j, Pair pair, Findings findings) {
        if (pair.form().kind() != Trace.Kind.PERSON) {
            rows.search(reading, matches, i, pair.form(), words.get(pair.row()), pair.first(), findings);
            return;
        }
        int ahead = nearness(matches.get(i), matches.get(j), pair.one(), pair.other());
        int back = nearness(matches.get(i), matches.get(j), pair.other(), pair.one());
        int nearness = ahead < 0 ? back : back < 0 ? ahead : Math.min(ahead, back);
        boolean near = nearness >= RowOfWords.NEAR;
        if (nearness >= RowOfWords.SOUNDING && isChance(reading, matches, i, j, pair)) {
            return;
        }
        boolean far = near && (pair.brief() || j > i + 2);
        if (nearness < 0 || far || isApart(reading, i, j, pair, nearness, ahead < 0)) {
            return;
        }
        if (near && (isAnother(matches.get(i), pair.one(), pair.other())
                || isAnother(matches.get(j), pair.one(), pair.other()))) {
            return;
        }
        boolean sure = nearness < RowOfWords.SOUNDING
                || evidence(matches.get(i), matches.get(j), pair) >= EVIDENCE_SURE_MIN;
        boolean certain = pair.strong() && !near && sure;
        Layer layer = near
                ? Layer.NEAR
                : !pair.strong()
                        ? Layer.PART
                        : nearness >= RowOfWords.SOUNDING
                                ? Layer.TRANSLITERATED
                                : nearness == Match.INFLECTED ? Layer.INFLECTED : Layer.FOLDED;
        findings.add(
                reading,
                pair.form().trace(),
                Leak.Kind.TRACE,
                layer,
                certain ? Leak.Weight.CERTAIN : Leak.Weight.NEAR,
                reading.tokens().get(i).start(),
                reading.tokens().get(j).end());
    }
}
