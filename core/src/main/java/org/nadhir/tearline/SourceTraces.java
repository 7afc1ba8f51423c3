package org.nadhir.tearline;

import java.util.List;

/// What the leak guard searches for: everything known of the sources behind one case, the raw reports among it
/// ([Trace.Kind#TEXT]). Lives as long as one search; is never stored or logged.
///
/// @param crowd in which the sources hide
/// @param shredded how many reports behind the case were destroyed with their source: of these nothing can be searched
///     for any more, and a guard holds back whatever is worded
public record SourceTraces(List<Trace> traces, Crowd crowd, int shredded) {

    public SourceTraces {
        traces = List.copyOf(traces);
    }

    /// Nothing was destroyed.
    public SourceTraces(List<Trace> traces, Crowd crowd) {
        this(traces, crowd, 0);
    }

    /// Nothing is known of any source.
    public static SourceTraces none() {
        return new SourceTraces(List.of(), Crowd.unknown());
    }

    /// Of sources of whose like nothing is known.
    public static SourceTraces of(List<Trace> traces) {
        return new SourceTraces(traces, Crowd.unknown());
    }

    @Override
    public String toString() {
        return traces.size() + " traces";
    }
}
