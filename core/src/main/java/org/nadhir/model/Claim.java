package org.nadhir.model;

import java.util.List;

/// The same thing said in one or several reports, with how many really know it.
///
/// @param text a plain sentence that names the claim, for lists
public record Claim(Text text, Topic topic, List<Statement> statements, Corroboration corroboration) {

    public Claim {
        statements = List.copyOf(statements);
    }

    /// How many different reports state it: what an echo inflates.
    public int reports() {
        return (int) statements.stream().map(Statement::report).distinct().count();
    }
}
