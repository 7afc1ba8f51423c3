package org.nadhir.tearline;

import java.util.List;
import org.nadhir.model.Message;

/// Not released. Says all that is missing, each with what would mend it.
public record Withheld(List<Message> missing) implements ReleaseDecision {

    public Withheld {
        missing = List.copyOf(missing);
    }
}
