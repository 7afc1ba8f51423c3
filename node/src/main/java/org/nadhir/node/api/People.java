package org.nadhir.node.api;

import java.util.Optional;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.model.PersonId;
import org.nadhir.node.store.SealedSnapshot;

/// The persons of this party, as the API must know them.
@FunctionalInterface
public interface People {

    /// The person's entry that counts: the newest, of a person who was confirmed.
    Optional<RosterEntry> entry(SealedSnapshot rows, PersonId person);
}
