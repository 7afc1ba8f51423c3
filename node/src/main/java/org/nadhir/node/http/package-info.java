/// HTTPS as this node speaks it on both of its ports: TLS 1.3 only, everything bounded, no idea of what is served.
///
/// It is no framework: one [Exchanger] per port answers every [Request] with a [Response]; routes and rights are the
/// API's part, partners those of `peers`. Main types: [HttpsListener], [Request], [Response].
/// Traps: the server library asks the system for the name of each caller's address, so [NoReverseNames] must stay in
/// the jar; without `tcpNoDelay` answers of some KB stall for 40 ms.
@NullMarked
package org.nadhir.node.http;

import org.jspecify.annotations.NullMarked;
