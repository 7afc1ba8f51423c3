package org.nadhir.duty;

import org.nadhir.model.PartyId;
import org.nadhir.model.Text;

/// Who is told: the victim, or who is responsible for protecting the victim.
public sealed interface Addressee {

    Stands stands();

    /// An organisation with a node.
    record Party(PartyId party, Stands stands) implements Addressee {}

    /// Somebody without a node.
    ///
    /// @param reach how to reach them: a telephone number, an address
    record Contact(Text name, String reach, Stands stands) implements Addressee {}

    enum Stands {
        /// The addressee is the victim.
        VICTIM,
        /// The addressee protects the victim.
        PROTECTOR
    }
}
