package org.nadhir.node.store;

import org.nadhir.model.Bytes;

/// A row after its seal was opened.
///
/// @param body what was put in, byte for byte
/// @param lay the sealed body as it lay, to replace it only if nobody else has
public record Entry(RowId id, long ordinal, Bytes body, Bytes lay) {}
