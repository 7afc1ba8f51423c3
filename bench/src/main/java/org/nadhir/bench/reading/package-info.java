/// Figures of the reports part: what it reads right in texts that others annotated, and in the sample reports.
///
/// What it is: rows for `./nadhir bench reports`; each calls the product as another module does. What it is not: part
/// of reading. Main types: [org.nadhir.bench.reading.SampleRows], [org.nadhir.bench.reading.PublicRows].
///
/// Trap: a figure on the sample reports is a development figure: they were seen while the rules were written.
@NullMarked
package org.nadhir.bench.reading;

import org.jspecify.annotations.NullMarked;
