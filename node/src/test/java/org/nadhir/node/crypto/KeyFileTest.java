package org.nadhir.node.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.model.Bytes;
import org.nadhir.node.crypto.KeyTrouble.Category;

/// Passphrases and what they open.
class KeyFileTest {

    private static final byte[] SECRET = "a private key".getBytes(UTF_8);
    private static final Bytes FILE;

    static {
        try (Passphrase passphrase = words()) {
            FILE = KeyFile.seal(KeyFile.Kind.PERSON, passphrase, SECRET, Fixed.random(1));
        }
    }

    @Test
    void opensWithItsPassphraseOnly() {
        assertEquals(Bytes.of(SECRET), Bytes.of(KeyFile.open(KeyFile.Kind.PERSON, words(), FILE)));
        fails(Category.WRONG_PASSPHRASE, KeyFile.Kind.PERSON, "correct horse battery stapl3", FILE);
        fails(Category.OTHER_KIND, KeyFile.Kind.NODE, "correct horse battery staple", FILE);
    }

    @Test
    void isSealedUnderAnotherPassphraseOnceAndOpensWithThatOnly() {
        Passphrase before = words();
        Passphrase after = Passphrase.of("another battery, another staple".toCharArray());
        Bytes changed = KeyFile.reseal(KeyFile.Kind.PERSON, before, after, FILE, Fixed.random(3)).orElseThrow();
        assertEquals(Bytes.of(SECRET), Bytes.of(KeyFile.open(KeyFile.Kind.PERSON, after, changed)));
        fails(Category.WRONG_PASSPHRASE, KeyFile.Kind.PERSON, "correct horse battery staple", changed);
        assertEquals(
                Optional.empty(),
                KeyFile.reseal(KeyFile.Kind.PERSON, before, after, changed, Fixed.random(4)),
                "what broke off is ended by the same call");
        Passphrase neither = Passphrase.of("neither this nor that one".toCharArray());
        KeyTrouble trouble = assertThrows(
                KeyTrouble.class,
                () -> KeyFile.reseal(KeyFile.Kind.PERSON, neither, neither, changed, Fixed.random(5)));
        assertEquals(Category.WRONG_PASSPHRASE, trouble.category());
    }

    @Test
    void showsNothingOfWhatIsInIt() {
        assertFalse(text(FILE).contains(Bytes.of(SECRET).base64()));
        assertNotEquals(FILE, KeyFile.seal(KeyFile.Kind.PERSON, words(), SECRET, Fixed.random(2)));
    }

    @Test
    void noticesEachAlteredMember() {
        String[][] cases = {
            {"\"iterations\":3", "\"iterations\":2"},
            {"\"lanes\":4", "\"lanes\":3"},
            {"\"memoryKib\":65536", "\"memoryKib\":32768"},
            {"\"kind\":\"person\"", "\"kind\":\"vault\""}
        };
        for (String[] change : cases) {
            KeyFile.Kind kind = change[0].contains("kind") ? KeyFile.Kind.VAULT : KeyFile.Kind.PERSON;
            fails(Category.WRONG_PASSPHRASE, kind, "correct horse battery staple", replaced(change[0], change[1]));
        }
    }

    @Test
    void refusesCostsThatProtectNothingOrNeverEnd() {
        String[][] cases = {
            {"\"memoryKib\":65536", "\"memoryKib\":1024"},
            {"\"memoryKib\":65536", "\"memoryKib\":2097152"},
            {"\"iterations\":3", "\"iterations\":1"},
            {"\"iterations\":3", "\"iterations\":1000000"},
            {"\"lanes\":4", "\"lanes\":0"},
            {"argon2id-1.3", "argon2id-1.0"},
            {"aes-256-gcm", "aes-128-gcm"},
            {"\"version\":1", "\"version\":2"},
            {"\"version\":1", "\"version\":1,\"zoo\":1"}
        };
        for (String[] change : cases) {
            Bytes altered = replaced(change[0], change[1]);
            fails(Category.NOT_A_KEY_FILE, KeyFile.Kind.PERSON, "correct horse battery staple", altered);
        }
        for (Bytes other : new Bytes[] {Bytes.of(new byte[0]), Bytes.of(new byte[KeyFile.BYTES_MAX + 1])}) {
            fails(Category.NOT_A_KEY_FILE, KeyFile.Kind.PERSON, "correct horse battery staple", other);
        }
    }

    @Test
    void keepsAllKeysOfANode() {
        NodeKeys keys = NodeKeys.generate(Fixed.random(3), Instant.parse("2026-11-21T10:00:00Z"));
        NodeKeys again = NodeKeys.open(words(), keys.sealed(words(), Fixed.random(4)));
        assertEquals(keys.signing().publicKeys(), again.signing().publicKeys());
        assertEquals(keys.ledger().publicKeys(), again.ledger().publicKeys());
        assertEquals(keys.tls().pin(), again.tls().pin());
        assertEquals(Bytes.of(keys.tls().exposeKey()), Bytes.of(again.tls().exposeKey()));
        assertEquals(Bytes.of(keys.data().exposeKey()), Bytes.of(again.data().exposeKey()));
        assertEquals(
                Bytes.of(keys.opening().getFirst().sealingKey()),
                Bytes.of(again.opening().getFirst().sealingKey()));
        assertEquals("node keys", keys.toString());
    }

