package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Words of a raw report, or of a phrase of six and more, in a text: six and more in a row, in any order, with others
/// between ([NearRuns]), or letter by letter however they are divided ([LetterRuns]); or fewer that are rare.
///
/// Rare is what is neither common ([Lexicon]) nor a number nor part of a name of a place or another trace that many
/// share, and what stands in one or two of the reports only.
final class RawTexts {

    static final int OVERLAP_WORDS = 6;
    private static final int RARE_WORDS = 3;
    private static final int RARE_LETTERS_MIN = 4;
    private static final int RARE_STEM_MIN = 3;
    private static final int REPORTS_MAX = 2;
    private static final int STEP_MAX = 3;
    /// Of words that others stand between so many tell something.
    private static final int TELLING_MIN = 2;
    /// And so many words they may take with these.
    private static final int SPAN_MAX = 18;

    /// Six words of a report from `word` on.
    private record Run(RawReport report, int word) {}

    private final Lexicon lexicon;
    private final LongIndex six = new LongIndex();
    private final List<Run> runs = new ArrayList<>();
    private final LongIndex three = new LongIndex();
    private final LongIndex words = new LongIndex();
    private final NearRuns near = new NearRuns();
    private final LetterRuns letters = new LetterRuns(LetterRuns.Kind.LETTERS);
    private final LetterRuns steps = new LetterRuns(LetterRuns.Kind.STEPS);
    private final LetterRuns consonants = new LetterRuns(LetterRuns.Kind.CONSONANTS);
    private final Map<String, Integer> reports = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private boolean empty = true;

