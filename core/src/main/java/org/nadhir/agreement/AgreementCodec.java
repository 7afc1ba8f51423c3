package org.nadhir.agreement;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement.Member;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.EntityId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Verified;

/// The bytes of an agreement that all its parties sign (`docs/formats.md`, Agreement): canonical JSON, one form
/// for each agreement, no unknown member. Plain terms are written in the first version, which has no `terms`; all
/// others in the second.
public final class AgreementCodec {

    /// Far more than an agreement of the most parties and regions needs.
    public static final int BYTES_MAX = 64 * 1024;

    private AgreementCodec() {}

    public static Bytes write(Agreement agreement) {
        Json.Builder json = Json.object()
                .put("agreement", agreement.id().value())
                .put("revision", agreement.revision())
                .put("kind", agreement.kind().word())
                .putArray("parties", agreement.parties(), AgreementCodec::member)
                .putStrings("subjects", agreement.subjects().stream().map(Subject::word).toList())
                .putStrings("purposes", agreement.purposes().stream().map(Purpose::word).toList())
                .putStrings("regions", agreement.regions().stream().map(EntityId::value).toList())
                .put("ceiling", agreement.ceiling().label())
                .put("onward", agreement.onward().word())
                .put("tier", agreement.tier().word())
                .put("from", agreement.from())
                .put("until", agreement.until())
                .put("status", agreement.status().word());
        if (agreement.exigency() instanceof Exigency.Clause(int approvers, boolean singlePerson)) {
            json.put("exigency", Json.object().put("approvers", approvers).put("single_person", singlePerson).build());
        }
        if (!agreement.terms().equals(Terms.PLAIN)) {
            json.put("terms", TermsCodec.write(agreement.terms()));
        }
        return Bytes.of(CanonicalWriter.write(json.build()));
    }

    /// The kind of statement in which it is signed: each version has its own, so that a node which knows only the
    /// first refuses the second whole instead of reading half of it.
    public static PayloadType type(Agreement agreement) {
        return agreement.terms().equals(Terms.PLAIN) ? PayloadType.AGREEMENT : PayloadType.AGREEMENT_2;
    }

    /// Whether a statement of this type is an agreement, in whichever version.
    public static boolean isAgreement(PayloadType type) {
        return type == PayloadType.AGREEMENT || type == PayloadType.AGREEMENT_2;
    }

    /// The agreement in a statement whose signatures hold; empty where it is none, or in another version than its
    /// type says.
    public static Optional<Agreement> read(Verified statement) {
        return read(statement.payload()) instanceof Decoded.Good<Agreement>(Agreement agreement)
                        && type(agreement) == statement.type()
                ? Optional.of(agreement)
                : Optional.empty();
    }

    /// Reads what [#write] writes, and nothing else.
    public static Decoded<Agreement> read(Bytes bytes) {
        Decoded<Agreement> decoded = Decoded.of(bytes.toArray(), BYTES_MAX, AgreementCodec::decode);
        // Two orders of the same parties would be two sets of bytes for one agreement.
        return decoded instanceof Decoded.Good<Agreement>(Agreement agreement) && !write(agreement).equals(bytes)
                ? new Decoded.Bad<>(Flaw.NOT_CANONICAL, "$")
                : decoded;
    }

    private static Json member(Member member) {
        return Json.object()
                .put("party", member.party().value())
                .put("key", member.key().hex())
                .build();
    }

    private static Agreement decode(Fields fields) throws Malformed {
        return new Agreement(
                fields.value("agreement", AgreementId::new),
                (int) fields.integer("revision", 1, 1_000_000),
                fields.choice("kind", List.of(Agreement.Kind.values()), Agreement.Kind::word),
                fields.objects("parties", Agreement.PARTIES_MAX, AgreementCodec::member),
                fields.values("subjects", Subject.values().length, AgreementCodec::subject),
                fields.values("purposes", 1, Purpose::ofWord),
                fields.values("regions", Agreement.REGIONS_MAX, EntityId::new),
                fields.value("ceiling", AgreementCodec::marking),
                fields.choice("onward", List.of(Onward.values()), Onward::word),
                exigency(fields),
                fields.choice("tier", List.of(Tier.values()), Tier::word),
                fields.instant("from"),
                fields.instant("until"),
                fields.choice("status", List.of(Status.values()), Status::word),
                fields.has("terms") ? fields.object("terms", TermsCodec::decode) : Terms.PLAIN);
    }

    private static Member member(Fields fields) throws Malformed {
        return new Member(fields.value("party", PartyId::new), fields.value("key", Digest::new));
    }

    private static Exigency exigency(Fields fields) throws Malformed {
        if (!fields.has("exigency")) {
            return new Exigency.None();
        }
        return fields.<Exigency>object(
                "exigency",
                clause -> new Exigency.Clause((int) clause.integer("approvers", 2, 9), clause.bool("single_person")));
    }

    private static Subject subject(String word) {
        return Subject.ofWord(word).orElseThrow(() -> new IllegalArgumentException("unknown subject"));
    }

    private static Marking marking(String label) {
        return Marking.ofLabel(label).orElseThrow(() -> new IllegalArgumentException("unknown marking"));
    }
}
