package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Runs of words that stand in a raw report as well: six and more, or fewer that are rare.
///
/// Words are compared without what Arabic writes before them, so that another preposition makes no other run.
/// Rare is what is neither common ([Lexicon]) nor a number nor part of a name of a place or another trace that many
/// share, and what stands in one or two of the reports only.
final class RawTexts {

    static final int OVERLAP_WORDS = 6;
    private static final int RARE_WORDS = 3;
    private static final int RARE_LETTERS_MIN = 4;
    private static final int REPORTS_MAX = 2;
    /// From so many letters on a run written without spaces is one of the report's.
    private static final int LETTERS = 24;

    /// Where a word of a raw report begins.
    private record Place(int trace, Folded text, int word) {}

    private final Lexicon lexicon;
    private final LongIndex six = new LongIndex();
    private final LongIndex three = new LongIndex();
    private final LongIndex letters = new LongIndex();
    private final Map<String, Integer> reports = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final List<Place> places = new ArrayList<>();
    private boolean empty = true;

    RawTexts(List<Trace> traces, List<Form> forms, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Form form : forms) {
            if (form.kind().isQuasi()) {
                shared.addAll(form.words());
            }
        }
        for (int i = 0; i < traces.size(); i++) {
            if (traces.get(i).kind() == Trace.Kind.TEXT) {
                for (String text : traces.get(i).forms()) {
                    put(i, text);
                }
            }
        }
        six.finished();
        three.finished();
        letters.finished();
    }

    private void put(int trace, String text) {
        empty = false;
        Folded folded = Folded.of(text);
        List<String> stems = stems(folded);
        long[] words = hashes(stems);
        for (int i = 0; i + OVERLAP_WORDS <= words.length; i++) {
            six.put(run(words, i, OVERLAP_WORDS), trace);
        }
        for (int i = 0; i + RARE_WORDS <= words.length; i++) {
            three.put(run(words, i, RARE_WORDS), trace);
        }
        new HashSet<>(stems).forEach(stem -> reports.merge(stem, 1, Integer::sum));
        Stream stream = Stream.of(folded);
        for (int i = 0; i < folded.wordCount(); i++) {
            int start = folded.wordStart(i);
            if (start + LETTERS <= folded.length()) {
                letters.put(stream.sum(start, LETTERS), places.size());
                places.add(new Place(trace, folded, i));
            }
        }
    }

    private static List<String> stems(Folded folded) {
        List<String> stems = new ArrayList<>(folded.wordCount());
        for (int i = 0; i < folded.wordCount(); i++) {
            stems.add(Affixes.stem(folded.word(i)));
        }
        return stems;
    }

    private static long[] hashes(List<String> stems) {
        long[] hashes = new long[stems.size()];
        for (int i = 0; i < hashes.length; i++) {
            String stem = stems.get(i);
            long hash = 1;
            for (int j = 0; j < stem.length(); j++) {
                hash = hash * 0x9E3779B97F4A7C15L + stem.charAt(j);
            }
            hashes[i] = hash ^ (hash >>> 31);
        }
        return hashes;
    }

    private static long run(long[] words, int start, int count) {
        long hash = count;
        for (int i = start; i < start + count; i++) {
            hash = (hash ^ words[i]) * 0xC2B2AE3D27D4EB4FL;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    void search(Reading reading, Findings findings) {
        if (empty) {
            return;
        }
        Folded folded = reading.folded();
        List<String> stems = stems(folded);
        long[] words = hashes(stems);
        boolean[] covered = new boolean[words.length];
        for (int i = 0; i + OVERLAP_WORDS <= words.length; i++) {
            int entry = six.first(run(words, i, OVERLAP_WORDS));
            if (entry >= 0) {
                Arrays.fill(covered, i, i + OVERLAP_WORDS, true);
                add(reading, six.value(entry), Leak.Kind.OVERLAP, i, i + OVERLAP_WORDS, findings);
            }
        }
        rare(reading, stems, words, covered, findings);
        if (folded.length() >= LETTERS) {
            unspaced(reading, findings);
        }
    }

    private static void add(
            Reading reading, int trace, Leak.Kind kind, int first, int behind, Findings findings) {
        Folded folded = reading.folded();
        boolean overlap = kind == Leak.Kind.OVERLAP;
        findings.add(
                reading,
                trace,
                kind,
                overlap ? Layer.OVERLAP : Layer.RARE,
                overlap ? Leak.Weight.CERTAIN : Leak.Weight.NEAR,
                folded.wordStart(first),
                folded.wordStart(behind));
    }

    private void rare(Reading reading, List<String> stems, long[] words, boolean[] covered, Findings findings) {
        int first = -1;
        int trace = -1;
        for (int i = 0; i + RARE_WORDS <= words.length + 1; i++) {
            int entry = i + RARE_WORDS > words.length ? -1 : three.first(run(words, i, RARE_WORDS));
            if (entry >= 0) {
                first = first < 0 ? i : first;
                trace = three.value(entry);
            } else if (first >= 0) {
                int behind = i + RARE_WORDS - 1;
                if (!covered[first] && isRare(reading.folded(), stems, first, behind)) {
                    add(reading, trace, Leak.Kind.RARE, first, behind, findings);
                }
                first = -1;
            }
        }
    }

    /// Two rare words in a run of four or five, three in a run of three.
    private boolean isRare(Folded folded, List<String> stems, int first, int behind) {
        int rare = 0;
        for (int i = first; i < behind; i++) {
            rare += isRare(folded.word(i), stems.get(i)) ? 1 : 0;
        }
        return rare >= (behind - first >= 4 ? 2 : 3);
    }

    private boolean isRare(String word, String stem) {
        return stem.length() >= RARE_LETTERS_MIN
                && !Character.isDigit(stem.charAt(0))
                && !lexicon.isCommon(word)
                && !shared.contains(stem)
                && reports.getOrDefault(stem, 0) <= REPORTS_MAX;
    }

    /// The report's words written together, or apart in other places.
    private void unspaced(Reading reading, Findings findings) {
        Folded folded = reading.folded();
        Stream stream = Stream.of(folded);
        for (int i = 0; i + LETTERS <= folded.length(); i++) {
            int entry = letters.first(stream.sum(i, LETTERS));
            if (entry >= 0) {
                Place place = places.get(letters.value(entry));
                int end = commonEnd(place, folded, i);
                if (end > i) {
                    findings.add(
                            reading, place.trace(), Leak.Kind.OVERLAP, Layer.OVERLAP, Leak.Weight.CERTAIN, i, end);
                    i = end - 1;
                }
            }
        }
    }

    /// Where the run ends that is shared from a word of the report on, or negative where it has too few words.
    private static int commonEnd(Place place, Folded text, int start) {
        Folded report = place.text();
        int from = report.wordStart(place.word());
        int common = 0;
        while (start + common < text.length()
                && from + common < report.length()
                && text.letters()[start + common] == report.letters()[from + common]) {
            common++;
        }
        int words = 0;
        while (place.word() + words < report.wordCount()
                && report.wordStart(place.word() + words + 1) <= from + common) {
            words++;
        }
        return words >= OVERLAP_WORDS ? start + common : -1;
    }
}
