package org.nadhir.agreement;

import java.time.Instant;
import java.util.List;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.sign.PublicKeys;

/// What a party says, over its signature, of one of its persons: roles, keys, validity. No name: names stay in
/// the party's own store.
///
/// @param revision counts from 1; the highest revision of a person is the one that counts, so an entry that ends
///     now is how a person is revoked
/// @param roles in the order of [Role], each once; empty after a revocation
/// @param until first moment at which it no longer holds
public record RosterEntry(
        PartyId party,
        PersonId person,
        int revision,
        List<Role> roles,
        PublicKeys keys,
        Instant from,
        Instant until) {

    public RosterEntry {
        roles = roles.stream().sorted().distinct().toList();
        if (revision < 1) {
            throw new IllegalArgumentException("a revision counts from 1");
        }
    }

    public boolean holdsAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
