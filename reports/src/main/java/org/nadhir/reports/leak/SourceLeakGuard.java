package org.nadhir.reports.leak;

import java.util.List;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;

/// Searches a release for its sources: each text of the finished bytes, in every form that it could be read in.
///
/// Layers, from the certain to the near: hidden characters; the name itself, folded, in pieces or inside other
/// letters; without articles; backwards; by its consonants across scripts; with a slip of the pen; under hexadecimal,
/// base64, escapes and UTF-16; six words or more of a raw report. Safe for use by many threads.
public final class SourceLeakGuard implements LeakGuard {

    @Override
    public List<Leak> search(Bytes finished, SourceTraces traces) {
        return prepare(traces).search(finished);
    }

    @Override
    public Search prepare(SourceTraces traces) {
        return new PreparedSearch(traces);
    }
}
