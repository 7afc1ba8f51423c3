package org.nadhir.tearline;

import java.util.List;
import org.nadhir.model.Bytes;

/// Searches finished bytes for everything that the node knows of the sources behind them.
/// Closed-world: it looks for the very names it was given, in every disguise, not for names in general.
public interface LeakGuard {

    /// All that was found, in order of the text. What blocks is for [Leak#blocks] to say; nothing, or nothing but what
    /// is noted, means clean.
    List<Leak> search(Bytes finished, SourceTraces traces);

    /// The same search of a text that others search as well. Finds what the search of its bytes finds.
    default List<Leak> search(Text text, SourceTraces traces) {
        return search(text.bytes(), traces);
    }

    /// The same search, made ready for many releases that rest on the same sources. Finds what [#search] finds.
    default Search prepare(SourceTraces traces) {
        return finished -> search(finished, traces);
    }

    /// A text for several searches, one after the other: what it may say in every disguise is worked out once for all
    /// of them, when the first asks. One thread's; whoever made it lets it go with the last search.
    default Text read(Bytes finished) {
        return () -> finished;
    }

    /// Finished bytes, with what their readers have made of them.
    @FunctionalInterface
    interface Text {

        Bytes bytes();
    }

    /// A search for the traces that it was prepared for. Safe for many threads; lives as long as the work at hand.
    @FunctionalInterface
    interface Search {

        List<Leak> search(Bytes finished);

        /// The same of a text that others search as well.
        default List<Leak> search(Text text) {
            return search(text.bytes());
        }
    }
}
