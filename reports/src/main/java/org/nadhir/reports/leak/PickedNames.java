package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Names whose letters begin or end lines, or stand there as numbers, and of which a letter is lost: the first line
/// begins behind a sentence, the last one ends before one, and letters of Persian and Urdu have no line and no number
/// among those of Arabic.
final class PickedNames {

    private static final String ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final int KEPT_MIN = 4;
    private static final int CUT_MIN = 5;
    /// Some fifteen letters of any alphabet are common.
    private static final double COMMON_LETTERS = Math.log(15);
    /// One name in so many texts may stand there by chance.
    private static final double CHANCE = 100;

    private record Name(int trace, String letters, boolean common) {}

    private final PatternSet middles = new PatternSet();
    private final List<Name> names = new ArrayList<>();
    private final int count;

    PickedNames(List<Form> forms, Lexicon lexicon) {
        this.count = forms.size();
        for (Form form : forms) {
            switch (form.kind()) {
                case PERSON, ORGANISATION, CODEWORD, PHRASE, PLACE, EMAIL -> put(form, lexicon);
                case PHONE, NUMBER, DATE, TEXT, TRAIT, IDENTIFIER, FILE_NAME, DIGEST, TIME -> {}
            }
        }
        middles.finished();
    }

    private void put(Form form, Lexicon lexicon) {
        Set<String> all = new HashSet<>(List.of(form.squeezed(), form.joined()));
        if (form.squeezed().chars().anyMatch(c -> c >= 0x600)) {
            String arabic = ofArabic(form.value());
            all.add(ofAlphabet(form.value()));
            all.add(ofAlphabet(arabic.replace('ة', 'ه')));
            all.add(ofAlphabet(arabic.replace('ة', 'ت')));
        }
        for (String letters : all) {
            if (letters.length() >= least(1)) {
                // What is long enough to be told by all but its ends is filed under what stands between them.
                boolean cut = letters.length() > CUT_MIN;
                middles.put(cut ? letters.substring(1, letters.length() - 1) : letters, names.size());
                names.add(new Name(form.trace(), letters, lexicon.isCommon(letters)));
            }
        }
    }

    /// Forms that Persian and Urdu have of letters of Arabic by those; letters of their own stay.
    private static String ofArabic(String value) {
        return value.replace('ک', 'ك').replace('ی', 'ي').replace('ى', 'ي').replace('ے', 'ي').replace('ئ', 'ي')
                .replace('ؤ', 'و').replace('ہ', 'ه').replace('ھ', 'ه').replace('ں', 'ن');
    }

    /// What an Arabic alphabet has of it: other letters, and those that only end words, have no place in its order.
    private static String ofAlphabet(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char plain = c == 'أ' || c == 'إ' || c == 'آ' ? 'ا' : c;
            if (ALPHABET.indexOf(plain) >= 0) {
                kept.append(plain);
            }
        }
        return kept.toString();
    }

    /// So many letters of one of the names stand among `length` letters in one of [#CHANCE] texts by chance.
    private int least(int length) {
        return Math.max(KEPT_MIN, (int) Math.ceil(Math.log(CHANCE * count * length) / COMMON_LETTERS));
    }

    /// Whether the view is one of those in which letters are lost.
    private static boolean isOne(String layer) {
        return layer.endsWith("-of-lines") || layer.endsWith("-of-sentences") || layer.endsWith("letter-numbers");
    }

    void search(Reading reading, Findings findings) {
        if (!isOne(reading.layer())) {
            return;
        }
        Folded folded = reading.folded();
        int least = least(folded.length());
        middles.search(reading.letters(), (start, end, value) -> {
            Name name = names.get(value);
            String letters = name.letters();
            boolean cut = letters.length() > CUT_MIN;
            boolean first = cut && start > 0 && folded.letters()[start - 1] == letters.charAt(0);
            boolean last = cut && end < folded.length()
                    && folded.letters()[end] == letters.charAt(letters.length() - 1);
            int from = first ? start - 1 : start;
            int until = last ? end + 1 : end;
            if (until - from >= least && (!cut || first || last) && !name.common()) {
                findings.add(
                        reading, name.trace(), Leak.Kind.TRACE, Layer.PART, Leak.Weight.NEAR, from, until);
            }
        });
    }
}
