package org.nadhir.model;

/// One place in one report where something is claimed.
///
/// @param chain the attribution that covers it; with [Origin.Unstated] where no cue does
public record Statement(ReportId report, Span span, Topic topic, Chain chain) {}
