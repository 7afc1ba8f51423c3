package org.nadhir.exchange;

import org.nadhir.model.PartyId;

/// A card whose every signature was checked. Only [Cards] makes one.
public sealed interface SignedCard extends KeyEvent permits VerifiedCard {

    Card card();

    @Override
    default PartyId party() {
        return card().party();
    }
}
