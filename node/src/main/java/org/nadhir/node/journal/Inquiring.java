package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import org.nadhir.exchange.Inquiry;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;

/// What this node keeps of an inquiry.
public sealed interface Inquiring {

    /// The signed payload.
    Bytes inquiry();

    /// The other party: whom we asked, or who asked us.
    PartyId partner();

    Json json();

    default Digest digest() {
        return inquiry().digest();
    }

    /// What is asked.
    default Inquiry asked() {
        return Inquiry.read(inquiry())
                .orElseThrow(() -> new IllegalStateException("an inquiry that was kept cannot be read"));
    }

    /// Ours.
    ///
    /// @param by who asked
    record Ours(PartyId partner, Bytes inquiry, PersonId by, Instant at, Answer answer) implements Inquiring {

        Ours with(Answer came) {
            return new Ours(partner, inquiry, by, at, came);
        }

        @Override
        public Json json() {
            Json.Builder json = Json.object()
                    .put("kind", "ours")
                    .put("partner", partner.value())
                    .put("inquiry", inquiry.base64())
                    .put("by", by.value())
                    .put("at", at);
            if (answer instanceof Answer.Noted(Digest statement, Instant came)) {
                json.put("answer", statement.hex()).put("answered", came);
            }
            return json.build();
        }

        private static Ours read(Fields fields) throws Malformed {
            Answer answer = fields.has("answer")
                    ? new Answer.Noted(fields.value("answer", Digest::new), fields.instant("answered"))
                    : new Answer.Open();
            return new Ours(
                    fields.value("partner", PartyId::new),
                    fields.value("inquiry", Bytes::ofBase64),
                    fields.value("by", PersonId::new),
                    fields.instant("at"),
                    answer);
        }
    }

    /// What came back to ours.
    sealed interface Answer {
        record Open() implements Answer {}

        /// The one answer that there is.
        ///
        /// @param statement digest of its payload
        record Noted(Digest statement, Instant at) implements Answer {}
    }

    /// A partner's. Who looked at it and what they found stays in this node; the answer does not hang on it.
    record Theirs(PartyId partner, Bytes inquiry, Instant at, Look look) implements Inquiring {

        public Theirs with(Look next) {
            return new Theirs(partner, inquiry, at, next);
        }

        @Override
        public Json json() {
            Json.Builder json = Json.object()
                    .put("kind", "theirs")
                    .put("partner", partner.value())
                    .put("inquiry", inquiry.base64())
                    .put("at", at);
            if (look instanceof Look.Done(PersonId by, Found found, Instant looked)) {
                json.put("by", by.value()).put("found", found.word()).put("looked", looked);
            }
            return json.build();
        }

        private static Theirs read(Fields fields) throws Malformed {
            Look look = fields.has("found")
                    ? new Look.Done(
                            fields.value("by", PersonId::new),
                            fields.choice("found", List.of(Found.values()), Found::word),
                            fields.instant("looked"))
                    : new Look.Open();
            return new Theirs(
                    fields.value("partner", PartyId::new),
                    fields.value("inquiry", Bytes::ofBase64),
                    fields.instant("at"),
                    look);
        }
    }

    /// Whether a person has looked at it.
    sealed interface Look {
        record Open() implements Look {}

        record Done(PersonId by, Found found, Instant at) implements Look {}
    }

    /// What a person found who looked.
    enum Found {
        NOTHING("nothing"),
        /// Something is known and is not told.
        WITHHELD("withheld"),
        /// What may be told goes out as a warning.
        WARNING("warning");

        private final String word;

        Found(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    static Inquiring read(Fields fields) throws Malformed {
        return switch (fields.string("kind")) {
            case "ours" -> Ours.read(fields);
            case "theirs" -> Theirs.read(fields);
            default -> throw fields.bad("kind");
        };
    }
}
