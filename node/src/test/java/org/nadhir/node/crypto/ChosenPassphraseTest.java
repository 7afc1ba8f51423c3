package org.nadhir.node.crypto;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.model.Text;
import org.nadhir.node.crypto.KeyTrouble.Category;

/// What a person chooses for a new key: long enough, and not what guessers try early.
final class ChosenPassphraseTest {

    private static final Text PARTY = new Text("مكتب نهران", "Nahran Office");

    private static void chosen(String typed) {
        Passphrase.of(typed.toCharArray()).chosen(PARTY, "Layla").close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "password1234",
        "passwordpassword",
        "qwertyuiop123",
        "123456789012",
        "aaaaaaaaaaaa",
        "abcdefghijkl",
        "iloveyou1234567",
        "12.03.1998 12.03.1998",
        "Layla layla Layla",
        "NahranOffice!",
        "nadhir nadhir nadhir",
        "نذير نذير نذير",
    })
    void whatIsTriedEarlyIsRefused(String typed) {
        KeyTrouble trouble = assertThrows(KeyTrouble.class, () -> chosen(typed));
        assertEquals(Category.PASSPHRASE_GUESSED, trouble.category());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "copper lantern under seven bridges",
        "قنديل من نحاس تحت سبعة جسور",
        "vK9#tq2Lw!xz",
    })
    void wordsThatDoNotBelongTogetherAreTaken(String typed) {
        assertDoesNotThrow(() -> chosen(typed));
    }

    @Test
    void theLongestCostsNoMoreThanALongOne() {
        assertDoesNotThrow(() -> chosen("copper lantern under seven bridges ".repeat(29)));
    }

    @Test
    void aRefusedOneIsOverwritten() {
        Passphrase typed = Passphrase.of("password1234".toCharArray());
        assertThrows(KeyTrouble.class, () -> typed.chosen(PARTY, "Layla"));
        assertThrows(IllegalStateException.class, typed::utf8);
    }
}
