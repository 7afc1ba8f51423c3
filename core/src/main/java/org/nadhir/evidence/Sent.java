package org.nadhir.evidence;

import org.nadhir.exchange.Card;
import org.nadhir.exchange.Warning;
import org.nadhir.model.Digest;

/// The warning of a bundle once it is verified, with the two who are bound by it.
///
/// @param payload digest of the signed payload
record Sent(Card sender, Card recipient, Warning warning, Digest payload) {}
