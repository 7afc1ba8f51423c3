/// The new text made for one recipient, its approval, and the release.
///
/// Nothing here takes a report: a tearline is built from an allow-list ([Wording]), never cut from what came in.
/// Main types: [Wording], [TearlineBuilder], [Draft], [Release], [LeakGuard].
/// Trap: approvals sign the bytes. Whatever is shown to an approver must be made from [Draft#bytes], from nothing else.
package org.nadhir.tearline;
