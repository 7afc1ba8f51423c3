package org.nadhir.policy;

import java.time.Instant;
import java.util.List;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Tier;
import org.nadhir.model.Digest;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Verified;

/// What the node knows at the moment of ruling; gathered by the caller from its store, never by the rules.
///
/// @param tier the tier as it is at present, which a breach may have lowered below the agreement's own
/// @param recipient the recipient's standing, all that was ever noted
/// @param protects what the recipient is to the victim
/// @param inherited every partner's release that this one would rest on
public record Facts(
        Basis basis,
        Tier tier,
        StandingHistory recipient,
        Protects protects,
        Status senderStatus,
        Status recipientStatus,
        List<Inherited> inherited,
        Instant now) {

    public Facts {
        inherited = List.copyOf(inherited);
    }

    /// The agreement on which the release would stand.
    public sealed interface Basis {

        /// What a statement holds whose every signature was verified: [None] where it is no agreement.
        static Basis of(Verified statement) {
            return AgreementCodec.read(statement)
                    .<Basis>map(agreement -> new Under(
                            agreement, statement.signers().stream().map(PublicKeys::keyId).toList()))
                    .orElseGet(None::new);
        }

        record None() implements Basis {}

        /// An agreement between sender and recipient.
        ///
        /// @param signers key ids whose signature over the agreement's exact bytes was verified
        record Under(Agreement agreement, List<Digest> signers) implements Basis {
            public Under {
                signers = List.copyOf(signers);
            }
        }
    }

    public enum Protects {
        /// The recipient is the victim.
        IS_VICTIM,
        /// The recipient is responsible for protecting the victim.
        PROTECTS_VICTIM,
        NEITHER
    }
}
