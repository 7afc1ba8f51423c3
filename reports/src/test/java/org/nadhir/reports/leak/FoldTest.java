package org.nadhir.reports.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each character is read as. Many layers of the guard find the same disguise in other ways; this one must, too.
final class FoldTest {

    @ParameterizedTest
    @CsvSource({
        "٠١٢٣٤٥٦٧٨٩, 0123456789",
        "۰۱۲۳۴۵۶۷۸۹, 0123456789",
        "०१२३४५६७८९, 0123456789",
        "０１２, 012",
        "𝟘𝟙𝟚, 012"
    })
    void digitsOfEveryScriptAreTheSameDigits(String written, String read) {
        assertEquals(read, Fold.squeezed(written));
    }

    @ParameterizedTest
    @CsvSource({
        "ٱحمد, احمد",
        "علی, علي",
        "على, علي",
        "کریم, كريم",
        "فاطمۃ, فاطمه",
        "ﻛﺮﻳﻢ, كريم",
        "كـــريـم, كريم",
        "Straße, strasse",
        "Łódź, lodz"
    })
    void formsOfOneLetterAreOneLetter(String written, String read) {
        assertEquals(read, Fold.squeezed(written));
    }

    @Test
    void lettersThatAreNoFormsOfEachOtherStayApart() {
        assertNotEquals(Fold.squeezed("كريم"), Fold.squeezed("قريم"));
        assertNotEquals(Fold.squeezed("سالم"), Fold.squeezed("شالم"));
    }
}
