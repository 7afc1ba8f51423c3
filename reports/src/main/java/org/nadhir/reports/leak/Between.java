package org.nadhir.reports.leak;

import java.util.Set;

/// What stands between two words of a text, and how they are written: whether they can be one name. Our own rules.
final class Between {

    /// Folded.
    private static final Set<String> AND = Set.of("and", "or", "et", "ou", "و", "او", "اور", "يا");
    private static final Set<String> JOINTS = Set.of(
            "bin", "ibn", "ben", "bint", "bent", "ould", "van", "von", "de", "du", "la", "le", "di", "da", "der",
            "den", "بن", "ابن", "بنت", "ولد", "ال");
    private static final int SHORT = 2;

    /// Whether a word of a script with capitals begins with none.
    boolean isSmall(Reading reading, int token) {
        int start = reading.tokens().get(token).start();
        return Character.isLowerCase(reading.text().codePointAt(reading.folded().textStart(start)));
    }

    /// Whether nothing but what joins names stands between two words.
    boolean isJoint(Reading reading, int first, int last) {
        for (int i = first + 1; i < last; i++) {
            if (!JOINTS.contains(reading.tokens().get(i).word())) {
                return false;
            }
        }
        return true;
    }

    /// Whether a sentence ends between two words, or they are told apart by "and".
    ///
    /// @param waw whether a word may begin with the و of "and": not where a name begins with it
    boolean isEndOrAnd(Reading reading, int first, int last, boolean waw) {
        for (int i = first; i < last; i++) {
            String word = reading.tokens().get(i).word();
            String next = reading.tokens().get(i + 1).word();
            boolean and = i > first && AND.contains(word);
            if (and || (waw && isWithAnd(next)) || (word.length() > SHORT && isEnd(reading, i))) {
                return true;
            }
        }
        return false;
    }

    /// Arabic writes "and" together with what follows.
    private static boolean isWithAnd(String word) {
        return word.length() > SHORT && word.charAt(0) == 'و';
    }

    private static boolean isEnd(Reading reading, int token) {
        String text = reading.text();
        int end = reading.folded().textEnd(reading.tokens().get(token).end());
        int next = reading.folded().textStart(reading.tokens().get(token + 1).start());
        for (int i = end; i + 1 < next; i++) {
            if (".!?؟;؛\"".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) <= ' ') {
                return true;
            }
        }
        return false;
    }
}
