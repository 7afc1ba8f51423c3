package org.nadhir.reports.chain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.model.Chain;
import org.nadhir.model.Line;
import org.nadhir.model.Origin;
import org.nadhir.model.Span;
import org.nadhir.reports.Stretches;

/// The chains of one report, found by the stretch that they cover.
public final class Chains {

    private final Attribution attribution;
    private final Stretches<Chain> told;
    private final Stretches<Chain> embedded;
    private final Map<Chain, List<Origin>> origins = new LinkedHashMap<>();

    public Chains(Attribution attribution) {
        this.attribution = attribution;
        this.told = Stretches.of(attribution.chains(), Chains::whole);
        this.embedded = Stretches.of(attribution.embedded(), Chains::whole);
        for (Attribution.Sources source : attribution.sources()) {
            origins.putIfAbsent(source.chain(), source.origins());
        }
    }

    /// From the first character of what is quoted and its cue to the last.
    private static Span whole(Chain chain) {
        return new Span(
                Math.min(chain.quote().start(), chain.cue().start()),
                Math.max(chain.quote().end(), chain.cue().end()));
    }

    /// The chain that covers most of a stretch of one line; with [Origin.Unstated] where none does.
    public Chain over(Span span, Line line) {
        Chain best = null;
        int most = 0;
        for (Chain chain : told.overlapping(span)) {
            int shared = shared(chain, span);
            if (shared > most && line.span().overlaps(chain.cue())) {
                most = shared;
                best = chain;
            }
        }
        for (Chain chain : embedded.overlapping(span)) {
            int shared = shared(chain, span);
            if (shared > most) {
                most = shared;
                best = chain;
            }
        }
        if (best == null || most * 3 < span.length()) {
            return new Chain(new Span(span.start(), span.start()), span, List.of(), new Origin.Unstated(), false);
        }
        return best;
    }

    public boolean isOpinion(Chain chain) {
        return attribution.opinions().contains(chain);
    }

    /// All origins that the chain's cue names together.
    public List<Origin> origins(Chain chain) {
        return origins.getOrDefault(chain, List.of(chain.origin()));
    }

    private static int shared(Chain chain, Span span) {
        return shared(chain.quote(), span) + shared(chain.cue(), span);
    }

    private static int shared(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }
}
