package org.nadhir.exchange;

import java.time.Instant;
import java.util.Optional;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;

/// What a receipt says, before it is signed.
///
/// @param envelope digest of the envelope as it came in
/// @param word from [ReceiptStep#ACKNOWLEDGED] on
/// @param outcome at [ReceiptStep#OUTCOME]
public record ReceiptContent(
        ReceiptStep step,
        PartyId from,
        PartyId to,
        long sequence,
        Digest payload,
        Digest envelope,
        Instant at,
        Optional<PersonsWord> word,
        Optional<Outcome> outcome,
        Witness witness) {

    public ReceiptContent {
        boolean person = step == ReceiptStep.ACKNOWLEDGED || step == ReceiptStep.OUTCOME;
        if (word.isPresent() != person || outcome.isPresent() != (step == ReceiptStep.OUTCOME)) {
            throw new IllegalArgumentException("a person speaks in R2 and R3 only, an outcome stands in R3 only");
        }
        if (sequence < 1) {
            throw new IllegalArgumentException("sequences count from 1");
        }
    }
}
