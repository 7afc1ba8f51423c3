package org.nadhir.tearline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.model.Marking;

class VisibleTest {

    @Test
    void everyCharacterThatNoTextMayHoldIsMadeVisibleAndNothingHiddenIsLeft() {
        int[] all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Plain::isHidden)
                // Of the hundreds of thousands that nothing is assigned to, some: a name takes long to look up.
                .filter(c -> c < 0x20000 || (c >= 0xE0000 && c < 0xE1000) || c % 97 == 0)
                // Two lone halves beside each other are a character; they are tried apart below.
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .toArray();
        assertTrue(all.length > 30_000);
        for (int from = 0; from < all.length; from += 5_000) {
            int[] some = Arrays.copyOfRange(all, from, Math.min(from + 5_000, all.length));
            Visible visible = Visible.of(new String(some, 0, some.length));
            assertArrayEquals(
                    some,
                    visible.marks().stream().mapToInt(Visible.Mark::character).toArray());
            assertFalse(visible.text().codePoints().anyMatch(Plain::isHidden));
        }
        assertEquals("go‹U+D800 HIGH SURROGATES D800›od", Visible.of("go\ud800od").text());
    }

    @ParameterizedTest
    @CsvSource({
        "202E, turning, RIGHT-TO-LEFT OVERRIDE",
        "2066, turning, LEFT-TO-RIGHT ISOLATE",
        "200F, turning, RIGHT-TO-LEFT MARK",
        "200B, hidden, ZERO WIDTH SPACE",
        "E0041, hidden, TAG LATIN CAPITAL LETTER A",
        "FE0F, hidden, VARIATION SELECTOR-16",
        "00A0, space, NO-BREAK SPACE",
        "2003, space, EM SPACE",
        "2800, space, BRAILLE PATTERN BLANK",
        "0430, look-alike, CYRILLIC SMALL LETTER A",
        "03BF, look-alike, GREEK SMALL LETTER OMICRON",
        "0131, look-alike, LATIN SMALL LETTER DOTLESS I",
        "FF41, look-alike, FULLWIDTH LATIN SMALL LETTER A",
        "1D41A, look-alike, MATHEMATICAL BOLD SMALL A",
        "0627, look-alike, ARABIC LETTER ALEF",
        "0665, mixed, ARABIC-INDIC DIGIT FIVE",
    })
    void namesWhatStandsInAWord(String hex, String why, String name) {
        int c = Integer.parseInt(hex, 16);
        Visible visible = Visible.of("sh3" + Character.toString(c) + "rine");
        assertEquals("sh3‹U+" + hex + " " + name + "›rine", visible.text());
        assertEquals(1, visible.marks().size());
        assertEquals(why, visible.marks().getFirst().why().word());
        assertEquals(3, visible.marks().getFirst().at());
    }

    @Test
    void aWordOfAScriptThatNeitherLanguageIsWrittenInIsMarked() {
        assertEquals(4, Visible.of("the СОРЕ").marks().size());
    }

    @Test
    void placesAreCountedInCodePoints() {
        assertEquals(2, Visible.of("😀x\u200b").marks().getFirst().at());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "مقام السيدة زينب، في ٣ آذار/مارس 2025 الساعة 08:00.",
        "Łódź, Ḥimṣ, Dayr az-Zawr, São Paulo, Tromsø: +999 555 0100",
        "مُحَمَّد",
        "دانشگاه کابل ۱۴۰۳",
    })
    void ordinaryTextStaysAsItIs(String text) {
        assertEquals(new Visible(text, List.of()), Visible.of(text));
    }

    @ParameterizedTest
    @EnumSource
    void ourOwnSentencesNeedNoMark(Subject subject) {
        Tearline.Texts texts = Tearline.Texts.of(
                Templates.wording(subject), Marking.AMBER_STRICT, Onward.CONSENT, Status.EXERCISE);
        for (var text : List.of(texts.headline(), texts.warning(), texts.advice(), texts.terms())) {
            assertEquals(List.of(), Visible.of(text.ar()).marks());
            assertEquals(List.of(), Visible.of(text.en()).marks());
        }
    }
}
