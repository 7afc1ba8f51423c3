package org.nadhir.node.crypto;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Message;
import org.nadhir.node.words.Spoken;

/// A key cannot be used, or the passphrase for it cannot be had. The category says what the caller does:
/// all but [Category#SELF_TEST] end the command with the sentence, which a person can act on.
/// Never holds a passphrase or a key.
public final class KeyTrouble extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1L;

    /// What is wrong.
    public enum Category {
        PASSPHRASE_TOO_SHORT,
        PASSPHRASE_TOO_LONG,
        /// It was chosen now, and is among what guessers try early.
        PASSPHRASE_GUESSED,
        PASSPHRASE_NOT_UTF8,
        /// The file that should hold it cannot be read.
        PASSPHRASE_FILE,
        /// The environment variable that should hold it is not set.
        PASSPHRASE_VARIABLE,
        /// It should be typed in, and there is nobody at a terminal.
        NO_TERMINAL,
        PASSPHRASES_DIFFER,
        NOT_A_KEY_FILE,
        /// A key file, but of another kind than asked for.
        OTHER_KIND,
        /// Wrong passphrase, or the file was altered; which of the two cannot be told.
        WRONG_PASSPHRASE,
        /// The cryptography of this machine does not compute what it must: stop the node, change the machine.
        SELF_TEST
    }

    private final Category category;
    private final String detail;

    KeyTrouble(Category category, String detail, @Nullable Throwable cause) {
        super(category + (detail.isEmpty() ? "" : ": " + detail), cause);
        this.category = category;
        this.detail = detail;
    }

    KeyTrouble(Category category, String detail) {
        this(category, detail, null);
    }

    public Category category() {
        return category;
    }

    @Override
    public Message spoken() {
        return Message.of("key." + category.name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
    }
}
