package org.nadhir.tearline;

import java.util.List;
import org.nadhir.model.Bytes;

/// Searches finished bytes for everything that the node knows of the sources behind them.
/// Closed-world: it looks for the very names it was given, in every disguise, not for names in general.
public interface LeakGuard {

    /// All that was found, in order of the text. What blocks is for [Leak#blocks] to say; nothing, or nothing but what
    /// is noted, means clean.
    List<Leak> search(Bytes finished, SourceTraces traces);

    /// The same search, made ready for many releases that rest on the same sources. Finds what [#search] finds.
    default Search prepare(SourceTraces traces) {
        return finished -> search(finished, traces);
    }

    /// A search for the traces that it was prepared for. Safe for many threads; lives as long as the work at hand.
    @FunctionalInterface
    interface Search {

        List<Leak> search(Bytes finished);
    }
}
