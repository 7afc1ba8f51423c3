package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Names of several words: of persons two names close together in any order, of other things their words in a row.
///
/// Each two words of a name are filed together, as words and as skeletons; so are each two words of the text that
/// stand close. Names that are common are thus no work: only the two together are looked up.
final class NamePairs {

    /// So many other words may stand between two names of a person.
    private static final int BETWEEN_MAX = 3;

    private record Pair(Form form, int first, int second, boolean strong) {}

    private final Vocabulary vocabulary;
    private final RowOfWords rows;
    private final List<Pair> pairs = new ArrayList<>();
    private final LongIndex byWords = new LongIndex();
    private final LongIndex bySounds = new LongIndex();

    NamePairs(List<Form> forms, Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.rows = new RowOfWords(vocabulary, lexicon);
        for (Form form : forms) {
            if (form.isManyWords()) {
                put(form);
            }
        }
        byWords.finished();
        bySounds.finished();
    }

    private void put(Form form) {
        int size = form.words().size();
        switch (form.kind()) {
            case PERSON -> {
                for (int i = 0; i < size; i++) {
                    for (int j = i + 1; j < size; j++) {
                        put(new Pair(form, i, j, i == 0 && j == size - 1));
                    }
                }
            }
            case ORGANISATION, CODEWORD, PHRASE, PLACE, TRAIT, NUMBER, DATE -> {
                for (int i = 0; i + 1 < size; i++) {
                    put(new Pair(form, i, i + 1, false));
                    if (i + 2 < size) {
                        put(new Pair(form, i, i + 2, false));
                    }
                }
            }
            case PHONE, EMAIL, TEXT, IDENTIFIER, FILE_NAME, DIGEST, TIME -> {}
        }
    }

    private void put(Pair pair) {
        int number = pairs.size();
        pairs.add(pair);
        String first = pair.form().words().get(pair.first());
        String second = pair.form().words().get(pair.second());
        byWords.put(together(vocabulary.id(first), vocabulary.id(second)), number);
        for (long one : Vocabulary.soundsOf(first)) {
            for (long other : Vocabulary.soundsOf(second)) {
                bySounds.put(together(one, other), number);
            }
        }
    }

    /// The same for both orders.
    private static long together(long one, long other) {
        return (Math.max(one, other) * 0x9E3779B97F4A7C15L) ^ (Math.min(one, other) * 0xC2B2AE3D27D4EB4FL + 0x165667B1);
    }

    void search(Reading reading, List<Vocabulary.Match> matches, Findings findings) {
        if (pairs.isEmpty()) {
            return;
        }
        for (int i = 0; i < matches.size(); i++) {
            int last = Math.min(matches.size() - 1, i + 1 + BETWEEN_MAX);
            for (int j = i + 1; j <= last && !matches.get(j).isNone(); j++) {
                words(reading, matches, i, j, findings);
                sounds(reading, matches, i, j, findings);
            }
        }
    }

    private void words(Reading reading, List<Vocabulary.Match> matches, int i, int j, Findings findings) {
        for (int one : matches.get(i).ids()) {
            for (int other : matches.get(j).ids()) {
                long key = together(one, other);
                for (int entry = byWords.first(key); entry >= 0; entry = byWords.next(entry)) {
                    found(reading, matches, i, j, pairs.get(byWords.value(entry)), findings);
                }
            }
        }
    }

    private void sounds(Reading reading, List<Vocabulary.Match> matches, int i, int j, Findings findings) {
        for (long one : matches.get(i).sounds()) {
            for (long other : matches.get(j).sounds()) {
                long key = together(one, other);
                for (int entry = bySounds.first(key); entry >= 0; entry = bySounds.next(entry)) {
                    found(reading, matches, i, j, pairs.get(bySounds.value(entry)), findings);
                }
            }
        }
    }

    private void found(
            Reading reading, List<Vocabulary.Match> matches, int i, int j, Pair pair, Findings findings) {
        if (pair.form().kind() != Trace.Kind.PERSON) {
            rows.search(reading, matches, i, pair.form(), pair.first(), findings);
            return;
        }
        String first = pair.form().words().get(pair.first());
        String second = pair.form().words().get(pair.second());
        int ahead = rows.nearness(matches.get(i), first) | rows.nearness(matches.get(j), second);
        int back = rows.nearness(matches.get(i), second) | rows.nearness(matches.get(j), first);
        int nearness = ahead < 0 ? back : back < 0 ? ahead : Math.min(ahead, back);
        boolean near = nearness >= RowOfWords.NEAR;
        if (nearness < 0 || (near && first.length() + second.length() < 8)) {
            return;
        }
        boolean certain = pair.strong() && !near;
        Layer layer = near
                ? Layer.NEAR
                : !pair.strong()
                        ? Layer.PART
                        : nearness >= RowOfWords.SOUNDING
                                ? Layer.TRANSLITERATED
                                : nearness == Vocabulary.INFLECTED ? Layer.INFLECTED : Layer.FOLDED;
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
