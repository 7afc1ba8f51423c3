package org.nadhir.reports.leak;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.reports.leak.cipher.Ciphers;
import org.nadhir.reports.leak.cipher.DigitCiphers;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Values in a cipher of the hand: every such cipher is used on every value once, when the search is made ready, so
/// that nothing is deciphered in a text.
final class CipherSearch {

    private static final int MANY = 500;
    private static final int LETTERS_MIN = Heads.SHORTEST;
    /// With very many values shorter ones in some cipher are ordinary words.
    private static final int LETTERS_OF_MANY_MIN = 8;
    private static final int CERTAIN_MIN = 7;
    private static final int SHORT_MIN = 4;
    private static final int VALUE_ANYWHERE_MIN = 7;
    private static final int DIGITS_MIN = 7;

    private final Lexicon lexicon;
    private final boolean many;
    private final Heads heads = new Heads();
    private final Map<String, Set<Integer>> shorts = new HashMap<>();

    CipherSearch(List<Form> forms, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.many = forms.size() > MANY;
        for (Form form : forms) {
            put(form);
        }
        heads.finished();
    }

    private void put(Form form) {
        switch (form.kind()) {
            case PERSON, ORGANISATION, CODEWORD, PHRASE, PLACE, EMAIL, TRAIT -> putLetters(form);
            case PHONE, NUMBER -> putValues(form);
            case DATE, TEXT, IDENTIFIER, FILE_NAME, DIGEST, TIME -> {}
        }
    }

    private void putLetters(Form form) {
        Folded folded = Folded.of(form.value());
        List<String> words = new java.util.ArrayList<>(folded.wordCount());
        for (int i = 0; i < folded.wordCount(); i++) {
            words.add(folded.word(i));
        }
        Set<String> seen = new HashSet<>();
        seen.add(form.squeezed());
        seen.add(form.joined());
        for (String disguise : Ciphers.of(form.value(), words)) {
            String letters = letters(disguise);
            if (seen.add(letters)) {
                putLetters(form, letters);
            }
        }
    }

    private void putLetters(Form form, String letters) {
        int least = many ? LETTERS_OF_MANY_MIN : LETTERS_MIN;
        if (letters.length() >= least) {
            boolean certain = letters.length() >= CERTAIN_MIN;
            // The value itself holds all but one letter of what only begins elsewhere.
            boolean turned = (form.squeezed() + form.squeezed()).contains(letters);
            heads.put(letters, new Aim(
                    form.trace(),
                    Layer.ENCIPHERED,
                    certain ? Leak.Weight.CERTAIN : Leak.Weight.NEAR,
                    turned ? Fit.WORDS : Fit.of(letters.length())));
        } else if (!many && letters.length() >= SHORT_MIN && !lexicon.isCommon(letters)) {
            shorts.computeIfAbsent(letters, same -> new HashSet<>()).add(form.trace());
        }
    }

    private void putValues(Form form) {
        String digits = form.squeezed().replaceAll("[^0-9]", "");
        if (digits.length() < DIGITS_MIN || digits.length() > 20) {
            return;
        }
        for (String value : DigitCiphers.values(digits, form.kind() == Trace.Kind.PHONE)) {
            Fit fit = value.length() >= VALUE_ANYWHERE_MIN ? Fit.ANYWHERE : Fit.WORD;
            heads.put(value, new Aim(form.trace(), Layer.ENCIPHERED, Leak.Weight.NEAR, fit));
        }
    }

    /// Folded; quicker than [Fold#squeezed], since nobody asks where a letter stood.
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char read = Fold.of(text.charAt(i));
            if (read > Fold.MANY) {
                letters.append(read);
            } else if (read == Fold.MANY) {
                letters.append(Fold.many(text.charAt(i)));
            }
        }
        return letters.toString();
    }

    /// Searches a text as it stands; a cipher within an encoding is not looked for.
    void search(Reading reading, Findings findings) {
        if (!reading.layer().isEmpty()) {
            return;
        }
        Folded folded = reading.folded();
        heads.search(reading.letters(), (start, end, aim) -> {
            if (aim.fit().of(folded, start, end) > 0) {
                findings.add(reading, aim.trace(), Leak.Kind.TRACE, aim.layer(), aim.weight(), start, end);
            }
        });
        for (int word = 0; !shorts.isEmpty() && word < folded.wordCount(); word++) {
            int start = folded.wordStart(word);
            int end = folded.wordStart(word + 1);
            if (end - start >= SHORT_MIN && end - start < LETTERS_MIN) {
                for (int trace : shorts.getOrDefault(folded.word(word), Set.of())) {
                    findings.add(
                            reading, trace, Leak.Kind.TRACE, Layer.ENCIPHERED, Leak.Weight.NEAR, start, end);
                }
            }
        }
    }
}
