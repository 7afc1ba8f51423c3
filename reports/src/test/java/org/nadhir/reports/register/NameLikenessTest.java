package org.nadhir.reports.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names in both scripts, by how they sound.
final class NameLikenessTest {

    private static final List<String> LATIN = List.of(
            "Mahmoud", "Hussein", "Khalid", "Zubayr", "Ghassan", "Yusuf", "Charlotte", "Müller", "Ibrahim", "Qasim");

    @ParameterizedTest
    @CsvSource({
        "محمود, Mahmoud", "حسين, Hussein", "خالد, Khalid", "زبير, Zubayr", "غسان, Ghassan", "يوسف, Yusuf",
        "شارلوت, Charlotte", "مولر, Müller", "إبراهيم, Ibrahim", "قاسم, Qasim",
    })
    void findsTheNameAmongOthers(String arabic, String latin) {
        assertEquals(latin, NameLikeness.nearest(arabic, LATIN).getFirst());
    }

    @Test
    void costsNothingForHowItIsUsuallyWrittenAndMuchForAnotherName() {
        assertEquals(0, NameLikeness.distance("بشير", "bshir"), 0.05);
        assertTrue(NameLikeness.distance("بشير", "Gustav") > 0.5);
    }

    @Test
    void staysBoundedForNamesWithoutEnd() {
        assertTrue(NameLikeness.distance("ب".repeat(100_000), "b".repeat(100_000)) < 0.05);
        assertEquals(0, NameLikeness.distance("", ""));
    }
}
