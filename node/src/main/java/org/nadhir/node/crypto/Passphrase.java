package org.nadhir.node.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Text;
import org.nadhir.node.crypto.KeyTrouble.Category;

/// What opens a key file. At least twelve characters; there is no default and no way around it.
///
/// Held in an array that [#close] overwrites. What cannot be overwritten is said where it happens.
public final class Passphrase implements AutoCloseable {

    public static final int CHARS_MIN = 12;
    public static final int CHARS_MAX = 1024;
    private static final int UTF8_BYTES_PER_CHAR_MAX = 3;
    private static final int FILE_BYTES_MAX = 4 * CHARS_MAX + 2;

    private final char[] chars;
    private final Argon2Cost cost;
    private boolean closed;

    private Passphrase(char[] chars, Argon2Cost cost) {
        this.chars = chars;
        this.cost = cost;
    }

    /// Copies `chars` and overwrites them.
    ///
    /// @throws KeyTrouble where they are fewer than twelve characters, or more than 1,024
    public static Passphrase of(char[] chars) {
        char[] copy = chars.clone();
        Arrays.fill(chars, '\0');
        int count = Character.codePointCount(copy, 0, copy.length);
        if (count < CHARS_MIN || count > CHARS_MAX) {
            Arrays.fill(copy, '\0');
            boolean few = count < CHARS_MIN;
            throw new KeyTrouble(
                    few ? Category.PASSPHRASE_TOO_SHORT : Category.PASSPHRASE_TOO_LONG,
                    String.valueOf(few ? CHARS_MIN : CHARS_MAX));
        }
        return new Passphrase(copy, Argon2Cost.STANDARD);
    }

    /// The same of one that a machine drew: nobody guesses 128 random bits, whatever one guess costs, so key files
    /// that it seals cost the least that any may. Whoever calls this vouches that it was drawn, or that what it opens
    /// is worth nothing.
    public Passphrase drawn() {
        Passphrase drawn = new Passphrase(chars.clone(), Argon2Cost.LEAST);
        close();
        return drawn;
    }

    /// This one, which a person chose now, where whoever guesses would be long at it (ASVS 5.0, 6.2.4, 6.2.11, 6.2.12).
    ///
    /// The names of the party and of the person, whom it lets in, are tried first.
    ///
    /// @throws KeyTrouble where it is among what is tried early; it is closed then
    public Passphrase chosen(Text party, String person) {
        if (!Guesses.areEnough(chars, List.of(party.ar(), party.en(), person))) {
            close();
            throw new KeyTrouble(Category.PASSPHRASE_GUESSED, "");
        }
        return this;
    }

    /// The content of a file in UTF-8 without the line end that editors add.
    public static Passphrase ofFile(Path file) {
        byte[] bytes = read(file);
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\n') {
            length--;
        }
        if (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        try {
            CharBuffer decoded = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            char[] chars = Arrays.copyOf(decoded.array(), decoded.length());
            Arrays.fill(decoded.array(), '\0');
            return of(chars);
        } catch (CharacterCodingException e) {
            throw new KeyTrouble(Category.PASSPHRASE_NOT_UTF8, file.toString());
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// The value of an environment variable. The system keeps a copy that nobody can overwrite: for containers
    /// and tests; a file is better.
    public static Passphrase ofEnvironment(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        if (value == null) {
            throw new KeyTrouble(Category.PASSPHRASE_VARIABLE, name);
        }
        return of(value.toCharArray());
    }

    /// Asks once: for a key file that exists.
    public static Passphrase ask(PassphrasePrompt prompt) {
        return of(prompt.read(PassphrasePrompt.Question.PASSPHRASE));
    }

    /// Asks twice: for a new key file.
    public static Passphrase askForNew(PassphrasePrompt prompt) {
        Passphrase first = of(prompt.read(PassphrasePrompt.Question.NEW_PASSPHRASE));
        char[] again = prompt.read(PassphrasePrompt.Question.AGAIN);
        boolean same = Arrays.equals(first.chars, again);
        Arrays.fill(again, '\0');
        if (!same) {
            first.close();
            throw new KeyTrouble(Category.PASSPHRASES_DIFFER, "");
        }
        return first;
    }

    /// UTF-8 in Unicode form C, so that the same letters give the same bytes on every keyboard (as RFC 8265
    /// §4.2 does). The caller overwrites the array. Of a passphrase beyond ASCII, normalising leaves a copy in
    /// memory until it is collected.
    byte[] utf8() {
        if (closed) {
            throw new IllegalStateException("the passphrase was overwritten already");
        }
        boolean ascii = true;
        for (char c : chars) {
            ascii &= c < 0x80;
        }
        CharBuffer text = CharBuffer.wrap(chars);
        CharBuffer normal = ascii ? text : CharBuffer.wrap(Normalizer.normalize(text, Normalizer.Form.NFC));
        ByteBuffer encoded = ByteBuffer.allocate(UTF8_BYTES_PER_CHAR_MAX * normal.length());
        if (UTF_8.newEncoder().encode(normal, encoded, true).isError()) {
            throw new KeyTrouble(Category.PASSPHRASE_NOT_UTF8, "");
        }
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    /// What a key file that this seals costs to guess; one that lies there already says so itself.
    Argon2Cost cost() {
        return cost;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(chars, '\0');
    }

    @Override
    public String toString() {
        return "passphrase";
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > FILE_BYTES_MAX) {
                throw new KeyTrouble(Category.PASSPHRASE_TOO_LONG, String.valueOf(CHARS_MAX));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new KeyTrouble(Category.PASSPHRASE_FILE, file.toString(), e);
        }
    }
}
