package org.nadhir.bench.plant;

import java.util.List;

/// Numbers in words. Common words of each language, written down by us; compounds by its grammar.
final class NumberWords {

    private static final List<String> EN = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    private static final List<String> EN_TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> FR = List.of(
            "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
            "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf");
    private static final List<String> FR_TENS = List.of(
            "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt",
            "quatre-vingt");
    private static final List<String> AR = List.of(
            "صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة", "أحد عشر",
            "اثنا عشر", "ثلاثة عشر", "أربعة عشر", "خمسة عشر", "ستة عشر", "سبعة عشر", "ثمانية عشر", "تسعة عشر");
    private static final List<String> AR_TENS = List.of(
            "", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون");
    private static final List<String> FA = List.of(
            "صفر", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده",
            "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده");
    private static final List<String> FA_TENS =
            List.of("", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود");
    private static final List<String> UR = List.of(
            "صفر", "ایک", "دو", "تین", "چار", "پانچ", "چھ", "سات", "آٹھ", "نو");

    private NumberWords() {}

    /// The word of one digit.
    static String digit(Tongue tongue, int digit) {
        return switch (tongue) {
            case EN -> EN.get(digit);
            case FR -> FR.get(digit);
            case AR -> AR.get(digit);
            case FA -> FA.get(digit);
            case UR -> UR.get(digit);
        };
    }

    /// A number below one hundred; in Urdu, which has a word for each, its two digits.
    static String below100(Tongue tongue, int number) {
        int tens = number / 10;
        int ones = number % 10;
        return switch (tongue) {
            case EN -> number < 20
                    ? EN.get(number)
                    : EN_TENS.get(tens) + (ones == 0 ? "" : "-" + EN.get(ones));
            case FR -> french(number, tens, ones);
            case AR -> number < 20
                    ? AR.get(number)
                    : ones == 0 ? AR_TENS.get(tens) : AR.get(ones) + " و" + AR_TENS.get(tens);
            case FA -> number < 20
                    ? FA.get(number)
                    : ones == 0 ? FA_TENS.get(tens) : FA_TENS.get(tens) + " و " + FA.get(ones);
            case UR -> number < 10 ? UR.get(number) : UR.get(tens) + " " + UR.get(ones);
        };
    }

    private static String french(int number, int tens, int ones) {
        if (number < 20) {
            return FR.get(number);
        }
        int rest = tens == 7 || tens == 9 ? ones + 10 : ones;
        if (rest == 0) {
            return FR_TENS.get(tens) + (tens == 8 ? "s" : "");
        }
        String and = rest == 1 || rest == 11 ? tens < 8 ? " et " : "-" : "-";
        return FR_TENS.get(tens) + and + FR.get(rest);
    }

    /// A number below ten thousand as a whole, in English.
    static String thousands(int number) {
        String above = number >= 1000 ? below100(Tongue.EN, number / 1000) + " thousand " : "";
        int rest = number % 1000;
        String hundreds = rest >= 100 ? EN.get(rest / 100) + " hundred " : "";
        return (above + hundreds + (rest % 100 == 0 ? "" : below100(Tongue.EN, rest % 100))).strip();
    }
}
