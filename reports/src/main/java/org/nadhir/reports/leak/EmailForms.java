package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The ways in which an address is written so that machines do not know it: `k dot najjar at example dot org`.
/// The words are our own list: English, French, Arabic, Persian, Urdu; folded as they are compared.
final class EmailForms {

    private static final String[][] AT_AND_DOT = {
        {"at", "dot"},
        {"at", ""},
        {"", "dot"},
        {"arobase", "point"},
        {"arobas", "point"},
        {"chez", "point"},
        {"a", "point"},
        {"at", "point"},
        {"ات", "نقطه"},
        {"ات", "دوت"},
        {"ات", "دات"},
        {"ايت", "نقطه"},
        {"عند", "نقطه"},
        {"علي", "نقطه"},
        {"ات", "نقطه"},
        {"اتساين", "نقطه"},
        {"ايت", "ڈاٹ"},
    };

    private EmailForms() {}

    /// Everything before the at, folded and written together.
    static String local(String address) {
        int at = address.indexOf('@');
        return Fold.squeezed(at < 0 ? address : address.substring(0, at));
    }

    /// The address in words, folded and written together.
    static List<String> of(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        List<String> forms = new ArrayList<>();
        for (String[] words : AT_AND_DOT) {
            String spelled = lower.replace("@", ' ' + words[0] + ' ').replace(".", ' ' + words[1] + ' ');
            forms.add(Fold.squeezed(spelled));
            forms.add(Fold.squeezed(
                    spelled.replace("-", " dash ").replace("_", " underscore ").replace("+", " plus ")));
        }
        return forms.stream().distinct().toList();
    }
}
