package org.nadhir.tearline;

import org.nadhir.model.Message;

/// No draft: what was handed in does not fit the permit, or was made under other terms or by another version.
/// The author drafts again.
public record Outdated(Message why) implements DraftDecision {}
