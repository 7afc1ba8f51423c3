package org.nadhir.reports.search;

import org.nadhir.model.EntityId;
import org.nadhir.model.ReportId;
import org.nadhir.model.Span;

/// Something that was found.
public sealed interface Hit {

    /// A line of a report that has the words.
    record InReport(ReportId report, Span span) implements Hit {}

    /// What a report states in these words.
    ///
    /// @param act the slug of what is said to have been done
    record InClaim(ReportId report, Span span, String act) implements Hit {}

    /// Somebody or something that reports name.
    record Named(EntityId entity) implements Hit {}
}
