package org.nadhir.node.parties;

import java.util.List;
import org.nadhir.agreement.Role;

/// The words for roles, as in files and on the command line.
public final class Roles {

    private Roles() {}

    /// Reads a word, for example `duty-officer`.
    ///
    /// @throws IllegalArgumentException where no role has it
    public static Role ofWord(String word) {
        return List.of(Role.values()).stream()
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role has this word"));
    }
}
