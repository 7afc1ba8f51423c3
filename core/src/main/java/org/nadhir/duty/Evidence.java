package org.nadhir.duty;

import org.nadhir.model.ReportId;
import org.nadhir.model.Span;

/// The words of one report that an answer rests on.
public record Evidence(ReportId report, Span span) {}
