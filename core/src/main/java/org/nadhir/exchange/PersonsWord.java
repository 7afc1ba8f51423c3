package org.nadhir.exchange;

import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;

/// A named person's own signature inside a receipt, with the roster entry by which their party vouches for the key.
///
/// @param statement signed by the person: acknowledgement or outcome
/// @param rosterEntry signed by the party; holds the person's id, roles and keys, not the name
public record PersonsWord(PersonId person, Bytes statement, Bytes rosterEntry) {}
