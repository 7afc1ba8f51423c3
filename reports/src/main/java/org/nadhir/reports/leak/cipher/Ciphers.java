package org.nadhir.reports.leak.cipher;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Every disguise of a value that a cipher without a key makes of its letters.
///
/// The ciphers are those of children's books and puzzle columns; descriptions are common knowledge, the code our own.
public final class Ciphers {

    private static final int CHARS_MAX = 64;

    private Ciphers() {}

    /// The disguises, not folded and not without what stands between letters; none of them is the value.
    ///
    /// @param value as it is known; of more than 64 characters nothing is made
    /// @param words of the value, folded, in their order
    public static Set<String> of(String value, List<String> words) {
        Set<String> all = new LinkedHashSet<>();
        if (value.length() > CHARS_MAX || words.isEmpty()) {
            return all;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        String letters = String.join("", words);
        moved(lower, letters, words, all);
        Keyboards.typed(lower, letters, all);
        Alphabets.exchanged(lower, letters, all);
        Spellings.of(lower, letters, words, all);
        if (Keyboards.hasArabic(letters)) {
            Dotless.of(lower, all);
        }
        all.remove(lower);
        all.remove(letters);
        return all;
    }

    /// The letters themselves in other places.
    private static void moved(String lower, String letters, List<String> words, Set<String> all) {
        for (String whole : lower.equals(letters) ? List.of(letters) : List.of(lower, letters)) {
            all.add(swapped(whole));
            all.add(fence(whole, 2));
            all.add(fence(whole, 3));
            all.add(everySecond(whole));
        }
        if (!lower.equals(letters)) {
            all.add(swappedLetters(lower));
        }
        if (words.size() > 1) {
            List<String> backwards = new ArrayList<>(words.size());
            List<String> pairs = new ArrayList<>(words.size());
            List<String> fences = new ArrayList<>(words.size());
            List<String> turned = new ArrayList<>(words.size());
            for (String word : words) {
                backwards.add(new StringBuilder(word).reverse().toString());
                pairs.add(swapped(word));
                fences.add(fence(word, 2));
                turned.add(word.substring(1) + word.charAt(0));
            }
            all.add(String.join("", backwards));
            all.add(String.join("", pairs));
            all.add(String.join("", fences));
            all.add(String.join("", turned));
        } else {
            all.add(letters.substring(1) + letters.charAt(0));
        }
    }

    /// Each two neighbours exchanged; one that is left over stays.
    static String swapped(String text) {
        char[] swapped = text.toCharArray();
        for (int i = 0; i + 1 < swapped.length; i += 2) {
            swapped[i] = text.charAt(i + 1);
            swapped[i + 1] = text.charAt(i);
        }
        return new String(swapped);
    }

    /// The same among letters that follow each other; digits and marks stay.
    private static String swappedLetters(String text) {
        char[] swapped = text.toCharArray();
        for (int i = 0; i + 1 < swapped.length; i++) {
            if (Character.isLetter(swapped[i]) && Character.isLetter(swapped[i + 1])) {
                swapped[i] = text.charAt(i + 1);
                swapped[i + 1] = text.charAt(i);
                i++;
            }
        }
        return new String(swapped);
    }

    /// Written up and down over so many rails, read rail by rail.
    static String fence(String text, int rails) {
        StringBuilder fence = new StringBuilder(text.length());
        int round = 2 * (rails - 1);
        for (int rail = 0; rail < rails; rail++) {
            for (int i = 0; i < text.length(); i++) {
                int place = i % round;
                if (Math.min(place, round - place) == rail) {
                    fence.append(text.charAt(i));
                }
            }
        }
        return fence.toString();
    }

    /// The second letters before the first ones.
    private static String everySecond(String text) {
        StringBuilder second = new StringBuilder(text.length());
        for (int first = 1; first >= 0; first--) {
            for (int i = first; i < text.length(); i += 2) {
                second.append(text.charAt(i));
            }
        }
        return second.toString();
    }
}
