package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Searches letters without regard to words: names written together, apart, backwards, shifted, with other letters.
final class LetterSearch {

    private static final int REVERSED_MIN = 5;
    private static final int SHIFTED_MIN = 6;
    /// With very many names, short ones meet the steps of ordinary words by chance.
    private static final int SHIFTED_OF_MANY_MIN = 8;
    private static final int MANY = 500;
    private static final int HIDDEN_MIN = 7;
    private static final int HIDDEN_OF_MANY_MIN = 8;
    private static final int CONSONANTS_MIN = 5;
    private static final int CONSONANTS_SURE_MIN = 7;
    private static final int PART_MIN = 5;

    private final List<Aim> aims = new ArrayList<>();
    /// For each aim at steps the letter with which they are those of the name itself, else NUL.
    private final StringBuilder openly = new StringBuilder();
    private final PatternSet plain = new PatternSet();
    private final PatternSet single = new PatternSet();
    private final PatternSet leet = new PatternSet();
    private final PatternSet steps = new PatternSet();
    private final int shiftedMin;
    private final int hiddenMin;

    LetterSearch(List<Form> forms, Lexicon lexicon) {
        this.shiftedMin = forms.size() > MANY ? SHIFTED_OF_MANY_MIN : SHIFTED_MIN;
        this.hiddenMin = forms.size() > MANY ? HIDDEN_OF_MANY_MIN : HIDDEN_MIN;
        for (Form form : forms) {
            put(form, lexicon);
        }
        openly.setLength(aims.size());
        plain.finished();
        single.finished();
        leet.finished();
        steps.finished();
    }

    private void put(Form form, Lexicon lexicon) {
        switch (form.kind()) {
            case PERSON -> {
                putName(form, form.squeezed(), Leak.Weight.CERTAIN, lexicon);
                putName(form, form.joined(), Leak.Weight.CERTAIN, lexicon);
                putTyped(form);
                if (form.isManyWords()) {
                    putConsonants(form);
                    putPlain(form, form.turned(), Layer.FOLDED, Leak.Weight.CERTAIN);
                    putPlain(form, form.last() + form.last(), Layer.PART, Leak.Weight.NEAR);
                    String first = form.words().getFirst();
                    putPlain(form, first + first, Layer.PART, Leak.Weight.NEAR);
                    if (form.last().length() >= PART_MIN && !lexicon.isCommon(form.last())) {
                        putName(form, form.last(), Leak.Weight.NEAR, lexicon);
                    }
                }
            }
            case ORGANISATION, CODEWORD, PHRASE, PLACE -> {
                putName(form, form.squeezed(), Leak.Weight.CERTAIN, lexicon);
                putName(form, form.joined(), Leak.Weight.CERTAIN, lexicon);
                putTyped(form);
                boolean two = form.kind() == Trace.Kind.CODEWORD && form.words().size() == 2;
                putPlain(form, two ? form.turned() : "", Layer.FOLDED, Leak.Weight.NEAR);
            }
            case EMAIL -> {
                EmailForms.of(form.value()).forEach(written ->
                        putPlain(form, written, Layer.FOLDED, Leak.Weight.CERTAIN));
                putName(form, form.squeezed(), Leak.Weight.CERTAIN, lexicon);
                // Digits have no place in an alphabet, and begin no word.
                String letters = form.squeezed().replaceAll("[0-9]", "");
                putPlain(form, letters.length() >= Fit.ANYWHERE_MIN ? letters : "", Layer.PART, Leak.Weight.NEAR);
                String local = EmailForms.local(form.value());
                String name = local.replaceAll("[0-9]", "");
                putPlain(form, name.length() >= HIDDEN_OF_MANY_MIN ? name : "", Layer.PART, Leak.Weight.NEAR);
                if (local.length() >= Fit.WORDS_MIN && !lexicon.isCommon(local)) {
                    putName(form, local, Leak.Weight.NEAR, lexicon);
                }
            }
            case NUMBER, IDENTIFIER, FILE_NAME, DIGEST, TIME -> putIdentifier(form, lexicon);
            case DATE -> putPlain(form, form.squeezed(), Layer.FOLDED, Leak.Weight.NEAR);
            case TRAIT -> putHidden(form, form.squeezed(), Layer.PART, Leak.Weight.NEAR, lexicon);
            case PHONE, TEXT -> {}
        }
    }

    private void putIdentifier(Form form, Lexicon lexicon) {
        putPlain(form, form.squeezed(), Layer.FOLDED, Leak.Weight.CERTAIN);
        putPlain(form, Cipher.reversed(form.squeezed()), Layer.REVERSED, Leak.Weight.CERTAIN);
        if (form.kind() == Trace.Kind.FILE_NAME) {
            putName(form, form.squeezed(), Leak.Weight.CERTAIN, lexicon);
        }
        // The way in which people shorten what machines made.
        int dash = form.value().indexOf('-');
        if (form.squeezed().length() == 32 && dash == 8) {
            aim(plain, form.squeezed().substring(0, 8), form, Layer.PART, Leak.Weight.NEAR, Fit.WORD);
        }
        if (form.kind() == Trace.Kind.DIGEST && form.squeezed().length() > 32) {
            aim(plain, form.squeezed().substring(0, 12), form, Layer.PART, Leak.Weight.CERTAIN, Fit.ANYWHERE);
        }
    }

    private void putName(Form form, String letters, Leak.Weight weight, Lexicon lexicon) {
        Layer plainly = weight == Leak.Weight.CERTAIN ? Layer.FOLDED : Layer.PART;
        putPlain(form, letters, plainly, weight);
        putPlain(form, letters + letters, plainly, weight);
        putHidden(form, letters, plainly, weight, lexicon);
    }

