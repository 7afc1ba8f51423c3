package org.nadhir.client;

import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.Signed;

/// A person at the keyboard, with the key that the passphrase opened. It never leaves this process.
public record PersonSigner(Primitives primitives, SigningKey key, PartyId party, PersonId person) {

    /// Signs in the person's name.
    public Signed sign(PayloadType type, Bytes payload) {
        return Signed.sign(primitives, key, type, payload);
    }
}
