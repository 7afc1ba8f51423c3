/// What one says to a calendar: everything temporal, where the person who speaks means a time.
///
/// What it is: a grammar of rules over words (`rules.txt`, `words.tsv`) that reads days, stretches of days, lengths of
/// time, times and stretches of the clock in Arabic and English, and holidays in Arabic, and writes each as
/// TIMEX3.
/// What it is not: the reader of reports. In a report a bare number, "the day" or "noon" is no time, a clock time dates
/// nothing, and "next Friday" is the one that comes; [org.nadhir.reports.time.TimeReader] reads those.
///
/// Main types: [org.nadhir.reports.time.spoken.SpokenReader], the only way in.
///
/// A rule is one line in `rules.txt`, a word one form in `words.tsv`; both name their source. Each sort of time has a
/// table of examples in `spoken.txt` beside the tests.
///
/// Conventions, those of Microsoft Recognizers-Text where they can be told: weeks begin on Monday; "next Friday" is
/// that of next week; "last September" is that of last year; "a few" is three.
@NullMarked
package org.nadhir.reports.time.spoken;

import org.jspecify.annotations.NullMarked;
