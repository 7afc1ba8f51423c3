/// Search over reports, what they state and whom they name, in Arabic and English, with a name written either way.
///
/// An index by Apache Lucene in the memory of this process: it is made of report texts and so of sources, and never
/// lies on a disk. What it is not: a judgement of who may see what it finds; whoever shows a hit reads the report by
/// the same door as everybody else.
/// Main type: [ReportSearch][org.nadhir.reports.search.ReportSearch].
/// Trap: a hit points at a report by its id; the words are the report's own and are not kept in the index.
@NullMarked
package org.nadhir.reports.search;

import org.jspecify.annotations.NullMarked;
