package org.nadhir.tearline;

import java.util.List;

/// No draft: the finished bytes would give away something of a source. The author words it differently.
public record Leaking(List<Leak> leaks) implements DraftDecision {

    public Leaking {
        leaks = List.copyOf(leaks);
    }
}
