package org.nadhir.bench.plant;

import java.util.List;
import java.util.Map;

/// The same Arabic, Persian or Urdu word in other letters: marks, stretched lines, variants of one letter.
/// Letters and forms: The Unicode Standard 16, blocks Arabic and Arabic Presentation Forms-B; the choice is our own.
final class ArabicLetters {

    private static final String FAMILY = "Arabic letters";
    private static final String MARKS = "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670";
    private static final String KORANIC = "\u06D6\u06D7\u06DA\u06DB\u06E1\u0653\u0654\u065F";

    /// First and last of the presentation forms of a letter: isolated, final, and initial, medial where it has them.
    private static final Map<Integer, Integer> FORMS = Map.ofEntries(
            Map.entry((int) 'ا', 0xFE8D), Map.entry((int) 'ب', 0xFE8F), Map.entry((int) 'ت', 0xFE95),
            Map.entry((int) 'ث', 0xFE99), Map.entry((int) 'ج', 0xFE9D), Map.entry((int) 'ح', 0xFEA1),
            Map.entry((int) 'خ', 0xFEA5), Map.entry((int) 'د', 0xFEA9), Map.entry((int) 'ذ', 0xFEAB),
            Map.entry((int) 'ر', 0xFEAD), Map.entry((int) 'ز', 0xFEAF), Map.entry((int) 'س', 0xFEB1),
            Map.entry((int) 'ش', 0xFEB5), Map.entry((int) 'ص', 0xFEB9), Map.entry((int) 'ض', 0xFEBD),
            Map.entry((int) 'ط', 0xFEC1), Map.entry((int) 'ظ', 0xFEC5), Map.entry((int) 'ع', 0xFEC9),
            Map.entry((int) 'غ', 0xFECD), Map.entry((int) 'ف', 0xFED1), Map.entry((int) 'ق', 0xFED5),
            Map.entry((int) 'ك', 0xFED9), Map.entry((int) 'ل', 0xFEDD), Map.entry((int) 'م', 0xFEE1),
            Map.entry((int) 'ن', 0xFEE5), Map.entry((int) 'ه', 0xFEE9), Map.entry((int) 'و', 0xFEED),
            Map.entry((int) 'ي', 0xFEF1), Map.entry((int) 'ة', 0xFE93), Map.entry((int) 'أ', 0xFE83),
            Map.entry((int) 'إ', 0xFE87), Map.entry((int) 'ى', 0xFEEF), Map.entry((int) 'آ', 0xFE81),
            Map.entry((int) 'پ', 0xFB56), Map.entry((int) 'چ', 0xFB7A), Map.entry((int) 'گ', 0xFB92),
            Map.entry((int) 'ک', 0xFB8E), Map.entry((int) 'ی', 0xFBFC), Map.entry((int) 'ژ', 0xFB8A));
    private static final String JOIN_NOT = "اأإآدذرزوةىؤءژڈڑ";

    static final List<Disguise> ALL = List.of(
            marked("short vowels on every letter", MARKS, 1),
            marked("short vowels here and there", MARKS, 3),
            marked("marks of the Koran", KORANIC, 2),
            Disguise.letters(FAMILY, "stretched", Kinds.ARABIC, (value, random) -> Chars.each(value, c ->
                    Character.isLetter(c) && JOIN_NOT.indexOf(c) < 0
                            ? Chars.of(c) + "ـ".repeat(1 + random.nextInt(4))
                            : Chars.of(c))),
            variants("alef without its hamza", "أإآٱ", "اااا"),
            variants("every alef with a hamza", "ا", "أ"),
            variants("alef wasla", "اأإ", "ٱٱٱ"),
            variants("yeh without dots", "يی", "ىى"),
            variants("final h for the bound t", "ةی", "هى"),
            variants("seats of the hamza", "ؤئء", "ووا"),
            variants("Persian kaf and yeh", "كي", "کی"),
            variants("Arabic kaf and yeh", "کی", "كي"),
            variants("Urdu h and yeh", "هي", "ہے"),
            variants("Urdu h unwound", "ہھںے", "ههني"),
            variants("Persian letters by Arabic ones", "پچژگ", "بجزك"),
            variants("Uighur and Kurdish letters", "هويك", "ەۆێڪ"),
            variants("letters without their dots", "بتثجخذزشضظغفقن", "ٮٮٮححدرسصطعڡٯں"),
            Disguise.letters(FAMILY, "presentation forms", Kinds.ARABIC, (value, random) -> presented(value)),
            Disguise.letters(FAMILY, "isolated presentation forms", Kinds.ARABIC, (value, random) ->
                    Chars.each(value, c -> Chars.of(FORMS.getOrDefault(c, c)))),
            Disguise.letters(FAMILY, "ligature of lam and alef", Kinds.ARABIC, (value, random) ->
                    value.replace("لا", "ﻻ").replace("لأ", "ﻷ").replace("لإ", "ﻹ")),
            Disguise.letters(FAMILY, "article written apart", Kinds.ARABIC, (value, random) ->
                    value.startsWith("ال") || value.contains(" ال") ? value.replaceAll("(^| )ال", "$1ال ") : value),
            Disguise.letters(FAMILY, "article dropped", Kinds.NAMED.and(Secret::isArabicWord), (value, random) ->
                    value.replaceAll("(^| )ال", "$1")),
            Disguise.letters(FAMILY, "a letter doubled by shadda", Kinds.ARABIC, (value, random) ->
                    Chars.each(value, c -> "دلمنسر".indexOf(c) >= 0 ? Chars.of(c) + "\u0651" : Chars.of(c))));

    private ArabicLetters() {}

    private static Disguise variants(String name, String from, String to) {
        return Disguise.letters(FAMILY, name, Kinds.ARABIC, (value, random) -> Chars.swapped(value, from, to));
    }

    private static Disguise marked(String name, String marks, int oneIn) {
        return Disguise.letters(FAMILY, name, Kinds.ARABIC, (value, random) -> Chars.each(value, c ->
                Character.isLetter(c) && random.nextInt(oneIn) == 0
                        ? Chars.of(c) + marks.charAt(random.nextInt(marks.length()))
                        : Chars.of(c)));
    }

    private static String presented(String value) {
        var out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            Integer form = FORMS.get((int) value.charAt(i));
            if (form == null) {
                out.append(value.charAt(i));
                continue;
            }
            boolean before = i > 0 && FORMS.containsKey((int) value.charAt(i - 1))
                    && JOIN_NOT.indexOf(value.charAt(i - 1)) < 0;
            boolean twoForms = JOIN_NOT.indexOf(value.charAt(i)) >= 0;
            boolean after = !twoForms && i + 1 < value.length() && FORMS.containsKey((int) value.charAt(i + 1));
            int which = (before ? 1 : 0) + (after ? 2 : 0);
            out.appendCodePoint(form + which);
        }
        return out.toString();
    }
}
