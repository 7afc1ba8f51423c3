/// The way between this node and its partners' nodes, in both directions, over TLS 1.3 with both certificates pinned
/// by the cards that persons confirmed.
///
/// It carries sealed bytes and knows nothing of what is in them. Main types: [ExchangeListener] lets partners hand
/// envelopes in, for an [ExchangeDesk] to judge; [HttpPeers] hands ours over; [Outbox] does so
/// whenever `org.nadhir.delivery.Dispatch` says that it is the turn of one of the [Deliveries].
/// Traps: a caller without a confirmed card is refused before anything of the request is read; whoever answers an
/// envelope has made the answer durable before.
@NullMarked
package org.nadhir.node.peers;

import org.jspecify.annotations.NullMarked;
