package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Names of several words: of persons two names close together in any order, of other things their words in a row.
///
/// Each two words of a name are filed together, as words and as skeletons; so are each two words of the text that
/// stand close: under the sum of their keys, which is the same in both orders. Common names are thus no work.
final class NamePairs {

    /// So many other words may stand between two names of a person.
    private static final int BETWEEN_MAX = 3;
    private static final int NEAR_MIN = 7;
    private static final int BOTH_NEAR_MIN = 5;
    private static final int SOUNDS_MIN = 4;
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
    private final LongIndex bySounds = new LongIndex();
    private final LongIndex halves = new LongIndex();

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
        bySounds.finished();
        halves.finished();
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
        long[] firstSounds = Vocabulary.soundsOf(first);
        long[] secondSounds = Vocabulary.soundsOf(second);
        for (long sound : firstSounds) {
            for (long next : secondSounds) {
                bySounds.put(sound + next, number);
            }
        }
        halves(firstSounds);
        halves(secondSounds);
    }

    private void halves(long[] sounds) {
        for (long sound : sounds) {
            if (halves.firstUnfinished(sound) < 0) {
                halves.put(sound, 0);
            }
        }
    }

    /// Whether a word of a name of several words sounds so. A word of a text that has no such sound is in no pair.
    boolean isHalf(long sound) {
        return halves.first(sound) >= 0;
    }

    void search(Reading reading, List<Match> matches, Findings findings) {
        if (pairs.isEmpty()) {
            return;
        }
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).tellsNothing()) {
                continue;
            }
            int last = Math.min(matches.size() - 1, i + 1 + BETWEEN_MAX);
            for (int j = i + 1; j <= last && !matches.get(j).isNone(); j++) {
                words(reading, matches, i, j, findings);
                sounds(reading, matches, i, j, findings);
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
        if (matches.get(i).isCommon() && matches.get(j).isCommon()) {
            return;
        }
        for (long one : matches.get(i).sounds()) {
            for (long other : matches.get(j).sounds()) {
                for (int entry = bySounds.first(one + other); entry >= 0; entry = bySounds.next(entry)) {
                    found(reading, matches, i, j, pairs.get(bySounds.value(entry)), findings);
                }
            }
        }
    }

    /// Ordinary words sound like names: two of them, or words that stand apart, are no name.
    private boolean isChance(Reading reading, int i, int j, Pair pair) {
        String first = reading.tokens().get(i).word();
        String second = reading.tokens().get(j).word();
        boolean common = lexicon.isCommon(first);
        return (common && lexicon.isCommon(second))
                || (!pair.strong() && j > i + 1)
                || (j > i + 1 && (common || lexicon.isCommon(second)))
                || Skeleton.length(first) + Skeleton.length(second) < SOUNDS_MIN
                || (many && (between.isSmall(reading, i) || between.isSmall(reading, j)));
    }

    /// Two names that are not one person's: words in between of which one is common, as على between two given names is
    /// a preposition; another sentence; or "and", where not both are the names of a family and of its child.
    private boolean isApart(Reading reading, int i, int j, Pair pair, int nearness) {
        boolean loose = !pair.strong() || nearness >= RowOfWords.SOUNDING;
        if (j == i + 1 && !loose) {
            return false;
        }
        boolean common = lexicon.isCommon(reading.tokens().get(i).word())
                || lexicon.isCommon(reading.tokens().get(j).word());
        return (common && !between.isJoint(reading, i, j))
                || (loose && between.isEndOrAnd(reading, i, j, !isWaw(pair.one()) && !isWaw(pair.other())))
                || (many && !pair.strong() && j > i + 1);
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
        if (nearness >= RowOfWords.SOUNDING && isChance(reading, i, j, pair)) {
            return;
        }
        if (nearness < 0 || (near && (pair.brief() || j > i + 2)) || isApart(reading, i, j, pair, nearness)) {
            return;
        }
        if (near && (isAnother(matches.get(i), pair.one(), pair.other())
                || isAnother(matches.get(j), pair.one(), pair.other()))) {
            return;
        }
        boolean certain = pair.strong() && !near;
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
