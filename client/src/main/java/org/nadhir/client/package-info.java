/// The Java client of a node's API, as the command line uses it.
///
/// It knows HTTP, JSON and the sign-in; what a route means is its caller's affair. Main types: [NodeClient], [Reply],
/// [PersonSigner]. Trap: the node is believed by its certificate alone, so whoever hands in the TLS context says whom
/// to trust.
@NullMarked
package org.nadhir.client;

import org.jspecify.annotations.NullMarked;
