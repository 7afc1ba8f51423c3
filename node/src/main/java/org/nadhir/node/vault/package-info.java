/// The source vault: who and what a report came from, and the report as it came, apart from everything else.
///
/// What it is: the only place that turns a `SourceId` into a person and a `ReportId` into words. Its tables lie under
/// keys of their own (`Table#isVault`), who a source is and what it reported besides under a random key of that source
/// that can be destroyed; no source is read without a reason that the caller must record in the same commit.
///
/// What it is not: a list to search. There is no way to ask for "all sources" or to find one by name; how many share a
/// place or a trait is counted by blinded tags.
///
/// Main types: [Vault], [SourceIdentity], [RawReports], [SourceRequest], [SourceAccess].
///
/// Trap: what [Vault#open] and [RawReports#find] return is in clear in memory from then on. Keep it as short as
/// possible, and out of logs, messages and exceptions; [SourceIdentity] prints nothing of itself.
@NullMarked
package org.nadhir.node.vault;

import org.jspecify.annotations.NullMarked;
