/// Times that a report names: found in the words, brought to ISO 8601, and checked against each other.
///
/// What it is: a grammar for Arabic (Levantine, Egyptian and Gulf, Maghrebi, Moroccan, Mauritanian and Syriac month
/// names, Hijri months) and English, and rules that count relative times from a reference date.
/// What it is not: a reader of clock times, durations without an anchor, or recurring times; bare adverbs such as
/// "recently" or "now" hold nowhere to count from and are left out.
///
/// Main types: [org.nadhir.reports.time.TimeReader], the only way in; `Meaning`, what an expression says before
/// anything is counted; `Reference`, what it is counted from.
///
/// Traps: the reference is given with the report, read from its text, or lent by another report of the same batch.
/// It is never the day on which the program runs. A value that rests on none of the three stays empty.
/// Month names come from the JDK's CLDR data: a runtime image without `jdk.localedata` would read none.
@NullMarked
package org.nadhir.reports.time;

import org.jspecify.annotations.NullMarked;
