/// Who is offered which envelope next: the sending side of the exchange as a state machine without input or output.
///
/// Begin with [Dispatch]: an [Event] goes in with the moment at which it came, [Effect]s come out, and whoever drives
/// it (the node's outbox with threads, the simulator with none) carries them out and says what came of them.
/// What it knows is a cache: every [Parcel] stands in the store as an open delivery, and after a crash the same events
/// are told again. So it may forget, but it never lets two offers of one parcel run at once.
package org.nadhir.delivery;
