package org.nadhir.reports.chain;

import java.util.List;
import java.util.Set;
import org.nadhir.model.Chain;
import org.nadhir.model.EntityId;
import org.nadhir.model.Line;
import org.nadhir.model.Origin;
import org.nadhir.model.Span;

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

    /// The chain that covers most of a stretch of one line; with [Origin.Unstated] where none does.
    public Chain over(Span span, Line line) {
        Chain best = null;
        int most = 0;
        for (List<Chain> list : List.of(chains, embedded)) {
            for (Chain chain : list) {
                int shared = shared(chain.quote(), span) + shared(chain.cue(), span);
                if (line.span().overlaps(chain.cue()) || list == embedded) {
                    if (shared > most) {
                        most = shared;
                        best = chain;
                    }
                }
            }
        }
        if (best == null || most * 3 < span.length()) {
            return new Chain(new Span(span.start(), span.start()), span, List.of(), new Origin.Unstated(), false);
        }
        return best;
    }

    public boolean isOpinion(Chain chain) {
        return opinions.contains(chain);
    }

    public List<Origin> origins(Chain chain) {
        return sources.stream()
                .filter(source -> source.chain().equals(chain))
                .findFirst()
                .map(Sources::origins)
                .orElse(List.of(chain.origin()));
    }

    private static int shared(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }
}
