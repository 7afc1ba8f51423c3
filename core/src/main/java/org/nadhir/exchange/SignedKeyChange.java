package org.nadhir.exchange;

import org.nadhir.model.PartyId;

/// The end of a key, signed by the key that stands in it. Only [KeyChange] makes one.
public sealed interface SignedKeyChange extends KeyEvent permits VerifiedKeyChange {

    KeyChange change();

    @Override
    default PartyId party() {
        return change().party();
    }
}
