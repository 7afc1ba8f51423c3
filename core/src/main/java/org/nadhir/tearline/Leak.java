package org.nadhir.tearline;

/// A place in finished bytes that gives away something of a source. Says what kind and where, never what.
///
/// @param layer in which form it was found: `exact`, `folded`, `skeleton`, `near`, `hex`, `base64`, …
/// @param where path of the text within the release, or `bytes`
/// @param trace number of the trace in [SourceTraces#traces], or of the text in [SourceTraces#rawTexts] for an overlap
public record Leak(Kind kind, String layer, String where, int trace) {

    public enum Kind {
        TRACE,
        /// A run of six or more words stands in a report as well.
        OVERLAP,
        /// Characters that hide or turn text.
        HIDDEN
    }
}
