/// The article proper: which lines of a page's text are the author's, and which the site added.
///
/// What it is: a classifier of lines of plain text, as it comes out of a copy from a page or an extractor. Every line
/// keeps its place; a line is never removed, only named, with the rule that decided, so that an analyst can ask why.
/// What it is not: a reader of HTML (see the package `intake`) or of meaning.
///
/// Main type: [org.nadhir.reports.page.PageReader]. Word lists: `widgets.tsv`, `credits.tsv`.
///
/// Traps: a dropped line loses its claims, not its dates. A short line between paragraphs is a subtitle, the same line
/// behind the last paragraph is the site's; so the end of the prose is found first.
@NullMarked
package org.nadhir.reports.page;

import org.jspecify.annotations.NullMarked;
