package org.nadhir.evidence;

import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.ledger.Merkle;
import org.nadhir.ledger.SignedNote;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.sign.Signed;

/// A file that shows a third party that somebody signed two heads of one ledger which cannot both be true; not yet
/// believed: [ForkCheck] says whether it does (docs/formats.md, "Fork").
///
/// @param card of the party whose ledger it is, signed by itself
/// @param first signed note of the head that counts fewer leaves, or as many
/// @param second signed note of the other
/// @param shows why they contradict each other
public record Fork(Signed card, String first, String second, Shows shows) {

    public static final int BYTES_MAX = 2 << 20;
    static final int HASHES_MAX = Merkle.PROOF_MAX + 1;

    private static final String TYPE = "fork";

    /// Why two heads contradict each other.
    public sealed interface Shows {

        /// The tree of the second head began otherwise: at the size of the first its root is this one.
        record Prefix(Digest root, List<Digest> proof) implements Shows {
            public Prefix {
                proof = List.copyOf(proof);
            }
        }

        /// One leaf has one hash in the first tree and another in the second.
        record Leaf(long index, Included first, Included second) implements Shows {}

        /// The party's own receipt says that the second continues the first, with a proof that does not lead there.
        record Receipt(Signed statement) implements Shows {}
    }

    /// The hash of a leaf, and the proof that it stands in a tree.
    public record Included(Digest hash, List<Digest> proof) {
        public Included {
            proof = List.copyOf(proof);
        }

        private static Json write(Included included) {
            return Json.object()
                    .put("hash", included.hash.hex())
                    .putArray("proof", included.proof, hash -> Json.of(hash.hex()))
                    .build();
        }

        private static Included read(Fields fields) throws Malformed {
            return new Included(fields.value("hash", Digest::new), fields.values("proof", HASHES_MAX, Digest::new));
        }
    }

    /// Whether a file claims to be one, so that a reader knows which check to ask.
    public static boolean isClaimedBy(Bytes file) {
        return JsonReader.readCanonical(file.toArray(), BYTES_MAX)
                        instanceof JsonReader.Result.Read(Json.Obj object)
                && Json.of(TYPE).equals(object.members().get("type"));
    }

    /// The bytes of the file.
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", TYPE)
                .put("version", 1)
                .put("card", Evidence.statement(card))
                .put("first", first)
                .put("second", second)
                .put("shows", write(shows))
                .build()));
    }

    private static Json write(Shows shows) {
        return switch (shows) {
            case Shows.Prefix(Digest root, List<Digest> proof) ->
                Json.object()
                        .put("kind", "prefix")
                        .put("root", root.hex())
                        .putArray("proof", proof, hash -> Json.of(hash.hex()))
                        .build();
            case Shows.Leaf(long index, Included one, Included other) ->
                Json.object()
                        .put("kind", "leaf")
                        .put("index", index)
                        .put("first", Included.write(one))
                        .put("second", Included.write(other))
                        .build();
            case Shows.Receipt(Signed statement) ->
                Json.object()
                        .put("kind", "receipt")
                        .put("statement", Evidence.statement(statement))
                        .build();
        };
    }

    /// Reads a file, or says where it is none.
    public static Decoded<Fork> read(Bytes file) {
        return Decoded.of(file.toArray(), BYTES_MAX, Fork::decode);
    }

    private static Fork decode(Fields fields) throws Malformed {
        if (!fields.string("type").equals(TYPE)) {
            throw fields.bad("type");
        }
        if (fields.integer("version") != 1) {
            throw fields.bad("version");
        }
        return new Fork(
                statement(fields, "card"),
                fields.string("first", SignedNote.CHARS_MAX),
                fields.string("second", SignedNote.CHARS_MAX),
                fields.object("shows", Fork::shows));
    }

    private static Shows shows(Fields fields) throws Malformed {
        return switch (fields.string("kind")) {
            case "prefix" ->
                new Shows.Prefix(fields.value("root", Digest::new), fields.values("proof", HASHES_MAX, Digest::new));
            case "leaf" ->
                new Shows.Leaf(
                        fields.integer("index", 0, Json.Num.INTEGER_MAX),
                        fields.object("first", Included::read),
                        fields.object("second", Included::read));
            case "receipt" -> new Shows.Receipt(statement(fields, "statement"));
            default -> throw fields.bad("kind");
        };
    }

    private static Signed statement(Fields fields, String name) throws Malformed {
        if (Signed.parse(Bytes.of(CanonicalWriter.write(fields.json(name)))) instanceof Signed signed) {
            return signed;
        }
        throw new Malformed(Flaw.BAD_VALUE, name);
    }
}
