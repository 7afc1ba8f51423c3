package org.nadhir.notice;

import java.time.Instant;
import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;

/// One attempt to tell a contact, as the person who made it signs it (`docs/formats.md`, Notice delivery).
///
/// @param notice digest of the approved notice
/// @param by the deliverer
/// @param at when it was tried, by the deliverer's word
/// @param proof what shows it
public record NoticeDelivery(Digest notice, PersonId by, Instant at, Manner manner, Outcome outcome, Proof proof) {

    public static final int BYTES_MAX = 16 * 1024;
    public static final int WORDS_MAX = 2_000;

    public NoticeDelivery {
        if (outcome == Outcome.TOLD && proof instanceof Proof.None) {
            throw new IllegalArgumentException("who was told has signed, was recorded, or repeated the words");
        }
    }

    public enum Manner {
        PHONE("phone"),
        IN_PERSON("in-person"),
        RADIO("radio"),
        IN_WRITING("in-writing");

        private final String word;

        Manner(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public enum Outcome {
        TOLD("told"),
        /// Stays open and visible.
        NOT_REACHED("not-reached"),
        /// Reached, and would not hear it. Stays visible; somebody else is to be told.
        REFUSED_TO_LISTEN("refused-to-listen");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// What shows that the contact has it.
    public sealed interface Proof {

        record None() implements Proof {}

        /// A signed slip or a recording, kept outside the node.
        ///
        /// @param digest SHA-256 of the scanned slip or of the recording
        record Kept(Digest digest) implements Proof {}

        /// What the contact repeated, in the deliverer's transcript; stays in the node.
        record Repeated(String words) implements Proof {
            public Repeated {
                if (words.isBlank() || words.length() > WORDS_MAX) {
                    throw new IllegalArgumentException("words repeated have 1 to " + WORDS_MAX + " characters");
                }
            }
        }
    }

    /// The bytes that the deliverer signs.
    public Bytes write() {
        Json.Builder json = Json.object()
                .put("type", "notice-delivery")
                .put("version", 1)
                .put("notice", notice.hex())
                .put("by", by.value())
                .put("at", at)
                .put("manner", manner.word())
                .put("outcome", outcome.word());
        switch (proof) {
            case Proof.None() -> {}
            case Proof.Kept(Digest digest) -> json.put("kept", digest.hex());
            case Proof.Repeated(String words) -> json.put("repeated", words);
        }
        return Bytes.of(CanonicalWriter.write(json.build()));
    }

    /// Reads what [#write] writes, and nothing else.
    public static Decoded<NoticeDelivery> read(Bytes bytes) {
        return Decoded.of(bytes.toArray(), BYTES_MAX, NoticeDelivery::decode);
    }

    private static NoticeDelivery decode(Fields fields) throws Malformed {
        if (!fields.string("type").equals("notice-delivery") || fields.integer("version") != 1) {
            throw fields.bad("type");
        }
        if (fields.has("kept") && fields.has("repeated")) {
            throw fields.bad("kept");
        }
        Proof proof = new Proof.None();
        if (fields.has("kept")) {
            proof = new Proof.Kept(fields.value("kept", Digest::new));
        } else if (fields.has("repeated")) {
            proof = new Proof.Repeated(fields.string("repeated", WORDS_MAX));
        }
        return new NoticeDelivery(
                fields.value("notice", Digest::new),
                fields.value("by", PersonId::new),
                fields.instant("at"),
                fields.choice("manner", List.of(Manner.values()), Manner::word),
                fields.choice("outcome", List.of(Outcome.values()), Outcome::word),
                proof);
    }
}
