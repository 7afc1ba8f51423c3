package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;

/// The searches that ask for no word of the text's vocabulary, made ready together.
record Wordless(
        ExactScan exact,
        LetterSearch letters,
        PickedNames picked,
        CipherSearch ciphers,
        DigestSearch digests,
        MaskedSearch masked,
        BlankSearch blanks,
        DigitSearch digits,
        DateSearch dates) {

    /// @param exactForms those of `forms` that are looked for byte for byte
    static Wordless of(List<Form> exactForms, List<Form> forms, Lexicon lexicon) {
        return new Wordless(
                exact(exactForms),
                new LetterSearch(forms, lexicon),
                new PickedNames(forms, lexicon),
                new CipherSearch(forms, lexicon),
                new DigestSearch(forms),
                new MaskedSearch(forms),
                new BlankSearch(forms, lexicon),
                new DigitSearch(forms),
                new DateSearch(forms));
    }

    /// The values as they are, then each turned by half of the alphabet, then these as JSON writes them: in threes, so
    /// that a place's number says which form it is of.
    private static ExactScan exact(List<Form> forms) {
        List<String> values = new ArrayList<>(forms.stream().map(Form::value).toList());
        for (Form form : forms) {
            String rotated = Cipher.rotated(form.value());
            boolean tells = form.squeezed().length() >= Fit.WORDS_MIN && !rotated.equals(form.value());
            values.add(tells ? rotated : "");
        }
        // In bytes that are JSON two of its signs have a stroke before them (RFC 8259 §7).
        for (String rotated : List.copyOf(values.subList(forms.size(), values.size()))) {
            String escaped = rotated.replace("\\", "\\\\").replace("\"", "\\\"");
            values.add(escaped.equals(rotated) ? "" : escaped);
        }
        return ExactScan.of(values);
    }
}
