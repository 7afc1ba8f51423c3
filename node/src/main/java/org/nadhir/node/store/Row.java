package org.nadhir.node.store;

import org.nadhir.model.Bytes;

/// A row as it lies: its body is whatever was handed in, byte for byte.
///
/// @param ordinal 1 for the first row of its table, rising
public record Row(RowId id, long ordinal, Bytes body) {}
