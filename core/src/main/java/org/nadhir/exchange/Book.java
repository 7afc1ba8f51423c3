package org.nadhir.exchange;

import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;

/// What a node knows of itself and its partners, as of one moment. Read inside the same transaction as the commit
/// that follows from it, so that two arrivals cannot both be the first.
public interface Book {

    Card self();

    /// A partner whose card two persons confirmed; never one that only introduced itself, nor one whose newest key has
    /// ended or whose cards have forked. Its newest card.
    Optional<Card> partner(PartyId party);

    /// The newest card of a partner that persons met, whether or not its keys count now: for what it says of its keys,
    /// and for nothing else.
    default Optional<Card> met(PartyId party) {
        return partner(party);
    }

    /// The confirmed partner that signs with the key of this id, where that key counts now: its newest card as of when
    /// it signed with that key.
    Optional<Card> partnerByKey(Digest keyId);

    /// The same of one partner only: looks at nobody else's keys.
    default Optional<Card> keyOf(PartyId party, Digest keyId) {
        return partner(party).filter(card -> card.fingerprint().equals(keyId));
    }

    /// The newest revision that all of its parties signed.
    Optional<Agreement> agreement(AgreementId id);

    /// What was taken or refused under a sender's number; kept for ever.
    Optional<Mark> mark(PartyId sender, long sequence);

    /// Our own delivery to `recipient` under `sequence`.
    Optional<Sent> sent(PartyId recipient, long sequence);

    /// What was answered to a statement of `sender` with this payload; kept for ever.
    Optional<Mark> mark(PartyId sender, Digest payload);

    /// Our own statement to `recipient` with this payload.
    Optional<Sent> sent(PartyId recipient, Digest payload);

    /// What was answered under one number, or to one statement.
    ///
    /// @param payload digest of the signed payload that came under this number first
    /// @param reply the sealed reply that went out, byte for byte
    record Mark(Digest payload, Bytes reply) {}

    /// A warning or statement of ours.
    ///
    /// @param payload digest of the signed payload that we sent
    /// @param envelope digest of the envelope that we sent
    record Sent(Digest payload, Digest envelope) {}
}
