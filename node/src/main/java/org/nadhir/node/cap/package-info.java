/// Releases written as alerts of CAP 1.2 (OASIS Standard, 1 July 2010), for systems that speak it.
///
/// What goes in is a tearline, which its recipient may see, and for whom the alert is; nothing else of the node. What
/// comes out keeps the standard, or nothing comes out. Reading alerts is the business of `org.nadhir.reports.cap`.
///
/// Main types: [org.nadhir.node.cap.CapOfRelease], [org.nadhir.node.cap.CapOfRecall],
/// [org.nadhir.node.cap.CapWriter], [org.nadhir.node.cap.Audience].
@NullMarked
package org.nadhir.node.cap;

import org.jspecify.annotations.NullMarked;