    /// @param plainly the layer of letters that are written more than once
    private void putHidden(Form form, String letters, Layer plainly, Leak.Weight weight, Lexicon lexicon) {
        if (letters.length() >= REVERSED_MIN) {
            putPlain(form, Cipher.reversed(letters), Layer.REVERSED, weight);
            putPlain(form, Cipher.mirrored(letters), Layer.SHIFTED, weight);
            aim(leet, Leet.read(letters), form, Layer.LOOKALIKE, weight, Fit.of(letters.length()));
            String singled = Cipher.single(letters);
            boolean tells = singled.length() >= REVERSED_MIN && !lexicon.isCommon(singled);
            aim(single, tells ? singled : "", form, plainly, weight, Fit.of(singled.length()));
        }
        if (letters.length() >= shiftedMin) {
            int before = aims.size();
            putSteps(form, letters, weight, word -> word);
            openly.setLength(aims.size());
            if (aims.size() > before) {
                openly.setCharAt(before, letters.charAt(0));
            }
            putSteps(form, letters, weight, Cipher::mirrored);
            putSteps(form, letters, weight, Cipher::reversed);
        }
    }

    private void putSteps(Form form, String letters, Leak.Weight weight, UnaryOperator<String> change) {
        aim(steps, Cipher.steps(change.apply(letters)), form, Layer.SHIFTED, weight, Fit.of(letters.length()));
    }

    /// Latin names without vowels: `Khld Njjr`.
    private void putConsonants(Form form) {
        StringBuilder all = new StringBuilder();
        StringBuilder begun = new StringBuilder();
        for (String word : form.words()) {
            String rest = word.substring(1).replaceAll("[aeiou]", "");
            all.append(word.substring(0, 1).replaceAll("[aeiou]", "")).append(rest);
            begun.append(word.charAt(0)).append(rest);
        }
        for (String letters : List.of(all.toString(), begun.toString())) {
            if (letters.length() >= CONSONANTS_MIN && !letters.equals(form.joined())) {
                boolean sure = letters.length() >= CONSONANTS_SURE_MIN;
                aim(
                        plain,
                        letters,
                        form,
                        sure ? Layer.FOLDED : Layer.NEAR,
                        sure ? Leak.Weight.CERTAIN : Leak.Weight.NEAR,
                        Fit.WORDS);
            }
        }
    }

    private void putTyped(Form form) {
        for (String typed : List.of(
                Cipher.onArabicKeys(form.value()), Cipher.onPersianKeys(form.value()))) {
            String letters = Fold.squeezed(typed);
            if (letters.length() >= REVERSED_MIN && !letters.equals(form.squeezed())) {
                putPlain(form, letters, Layer.KEYBOARD, Leak.Weight.CERTAIN);
            }
        }
        String written = Fold.squeezed(Cipher.buckwalter(form.value()));
        if (!written.equals(form.squeezed())) {
            putPlain(form, written, Layer.TRANSLITERATED, Leak.Weight.CERTAIN);
        }
    }

    private void putPlain(Form form, String letters, Layer layer, Leak.Weight weight) {
        aim(plain, letters, form, layer, weight, Fit.of(letters.length()));
    }

    private void aim(PatternSet set, String letters, Form form, Layer layer, Leak.Weight weight, Fit fit) {
        if (letters.length() >= PatternSet.SHORTEST) {
            set.put(letters, aims.size());
            aims.add(new Aim(form.trace(), layer, weight, fit));
        }
    }

    void search(Reading reading, Findings findings) {
        search(plain, reading.letters(), 0, reading, findings);
        search(steps, reading.steps(), 1, reading, findings);
        if (reading.singled().length() < reading.letters().length()) {
            search(single, reading.singled(), 0, reading, findings);
        }
    }

    /// Searches a reading that no words stand in.
    void searchPicked(Reading reading, Findings findings) {
        search(plain, reading.letters(), 0, reading, findings);
    }

    /// Searches a reading in which signs were read as letters.
    ///
    /// @param written the same as it stands
    void searchLeet(Reading reading, String written, Findings findings) {
        search(leet, reading.letters(), 0, reading, written, findings);
    }

    private void search(PatternSet set, Stream stream, int more, Reading reading, Findings findings) {
        search(set, stream, more, reading, "", findings);
    }

    /// Whether the name stands there as it is: steps are the same whatever the shift, none at all among them, and signs
    /// read as letters change nothing where there are none.
    private boolean isOpen(int value, Reading reading, String written, int first, int behind) {
        Folded folded = reading.folded();
        return written.isEmpty()
                ? openly.charAt(value) == folded.letters()[first]
                : !Leet.hasSign(written, folded.textStart(first), folded.textEnd(behind));
    }

    private void search(
            PatternSet set, Stream stream, int more, Reading reading, String written, Findings findings) {
        set.search(stream, (start, end, value) -> {
            Aim aim = aims.get(value);
            int first = stream.letter(start);
            int behind = stream.letter(end) + more;
            // What hides a name seldom keeps the ends of words.
            boolean anywhere = reading.isDisguised() && aim.fit() == Fit.WORDS && behind - first >= hiddenMin;
            int fit = anywhere ? 1 : aim.fit().of(reading.folded(), first, behind);
            if (fit > 0 && !isOpen(value, reading, written, first, behind)) {
                Layer layer = fit == 2 && aim.layer() == Layer.FOLDED ? Layer.INFLECTED : aim.layer();
                findings.add(reading, aim.trace(), Leak.Kind.TRACE, layer, aim.weight(), first, behind);
            }
        });
    }
}
