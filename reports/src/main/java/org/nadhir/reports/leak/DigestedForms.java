package org.nadhir.reports.leak;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nadhir.tearline.Trace;

/// More ways in which a value is written before somebody digests it: other joints between its words, another order of
/// them, without accents, the end of line of Windows, telephone numbers as they are dialled.
final class DigestedForms {

    private static final int COUNTRY_CODE_MAX = 3;

    private DigestedForms() {}

    static Set<String> of(Form form) {
        String value = form.value().strip();
        Set<String> all = new LinkedHashSet<>();
        cases(value, all);
        cases(withoutAccents(value), all);
        all.add(value + "\r\n");
        all.add(new StringBuilder(value).reverse().toString());
        List<String> words = List.of(value.split("\\s+", -1));
        if (words.size() > 1) {
            for (String joint : new String[] {".", "-", "_", "+", ""}) {
                cases(String.join(joint, words), all);
                cases(withoutAccents(String.join(joint, words)), all);
            }
            cases(String.join(" ", words.reversed()), all);
            List<String> turned = new ArrayList<>(words.subList(0, words.size() - 1));
            cases(words.getLast() + ", " + String.join(" ", turned), all);
            cases(words.getLast() + ' ' + String.join(" ", turned), all);
        }
        if (form.kind() == Trace.Kind.PHONE) {
            dialled(value, all);
        }
        return all;
    }

    private static void cases(String value, Set<String> all) {
        all.add(value);
        all.add(value.toLowerCase(Locale.ROOT));
        all.add(value.toUpperCase(Locale.ROOT));
        all.add(titled(value));
    }

    /// Each word with a capital.
    private static String titled(String value) {
        StringBuilder titled = new StringBuilder(value.toLowerCase(Locale.ROOT));
        for (int i = 0; i < titled.length(); i++) {
            if (i == 0 || !Character.isLetterOrDigit(titled.charAt(i - 1))) {
                titled.setCharAt(i, Character.toUpperCase(titled.charAt(i)));
            }
        }
        return titled.toString();
    }

    private static String withoutAccents(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /// With 00 for the plus, and without what may be the code of its country (ITU-T E.164: one to three digits).
    private static void dialled(String value, Set<String> all) {
        String digits = value.replaceAll("\\D", "").replaceFirst("^0+", "");
        all.add("00" + digits);
        all.add(value.replaceAll("\\D+", "-").replaceFirst("^-", ""));
        all.add(value.replaceAll("\\D+", ".").replaceFirst("^\\.", ""));
        for (int code = 1; code <= COUNTRY_CODE_MAX && code < digits.length(); code++) {
            all.add(digits.substring(code));
            all.add('0' + digits.substring(code));
        }
    }
}
