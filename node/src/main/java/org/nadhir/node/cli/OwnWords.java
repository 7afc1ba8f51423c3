package org.nadhir.node.cli;

import org.nadhir.model.Message;
import org.nadhir.node.words.Letters;

/// Looks at the few words that a person types into a warning, before they are sent to be drafted.
final class OwnWords {

    private OwnWords() {}

    /// Remarks on a letter of another script, which mostly is a slip of the keyboard.
    ///
    /// @throws CommandFailed where a character is hidden, naming it and its place: no warning takes it
    static void check(CommandLineRoot root, String option, String text) {
        Letters.hidden(text).ifPresent(hidden -> {
            throw new CommandFailed(
                    ExitCode.USAGE,
                    Message.of(
                            "words.hidden", option, String.valueOf(hidden.position()), hidden.code(), hidden.name()));
        });
        Letters.strange(text).ifPresent(strange -> root.remark(
                "words.strange",
                option,
                strange.word(),
                String.valueOf(strange.position()),
                strange.code(),
                strange.name()));
    }
}
