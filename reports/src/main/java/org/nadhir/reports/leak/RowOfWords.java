package org.nadhir.reports.leak;

import java.util.Arrays;
import java.util.List;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Compares the words of a name with words of a text.
final class RowOfWords {

    /// What [#nearness] answers beside the costs of [Vocabulary]: of two words the greater one counts, so near is
    /// greater than all others.
    static final int SOUNDING = 4;
    static final int NEAR = 8;

    private static final int WORDS_MAX = 24;

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;

    RowOfWords(Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
    }

    /// How near a word of a text is to a word of a name, or negative where it is another one.
    int nearness(Match match, int word) {
        int cost = match.costOf(word);
        if (cost >= 0 && cost < Match.NEAR) {
            return cost;
        }
        if (Sounds.isAlike(match.spoken(), vocabulary.spoken(word))) {
            return SOUNDING;
        }
        return cost == Match.NEAR && !isNumber(vocabulary.word(word)) ? NEAR : -1;
    }

    /// Another digit is another number, and another year.
    private static boolean isNumber(String word) {
        return word.charAt(0) <= '9';
    }

    /// Looks whether the words of a name stand about word `at` of a text, which is word `word` of the name: in their
    /// order, of a longer one all but one, or with one more between them.
    ///
    /// @param words numbers of the words of the name ([#words])
    void search(
            Reading reading, List<Match> matches, int at, Form form, int[] words, int word, Findings findings) {
        int slips = slips(form.kind(), words.length);
        if (slips == 0) {
            row(reading, matches, at - word, form, words, findings);
            return;
        }
        int from = Math.max(0, at - word - slips);
        int until = Math.min(matches.size(), at - word + words.length + slips);
        int best = Integer.MAX_VALUE;
        int[] last = new int[until - from + 1];
        int[] starts = new int[until - from + 1];
        for (int j = 0; j <= until - from; j++) {
            starts[j] = j;
        }
        for (int i = 1; i <= words.length; i++) {
            int[] row = new int[last.length];
            int[] rowStarts = new int[last.length];
            row[0] = i;
            for (int j = 1; j < last.length; j++) {
                int nearness = nearness(matches.get(from + j - 1), words[i - 1]);
                int replaced = last[j - 1] + (nearness < 0 ? 1 : 0);
                int dropped = last[j] + 1;
                int added = row[j - 1] + 1;
                row[j] = Math.min(replaced, Math.min(dropped, added));
                rowStarts[j] = row[j] == replaced ? starts[j - 1] : row[j] == dropped ? starts[j] : rowStarts[j - 1];
            }
            last = row;
            starts = rowStarts;
        }
        int end = 0;
        for (int j = 1; j < last.length; j++) {
            if (last[j] < best) {
                best = last[j];
                end = j;
            }
        }
        if (best <= slips && starts[end] < end) {
            add(reading, matches, form, words, from + starts[end], from + end, best, findings);
        }
    }

    /// The numbers of a name's words in the vocabulary.
    int[] words(Form form) {
        return form.words().stream().limit(WORDS_MAX).mapToInt(vocabulary::id).toArray();
    }

    /// Without a slip: each word in its place.
    private void row(Reading reading, List<Match> matches, int from, Form form, int[] words, Findings findings) {
        if (from < 0 || from + words.length > matches.size()) {
            return;
        }
        for (int i = 0; i < words.length; i++) {
            if (nearness(matches.get(from + i), words[i]) < 0) {
                return;
            }
        }
        add(reading, matches, form, words, from, from + words.length, 0, findings);
    }

    private static int slips(Trace.Kind kind, int words) {
        return switch (kind) {
            case PHRASE -> words >= 7 ? 2 : words >= 4 ? 1 : 0;
            case ORGANISATION, CODEWORD -> words >= 3 ? 1 : 0;
            default -> 0;
        };
    }

    private void add(
            Reading reading,
            List<Match> matches,
            Form form,
            int[] words,
            int first,
            int behind,
            int slips,
            Findings findings) {
        if (slips > 0 && rare(reading, words, matches, first, behind) < 2) {
            return;
        }
        int worst = slips > 0 ? NEAR : 0;
        for (int i = first; slips == 0 && i < behind; i++) {
            worst |= nearness(matches.get(i), words[i - first]);
        }
        boolean near = worst >= NEAR;
        boolean lifted = !near || (form.kind() == Trace.Kind.PHRASE && form.words().size() >= 7);
        Layer layer = near ? Layer.NEAR : worst >= SOUNDING ? Layer.TRANSLITERATED : Layer.FOLDED;
        findings.add(
                reading,
                form.trace(),
                Leak.Kind.TRACE,
                layer,
                lifted ? Leak.Weight.CERTAIN : Leak.Weight.NEAR,
                reading.tokens().get(first).start(),
                reading.tokens().get(behind - 1).end());
    }

    /// How many words of the text are of the name and not everybody's.
    private int rare(Reading reading, int[] words, List<Match> matches, int first, int behind) {
        int rare = 0;
        for (int i = first; i < behind; i++) {
            String word = reading.tokens().get(i).word();
            Match match = matches.get(i);
            boolean its = Arrays.stream(words).anyMatch(other -> nearness(match, other) >= 0);
            rare += its && !lexicon.isCommon(word) ? 1 : 0;
        }
        return rare;
    }
}
