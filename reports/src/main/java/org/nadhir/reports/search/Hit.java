package org.nadhir.reports.search;

import org.nadhir.model.EntityId;
import org.nadhir.model.ReportId;
import org.nadhir.model.Span;

/// Something that was found. Where it `soundsLike` what was asked for, at least one word stands there only in the
/// other script and is another name that is heard alike, or the same: which of both, the reader must see.
public sealed interface Hit {

    boolean soundsLike();

    /// A line of a report that has the words.
    ///
    /// @param line the whole of it
    /// @param span what of it is shown: around the first of the words, at most [Excerpt#CHARS_MAX]
    record InReport(ReportId report, Span line, Span span, boolean soundsLike) implements Hit {}

    /// What a report states in these words.
    ///
    /// @param line the whole statement
    /// @param span what of it is shown, as above
    /// @param act the slug of what is said to have been done
    record InClaim(ReportId report, Span line, Span span, String act, boolean soundsLike) implements Hit {}

    /// Somebody or something that reports name.
    record Named(EntityId entity, boolean soundsLike) implements Hit {}
}
