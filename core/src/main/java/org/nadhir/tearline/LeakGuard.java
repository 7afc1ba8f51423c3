package org.nadhir.tearline;

import java.util.List;
import org.nadhir.model.Bytes;

/// Searches finished bytes for everything that the node knows of the sources behind them.
/// Closed-world: it looks for the very names it was given, in every disguise, not for names in general.
public interface LeakGuard {

    /// All that was found, in order of the text; nothing means clean. What is only near counts as found.
    List<Leak> search(Bytes finished, SourceTraces traces);
}
