package org.nadhir.bench.swap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.nadhir.model.Bytes;

/// A source and what it told: drawn, all of it invented.
///
/// @param known kind and value of what is known of the source
/// @param file name of the file in which the report came
/// @param before how long before the warning is worded the report came in: the hour differs
record Told(
        String name, List<Known> known, String note, String text, String file, String language, Duration before) {

    /// One thing known of a source, its kind in the vault's words.
    record Known(String kind, String value) {}

    private static final List<String> LANGUAGES = List.of("ar", "en", "fa", "ur", "fr");
    private static final int LONG_ONE_IN = 30;

    static Told drawn(SplittableRandom random) {
        String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        return drawn(language, Sayings.name(language, random), random);
    }

    /// A source that bears a part of the victim's name: the guard holds back what is worded of it, until two persons
    /// say that it gives nobody away.
    static Told near(String namesake, SplittableRandom random) {
        return drawn("en", Sayings.first("en", random) + " " + namesake, random);
    }

    /// Of one who always tells in this language and so long before.
    static Told drawn(String language, Duration before, SplittableRandom random) {
        Told told = drawn(language, Sayings.name(language, random), random);
        return new Told(told.name, told.known, told.note, told.text, told.file, language, before);
    }

    private static Told drawn(String language, String name, SplittableRandom random) {
        List<Known> known = new ArrayList<>();
        known.add(new Known("phone", "+999 " + digits(random, 2) + " " + digits(random, 7)));
        known.add(new Known("e-mail", letters(random, 9) + "@" + letters(random, 8) + ".example"));
        known.add(new Known("codeword", letters(random, 10).toUpperCase(java.util.Locale.ROOT)));
        for (int more = random.nextInt(4); more > 0; more--) {
            known.add(new Known("number", letters(random, 2) + "-" + digits(random, 8)));
        }
        int sentences = random.nextInt(LONG_ONE_IN) == 0 ? 20 + random.nextInt(60) : 1 + random.nextInt(4);
        return new Told(
                name,
                known.subList(0, 1 + random.nextInt(known.size())),
                random.nextBoolean() ? "" : Sayings.told(language, 1 + random.nextInt(3), random),
                Sayings.told(language, sentences, random) + "\n" + name + "\n",
                letters(random, 3 + random.nextInt(20)) + "-" + digits(random, 4) + ".txt",
                language,
                Duration.ofMinutes(2 + random.nextInt(23 * 60)));
    }

    /// The same, with one more sentence in its report.
    Told andSays(String sentence) {
        return new Told(name, known, note, text + sentence + "\n", file, language, before);
    }

    Bytes bytes() {
        return Bytes.of(text.getBytes(UTF_8));
    }

    static String digits(SplittableRandom random, int count) {
        return drawn(random, count, "0123456789");
    }

    static String letters(SplittableRandom random, int count) {
        return drawn(random, count, "abcdefghijklmnopqrstuvwxyz");
    }

    private static String drawn(SplittableRandom random, int count, String from) {
        var drawn = new StringBuilder();
        for (int i = 0; i < count; i++) {
            drawn.append(from.charAt(random.nextInt(from.length())));
        }
        return drawn.toString();
    }
}
