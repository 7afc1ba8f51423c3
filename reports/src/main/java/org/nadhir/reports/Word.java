package org.nadhir.reports;

import java.util.ArrayList;
import java.util.List;

/// A run of letters and digits of a folded text; `start` and `end` count in the folded text.
///
/// أميركا and أمريكا are one spelling here, because both stand side by side in the press.
public record Word(String text, int start, int end) {

    private static final String AMERICA = "اميرك";

    /// All words of `folded` between two offsets, in order.
    public static List<Word> in(String folded, int from, int to) {
        return first(Integer.MAX_VALUE, folded, from, to);
    }

    /// The words of `folded` between two offsets, in order, up to a number.
    public static List<Word> first(int most, String folded, int from, int to) {
        List<Word> words = new ArrayList<>();
        int i = from;
        while (i < to && words.size() < most) {
            if (!Character.isLetterOrDigit(folded.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < to && Character.isLetterOrDigit(folded.charAt(i))) {
                i++;
            }
            String text = folded.substring(start, i);
            words.add(new Word(i - start < AMERICA.length() ? text : text.replace(AMERICA, "امريك"), start, i));
        }
        return words;
    }

    /// The words of a string that is not folded yet, such as an alias.
    public static List<String> of(String text) {
        String folded = Shadow.fold(text);
        return in(folded, 0, folded.length()).stream().map(Word::text).toList();
    }
}
