package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.PassphrasePrompt;

/// Where a command has a passphrase from: a file, else an environment variable, else the terminal. Never from an
/// argument, which every user of the machine can see, and never from a default.
final class Passphrases {

    static final String NODE = "NADHIR_PASSPHRASE";
    static final String PERSON = "NADHIR_PERSON_PASSPHRASE";
    static final String NEW = "NADHIR_NEW_PASSPHRASE";

    private Passphrases() {}

    /// For keys that exist.
    static Passphrase find(CommandLineRoot root, @Nullable Path file, String variable) {
        if (file != null) {
            return Passphrase.ofFile(file);
        }
        Map<String, String> environment = root.environment();
        return environment.containsKey(variable)
                ? Passphrase.ofEnvironment(environment, variable)
                : Passphrase.ask(prompt(root));
    }

    /// For keys that are made now: what is typed is typed twice. Whether it is good enough is asked of it afterwards
    /// ([Passphrase#chosen]), by who knows the names that it must not be made of.
    static Passphrase choose(CommandLineRoot root, @Nullable Path file, String variable) {
        if (file != null) {
            return Passphrase.ofFile(file);
        }
        Map<String, String> environment = root.environment();
        return environment.containsKey(variable)
                ? Passphrase.ofEnvironment(environment, variable)
                : Passphrase.askForNew(prompt(root));
    }

    private static PassphrasePrompt prompt(CommandLineRoot root) {
        return PassphrasePrompt.terminal(message -> root.words().say(message, root.language()));
    }
}
