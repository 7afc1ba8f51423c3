/// Views: what a text says once a disguise is undone, each with the way back to the text.
///
/// What it is: everything that can be undone without knowing what is looked for. Encodings, markup, spelling alphabets,
/// first letters, keyboards; numbers and days in digits and in words. What it is not: a search. Folding of letters
/// (look-alikes, marks, transliteration) and the comparison with names are the guard's.
///
/// Main types: [org.nadhir.reports.leak.view.Views] and [org.nadhir.reports.leak.view.View];
/// [org.nadhir.reports.leak.view.Numbers]; [org.nadhir.reports.leak.view.Days].
///
/// Cost: a peeler runs over every text, so it asks first and cheaply whether what it undoes can stand there at all (the
/// letters of [Base], one look at a table for each character), and writes nothing where it cannot: clean text makes no
/// view, and no search of one. What was left unread for its length is said by `Sheet#bound` or `Harvest#bound`.
///
/// Traps: a view is full of chance. What reads as letters under base64 is mostly noise, so a short name found there
/// means little. Two stretches that do not follow each other in the text are parted by [View#GAP]. Where a bound was
/// hit, a view of the layer [View#BOUNDED] says so; whoever searches must take it for something hidden.
@NullMarked
package org.nadhir.reports.leak.view;

import org.jspecify.annotations.NullMarked;
