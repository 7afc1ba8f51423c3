package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.tearline.Leak;

/// Names in which one letter was left out and something that is no letter stands in its place: `Naj ar`, `sand-iper`.
///
/// Each name is filed under what is left of it without one letter; asked for is what stands between the ends of words.
final class BlankSearch {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    /// Where only a space stands, shorter names are two ordinary words.
    private static final int SPACED_MIN = 6;
    private static final int WORDS_MAX = 7;

    /// @param at which letter is left out
    private record Blank(Form form, String letters, int at) {}

    private final Lexicon lexicon;
    private final List<Blank> blanks = new ArrayList<>();
    private final LongIndex index = new LongIndex();

    BlankSearch(List<Form> forms, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Form form : forms) {
            switch (form.kind()) {
                case PERSON -> {
                    put(form, form.squeezed());
                    if (form.isManyWords()) {
                        put(form, form.last());
                    }
                }
                case ORGANISATION, CODEWORD, PHRASE, PLACE, EMAIL -> put(form, form.squeezed());
                default -> {}
            }
        }
        index.finished();
    }

    private void put(Form form, String letters) {
        if (letters.length() < SHORTEST || letters.length() > LONGEST || lexicon.isCommon(letters)) {
            return;
        }
        Stream stream = Stream.of(letters);
        for (int i = 1; i + 1 < letters.length(); i++) {
            index.put(stream.sumWithout(0, letters.length(), i), blanks.size());
            blanks.add(new Blank(form, letters, i));
        }
    }

    /// Searches a text as it stands.
    void search(Reading reading, Findings findings) {
        if (index.isEmpty() || !reading.layer().isEmpty()) {
            return;
        }
        Folded folded = reading.folded();
        Stream stream = reading.letters();
        for (int i = 0; i + 1 < folded.wordCount(); i++) {
            int start = folded.wordStart(i);
            for (int behind = i + 2; behind <= folded.wordCount() && behind <= i + WORDS_MAX; behind++) {
                int length = folded.wordStart(behind) - start;
                if (length >= LONGEST) {
                    break;
                }
                int entry = length < SHORTEST - 1 ? -1 : index.first(stream.sum(start, length));
                for (; entry >= 0; entry = index.next(entry)) {
                    found(reading, stream, start, length, blanks.get(index.value(entry)), findings);
                }
            }
        }
    }

    private void found(Reading reading, Stream stream, int start, int length, Blank blank, Findings findings) {
        Folded folded = reading.folded();
        int at = start + blank.at();
        String left = blank.letters().substring(0, blank.at()) + blank.letters().substring(blank.at() + 1);
        if (left.length() != length || !stream.matches(start, left) || !folded.isStart(at)) {
            return;
        }
        String between = reading.text().substring(folded.textEnd(at), folded.textStart(at));
        int word = folded.wordOf(at);
        boolean space = between.isBlank();
        boolean ordinary = lexicon.holds(folded.word(word)) && lexicon.holds(folded.word(word - 1));
        if (between.length() == 1 && (!space || (blank.letters().length() >= SPACED_MIN && !ordinary))) {
            findings.add(
                    reading,
                    blank.form().trace(),
                    Leak.Kind.TRACE,
                    Layer.MASKED,
                    Leak.Weight.NEAR,
                    start,
                    start + length);
        }
    }
}