    @Test
    void givesEachUseOfTheDataKeyAKeyOfItsOwn() {
        DataKey key = DataKey.generate(Fixed.random(5));
        assertNotEquals(Bytes.of(key.derive("columns")), Bytes.of(key.derive("index")));
        assertEquals(Bytes.of(key.derive("vault")), Bytes.of(DataKey.of(key.exposeKey()).derive("vault")));
    }

    @Test
    void takesAPassphraseOfAtLeastTwelveCharacters(@TempDir Path folder) throws Exception {
        assertEquals(Category.PASSPHRASE_TOO_SHORT, trouble(() -> Passphrase.of("elevenchars".toCharArray())));
        // Twelve code points beyond the basic plane are 24 chars; six of them are too few.
        assertEquals(Category.PASSPHRASE_TOO_SHORT, trouble(() -> Passphrase.of("😀".repeat(6).toCharArray())));
        assertEquals(Category.PASSPHRASE_TOO_LONG, trouble(() -> Passphrase.of(new char[1025])));
        assertEquals("twelve chars", utf8(Passphrase.of("twelve chars".toCharArray())));

        Path file = folder.resolve("passphrase");
        for (String end : new String[] {"", "\n", "\r\n"}) {
            Files.writeString(file, "عبارة مرور طويلة" + end);
            assertEquals("عبارة مرور طويلة", utf8(Passphrase.ofFile(file)));
        }
        Files.write(file, new byte[] {-1, -2, -3, -4});
        assertEquals(Category.PASSPHRASE_NOT_UTF8, trouble(() -> Passphrase.ofFile(file)));
        Files.write(file, new byte[100_000]);
        assertEquals(Category.PASSPHRASE_TOO_LONG, trouble(() -> Passphrase.ofFile(file)));
        assertEquals(Category.PASSPHRASE_FILE, trouble(() -> Passphrase.ofFile(folder.resolve("none"))));
    }

    @Test
    void readsTheEnvironmentAndAsksTwiceForANewOne() {
        assertEquals("twelve chars", utf8(Passphrase.ofEnvironment(Map.of("P", "twelve chars"), "P")));
        assertEquals(Category.PASSPHRASE_VARIABLE, trouble(() -> Passphrase.ofEnvironment(Map.of(), "P")));
        PassphrasePrompt same = question -> "twelve chars".toCharArray();
        PassphrasePrompt different = question -> ("twelve chars" + question).toCharArray();
        assertEquals("twelve chars", utf8(Passphrase.ask(same)));
        assertEquals("twelve chars", utf8(Passphrase.askForNew(same)));
        assertEquals(Category.PASSPHRASES_DIFFER, trouble(() -> Passphrase.askForNew(different)));
    }

    @Test
    void givesTheSameBytesForTheSameLettersTypedDifferently() {
        assertEquals(utf8(Passphrase.of("caf\u00e9 and cream".toCharArray())),
                utf8(Passphrase.of("cafe\u0301 and cream".toCharArray())));
    }

    @Test
    void overwritesWhatItWasGivenAndWhatItHeld() {
        char[] given = "twelve chars".toCharArray();
        Passphrase passphrase = Passphrase.of(given);
        assertEquals(Arrays.toString(new char[12]), Arrays.toString(given));
        passphrase.close();
        assertThrows(IllegalStateException.class, passphrase::utf8);
        assertEquals("passphrase", passphrase.toString());
    }

    @Test
    void whatSomebodyTypedCostsMoreToGuessThanWhatAMachineDrew() {
        Bytes typed = KeyFile.seal(KeyFile.Kind.PERSON, words(), SECRET, Fixed.random(6));
        Bytes drawn = KeyFile.seal(KeyFile.Kind.PERSON, words().drawn(), SECRET, Fixed.random(6));
        assertTrue(text(typed).contains("\"iterations\":3,\"lanes\":4,\"memoryKib\":65536"), text(typed));
        assertTrue(text(drawn).contains("\"iterations\":2,\"lanes\":1,\"memoryKib\":19456"), text(drawn));
        assertEquals(Bytes.of(SECRET), Bytes.of(KeyFile.open(KeyFile.Kind.PERSON, words(), drawn)));
        assertEquals(Bytes.of(SECRET), Bytes.of(KeyFile.open(KeyFile.Kind.PERSON, words().drawn(), typed)));
    }

    private static Passphrase words() {
        return Passphrase.of("correct horse battery staple".toCharArray());
    }

    private static String utf8(Passphrase passphrase) {
        return new String(passphrase.utf8(), UTF_8);
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), UTF_8);
    }

    private static Bytes replaced(String old, String by) {
        String changed = text(FILE).replace(old, by);
        assertNotEquals(text(FILE), changed, "the case changes nothing: " + old);
        return Bytes.of(changed.getBytes(UTF_8));
    }

    private static void fails(Category category, KeyFile.Kind kind, String passphrase, Bytes file) {
        assertEquals(category, trouble(() -> KeyFile.open(kind, Passphrase.of(passphrase.toCharArray()), file)));
    }

    private static Category trouble(Executable action) {
        return assertThrows(KeyTrouble.class, action).category();
    }
}
