package org.nadhir.reports.register;

import java.util.ArrayList;
import java.util.List;

/// What a written Arabic word may be once the particles that are joined to its front are taken off.
///
/// و and ف (and), ب ل ك (in, for, as), and لل for ل before the article. The word as written comes first, so
/// that a name that begins with such a letter wins over its rest.
public final class Clitics {

    private static final int STEM_MIN = 3;

    private Clitics() {}

    /// The readings of a folded word, the word as written first.
    public static List<String> readings(String word) {
        List<String> readings = new ArrayList<>();
        readings.add(word);
        String rest = word;
        if ((word.startsWith("و") || word.startsWith("ف")) && word.length() > STEM_MIN) {
            rest = word.substring(1);
            readings.add(rest);
        }
        if (rest.startsWith("لل") && rest.length() > STEM_MIN + 1) {
            readings.add("ال" + rest.substring(2));
            readings.add(rest.substring(2));
        }
        if (rest.length() > STEM_MIN && (rest.startsWith("ب") || rest.startsWith("ل") || rest.startsWith("ك"))) {
            readings.add(rest.substring(1));
        }
        return readings;
    }
}