    RawTexts(List<Trace> traces, List<Form> forms, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Form form : forms) {
            if (form.kind().isQuasi()) {
                shared.addAll(form.words());
            }
        }
        for (int i = 0; i < traces.size(); i++) {
            Trace.Kind kind = traces.get(i).kind();
            if (kind == Trace.Kind.TEXT || kind == Trace.Kind.PHRASE) {
                for (String text : traces.get(i).forms()) {
                    put(RawReport.of(i, Folded.of(text)), kind);
                }
            }
        }
        six.finished();
        three.finished();
        words.finished();
        near.finished();
        letters.finished();
        steps.finished();
        consonants.finished();
    }

    /// A phrase that is shorter than what is searched for is a name of many words: [RowOfWords] finds it. A longer one
    /// is most often quoted from a report, and makes no word less rare that stands there.
    private void put(RawReport report, Trace.Kind kind) {
        if (kind == Trace.Kind.PHRASE && report.size() < OVERLAP_WORDS) {
            return;
        }
        empty = false;
        long[] hashes = report.hashes();
        for (int i = 0; i + OVERLAP_WORDS <= hashes.length; i++) {
            six.put(RawReport.bag(hashes, i, OVERLAP_WORDS), runs.size());
            runs.add(new Run(report, i));
        }
        for (int i = 0; i + RARE_WORDS <= hashes.length; i++) {
            three.put(RawReport.run(hashes, i, RARE_WORDS), report.trace());
        }
        for (long word : Arrays.stream(hashes).distinct().toArray()) {
            words.put(word, report.trace());
        }
        if (kind == Trace.Kind.TEXT) {
            new HashSet<>(List.of(report.stems())).forEach(stem -> reports.merge(stem, 1, Integer::sum));
        }
        near.put(report);
        letters.put(report);
        steps.put(report);
        consonants.put(report);
    }

    void search(Reading reading, Findings findings) {
        if (empty) {
            return;
        }
        RawReport text = RawReport.of(-1, reading.folded());
        boolean[] covered = new boolean[text.size()];
        inARow(reading, text, covered, findings);
        rare(reading, text, covered, findings);
        near.search(text, (report, first, behind, common) -> {
            boolean tells = common.size() > OVERLAP_WORDS
                    || common.stream().filter(word -> isTelling(text, word)).count() >= TELLING_MIN;
            if (tells) {
                add(reading, report.trace(), Leak.Kind.OVERLAP, Leak.Weight.NEAR, first, behind, findings);
            }
        });
        letters.search(reading.folded(), (report, word, count, start, end) ->
                letters(reading, report, word, count, start, end, findings));
        if (reading.layer().isEmpty()) {
            apart(reading, text, findings);
            disguised(reading, findings);
        }
    }

    /// The same letters backwards, shifted, without vowels.
    private void disguised(Reading reading, Findings findings) {
        LetterRuns.Found any = (report, word, count, start, end) ->
                letters(reading, report, word, count, start, end, findings);
        LetterRuns.Found six = (report, word, count, start, end) ->
                count >= OVERLAP_WORDS && letters(reading, report, word, count, start, end, findings);
        letters.search(Backwards.whole(reading.folded()), any);
        letters.search(Backwards.words(reading.folded()), any);
        steps.search(reading.folded(), six);
        consonants.search(reading.folded(), six);
    }

    private void inARow(Reading reading, RawReport text, boolean[] covered, Findings findings) {
        for (int i = 0; i + OVERLAP_WORDS <= text.size(); i++) {
            int entry = six.first(RawReport.bag(text.hashes(), i, OVERLAP_WORDS));
            if (entry >= 0) {
                int behind = i + OVERLAP_WORDS;
                Arrays.fill(covered, i, behind, true);
                int trace = runs.get(six.value(entry)).report().trace();
                add(reading, trace, Leak.Kind.OVERLAP, Leak.Weight.CERTAIN, i, behind, findings);
            }
        }
    }

    /// With others between: each second or third word, or what is left without words that no report has.
    private void apart(Reading reading, RawReport text, Findings findings) {
        int[] every = IntStream.range(0, text.size()).toArray();
        for (int step = 2; step <= STEP_MAX; step++) {
            for (int offset = 0; offset < step; offset++) {
                int from = offset;
                int by = step;
                apart(reading, text, IntStream.of(every).filter(i -> i % by == from).toArray(), findings);
            }
        }
        apart(reading, text, IntStream.of(every).filter(i -> words.mayHold(text.hashes()[i])).toArray(), findings);
    }

    /// @param kept which words of the text are read, as if the others were not there
    private void apart(Reading reading, RawReport text, int[] kept, Findings findings) {
        long[] hashes = IntStream.of(kept).mapToLong(i -> text.hashes()[i]).toArray();
        for (int i = 0; i + OVERLAP_WORDS <= hashes.length; i++) {
            int span = kept[i + OVERLAP_WORDS - 1] - kept[i] + 1;
            int entry = span == OVERLAP_WORDS || span > SPAN_MAX
                    ? -1
                    : six.first(RawReport.bag(hashes, i, OVERLAP_WORDS));
            if (entry >= 0 && isInOrder(hashes, i, runs.get(six.value(entry))) && isTelling(text, kept, i)) {
                int trace = runs.get(six.value(entry)).report().trace();
                add(reading, trace, Leak.Kind.OVERLAP, Leak.Weight.NEAR, kept[i], kept[i] + span, findings);
            }
        }
    }

    private static boolean isInOrder(long[] hashes, int start, Run run) {
        return Arrays.equals(
                hashes, start, start + OVERLAP_WORDS,
                run.report().hashes(), run.word(), run.word() + OVERLAP_WORDS);
    }

    private boolean isTelling(RawReport text, int[] kept, int start) {
        int telling = 0;
        for (int i = start; i < start + OVERLAP_WORDS; i++) {
            telling += isTelling(text, kept[i]) ? 1 : 0;
        }
        return telling >= TELLING_MIN;
    }

    private boolean isTelling(RawReport text, int word) {
        return text.stems()[word].length() >= RARE_LETTERS_MIN && !lexicon.isCommon(text.folded().word(word));
    }

    private static void add(
            Reading reading,
            int trace,
            Leak.Kind kind,
            Leak.Weight weight,
            int first,
            int behind,
            Findings findings) {
        Folded folded = reading.folded();
        Layer layer = kind == Leak.Kind.OVERLAP ? Layer.OVERLAP : Layer.RARE;
        findings.add(
                reading, trace, kind, layer, weight, folded.wordStart(first), folded.wordStart(behind));
    }

    private void rare(Reading reading, RawReport text, boolean[] covered, Findings findings) {
        int first = -1;
        int trace = -1;
        for (int i = 0; i + RARE_WORDS <= text.size() + 1; i++) {
            int entry =
                    i + RARE_WORDS > text.size() ? -1 : three.first(RawReport.run(text.hashes(), i, RARE_WORDS));
            if (entry >= 0) {
                first = first < 0 ? i : first;
                trace = three.value(entry);
            } else if (first >= 0) {
                int behind = i + RARE_WORDS - 1;
                if (!covered[first] && isRare(text, first, behind)) {
                    add(reading, trace, Leak.Kind.RARE, Leak.Weight.NEAR, first, behind, findings);
                }
                first = -1;
            }
        }
    }

    /// Two rare words in a run of four or five, three in a run of three.
    private boolean isRare(RawReport text, int first, int behind) {
        int rare = 0;
        for (int i = first; i < behind; i++) {
            rare += isRare(text.folded().word(i), text.stems()[i]) ? 1 : 0;
        }
        return rare >= (behind - first >= 4 ? 2 : 3);
    }

    private boolean isRare(String word, String stem) {
        // Persian takes much from the end of a word, and three letters may be left of a long one.
        return stem.length() >= RARE_STEM_MIN
                && word.length() >= RARE_LETTERS_MIN
                && !Character.isDigit(stem.charAt(0))
                && !lexicon.isCommon(word)
                && !shared.contains(stem)
                && reports.getOrDefault(stem, 0) <= REPORTS_MAX;
    }

    private boolean letters(
            Reading reading, RawReport report, int word, int count, int first, int last, Findings findings) {
        boolean overlap = count >= OVERLAP_WORDS;
        boolean found = overlap || (count >= RARE_WORDS && isRare(report, word, word + count));
        if (found) {
            findings.add(
                    reading,
                    report.trace(),
                    overlap ? Leak.Kind.OVERLAP : Leak.Kind.RARE,
                    overlap ? Layer.OVERLAP : Layer.RARE,
                    overlap ? Leak.Weight.CERTAIN : Leak.Weight.NEAR,
                    Math.min(first, last),
                    Math.max(first, last) + 1);
        }
        return found;
    }
}
