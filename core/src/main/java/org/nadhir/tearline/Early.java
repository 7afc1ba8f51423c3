package org.nadhir.tearline;

import java.time.Instant;
import org.nadhir.model.Message;

/// Nothing is missing but the time: it may leave at `leaves`, and not before. Whoever keeps the clock asks again then.
public record Early(Instant leaves) implements ReleaseDecision {

    /// The same in words.
    public Message message() {
        return Message.of("release.too-early", leaves.toString());
    }
}
