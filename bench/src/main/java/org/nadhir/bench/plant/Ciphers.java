package org.nadhir.bench.plant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What people use to pass a word under another's eyes. Tables: ITU-R M.1677 (Morse), the ICAO spelling alphabet;
/// shifts, keyboards and acrostics are common knowledge, their choice our own.
final class Ciphers {

    static final String FAMILY = "ciphers";
    private static final String AZ = "abcdefghijklmnopqrstuvwxyz";
    private static final String ALPHABET_AR = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String ABJAD = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private static final List<String> MORSE = List.of(
            ".-", "-...", "-.-.", "-..", ".", "..-.", "--.", "....", "..", ".---", "-.-", ".-..", "--", "-.", "---",
            ".--.", "--.-", ".-.", "...", "-", "..-", "...-", ".--", "-..-", "-.--", "--..");
    private static final List<String> MORSE_DIGITS = List.of(
            "-----", ".----", "..---", "...--", "....-", ".....", "-....", "--...", "---..", "----.");
    private static final List<String> SPOKEN = List.of(
            "Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India", "Juliett", "Kilo",
            "Lima", "Mike", "November", "Oscar", "Papa", "Quebec", "Romeo", "Sierra", "Tango", "Uniform", "Victor",
            "Whiskey", "X-ray", "Yankee", "Zulu");
    private static final List<String> FIRST_EN = List.of(
            "all", "before", "check", "doors", "every", "fences", "gates", "hold", "inside", "join", "keep", "look",
            "mind", "never", "open", "patrol", "quietly", "roads", "stay", "take", "until", "visit", "watch", "x-ray",
            "your", "zones");
    private static final Map<Integer, String> FIRST_AR = firstArabic();

    static final List<Disguise> ALL = List.of(
            latin("leet", value -> Chars.swapped(value, "aeiostbgAEIOSTBG", "4310578643105786")),
            latin("leet with signs", value -> Chars.swapped(value, "aeilostAEILOST", "@3!|0$+@3!|0$+")),
            latin("ROT13", value -> shifted(value, 13)),
            latin("shifted by one", value -> shifted(value, 1)),
            latin("shifted by three", value -> shifted(value, 3)),
            latin("shifted back by five", value -> shifted(value, 21)),
            latin("ROT47", value -> Chars.each(value, c ->
                    c > 0x20 && c < 0x7F ? Chars.of(0x21 + (c - 0x21 + 47) % 94) : Chars.of(c))),
            latin("Atbash", value -> Chars.swapped(
                    value, AZ + AZ.toUpperCase(Locale.ROOT),
                    Chars.reversed(AZ) + Chars.reversed(AZ.toUpperCase(Locale.ROOT)))),
            arabic("Atbash of the Arabic alphabet", value ->
                    Chars.swapped(value, ALPHABET_AR, Chars.reversed(ALPHABET_AR))),
            arabic("Atbash of the abjad", value -> Chars.swapped(value, ABJAD, Chars.reversed(ABJAD))),
            arabic("shifted by one in the Arabic alphabet", value ->
                    Chars.swapped(value, ALPHABET_AR, ALPHABET_AR.substring(1) + ALPHABET_AR.charAt(0))),
            arabic("numbers of the abjad", Ciphers::abjad),
            latin("spelling alphabet", value -> eachLetter(value, SPOKEN, " ")),
            latin("spelling alphabet in a column", value -> eachLetter(value, SPOKEN, "\n")),
            Disguise.letters(FAMILY, "Morse", Kinds.SHORT.and(Secret::isLatin), (value, random) -> morse(value, " ")),
            Disguise.letters(FAMILY, "Morse with strokes", Kinds.SHORT.and(Secret::isLatin), (value, random) ->
                    morse(value, "/")),
            latin("numbers of the letters", value -> eachNumber(value, "-")),
            latin("numbers of the letters, spaced", value -> eachNumber(value, " ")),
            latin("letters by two-digit numbers", value -> letters(value)
                    .mapToObj(i -> "%02d".formatted(i + 1))
                    .collect(Collectors.joining())),
            latin("first letters of lines", value -> eachLetter(value, FIRST_EN, " the site.\n")),
            latin("first letters of words", value -> eachLetter(value, FIRST_EN, " ")),
            latin("last letters of lines", value -> Chars.points(value.toLowerCase(Locale.ROOT)).stream()
                    .filter(letter -> AZ.contains(letter))
                    .map(letter -> "see to point " + letter)
                    .collect(Collectors.joining("\n"))),
            arabic("first letters of Arabic lines", value -> value.codePoints()
                    .filter(FIRST_AR::containsKey)
                    .mapToObj(FIRST_AR::get)
                    .collect(Collectors.joining(" الموقع.\n"))),
            Disguise.letters(FAMILY, "every second letter", Kinds.LETTERS, (value, random) ->
                    Chars.each(value, c -> Chars.of(c) + AZ.charAt(random.nextInt(26)))),
            latin("rail fence of two", Ciphers::fence),
            Disguise.letters(FAMILY, "reversed", Kinds.SHORT, (value, random) -> Chars.reversed(value)),
            Disguise.letters(FAMILY, "reversed and spaced", Kinds.LETTERS, (value, random) ->
                    Chars.joined(Chars.reversed(value), " ")),
            Disguise.letters(FAMILY, "each word reversed", Kinds.WORDS, (value, random) ->
                    Stream.of(value.split(" ")).map(Chars::reversed).collect(Collectors.joining(" "))),
            Disguise.letters(FAMILY, "pairs of letters swapped", Kinds.LETTERS, (value, random) ->
                    value.replaceAll("(\\p{L})(\\p{L})", "$2$1")),
            latin("pig Latin", value -> Stream.of(value.toLowerCase(Locale.ROOT).split(" "))
                    .map(word -> word.substring(1) + word.charAt(0) + "ay")
                    .collect(Collectors.joining(" "))),
            latin("vowels left out", value -> value.replaceAll("(?i)(?<=\\p{L})[aeiouy]", "")),
            latin("typed on an Arabic keyboard", value -> Chars.swapped(
                    value.toLowerCase(Locale.ROOT), "qwertyuiopasdfghjklzxcvnm;'", "ضصثقفغعهخحشسيبلاتنمئءؤرىةكط")),
            arabic("typed on a Latin keyboard", value -> Chars.swapped(
                    value, "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ", "qwertyuiop[]asdfghjkl;'zxcvnm,./`")),
            latin("typed on a Russian keyboard", value -> Chars.swapped(
                    value.toLowerCase(Locale.ROOT), "qwertyuiop[]asdfghjkl;'zxcvbnm,.",
                    "йцукенгшщзхъфывапролджэячсмитьбю")),
            latin("typed on a French keyboard", value -> Chars.swapped(value, "qwazmQWAZ", "azqw,AZQW")),
            latin("one key to the right", value ->
                    Chars.swapped(value.toLowerCase(Locale.ROOT), "qwertyuiopasdfghjklzxcvbnm",
                            "wertyuiop[sdfghjkl;xcvbnm,")),
            latin("keys of a telephone", value -> Chars.swapped(
                    Plainly.unaccented(value).toLowerCase(Locale.ROOT), AZ, "22233344455566677778889999")));

