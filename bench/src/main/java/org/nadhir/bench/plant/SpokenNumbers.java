package org.nadhir.bench.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A telephone or other number in words, other digits and other systems.
final class SpokenNumbers {

    private static final String FAMILY = "numbers";
    static final String CIPHERED = "numbers in cipher";
    private static final List<String> ROMAN_TENS =
            List.of("", "X", "XX", "XX" + "X", "XL", "L", "LX", "LXX", "LXXX", "XC");
    private static final List<String> ROMAN = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    static final List<Disguise> ALL = Stream.of(
                    Stream.of(Tongue.values()).map(tongue -> words("digit by digit in words, ", tongue)).toList(),
                    Stream.of(Tongue.AR, Tongue.EN, Tongue.FA, Tongue.FR).map(SpokenNumbers::pairs).toList(),
                    List.of(
                            number("words and digits mixed", digits -> eachDigit(digits, i ->
                                    i % 2 == 0 ? NumberWords.digit(Tongue.EN, i) : String.valueOf(i), " ")),
                            number("words with dashes", digits -> eachDigit(digits, i ->
                                    NumberWords.digit(Tongue.EN, i), "-")),
                            number("words joined", digits -> eachDigit(digits, i ->
                                    NumberWords.digit(Tongue.EN, i), "")),
                            number("oh for zero", digits -> eachDigit(digits, i ->
                                    i == 0 ? "oh" : NumberWords.digit(Tongue.EN, i), " ")),
                            number("double and triple", SpokenNumbers::doubled),
                            number("thousands and hundreds", digits -> inGroups(digits, 4, group ->
                                    NumberWords.thousands(Integer.parseInt(group)), ", ")),
                            number("two languages in turn", digits -> eachDigit(digits, i ->
                                    NumberWords.digit(i % 2 == 0 ? Tongue.EN : Tongue.FR, i), " ")),
                            number("Arabic-Indic digits", digits -> shifted(digits, 0x660)),
                            number("Persian digits", digits -> shifted(digits, 0x6F0)),
                            number("Devanagari digits", digits -> shifted(digits, 0x966)),
                            number("Bengali digits", digits -> shifted(digits, 0x9E6)),
                            number("Thai digits", digits -> shifted(digits, 0xE50)),
                            number("full-width digits", digits -> shifted(digits, 0xFF10)),
                            number("maths digits", digits -> shifted(digits, 0x1D7F6)),
                            number("raised digits", digits -> Chars.swapped(digits, "0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")),
                            number("lowered digits", digits -> shifted(digits, 0x2080)),
                            number("circled digits", digits -> Chars.swapped(digits, "0123456789", "⓪①②③④⑤⑥⑦⑧⑨")),
                            number("keycaps", digits -> Chars.each(digits, c -> Chars.of(c) + "\uFE0F\u20E3")),
                            number("Chinese digits", digits -> Chars.swapped(digits, "0123456789", "〇一二三四五六七八九")),
                            number("letters for digits", digits -> Chars.swapped(digits, "01358", "OlESB")),
                            ciphered("Roman numerals of pairs", digits -> inGroups(digits, 2, group ->
                                    roman(Integer.parseInt(group)), " ")),
                            ciphered("hexadecimal value", digits -> "0x" + Long.toHexString(Long.parseLong(digits))),
                            ciphered("octal value", digits -> "0" + Long.toOctalString(Long.parseLong(digits))),
                            ciphered("binary value", digits -> Long.toBinaryString(Long.parseLong(digits))),
                            ciphered("reversed digits", Chars::reversed),
                            ciphered("complement to nine", digits ->
                                    Chars.swapped(digits, "0123456789", "9876543210")),
                            ciphered("one added to each digit", digits ->
                                    Chars.swapped(digits, "0123456789", "1234567890")),
                            number("thousands by commas", digits -> "%,d".formatted(Long.parseLong(digits))),
                            number("in groups of three", digits -> inGroups(digits, 3, group -> group, " ")),
                            number("in groups of two with dots", digits -> inGroups(digits, 2, g -> g, ".")),
                            number("digits with words between", digits -> inGroups(digits, 3, g -> g, " then ")),
                            number("digits on lines", digits -> Chars.joined(digits, "\n")),
                            ciphered("tally", digits -> Chars.points(digits).stream()
                                    .map(digit -> "|".repeat(Integer.parseInt(digit)))
                                    .collect(Collectors.joining(" ")))))
            .flatMap(List::stream)
            .toList();

    private SpokenNumbers() {}

    @FunctionalInterface
    private interface Digit {
        String of(int digit);
    }

    private static Disguise number(String name, UnaryOperator<String> write) {
        return of(FAMILY, name, write);
    }

    private static Disguise ciphered(String name, UnaryOperator<String> write) {
        return of(CIPHERED, name, write);
    }

    private static Disguise of(String family, String name, UnaryOperator<String> write) {
        return new Disguise(name, family, Disguise.Place.TEXT, (source, secret, random) ->
                Optional.of(secret).filter(Kinds.DIGITS).map(one -> write.apply(one.digits())));
    }

    private static Disguise words(String name, Tongue tongue) {
        return number(name + tongue.word(), digits -> eachDigit(digits, i -> NumberWords.digit(tongue, i), " "));
    }

    private static Disguise pairs(Tongue tongue) {
        return number("pair by pair in words, " + tongue.word(), digits -> inGroups(digits, 2, group ->
                (group.length() == 2 && group.startsWith("0") ? NumberWords.digit(tongue, 0) + " " : "")
                        + NumberWords.below100(tongue, Integer.parseInt(group)), " "));
    }

    private static String eachDigit(String digits, Digit write, String between) {
        return digits.chars().mapToObj(c -> write.of(c - '0')).collect(Collectors.joining(between));
    }

    private static String inGroups(String digits, int size, UnaryOperator<String> write, String between) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < digits.length(); i += size) {
            groups.add(write.apply(digits.substring(i, Math.min(i + size, digits.length()))));
        }
        return String.join(between, groups);
    }

    private static String doubled(String digits) {
        List<String> out = new ArrayList<>();
        int i = 0;
        while (i < digits.length()) {
            int run = 1;
            while (run < 3 && i + run < digits.length() && digits.charAt(i + run) == digits.charAt(i)) {
                run++;
            }
            String word = NumberWords.digit(Tongue.EN, digits.charAt(i) - '0');
            out.add(List.of("", "double ", "triple ").get(run - 1) + word);
            i += run;
        }
        return String.join(" ", out);
    }

    private static String shifted(String digits, int zero) {
        return Chars.each(digits, c -> Chars.of(zero + c - '0'));
    }

    private static String roman(int number) {
        return number == 0 ? "N" : ROMAN_TENS.get(number / 10) + ROMAN.get(number % 10);
    }
}
