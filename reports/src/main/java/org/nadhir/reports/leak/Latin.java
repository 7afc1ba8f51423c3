package org.nadhir.reports.leak;

import java.util.HashMap;
import java.util.Map;

/// Words in Cyrillic, Greek and Hebrew letters, written in Latin ones as names are (after BGN/PCGN and ISO 259, made
/// simpler; our own), so that they can be compared by sound.
final class Latin {

    private static final String[] LETTERS = {
        "а a", "б b", "в v", "г g", "ґ g", "д d", "е e", "ж zh", "з z", "и i", "і i", "й y", "к k", "қ q", "л l", "м m",
        "н n", "о o", "п p", "р r", "с s", "т t", "у u", "ф f", "х kh", "ҳ h", "ц ts", "ч ch", "ш sh", "щ sh", "ъ a",
        "ы i", "ь", "э e", "ю yu", "я ya", "ө o", "ү u", "ә a", "ғ gh", "һ h", "α a", "β v", "γ g", "δ d", "ε e",
        "ζ z", "η i", "θ th", "ι i", "κ k", "λ l", "μ m", "ν n", "ξ x", "ο o", "π p", "ρ r", "σ s", "τ t", "υ u",
        "φ f", "χ kh", "ψ ps", "ω o", "א a", "ב b", "ג g", "ד d", "ה h", "ו w", "ז z", "ח kh", "ט t", "י y", "כ k",
        "ך kh", "ל l", "מ m", "ם m", "נ n", "ן n", "ס s", "ע a", "פ f", "ף f", "צ s", "ץ s", "ק q", "ר r", "ש sh",
        "ת t",
    };
    private static final Map<Character, String> TABLE = new HashMap<>();

    static {
        for (String letter : LETTERS) {
            TABLE.put(letter.charAt(0), letter.length() > 2 ? letter.substring(2) : "");
        }
    }

    private Latin() {}

    /// The word in Latin letters, or empty where one of its letters is of none of these alphabets.
    static String of(String ownWord) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < ownWord.length(); i++) {
            if (ownWord.startsWith("дж", i)) {
                latin.append('j');
                i++;
                continue;
            }
            String letter = TABLE.get(ownWord.charAt(i));
            if (letter == null) {
                return "";
            }
            latin.append(letter);
        }
        return latin.toString();
    }
}
