package org.nadhir.node.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.nadhir.agreement.Role;
import org.nadhir.model.Message;
import org.nadhir.node.parties.Roles;

/// Roles on the command line.
final class RoleWords {

    private RoleWords() {}

    /// Reads a word.
    ///
    /// @throws CommandFailed where no role has this word; names those that there are
    static Role read(String word) {
        try {
            return Roles.ofWord(word.strip());
        } catch (IllegalArgumentException e) {
            String all = List.of(Role.values()).stream().map(Role::word).collect(Collectors.joining(", "));
            throw new CommandFailed(ExitCode.USAGE, Message.of("cli.role", word, all), e);
        }
    }
}
