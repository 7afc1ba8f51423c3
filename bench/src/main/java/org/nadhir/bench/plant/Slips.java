package org.nadhir.bench.plant;

import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nadhir.tearline.Trace;

/// Slips of the finger in a name that stays readable: one letter in a word of five or more. Keys by ISO/IEC 9995-3
/// (QWERTY) and the Arabic layout of personal computers.
final class Slips {

    static final String FAMILY = "slips";
    private static final String KEYS = "qwertyuiop asdfghjkl zxcvbnm ضصثقفغعهخحجد شسيبلاتنمكط ئءؤرىةوزظ";

    /// Lines in which a slip of one letter leaves no doubt.
    private static final Predicate<Secret> LONG = Kinds.LETTERS
            .and(Kinds.is(Trace.Kind.EMAIL).negate())
            .and(secret -> secret.value().codePoints().filter(Character::isLetter).count() >= 8);

    static final List<Disguise> ALL = List.of(
            slip("a letter dropped", (word, at, random) -> word.substring(0, at) + word.substring(at + 1)),
            slip("a letter doubled", (word, at, random) -> word.substring(0, at + 1) + word.substring(at)),
            slip("two letters swapped", (word, at, random) ->
                    word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)),
            slip("the next key", (word, at, random) ->
                    word.substring(0, at) + neighbour(word.charAt(at)) + word.substring(at + 1)),
            slip("a letter too many", (word, at, random) ->
                    word.substring(0, at) + stray(word, random) + word.substring(at)),
            slip("a letter hidden by a star", (word, at, random) ->
                    word.substring(0, at) + "*" + word.substring(at + 1)),
            slip("a letter left blank", (word, at, random) ->
                    word.substring(0, at) + "_" + word.substring(at + 1)),
            Disguise.letters(FAMILY, "a digit wrong", Kinds.DIGITS, (value, random) -> {
                List<Integer> digits = IntStream.range(3, value.length())
                        .filter(i -> Character.isDigit(value.charAt(i)))
                        .boxed()
                        .toList();
                int at = Chars.any(digits, random);
                char other = (char) ('0' + (value.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
                return value.substring(0, at) + other + value.substring(at + 1);
            }),
            Disguise.letters(FAMILY, "two digits swapped", Kinds.DIGITS, (value, random) -> {
                int last = value.length() - 1;
                return value.substring(0, last - 1) + value.charAt(last) + value.charAt(last - 1);
            }),
            Disguise.letters(FAMILY, "last digits left out", Kinds.DIGITS, (value, random) ->
                    value.substring(0, value.length() - 2) + "xx"));

    private Slips() {}

    @FunctionalInterface
    private interface Slip {
        String at(String word, int at, RandomGenerator random);
    }

    /// One slip in the longest word, not at its first letter or its last two.
    private static Disguise slip(String name, Slip slip) {
        return Disguise.letters(FAMILY, name, LONG, (value, random) -> {
            String[] words = value.split(" ");
            int longest = IntStream.range(0, words.length)
                    .reduce((a, b) -> words[b].length() > words[a].length() ? b : a)
                    .orElseThrow();
            String word = words[longest];
            if (word.length() < 5) {
                return value;
            }
            words[longest] = slip.at(word, 1 + random.nextInt(word.length() - 3), random);
            return String.join(" ", words);
        });
    }

    private static char neighbour(char letter) {
        int at = KEYS.indexOf(Character.toLowerCase(letter));
        if (at < 0) {
            return letter;
        }
        return at + 1 < KEYS.length() && KEYS.charAt(at + 1) != ' ' ? KEYS.charAt(at + 1) : KEYS.charAt(at - 1);
    }

    private static char stray(String word, RandomGenerator random) {
        String letters = word.charAt(0) < 0x250 ? "aeinrst" : "ابتسنور";
        return letters.charAt(random.nextInt(letters.length()));
    }
}
