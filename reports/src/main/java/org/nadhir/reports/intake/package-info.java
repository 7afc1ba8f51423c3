/// The door: bytes and a file name become a text to read, or a refusal that says why.
///
/// What it is: decoding, the main text of a page of HTML, the texts of a STIX 2.1 bundle, and which language it is.
/// What it is not: a fetcher. Nothing named in a file is ever fetched, run or followed.
///
/// Main types: [org.nadhir.reports.intake.Intake], [org.nadhir.reports.intake.Languages].
///
/// Traps: text files are taken as they are, so that spans count from the file's beginning; only a byte order mark of
/// UTF-8 is taken off, because it is no part of the text. The text of a page is what our extractor wrote: keep the
/// bytes as well. A publisher or date that a page states is what the page says of itself.
@NullMarked
package org.nadhir.reports.intake;

import org.jspecify.annotations.NullMarked;
