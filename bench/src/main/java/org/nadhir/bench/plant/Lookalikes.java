package org.nadhir.bench.plant;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Letters that look like others. Pairs are our own, from the code charts of The Unicode Standard 16.
final class Lookalikes {

    private static final String FAMILY = "look-alikes";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";

    static final List<Disguise> ALL = Stream.of(
                    List.of(
                            pairs("Cyrillic letters", "aceopxyiABCEHKMOPTXsj", "асеорхуіАВСЕНКМОРТХѕј"),
                            some("one Cyrillic letter", "aeocipAEO", "аеосірАЕО"),
                            pairs("Greek letters", "oAvBEHIKMNOPTXYZia", "οΑνΒΕΗΙΚΜΝΟΡΤΧΥΖια"),
                            pairs("Armenian and Cherokee letters", "ounhARWMSTB", "օսոհᎪᎡᎳᎷᏚᎢᏴ"),
                            pairs("phonetic letters", "aegiotulnr", "ɑеɡıоƭᴜⅼոг"),
                            pairs("small capitals", LOWER.replace("x", "").replace("q", ""),
                                    "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ"),
                            pairs("raised letters", "abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"),
                            pairs("struck and hooked letters", "abdehilotuz", "ⱥƀđɇħɨłøŧʉƶ"),
                            pairs("upside down", LOWER, "ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz"),
                            pairs("letters for letters that look alike", "lIO", "IlQ"),
                            Disguise.letters(FAMILY, "two letters for one", Kinds.LATIN, (value, random) ->
                                    value.replace("m", "rn").replace("w", "vv").replace("d", "cl")),
                            Disguise.letters(FAMILY, "full width", Kinds.TELLING, (value, random) ->
                                    Chars.each(value, c -> c > 0x20 && c < 0x7F ? Chars.of(c + 0xFEE0) : Chars.of(c)))),
                    List.of(
                            run("maths bold", 0x1D400, 0x1D41A, 0x1D7CE),
                            run("maths italic bold", 0x1D468, 0x1D482, 0x1D7CE),
                            run("maths script", 0x1D4D0, 0x1D4EA, 0x1D7CE),
                            run("maths Fraktur", 0x1D56C, 0x1D586, 0x1D7CE),
                            run("maths double-struck", 0x1D538, 0x1D552, 0x1D7D8),
                            run("maths sans-serif", 0x1D5A0, 0x1D5BA, 0x1D7E2),
                            run("maths monospace", 0x1D670, 0x1D68A, 0x1D7F6),
                            run("circled letters", 0x24B6, 0x24D0, 0x245F),
                            run("letters in parentheses", 0x1F110, 0x249C, 0x2473),
                            run("squared letters", 0x1F130, 0x1F130, 0x245F),
                            run("dark squared letters", 0x1F170, 0x1F170, 0x2775),
                            run("letters of flags", 0x1F1E6, 0x1F1E6, 0x30)),
                    List.of(
                            Disguise.letters(FAMILY, "maths Arabic", Kinds.ARABIC, (value, random) -> Chars.swapped(
                                    value, "بجدوزحطيكلمنسعفصقرشتثخذضظغ",
                                    "𞸁𞸂𞸃𞸅𞸆𞸇𞸈𞸉𞸊𞸋𞸌𞸍𞸎𞸏𞸐𞸑𞸒𞸓𞸔𞸕𞸖𞸗𞸘𞸙𞸚𞸛"))))
            .flatMap(List::stream)
            .toList();

    private Lookalikes() {}

    private static Disguise pairs(String name, String from, String to) {
        return Disguise.letters(FAMILY, name, Kinds.LATIN, (value, random) -> Chars.swapped(value, from, to));
    }

    private static Disguise some(String name, String from, String to) {
        return Disguise.letters(FAMILY, name, Kinds.LATIN, (value, random) -> {
            List<Integer> at = IntStream.range(0, value.length())
                    .filter(i -> from.indexOf(value.charAt(i)) >= 0)
                    .boxed()
                    .toList();
            if (at.isEmpty()) {
                return value;
            }
            int i = Chars.any(at, random);
            return value.substring(0, i) + to.charAt(from.indexOf(value.charAt(i))) + value.substring(i + 1);
        });
    }

    /// Alphabets that stand in order from these code points on, and digits from one on behind the last.
    private static Disguise run(String name, int upper, int lower, int zero) {
        return Disguise.letters(FAMILY, name, Kinds.SHORT.and(Secret::isLatin), (value, random) ->
                Chars.each(Plainly.unaccented(value), c -> {
                    if (c < 0x80 && UPPER.indexOf(c) >= 0) {
                        return special(upper + UPPER.indexOf(c));
                    }
                    if (c < 0x80 && LOWER.indexOf(c) >= 0) {
                        return special(lower + LOWER.indexOf(c));
                    }
                    return c > '0' && c <= '9' ? Chars.of(zero + c - '0') : Chars.of(c);
                }));
    }

    /// The double-struck capitals that stood in Unicode before the run did.
    private static String special(int c) {
        return switch (c) {
            case 0x1D53A -> "ℂ";
            case 0x1D53F -> "ℍ";
            case 0x1D545 -> "ℕ";
            case 0x1D547 -> "ℙ";
            case 0x1D548 -> "ℚ";
            case 0x1D549 -> "ℝ";
            case 0x1D551 -> "ℤ";
            default -> Chars.of(c);
        };
    }
}