    private Ciphers() {}

    private static Disguise latin(String name, UnaryOperator<String> change) {
        return Disguise.letters(FAMILY, name, Kinds.LATIN, (value, random) -> change.apply(value));
    }

    private static Disguise arabic(String name, UnaryOperator<String> change) {
        return Disguise.letters(FAMILY, name, Kinds.ARABIC, (value, random) -> change.apply(value));
    }

    private static String shifted(String value, int by) {
        String upper = AZ.toUpperCase(Locale.ROOT);
        return Chars.swapped(value, AZ + upper, turned(AZ, by) + turned(upper, by));
    }

    private static String turned(String alphabet, int by) {
        return alphabet.substring(by) + alphabet.substring(0, by);
    }

    /// Places in the alphabet of the Latin letters of `value`, from 0 on.
    private static IntStream letters(String value) {
        return Plainly.unaccented(value).toLowerCase(Locale.ROOT).chars().map(AZ::indexOf).filter(i -> i >= 0);
    }

    private static String eachLetter(String value, List<String> words, String between) {
        return letters(value).mapToObj(words::get).map(Chars::capital).collect(Collectors.joining(between));
    }

    private static String eachNumber(String value, String between) {
        return letters(value).mapToObj(i -> Integer.toString(i + 1)).collect(Collectors.joining(between));
    }

    private static String morse(String value, String between) {
        return Plainly.unaccented(value).toLowerCase(Locale.ROOT).chars()
                .mapToObj(c -> {
                    int letter = AZ.indexOf(c);
                    return letter >= 0 ? MORSE.get(letter) : c >= '0' && c <= '9' ? MORSE_DIGITS.get(c - '0') : "";
                })
                .filter(sign -> !sign.isEmpty())
                .collect(Collectors.joining(between));
    }

    private static String abjad(String value) {
        return value.codePoints()
                .map(c -> ABJAD.indexOf(c))
                .filter(i -> i >= 0)
                .mapToObj(i -> Integer.toString(i < 9 ? i + 1 : i < 18 ? (i - 8) * 10 : (i - 17) * 100))
                .collect(Collectors.joining(" "));
    }

    private static String fence(String value) {
        String letters = value.replace(" ", "");
        var even = new StringBuilder();
        var odd = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            (i % 2 == 0 ? even : odd).append(letters.charAt(i));
        }
        return even.append(odd).toString();
    }

    private static Map<Integer, String> firstArabic() {
        List<String> words = List.of(
                "احرسوا", "بادروا إلى", "تابعوا", "ثبتوا", "جهزوا", "حافظوا على", "خذوا", "دققوا في", "ذكروا بأمر",
                "راقبوا", "زوروا", "سيجوا", "شددوا حراسة", "صونوا", "ضعوا حراسا عند", "طوقوا", "ظللوا", "عاينوا",
                "غطوا", "فتشوا", "قللوا زوار", "كرروا تفتيش", "لازموا", "مشطوا", "نظموا دخول", "هيئوا", "وزعوا حراس",
                "يسروا إخلاء");
        return words.stream().collect(Collectors.toMap(word -> word.codePointAt(0), word -> word));
    }
}
