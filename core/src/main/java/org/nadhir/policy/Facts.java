package org.nadhir.policy;

import java.time.Instant;
import java.util.List;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.Licence;
import org.nadhir.agreement.Promise;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Tier;
import org.nadhir.model.Digest;
import org.nadhir.model.Handling;
import org.nadhir.model.Marks;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Verified;

/// What the node knows at the moment of ruling; gathered by the caller from its store, never by the rules.
///
/// @param tier the tier as it is at present, which a breach may have lowered below the agreement's own
/// @param recipient the recipient's standing, all that was ever noted
/// @param licences an authority's leave to share with the recipient in spite of its standing
/// @param protects what the recipient is to the victim
/// @param inherited every partner's release that this one would rest on
/// @param promises what the recipient has promised
/// @param risk to people, from what the recipient might do
/// @param gate whether the duty profile lets an owed warning reach a designated party
/// @param unreviewed whether an earlier emergency of one person still waits for its review
/// @param progress of the wording that would go out; of the earlier one where it is recalled or corrected
public record Facts(
        Basis basis,
        Tier tier,
        StandingHistory recipient,
        List<Licence> licences,
        Protects protects,
        Status senderStatus,
        Status recipientStatus,
        List<Inherited> inherited,
        List<Promise> promises,
        Risk risk,
        Gate gate,
        boolean unreviewed,
        Progress progress,
        Signatures signatures,
        Instant now) {
    public Facts {
        licences = List.copyOf(licences);
        inherited = List.copyOf(inherited);
        promises = List.copyOf(promises);
    }

    /// What is known of a wording that rests on nobody's release, for a recipient of whom nothing more is recorded.
    public static Facts plain(
            Basis basis,
            Tier tier,
            StandingHistory recipient,
            Protects protects,
            Status senderStatus,
            Status recipientStatus,
            Instant now) {
        return new Facts(
                basis, tier, recipient, List.of(), protects, senderStatus, recipientStatus, List.of(), List.of(),
                new Risk.NotRaised(), Gate.OPEN, false, Progress.DRAFTED, new Signatures.NotAsked(), now);
    }

    /// What the markings of our own things and of all that is inherited ask together. Nothing at all is unmarked.
    public Handling handling(Request request) {
        if (request.marks().isEmpty() && inherited.isEmpty()) {
            return Handling.of(Marks.of(), now);
        }
        Handling joined = request.handling(now);
        for (Inherited one : inherited) {
            joined = joined.join(Handling.of(one.marks(), now));
        }
        return joined;
    }

    /// The agreement on which the sharing would stand.
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
        IS_VICTIM("victim"),
        /// The recipient is responsible for protecting the victim.
        PROTECTS_VICTIM("protector"),
        NEITHER("neither");

        private final String word;

        Protects(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
