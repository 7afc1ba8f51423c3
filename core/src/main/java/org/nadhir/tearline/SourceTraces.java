package org.nadhir.tearline;

import java.util.List;

/// What the leak guard searches for: everything known of the sources behind one case. Lives as long as one
/// search; is never stored or logged.
///
/// @param rawTexts the reports as received: a release shares no run of six or more words with one
public record SourceTraces(List<Trace> traces, List<String> rawTexts) {

    public SourceTraces {
        traces = List.copyOf(traces);
        rawTexts = List.copyOf(rawTexts);
    }

    @Override
    public String toString() {
        return traces.size() + " traces, " + rawTexts.size() + " texts";
    }
}
