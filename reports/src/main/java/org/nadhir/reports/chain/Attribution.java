package org.nadhir.reports.chain;

import java.util.List;
import java.util.Set;
import org.nadhir.model.Chain;
import org.nadhir.model.EntityId;
import org.nadhir.model.Origin;

/// Who published a report, and on whose word its stretches are said.
///
/// @param publisher `~unknown` where nothing tells
/// @param chains from cues of the text, in its order
/// @param embedded chains of posts that are set into the page; their authors speak for themselves
/// @param opinions those of `chains` whose speaker judges and does not claim knowledge of his own
/// @param sources for each chain all origins that its cue names, the first being the chain's own
public record Attribution(
        EntityId publisher, List<Chain> chains, List<Chain> embedded, Set<Chain> opinions, List<Sources> sources) {

    /// What one cue names.
    ///
    /// @param origins all origins that it names together
    public record Sources(Chain chain, List<Origin> origins) {
        public Sources {
            origins = List.copyOf(origins);
        }
    }

    public static final EntityId UNKNOWN = new EntityId("~unknown");

    public Attribution {
        chains = List.copyOf(chains);
        embedded = List.copyOf(embedded);
        opinions = Set.copyOf(opinions);
        sources = List.copyOf(sources);
    }
}
