package org.nadhir.model;

import java.util.List;

/// On whose word a stretch of text is said: publisher ← relays ← origin.
///
/// @param cue the words that attribute ("according to …")
/// @param quote what is attributed
/// @param relays the outlets between publisher and origin, nearest to the reader first
/// @param explicit whether the cue itself names the last relay or origin, not a pronoun or "the paper"
public record Chain(Span cue, Span quote, List<EntityId> relays, Origin origin, boolean explicit) {

    public Chain {
        relays = List.copyOf(relays);
    }
}
