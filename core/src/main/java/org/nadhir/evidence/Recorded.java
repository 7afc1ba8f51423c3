package org.nadhir.evidence;

import java.time.Instant;
import java.util.List;
import org.nadhir.json.Decoded;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;

/// What the leaf of a release says, of either version.
sealed interface Recorded permits FirstReleaseRecord, ReleaseRecord {

    ReleaseId release();

    Digest bytes();

    Digest payload();

    Digest envelope();

    long sequence();

    /// When it was sealed, by the sender's word.
    Instant at();

    Decoded<Permitted> permitted();

    /// What of the permit is checked again.
    record Permitted(String says, AgreementId agreement, long revision, long approvers, List<PartyId> recipients) {

        static final String PERMIT = "permit";

        public Permitted {
            recipients = List.copyOf(recipients);
        }
    }
}
