package org.nadhir.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;

/// What a person signs to do something that is more than work on a case: add a person, confirm a partner, note a
/// standing (docs/formats.md, "Act"). It names the digest of exactly what is to be done, so it is good for that alone.
///
/// @param subject SHA-256 of the canonical JSON of what is done
/// @param at by the node's clock
public record Act(Kind kind, PartyId party, PersonId person, Digest subject, Instant at) {

    public static final int BYTES_MAX = 1024;

    /// What is done. Where two persons are needed, the second signs a kind of its own.
    public enum Kind {
        PERSON_ADD("person-add"),
        PERSON_CONFIRM("person-confirm"),
        PERSON_REVOKE("person-revoke"),
        /// Whoever lost their authenticator connects another.
        PERSON_CODES_FORGET("person-codes-forget"),
        PARTNER_ADD("partner-add"),
        PARTNER_CONFIRM("partner-confirm"),
        AGREEMENT_PROPOSE("agreement-propose"),
        AGREEMENT_SIGN("agreement-sign"),
        AGREEMENT_ACCEPT("agreement-accept"),
        /// A word on an agreement that lowers, or asks: takes one person.
        AGREEMENT_LOWER("agreement-lower"),
        /// A word that raises or promises: takes two, who both sign this.
        AGREEMENT_RAISE("agreement-raise"),
        STANDING_NOTE("standing-note"),
        STANDING_CONFIRM("standing-confirm"),
        PROTECTION_NOTE("protection-note"),
        PROTECTION_CONFIRM("protection-confirm"),
        LIST_IMPORT("list-import"),
        MATCH_PROPOSE("match-propose"),
        MATCH_CONFIRM("match-confirm"),
        MATCH_REJECT("match-reject"),
        LICENCE_NOTE("licence-note"),
        LICENCE_CONFIRM("licence-confirm"),
        RISK_RAISE("risk-raise"),
        RISK_MITIGATE("risk-mitigate"),
        RISK_DECIDE("risk-decide"),
        /// A site, person or group that is to be protected, into the register.
        SITE_ADD("site-add"),
        SITE_CHECK("site-check"),
        SITE_RETIRE("site-retire"),
        /// Somebody without a node who is told for a site: one person proposes, another confirms.
        CONTACT_ADD("contact-add"),
        CONTACT_CONFIRM("contact-confirm"),
        CONTACT_RETIRE("contact-retire"),
        CONSENT_ANSWER("consent-answer"),
        /// A new card of the next epoch; two administrators sign this.
        KEY_ROTATE("key-rotate"),
        /// The end of a key of the party; two administrators sign this.
        KEY_END("key-end"),
        /// Whoever signed a draft takes the signature back before it is sealed.
        APPROVAL_TAKE_BACK("approval-take-back"),
        /// A release is taken back: an analyst or duty officer proposes, an approver confirms.
        RECALL_PROPOSE("recall-propose"),
        RECALL_CONFIRM("recall-confirm"),
        /// The TAXII server: what it shows, where, and what a client key may do.
        TAXII_ROOT("taxii-root"),
        TAXII_COLLECTION("taxii-collection"),
        TAXII_RIGHT("taxii-right"),
        TAXII_KEY_ISSUE("taxii-key-issue"),
        TAXII_KEY_REVOKE("taxii-key-revoke"),
        /// Releases are copied into a collection: two administrators sign this, one alone stops it.
        TAXII_FILL("taxii-fill"),
        TAXII_FILL_STOP("taxii-fill-stop"),
        /// A passkey of one's own, with one's key sealed under it.
        PASSKEY_ADD("passkey-add"),
        PASSKEY_NAME("passkey-name"),
        PASSKEY_REMOVE("passkey-remove"),
        CLOCK_SET("clock-set");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// An act on `subject`, by `signer` at `at`.
    public static Act of(Kind kind, PersonSigner signer, Json subject, Instant at) {
        return new Act(kind, signer.party(), signer.person(), digest(subject), at);
    }

    /// What stands for `subject` in an act.
    public static Digest digest(Json subject) {
        return Digest.of(CanonicalWriter.write(subject));
    }

    /// The bytes to be signed.
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "act")
                .put("version", 1)
                .put("act", kind.word())
                .put("party", party.value())
                .put("person", person.value())
                .put("subject", subject.hex())
                .put("at", at)
                .build()));
    }

    /// Reads verified bytes.
    public static Optional<Act> read(Bytes payload) {
        Decoded<Act> decoded = Decoded.of(payload.toArray(), BYTES_MAX, fields -> {
            if (!fields.string("type").equals("act")) {
                throw fields.bad("type");
            }
            fields.integer("version", 1, 1);
            return new Act(
                    fields.choice("act", List.of(Kind.values()), Kind::word),
                    fields.value("party", PartyId::new),
                    fields.value("person", PersonId::new),
                    fields.value("subject", Digest::new),
                    fields.instant("at"));
        });
        return decoded instanceof Decoded.Good<Act>(Act act) ? Optional.of(act) : Optional.empty();
    }
}
