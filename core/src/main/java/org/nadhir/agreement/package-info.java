/// What parties promised each other, who they are in law, and who speaks for them.
///
/// It rules nothing: policy does, on this data. Main types: [Agreement], [Standing] with [Standings], [Purpose],
/// [RosterEntry].
/// Trap: an agreement is a promise only when the bytes carry the signatures of all its parties.
package org.nadhir.agreement;
