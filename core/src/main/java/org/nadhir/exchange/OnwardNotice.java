package org.nadhir.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;

/// Tells an originator that its warning went on without its consent: by whoever passed it on under an exigency
/// clause, or by whoever was handed a copy and refused it.
///
/// @param payload digest of the originator's signed warning
/// @param by who passed it on
/// @param onwardTo who got it, or was to get it
/// @param wording digest of the wording
public record OnwardNotice(
        PartyId from,
        PartyId to,
        Digest payload,
        PartyId by,
        PartyId onwardTo,
        Digest wording,
        Why why,
        Instant at) {

    private static final int BYTES_MAX = 4 * 1024;

    public enum Why {
        /// Passed on because life was at stake, under the agreement's clause.
        EXIGENCY("exigency"),
        /// A copy came without leave that verifies, and was refused.
        COPY_REFUSED("copy-refused");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// The bytes to be signed (docs/formats.md, "Onward notice").
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "onward-notice")
                .put("version", 1)
                .put("from", from.value())
                .put("to", to.value())
                .put("payload", payload.hex())
                .put("by", by.value())
                .put("onwardTo", onwardTo.value())
                .put("wording", wording.hex())
                .put("why", why.word())
                .put("at", at)
                .build()));
    }

    /// Reads verified bytes; empty where they are no notice.
    public static Optional<OnwardNotice> read(Bytes payload) {
        return Decoded.of(payload.toArray(), BYTES_MAX, OnwardNotice::decode)
                        instanceof Decoded.Good<OnwardNotice>(OnwardNotice notice)
                ? Optional.of(notice)
                : Optional.empty();
    }

    private static OnwardNotice decode(Fields fields) throws Malformed {
        Forms.expect(fields, "onward-notice");
        return new OnwardNotice(
                fields.value("from", PartyId::new),
                fields.value("to", PartyId::new),
                fields.value("payload", Digest::new),
                fields.value("by", PartyId::new),
                fields.value("onwardTo", PartyId::new),
                fields.value("wording", Digest::new),
                fields.choice("why", List.of(Why.values()), Why::word),
                fields.instant("at"));
    }
}
