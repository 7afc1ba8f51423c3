package org.nadhir.exchange;

import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.ledger.Merkle;
import org.nadhir.ledger.SignedNote;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;

/// What one party tells another of heads once a day (docs/formats.md, "Heads"): its own newest, how heads fit that the
/// other heard of, and heads of third parties with which both stand in one agreement. The form only: notes are text
/// here, and whether they are signed is for the reader to check.
///
/// @param checkpoint our internal ledger's newest head that may be shown
/// @param since size of the head that `consistency` starts from, 0 for none
/// @param proved how heads of ours that the recipient asked about fit to `checkpoint`
/// @param asked heads of the recipient's ledger that we heard of and cannot place
/// @param heard third parties' heads as they showed them to us
public record HeadsWord(
        PartyId from,
        PartyId to,
        String checkpoint,
        long since,
        List<Digest> consistency,
        List<Proved> proved,
        List<String> asked,
        List<Heard> heard) {

    /// Of each list; ours: the longest word stays below what a statement may hold.
    public static final int PROVED_MAX = 4;

    public static final int ASKED_MAX = 4;
    public static final int HEARD_MAX = 6;

    public HeadsWord {
        consistency = List.copyOf(consistency);
        proved = List.copyOf(proved);
        asked = List.copyOf(asked);
        heard = List.copyOf(heard);
    }

    /// How the head of `size` leaves with that root fits to the head of the word.
    ///
    /// @param consistency from the smaller to the larger of the two
    public record Proved(long size, Digest root, List<Digest> consistency) {
        public Proved {
            consistency = List.copyOf(consistency);
        }
    }

    /// A third party's head.
    ///
    /// @param agreement of which it, sender and recipient are all parties
    public record Heard(PartyId party, AgreementId agreement, String checkpoint) {}

    /// The bytes to be signed.
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "heads")
                .put("version", 1)
                .put("from", from.value())
                .put("to", to.value())
                .put("checkpoint", checkpoint)
                .put("since", since)
                .putArray("consistency", consistency, hash -> Json.of(hash.hex()))
                .putArray("proved", proved, one -> Json.object()
                        .put("size", one.size())
                        .put("root", one.root().hex())
                        .putArray("consistency", one.consistency(), hash -> Json.of(hash.hex()))
                        .build())
                .putStrings("asked", asked)
                .putArray("heard", heard, one -> Json.object()
                        .put("party", one.party().value())
                        .put("agreement", one.agreement().value())
                        .put("checkpoint", one.checkpoint())
                        .build())
                .build()));
    }

    /// Reads verified bytes; empty where they are no such word.
    public static Optional<HeadsWord> read(Bytes payload) {
        return Decoded.of(payload.toArray(), Between.PAYLOAD_BYTES_MAX, HeadsWord::decode)
                        instanceof Decoded.Good<HeadsWord>(HeadsWord word)
                ? Optional.of(word)
                : Optional.empty();
    }

    private static HeadsWord decode(Fields fields) throws Malformed {
        Forms.expect(fields, "heads");
        return new HeadsWord(
                fields.value("from", PartyId::new),
                fields.value("to", PartyId::new),
                fields.string("checkpoint", SignedNote.CHARS_MAX),
                fields.integer("since", 0, Json.Num.INTEGER_MAX),
                fields.values("consistency", Merkle.PROOF_MAX, Digest::new),
                fields.objects("proved", PROVED_MAX, one -> new Proved(
                        one.integer("size", 1, Json.Num.INTEGER_MAX),
                        one.value("root", Digest::new),
                        one.values("consistency", Merkle.PROOF_MAX, Digest::new))),
                fields.strings("asked", ASKED_MAX),
                fields.objects("heard", HEARD_MAX, one -> new Heard(
                        one.value("party", PartyId::new),
                        one.value("agreement", AgreementId::new),
                        one.string("checkpoint", SignedNote.CHARS_MAX))));
    }
}
