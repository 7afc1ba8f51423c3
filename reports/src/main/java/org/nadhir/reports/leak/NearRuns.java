package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;

/// Six words of a raw report that follow each other in a text with another one between, without one, or with slips of
/// the pen.
///
/// Pairs of neighbours that text and report share are the seeds; where three of them lie close together in both, the
/// words around are compared by their longest common subsequence.
final class NearRuns {

    private static final int SEEDS = 3;
    private static final int CLOSE = 11;
    private static final int RECENT_MAX = 24;
    private static final int ALIKE_MAX = 8;
    private static final int AROUND = 3;
    private static final int WORDS_MAX = 26;
    /// Of the words of text and report between the first and the last that are shared, so many tenths are shared.
    private static final int SHARED_TENTHS = 8;

    private record Seed(int report, int textWord, int reportWord) {}

    private final List<RawReport> reports = new ArrayList<>();
    private final LongIndex pairs = new LongIndex();
    private final List<Seed> places = new ArrayList<>();

    void put(RawReport report) {
        for (int i = 0; i + 1 < report.size(); i++) {
            pairs.put(RawReport.run(report.hashes(), i, 2), places.size());
            places.add(new Seed(reports.size(), 0, i));
        }
        reports.add(report);
    }

    void finished() {
        pairs.finished();
    }

    /// Takes what is found.
    @FunctionalInterface
    interface Found {
        /// The words `[first, behind)` of the text hold six of a report.
        ///
        /// @param shared which words of the text they are
        void at(RawReport report, int first, int behind, List<Integer> shared);
    }

    void search(RawReport text, Found found) {
        List<Seed> recent = new ArrayList<>();
        int done = -1;
        for (int i = 0; i + 1 < text.size(); i++) {
            int entry = pairs.first(RawReport.run(text.hashes(), i, 2));
            for (int alike = 0; entry >= 0 && alike < ALIKE_MAX; alike++) {
                Seed place = places.get(pairs.value(entry));
                Seed seed = new Seed(place.report(), i, place.reportWord());
                entry = pairs.next(entry);
                List<Seed> close = recent.stream().filter(other -> isClose(other, seed)).toList();
                if (close.size() >= SEEDS - 1 && i > done) {
                    done = Math.max(done, compared(text, close.getFirst(), seed, found));
                }
                recent.add(seed);
                if (recent.size() > RECENT_MAX) {
                    recent.removeFirst();
                }
            }
        }
    }

    private static boolean isClose(Seed before, Seed seed) {
        return before.report() == seed.report()
                && before.textWord() < seed.textWord()
                && seed.textWord() - before.textWord() <= CLOSE
                && before.reportWord() < seed.reportWord()
                && seed.reportWord() - before.reportWord() <= CLOSE;
    }

    /// The last word that was taken, or -1 where too few are shared.
    private int compared(RawReport text, Seed first, Seed last, Found found) {
        RawReport report = reports.get(first.report());
        int textFrom = Math.max(0, first.textWord() - AROUND);
        int textUntil = Math.min(text.size(), Math.min(textFrom + WORDS_MAX, last.textWord() + 2 + AROUND));
        int from = Math.max(0, first.reportWord() - AROUND);
        int until = Math.min(report.size(), Math.min(from + WORDS_MAX, last.reportWord() + 2 + AROUND));
        int[][] longest = new int[textUntil - textFrom + 1][until - from + 1];
        for (int i = textUntil - textFrom - 1; i >= 0; i--) {
            for (int j = until - from - 1; j >= 0; j--) {
                longest[i][j] = report.isAlike(from + j, text, textFrom + i)
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        if (longest[0][0] < RawTexts.OVERLAP_WORDS) {
            return -1;
        }
        List<Integer> shared = new ArrayList<>();
        int firstOfReport = -1;
        int lastOfReport = -1;
        int i = 0;
        int j = 0;
        while (i < textUntil - textFrom && j < until - from) {
            if (report.isAlike(from + j, text, textFrom + i)) {
                shared.add(textFrom + i);
                firstOfReport = firstOfReport < 0 ? j : firstOfReport;
                lastOfReport = j;
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        int span = Math.max(shared.getLast() - shared.getFirst(), lastOfReport - firstOfReport) + 1;
        if (shared.size() < RawTexts.OVERLAP_WORDS || shared.size() * 10 < span * SHARED_TENTHS) {
            return -1;
        }
        found.at(report, shared.getFirst(), shared.getLast() + 1, shared);
        return shared.getLast();
    }
}
