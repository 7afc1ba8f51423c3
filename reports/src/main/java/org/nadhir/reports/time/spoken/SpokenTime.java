package org.nadhir.reports.time.spoken;

import org.nadhir.model.Span;

/// A time as somebody said it.
///
/// @param span its words, verbatim in the text
/// @param timex its value as TIMEX3 (ISO-TimeML): `2031-05-21`, `XXXX-05-21` where no year is said, `2031-W21`, `P3D`,
///     `T08:30`, a stretch as `(start,end,length)`; empty where the words name a time that has no date
public record SpokenTime(Span span, String timex) {}
