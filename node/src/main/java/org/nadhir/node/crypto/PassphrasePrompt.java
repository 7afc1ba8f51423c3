package org.nadhir.node.crypto;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Message;
import org.nadhir.node.crypto.KeyTrouble.Category;

/// Asks a person for a passphrase without showing it.
@FunctionalInterface
public interface PassphrasePrompt {

    /// What is asked.
    enum Question {
        PASSPHRASE,
        NEW_PASSPHRASE,
        AGAIN;

        public Message message() {
            return Message.of("key.ask." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /// What was typed; the receiver overwrites it.
    ///
    /// @throws KeyTrouble where nobody can be asked
    char[] read(Question question);

    /// Asks at the terminal, in the words that `words` gives.
    static PassphrasePrompt terminal(Function<Message, String> words) {
        return question -> {
            Console console = Optional.ofNullable(System.console())
                    .filter(Console::isTerminal)
                    .orElseThrow(() -> new KeyTrouble(Category.NO_TERMINAL, ""));
            char @Nullable [] typed = console.readPassword("%s ", words.apply(question.message()));
            if (typed == null) {
                throw new KeyTrouble(Category.NO_TERMINAL, "");
            }
            return typed;
        };
    }
}
