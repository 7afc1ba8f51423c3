package org.nadhir.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.ledger.Leaf;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;

/// The record that a sender's internal ledger holds of each release, in the commit that seals it
/// (docs/formats.md, "Ledger leaf"): what was approved and by which signatures, what was signed, what was sealed, and
/// on whose permit. It names no case and nobody who asked: it is shown in evidence bundles.
///
/// @param bytes digest of the release's canonical bytes
/// @param payload digest of the signed payload
/// @param envelope digest of the sealed envelope
/// @param approvers how many the permit asked for
/// @param approvals digests of the signed approvals that counted, ascending
/// @param ruling entry of the leaf that holds the whole permit
/// @param at beginning of a quarter of an hour
public record ReleaseRecord(
        ReleaseId release,
        Digest bytes,
        Digest payload,
        Digest envelope,
        long sequence,
        PartyId recipient,
        AgreementId agreement,
        long revision,
        long approvers,
        List<Digest> approvals,
        Digest ruling,
        Instant at)
        implements Recorded {

    public static final String TYPE = "release";
    public static final int VERSION = 2;

    /// What a moment that is shown stands for.
    static final Duration GRID = Duration.ofMinutes(15);

    private static final int APPROVALS_MAX = 32;
    private static final int APPROVERS_MAX = 64;

    public ReleaseRecord {
        approvals = List.copyOf(approvals);
        if (approvals.isEmpty()
                || approvals.size() > APPROVALS_MAX
                || !approvals.equals(approvals.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("1 to 32 approvals in ascending order, none twice");
        }
    }

    @Override
    public Decoded<Permitted> permitted() {
        return new Decoded.Good<>(
                new Permitted(Permitted.PERMIT, agreement, revision, approvers, List.of(recipient)));
    }

    /// The record of a leaf of type [#TYPE] and version [#VERSION].
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", TYPE)
                .put("version", VERSION)
                .put("release", release.value())
                .put("bytes", bytes.hex())
                .put("payload", payload.hex())
                .put("envelope", envelope.hex())
                .put("sequence", sequence)
                .put("recipient", recipient.value())
                .put("agreement", agreement.value())
                .put("revision", revision)
                .put("approvers", approvers)
                .putStrings("approvals", approvals.stream().map(Digest::hex).toList())
                .put("ruling", ruling.hex())
                .put("at", at)
                .build()));
    }

    /// Reads what [#write] writes.
    public static Decoded<ReleaseRecord> read(Bytes record) {
        return Decoded.of(record.toArray(), Leaf.RECORD_BYTES_MAX, ReleaseRecord::decode);
    }

    private static ReleaseRecord decode(Fields fields) throws Malformed {
        if (!fields.string("type").equals(TYPE) || fields.integer("version") != VERSION) {
            throw fields.bad("type");
        }
        return new ReleaseRecord(
                fields.value("release", ReleaseId::new),
                fields.value("bytes", Digest::new),
                fields.value("payload", Digest::new),
                fields.value("envelope", Digest::new),
                fields.integer("sequence", 1, Json.Num.INTEGER_MAX),
                fields.value("recipient", PartyId::new),
                fields.value("agreement", AgreementId::new),
                fields.integer("revision", 1, Json.Num.INTEGER_MAX),
                fields.integer("approvers", 0, APPROVERS_MAX),
                fields.values("approvals", APPROVALS_MAX, Digest::new),
                fields.value("ruling", Digest::new),
                fields.instant("at"));
    }
}
