package org.nadhir.duty;

import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;

/// The bytes of a waiver that its author and each approver sign, each alone (`docs/formats.md`, Waiver). Stays in the
/// node.
public final class WaiverCodec {

    public static final int BYTES_MAX = 16 * 1024;
    private static final int FACTS_CHARS_MAX = 4_000;
    private static final int ID_CHARS_MAX = 64;

    private WaiverCodec() {}

    /// What is signed: the waiver without its approvers, and what it was decided on.
    ///
    /// @param assessment SHA-256 of the assessment's canonical bytes: a new assessment is not waived by an old waiver
    /// @param profile id of the profile under which the warning is owed
    public record Proposal(CaseId caseId, Digest assessment, String profile, Waiver waiver) {}

    public static Bytes write(Proposal proposal) {
        Waiver waiver = proposal.waiver();
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("case", proposal.caseId().value())
                .put("assessment", proposal.assessment().hex())
                .put("profile", proposal.profile())
                .put("ground", waiver.ground())
                .put("facts", waiver.facts())
                .put("wording", waiver.wording().word())
                .put("author", waiver.author().value())
                .put("at", waiver.at())
                .put("review", waiver.review())
                .build()));
    }

    /// Reads what [#write] writes, and nothing else; nobody has approved it.
    public static Decoded<Proposal> read(Bytes bytes) {
        return Decoded.of(bytes.toArray(), BYTES_MAX, WaiverCodec::decode);
    }

    private static Proposal decode(Fields fields) throws Malformed {
        return new Proposal(
                fields.value("case", CaseId::new),
                fields.value("assessment", Digest::new),
                fields.string("profile", ID_CHARS_MAX),
                new Waiver(
                        fields.string("ground", ID_CHARS_MAX),
                        fields.string("facts", FACTS_CHARS_MAX),
                        fields.choice("wording", List.of(Waiver.Wording.values()), Waiver.Wording::word),
                        fields.value("author", PersonId::new),
                        List.of(),
                        fields.instant("at"),
                        fields.instant("review")));
    }
}
