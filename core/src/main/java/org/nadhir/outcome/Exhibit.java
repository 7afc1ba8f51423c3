package org.nadhir.outcome;

import java.time.Instant;
import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;

/// What supports an outcome: an arrest, a seized device, a statement, a photo on an official channel. Kept in the
/// node and nowhere else; no format of ours carries one to a partner.
///
/// @param what in Arabic, in English or in both; one of them says something
/// @param claimedBy who says so: a register slug or a role, never a source
/// @param captured when it was seen or fetched: what stands on a page today may be gone tomorrow
/// @param item the file that shows it, if there is one
/// @param by who entered it here
public record Exhibit(
        CaseId caseId, Kind kind, Text what, String claimedBy, Instant captured, Item item, PersonId by, Instant at) {

    public static final int WHAT_CHARS_MAX = 2_000;
    public static final int CLAIMANT_CHARS_MAX = 200;
    /// The largest file that a node keeps; of a larger one it keeps digest and size.
    public static final int FILE_BYTES_MAX = 10 * 1024 * 1024;

    public Exhibit {
        Claims.checkText("an exhibit", what, WHAT_CHARS_MAX);
        Claims.checkClaimant(claimedBy, CLAIMANT_CHARS_MAX);
        if (captured.isAfter(at)) {
            throw new IllegalArgumentException("an exhibit is captured before it is entered");
        }
    }

    /// Ours, after what the reports of foiled and carried-out attacks name.
    public enum Kind {
        ARREST("arrest"),
        SEIZURE("seizure"),
        STATEMENT("statement"),
        PHOTO("photo"),
        VIDEO("video"),
        DOCUMENT("document"),
        /// An article, a post, an official channel's notice.
        PUBLICATION("publication"),
        /// What somebody of ours saw.
        OBSERVATION("observation");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// The file behind an exhibit. Its name is not kept: names of files name people and places.
    public sealed interface Item {

        /// There is none.
        record None() implements Item {}

        /// It lies elsewhere; only what identifies it is here.
        record Noted(Digest digest, long sizeBytes) implements Item {
            public Noted {
                checkSize(sizeBytes);
            }
        }

        /// It is kept here, sealed under the node's key.
        record Kept(Digest digest, long sizeBytes) implements Item {
            public Kept {
                checkSize(sizeBytes);
                if (sizeBytes > FILE_BYTES_MAX) {
                    throw new IllegalArgumentException("a file that is kept has at most 10 MiB");
                }
            }
        }

        private static void checkSize(long sizeBytes) {
            if (sizeBytes < 1) {
                throw new IllegalArgumentException("a file has at least one byte");
            }
        }
    }

    /// The record in store and ledger.
    public Json json() {
        Json.Builder json = Json.object()
                .put("type", "exhibit")
                .put("version", 1)
                .put("case", caseId.value())
                .put("kind", kind.word())
                .put("what", Claims.json(what))
                .put("claimedBy", claimedBy)
                .put("captured", captured)
                .put("by", by.value())
                .put("at", at);
        switch (item) {
            case Item.None() -> {}
            case Item.Noted(Digest digest, long size) -> json.put("file", file(digest, size, false));
            case Item.Kept(Digest digest, long size) -> json.put("file", file(digest, size, true));
        }
        return json.build();
    }

    public static Exhibit read(Fields fields) throws Malformed {
        Claims.expect(fields, "exhibit");
        return new Exhibit(
                fields.value("case", CaseId::new),
                fields.choice("kind", List.of(Kind.values()), Kind::word),
                Claims.text(fields.object("what"), WHAT_CHARS_MAX),
                fields.string("claimedBy", CLAIMANT_CHARS_MAX),
                fields.instant("captured"),
                fields.has("file") ? fields.object("file", Exhibit::item) : new Item.None(),
                fields.value("by", PersonId::new),
                fields.instant("at"));
    }

    private static Json file(Digest digest, long sizeBytes, boolean kept) {
        return Json.object()
                .put("digest", digest.hex())
                .put("bytes", sizeBytes)
                .put("kept", kept)
                .build();
    }

    private static Item item(Fields fields) throws Malformed {
        Digest digest = fields.value("digest", Digest::new);
        long size = fields.integer("bytes", 1, Json.Num.INTEGER_MAX);
        return fields.bool("kept") ? new Item.Kept(digest, size) : new Item.Noted(digest, size);
    }
}
