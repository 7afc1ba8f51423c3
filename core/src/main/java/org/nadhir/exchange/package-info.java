/// Envelopes, deliveries and receipts between two nodes; a state machine without input or output.
///
/// [Sealer] makes an [Envelope] of a signed statement, [Opener] takes it out again; there is one format for
/// wire and file. Trap: an envelope proves nothing about who sent it; that is the signature's part, inside.
package org.nadhir.exchange;
