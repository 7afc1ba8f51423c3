package org.nadhir.evidence;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.ReleaseId;
import org.nadhir.sign.Signed;

/// What stands in an evidence bundle, not yet believed: [EvidenceCheck] says what holds.
///
/// @param release which release it is about
/// @param payload digest of the warning's signed payload
/// @param cards of the parties, each signed by itself
/// @param statements agreement, roster entries, warning, approvals, receipts, a recall; in any order
/// @param version 1 or 2 (docs/formats.md, "Evidence bundle"): that of the release's leaf
/// @param leaves of the parties' ledgers
/// @param list where the release stands in the list that was approved; none where it was approved for itself
public record Evidence(
        int version,
        ReleaseId release,
        Digest payload,
        List<Signed> cards,
        List<Signed> statements,
        List<EvidenceLeaf> leaves,
        List<ListPath> list) {

    /// Shows the case and no recall; read for ever, written for releases of that time.
    public static final int FIRST = 1;

    public static final int NEWEST = 2;

    public static final int BYTES_MAX = 8 << 20;
    public static final int CARDS_MAX = 16;
    public static final int STATEMENTS_MAX = 256;
    public static final int LEAVES_MAX = 64;

    public Evidence {
        cards = List.copyOf(cards);
        statements = List.copyOf(statements);
        leaves = List.copyOf(leaves);
        list = List.copyOf(list);
        if (version < FIRST || version > NEWEST || list.size() >= version) {
            throw new IllegalArgumentException("version 1 has no list, version 2 at most one");
        }
        if (cards.size() > CARDS_MAX || statements.size() > STATEMENTS_MAX || leaves.size() > LEAVES_MAX) {
            throw new IllegalArgumentException("a bundle has at most 16 cards, 256 statements, 64 leaves");
        }
    }

    /// The bytes of the file.
    public Bytes write() {
        Json.Builder json = Json.object()
                .put("type", "evidence")
                .put("version", version)
                .put("about", Json.object()
                        .put("payload", payload.hex())
                        .put("release", release.value())
                        .build())
                .putArray("cards", cards, Evidence::statement)
                .putArray("statements", statements, Evidence::statement)
                .putArray("leaves", leaves, EvidenceLeaf::write);
        list.forEach(path -> json.put("list", path.write()));
        return Bytes.of(CanonicalWriter.write(json.build()));
    }

    /// Reads a file, or says where it is not a bundle.
    public static Decoded<Evidence> read(Bytes file) {
        return Decoded.of(file.toArray(), BYTES_MAX, Evidence::decode);
    }

    private static Evidence decode(Fields fields) throws Malformed {
        if (!fields.string("type").equals("evidence")) {
            throw fields.bad("type");
        }
        int version = (int) fields.integer("version", FIRST, NEWEST);
        boolean listed = version > FIRST && fields.has("list");
        Fields about = fields.object("about");
        return new Evidence(
                version,
                about.value("release", ReleaseId::new),
                about.value("payload", Digest::new),
                statements(fields, "cards", CARDS_MAX),
                statements(fields, "statements", STATEMENTS_MAX),
                fields.objects("leaves", LEAVES_MAX, EvidenceLeaf::read),
                listed ? List.of(fields.object("list", ListPath::read)) : List.of());
    }

    /// A statement's own bytes are canonical JSON, so it stands in the bundle as it is and comes out the same.
    static Json statement(Signed signed) {
        return switch (JsonReader.readCanonical(signed.bytes().toArray(), Signed.BYTES_MAX)) {
            case JsonReader.Result.Read(Json json) -> json;
            case JsonReader.Result.Refused _ ->
                throw new IllegalStateException("a signed statement is not canonical JSON");
        };
    }

    private static List<Signed> statements(Fields fields, String name, int itemsMax) throws Malformed {
        List<Signed> statements = new ArrayList<>();
        for (Json item : fields.array(name, itemsMax)) {
            if (!(Signed.parse(Bytes.of(CanonicalWriter.write(item))) instanceof Signed signed)) {
                throw new Malformed(Flaw.BAD_VALUE, name + '[' + statements.size() + ']');
            }
            statements.add(signed);
        }
        return statements;
    }
}
