package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;

/// Runs of letters that begin with a word of a raw report, wherever the words of the text begin: written together,
/// spaced out, between tags, backwards, shifted, without vowels.
final class LetterRuns {

    /// From so many letters on what begins alike is looked at: six short words of Urdu have no more.
    private static final int LETTERS = 12;
    private static final int LETTERS_MAX = 400;
    private static final int ALIKE_MAX = 32;

    /// Which letters of a text are compared.
    enum Kind {
        /// All as they stand.
        LETTERS,
        /// What lies between each two in the alphabet: the same whatever the shift.
        STEPS,
        /// Without what Latin and Arabic letters write for vowels.
        CONSONANTS
    }

    /// Letters made from those of a text, and for each of the text's words where it begins.
    private static final class Row {
        private final Stream stream;
        private final int[] wordStarts;

        Row(Stream stream, int[] wordStarts) {
            this.stream = stream;
            this.wordStarts = wordStarts;
        }
    }

    private record Place(int report, int word) {}

    private final Kind kind;
    private final List<RawReport> reports = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final LongIndex index = new LongIndex();

    LetterRuns(Kind kind) {
        this.kind = kind;
    }

    void put(RawReport report) {
        Row row = row(report.folded());
        for (int word = 0; word < report.size(); word++) {
            int start = row.wordStarts[word];
            if (start + LETTERS <= row.stream.length()) {
                index.put(row.stream.sum(start, LETTERS), places.size());
                places.add(new Place(reports.size(), word));
            }
        }
        reports.add(report);
        rows.add(row);
    }

    void finished() {
        index.finished();
    }

    /// Takes what is found.
    @FunctionalInterface
    interface Found {
        /// From `first` to `last`, both of them with it, the letters of the text are those of `words` words of a report
        /// from `word` on; backwards the last one comes first.
        ///
        /// @return whether that counts; if so, what follows is looked at from its end on
        boolean at(RawReport report, int word, int words, int first, int last);
    }

    void search(Folded text, Found found) {
        Row row = row(text);
        search(row.stream, found);
    }

    /// Searches letters that were put in another order; places are those of the order in which they are given.
    void search(Stream text, Found found) {
        int from = 0;
        for (int i = 0; i + LETTERS <= text.length(); i++) {
            int entry = i < from ? -1 : index.first(text.sum(i, LETTERS));
            for (int alike = 0; entry >= 0 && alike < ALIKE_MAX; alike++) {
                Place place = places.get(index.value(entry));
                from = Math.max(from, compared(place, text, i, found));
                entry = index.next(entry);
            }
        }
    }

    /// Where to go on.
    private int compared(Place place, Stream text, int start, Found found) {
        Row row = rows.get(place.report());
        int begin = row.wordStarts[place.word()];
        int common = 0;
        while (common < LETTERS_MAX
                && start + common < text.length()
                && begin + common < row.stream.length()
                && text.at(start + common) == row.stream.at(begin + common)) {
            common++;
        }
        int words = 0;
        while (place.word() + words + 1 < row.wordStarts.length
                && row.wordStarts[place.word() + words + 1] - (kind == Kind.STEPS ? 1 : 0) <= begin + common) {
            words++;
        }
        int end = start + row.wordStarts[place.word() + words] - begin;
        boolean counts = words > 0
                && found.at(
                        reports.get(place.report()), place.word(), words, text.letter(start), text.letter(end - 1));
        return counts ? end - 1 : 0;
    }

    private Row row(Folded folded) {
        int[] starts = new int[folded.wordCount() + 1];
        if (kind != Kind.CONSONANTS) {
            for (int word = 0; word < starts.length; word++) {
                starts[word] = folded.wordStart(word);
            }
            char[] letters = folded.letters();
            if (kind == Kind.LETTERS) {
                return new Row(Stream.of(folded), starts);
            }
            char[] steps = Cipher.steps(letters, folded.length());
            return new Row(new Stream(steps, steps.length, new int[0]), starts);
        }
        char[] kept = new char[folded.length()];
        int[] places = new int[folded.length() + 1];
        int count = 0;
        int word = 0;
        for (int i = 0; i < folded.length(); i++) {
            while (word < starts.length && folded.wordStart(word) == i) {
                starts[word++] = count;
            }
            char c = folded.letters()[i];
            if ("aeiouاوي".indexOf(c) < 0) {
                places[count] = i;
                kept[count++] = c;
            }
        }
        starts[starts.length - 1] = count;
        places[count] = folded.length();
        return new Row(new Stream(kept, count, places), starts);
    }
}
