package org.nadhir.reports.leak;

import java.util.List;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;

/// Searches finished bytes for the sources behind them: the whole text at once, in every form that it could be read in.
///
/// The layers stand in the documentation of the package. Bytes that are JSON are read as their strings and numbers, so
/// that what is split over several of them is found; all others as one text in UTF-8. A search ([#prepare]) is made
/// ready once, keeps nothing of the texts that it has seen but single words, and is safe for many threads.
public final class SourceLeakGuard implements LeakGuard {

    @Override
    public List<Leak> search(Bytes finished, SourceTraces traces) {
        return prepare(traces).search(finished);
    }

    @Override
    public List<Leak> search(Text text, SourceTraces traces) {
        return prepare(traces).search(text);
    }

    @Override
    public Search prepare(SourceTraces traces) {
        return new PreparedSearch(traces);
    }

    @Override
    public Text read(Bytes finished) {
        return new ReadText(finished);
    }
}
