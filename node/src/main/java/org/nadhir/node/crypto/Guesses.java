package org.nadhir.node.crypto;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How many guesses somebody needs for a passphrase who tries first what people choose: common and breached
/// passphrases, words and names, rows of keys, dates, repetitions (D. Wheeler, "zxcvbn: Low-Budget Password Strength
/// Estimation", USENIX Security 2016). The lists are the library's; nobody outside is asked.
final class Guesses {

    /// Ours: a hundred machines that try a million an hour each, more than Argon2id at [Argon2Cost#STANDARD] lets them,
    /// are at it for a year.
    static final double MIN = 1e12;

    /// What is strong by its first hundred characters is strong; more would only cost time.
    private static final int CHARS_LOOKED_AT = 100;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int WORD_CHARS_MIN = 3;
    private static final List<String> PRODUCT = List.of("nadhir", "نذير");

    private Guesses() {}

    /// Whether it holds long enough.
    ///
    /// @param house names that whoever guesses tries as well: of the person, of the party
    static boolean areEnough(char[] passphrase, List<String> house) {
        CharBuffer begin = CharBuffer.wrap(passphrase, 0, Math.min(passphrase.length, CHARS_LOOKED_AT));
        List<String> words = Stream.concat(PRODUCT.stream(), house.stream().flatMap(BETWEEN_WORDS::splitAsStream))
                .filter(word -> word.length() >= WORD_CHARS_MIN)
                .toList();
        return new Zxcvbn().measure(begin, words).getGuesses() >= MIN;
    }
}
