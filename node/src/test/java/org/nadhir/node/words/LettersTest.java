package org.nadhir.node.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Letters of another script, and characters that are not seen.
final class LettersTest {

    @Test
    void aCyrillicLetterAmongLatinOnesIsNamedWithItsPlace() {
        Letters.Strange strange = Letters.strange("Desk of the D\u0435puty").orElseThrow();
        assertEquals(14, strange.position());
        assertEquals("U+0435", strange.code());
        assertEquals("CYRILLIC SMALL LETTER IE", strange.name());
        assertEquals("D\u0435puty", strange.word());
        assertEquals(1, Letters.strange("\u0410dmiral").orElseThrow().position(), "the one of the fewer is named");
    }

    @Test
    void wordsOfOneScriptEachAreNotStrange() {
        for (String plain : List.of("Desk 1", "Москва desk", "مكتب Desk", "α-particle", "ελληνικά and English", "")) {
            assertTrue(Letters.strange(plain).isEmpty(), plain);
        }
    }

    @Test
    void whatIsNotSeenIsFoundAndWhatArabicAndPersianNeedIsNot() {
        assertEquals(5, Letters.hidden("Desk\u200B 1").orElseThrow().position());
        assertEquals("U+202E", Letters.hidden("a\u202Eb").orElseThrow().code());
        assertTrue(Letters.hidden("می\u200Cخواهم").isEmpty());
        assertEquals(2, Letters.hidden("D\u200Cesk").orElseThrow().position(), "it joins no Latin letters");
        assertTrue(Letters.hidden("two\nlines").isEmpty());
    }
}
