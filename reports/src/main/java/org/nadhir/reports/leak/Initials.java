package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;

/// The letters with which a name may begin, as it stands and in the other script: خ is K, ق is Q, K or G. Our own, from
/// the usual romanisations of Arabic, Persian and Urdu in English and French.
final class Initials {

    private static final int NAMES_MAX = 5;
    private static final int WAYS_MAX = 160;
    /// A letter, and what it is in the other script.
    private static final String[] OTHER = {
        "اaeiou", "بbp", "تt", "ثtsh", "جjgdct", "حh", "خkhc", "دd", "ذdz", "رr", "زzj", "سsc", "شsc", "صs", "ضdz",
        "طt", "ظzd", "عaeiou", "غgr", "فfp", "قqkgc", "كkcqg", "لl", "مm", "نn", "هh", "وwouv", "يyije",
    };
    /// Latin letters that stand for one another in names.
    private static final String[] SAME = {"ou", "kqc", "gj", "yi", "wo"};

    private Initials() {}

    /// The folded letters that one letter may be written as.
    static String of(char letter) {
        StringBuilder letters = new StringBuilder().append(letter);
        for (String row : OTHER) {
            if (row.charAt(0) == letter) {
                letters.append(row, 1, row.length());
            } else if (row.indexOf(letter) > 0) {
                letters.append(row.charAt(0));
            }
        }
        return letters.toString();
    }

    /// Whether a name that begins with one letter may be abbreviated with the other.
    static boolean isOf(char name, char initial) {
        if (of(name).indexOf(initial) >= 0) {
            return true;
        }
        for (String same : SAME) {
            if (same.indexOf(name) >= 0 && same.indexOf(initial) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The rows of initials of several names, all in one script.
    static List<String> rows(List<String> names) {
        List<String> rows = List.of("");
        for (String name : names.subList(0, Math.min(names.size(), NAMES_MAX))) {
            List<String> longer = new ArrayList<>();
            for (String row : rows) {
                for (char letter : of(name.charAt(0)).toCharArray()) {
                    boolean mixed = !row.isEmpty() && isArabic(row.charAt(0)) != isArabic(letter);
                    if (!mixed && longer.size() < WAYS_MAX) {
                        longer.add(row + letter);
                    }
                }
            }
            rows = longer;
        }
        return rows;
    }

    private static boolean isArabic(char letter) {
        return letter >= 0x600;
    }
}
