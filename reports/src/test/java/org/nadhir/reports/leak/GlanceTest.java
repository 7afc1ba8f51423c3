package org.nadhir.reports.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What is decided at a glance is decided as it would be by looking closely.
class GlanceTest {

    private static final List<String> NEEDLES = List.of("yusufhaddadin", "يوسفحدادين", "nightjar", "σοφος", "88812345");
    private static final Letters LETTERS = new Letters(NEEDLES);
    private static final int CASES = 200_000;

    private static boolean isIn(String text) {
        String squeezed = Tokens.squeezed(Fold.text(text));
        return NEEDLES.stream().anyMatch(squeezed::contains);
    }

    /// A needle in some disguise that folding takes off, between random characters.
    private static String disguised(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        String needle = NEEDLES.get(random.nextInt(NEEDLES.size()));
        noise(random, text);
        for (int i = 0; i < needle.length(); i++) {
            char c = needle.charAt(i);
            boolean latin = c >= 'a' && c <= 'z';
            switch (random.nextInt(4)) {
                case 0 -> text.append(Character.toUpperCase(c));
                case 1 -> text.append(latin ? (char) (c - 'a' + '\uFF41') : c);
                case 2 -> text.append(c).append('\u0301');
                default -> text.append(c).append(random.nextBoolean() ? " " : "");
            }
        }
        noise(random, text);
        return text.toString();
    }

    private static void noise(SplittableRandom random, StringBuilder out) {
        for (int i = random.nextInt(12); i > 0; i--) {
            char c = (char) random.nextInt(1, Character.MAX_VALUE);
            out.append(Character.isSurrogate(c) ? '-' : c);
        }
    }

    @Test
    void noTextThatHoldsANeedleIsPassedOver() {
        SplittableRandom random = new SplittableRandom(7);
        int held = 0;
        for (int i = 0; i < CASES; i++) {
            String text = disguised(random);
            if (isIn(text)) {
                held++;
                assertTrue(LETTERS.mayBeIn(text), text);
            }
        }
        assertTrue(held > CASES / 2, "the disguises hide too much: " + held);
    }

    @Test
    void mostRandomBytesArePassedOver() {
        SplittableRandom random = new SplittableRandom(8);
        int looked = 0;
        for (int i = 0; i < CASES; i++) {
            StringBuilder text = new StringBuilder();
            noise(random, text);
            looked += LETTERS.mayBeIn(text) ? 1 : 0;
        }
        assertTrue(looked < CASES / 10, "passed over too few: " + looked);
    }

    @Test
    void wordsThatAreNearAreNeverTakenForFar() {
        SplittableRandom random = new SplittableRandom(9);
        int near = 0;
        for (int i = 0; i < CASES; i++) {
            StringBuilder other = new StringBuilder("haddadin");
            for (int edits = random.nextInt(4); edits > 0; edits--) {
                int at = random.nextInt(other.length());
                switch (random.nextInt(3)) {
                    case 0 -> other.deleteCharAt(at);
                    case 1 -> other.insert(at, (char) random.nextInt('a', 'z' + 1));
                    default -> other.setCharAt(at, (char) random.nextInt('a', 'z' + 1));
                }
            }
            String word = other.toString();
            int most = 1 + random.nextInt(2);
            if (Distance.isWithin(word, "haddadin", most)) {
                near++;
                assertTrue(Distance.maybeWithin(Distance.letters(word), Distance.letters("haddadin"), most), word);
            }
        }
        assertTrue(near > CASES / 4, "too few are near: " + near);
        assertFalse(Distance.maybeWithin(Distance.letters("clinic"), Distance.letters("haddadin"), 2));
    }

    @Test
    void asciiFoldsAsEverythingElseDoes() {
        StringBuilder ascii = new StringBuilder();
        for (char c = 0; c < 0x80; c++) {
            ascii.append(c);
        }
        // With one character that is dropped, the long way is taken.
        assertEquals(Fold.text(ascii + "\u0640"), Fold.text(ascii.toString()));
    }
}
