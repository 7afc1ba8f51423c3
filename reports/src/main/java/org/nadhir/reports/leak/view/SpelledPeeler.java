package org.nadhir.reports.leak.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names spelled: letter for letter with anything between, by the names of the letters in five languages, by the
/// alphabets of radio and telephone, and "K as in King".
final class SpelledPeeler implements Peeler {

    private static final int LETTERS_MIN = 3;
    private static final int BETWEEN_MAX = 8;
    private static final int FILLERS_MAX = 3;
    private static final List<String> LANGUAGES = List.of("en", "fr", "ar", "fa", "ur", "la");
    private static final Set<String> FILLERS = Set.of(
            "as",
            "in",
            "for",
            "like",
            "then",
            "and",
            "letter",
            "capital",
            "small",
            "of",
            "comme",
            "puis",
            "et",
            "lettre",
            "majuscule",
            "dans",
            "ثم",
            "و",
            "كما",
            "في",
            "مثل",
            "حرف",
            "الحرف",
            "من",
            "بعد",
            "بعده",
            "سپس",
            "بعدي",
            "برای",
            "پھر",
            "سے",
            "جيسي",
            "اور");
    private static final Lexicon<char[]> NAMES = names();

    @Override
    public void peel(Base whole, Harvest harvest) {
        Base base = whole.withoutIds();
        Words words = base.words();
        char[] @Nullable [] letters = new char[words.size()] @Nullable [];
        int known = 0;
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letters(words, i);
            known += letters[i] == null ? 0 : 1;
        }
        if (known < LETTERS_MIN) {
            return;
        }
        Sheet sheet = harvest.sheet(base);
        for (int language = 0; language < LANGUAGES.size(); language++) {
            spell(words, letters, language, sheet);
        }
        harvest.add("spelled", sheet, true);
    }

    private static char @Nullable [] letters(Words words, int i) {
        if (words.end(i) - words.start(i) > 1 && words.plainLength(i) > 1) {
            return NAMES.find(words, i);
        }
        char[] same = new char[LANGUAGES.size()];
        java.util.Arrays.fill(
                same, words.plain(i).isEmpty() ? 0 : words.plain(i).charAt(0));
        return same;
    }

    private static void spell(Words words, char[] @Nullable [] letters, int language, Sheet sheet) {
        int i = 0;
        while (i < letters.length) {
            if (letter(letters, i, language) == 0) {
                i++;
                continue;
            }
            int mark = sheet.length();
            int named = 0;
            int start = i;
            int last = i;
            while (i >= 0) {
                named += words.end(i) - words.start(i) > 1 ? 1 : 0;
                put(words, i, letter(letters, i, language), sheet);
                last = i;
                i = next(words, letters, i, language);
            }
            i = last + 1;
            // Letters that stand alone read the same in each language: once is enough.
            if (sheet.length() - mark < LETTERS_MIN || (named == 0 && language > 0)) {
                sheet.cut(mark);
            } else {
                sheet.gap(words.start(start));
            }
        }
    }

    private static void put(Words words, int i, char letter, Sheet sheet) {
        boolean twice =
                words.plain(i - 1).equals("double") || words.plain(i - 1).equals("deux");
        boolean two = words.plain(i - 1).equals("double") && (letter == 'u' || letter == 'v');
        sheet.put(two ? 'w' : letter, words.start(i), words.end(i));
        if (twice && !two) {
            sheet.put(letter, words.start(i), words.end(i));
        }
    }

    /// The word that holds the next letter, or −1. Between two letters fillers may stand, and a word that only shows
    /// which letter is meant.
    private static int next(Words words, char[] @Nullable [] letters, int i, int language) {
        char letter = words.end(i) - words.start(i) == 1 ? words.plain(i).charAt(0) : 0;
        boolean shown = false;
        int k = i;
        for (int step = 0; step <= FILLERS_MAX && k + 1 < letters.length && words.between(k) <= BETWEEN_MAX; step++) {
            k++;
            String word = words.plain(k);
            boolean shows =
                    letter > 0 && k > i + 1 && !FILLERS.contains(word) && word.length() > 1 && word.charAt(0) == letter;
            if (shows && !shown) {
                shown = true;
                continue;
            }
            if (letter(letters, k, language) > 0
                    && !(FILLERS.contains(word) && step < 1 && !isLetterNext(letters, k))) {
                return k;
            }
            if (!FILLERS.contains(word) && !word.equals("double") && !word.equals("deux")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isLetterNext(char[] @Nullable [] letters, int k) {
        return k + 1 < letters.length && letters[k + 1] != null;
    }

    private static char letter(char[] @Nullable [] letters, int i, int language) {
        char[] all = letters[i];
        return all == null ? 0 : all[language];
    }

    private static Lexicon<char[]> names() {
        Map<String, char[]> names = new HashMap<>();
        for (String[] row : WordList.rows("letters.tsv")) {
            int language = LANGUAGES.indexOf(row[0]);
            List<String> all = new ArrayList<>(List.of(row[2].split("\\|", -1)));
            for (String name : all) {
                names.computeIfAbsent(Plain.of(name), n -> new char[LANGUAGES.size()])[language] = row[1].charAt(0);
            }
        }
        return new Lexicon<>(names);
    }
}
