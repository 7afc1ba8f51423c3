package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;

/// What this node keeps of consents: what it asked, what it was asked, and what went on without.
public sealed interface Consenting {

    Json json();

    /// What we asked an originator. The request itself is among the statements that were given.
    ///
    /// @param payload digest of the originator's signed warning
    /// @param recipient to whom we would pass it on
    /// @param wording digest of the wording
    /// @param request digest of the request's payload
    /// @param by who asked
    record Asked(
            PartyId originator,
            Digest payload,
            PartyId recipient,
            Digest wording,
            Digest request,
            Instant deadline,
            CaseId caseId,
            PersonId by,
            Instant at,
            Answer answer)
            implements Consenting {

        Asked with(Answer said) {
            return new Asked(originator, payload, recipient, wording, request, deadline, caseId, by, at, said);
        }

        @Override
        public Json json() {
            Json.Builder json = Json.object()
                    .put("kind", "asked")
                    .put("originator", originator.value())
                    .put("payload", payload.hex())
                    .put("recipient", recipient.value())
                    .put("wording", wording.hex())
                    .put("request", request.hex())
                    .put("deadline", deadline)
                    .put("case", caseId.value())
                    .put("by", by.value())
                    .put("at", at);
            if (answer instanceof Answer.Said(boolean given, Digest statement, Instant saidAt)) {
                json.put("given", given).put("answer", statement.hex()).put("answered", saidAt);
            }
            return json.build();
        }

        private static Asked read(Fields fields) throws Malformed {
            Answer answer = fields.has("answer")
                    ? new Answer.Said(
                            fields.bool("given"), fields.value("answer", Digest::new), fields.instant("answered"))
                    : new Answer.Open();
            return new Asked(
                    fields.value("originator", PartyId::new),
                    fields.value("payload", Digest::new),
                    fields.value("recipient", PartyId::new),
                    fields.value("wording", Digest::new),
                    fields.value("request", Digest::new),
                    fields.instant("deadline"),
                    fields.value("case", CaseId::new),
                    fields.value("by", PersonId::new),
                    fields.instant("at"),
                    answer);
        }
    }

    /// What came back.
    sealed interface Answer {
        record Open() implements Answer {}

        /// A yes or a no.
        ///
        /// @param statement digest of the answer's payload
        /// @param at by the originator's clock
        record Said(boolean given, Digest statement, Instant at) implements Answer {}
    }

    /// What a partner asked us.
    ///
    /// @param request payload of its request
    record Wanted(PartyId asker, Bytes request, Instant at, Decision decision) implements Consenting {

        public Digest digest() {
            return request.digest();
        }

        public Wanted with(Decision next) {
            return new Wanted(asker, request, at, next);
        }

        @Override
        public Json json() {
            Json.Builder json = Json.object()
                    .put("kind", "wanted")
                    .put("asker", asker.value())
                    .put("request", request.base64())
                    .put("at", at);
            switch (decision) {
                case Decision.Open() -> {}
                case Decision.Half(boolean given, Bytes act) ->
                    json.put("given", given).putStrings("acts", List.of(act.base64()));
                case Decision.Done(boolean given, List<Bytes> acts, Instant done) -> json.put("given", given)
                        .putStrings("acts", acts.stream().map(Bytes::base64).toList())
                        .put("answered", done);
            }
            return json.build();
        }

        private static Wanted read(Fields fields) throws Malformed {
            return new Wanted(
                    fields.value("asker", PartyId::new),
                    fields.value("request", Bytes::ofBase64),
                    fields.instant("at"),
                    decision(fields));
        }

        private static Decision decision(Fields fields) throws Malformed {
            if (!fields.has("given")) {
                return new Decision.Open();
            }
            boolean given = fields.bool("given");
            List<Bytes> acts = fields.values("acts", 2, Bytes::ofBase64);
            return fields.has("answered")
                    ? new Decision.Done(given, acts, fields.instant("answered"))
                    : new Decision.Half(given, acts.getFirst());
        }
    }

    /// What our persons decided, each by a signed act.
    sealed interface Decision {
        record Open() implements Decision {}

        /// One person has said so; it counts for nothing yet.
        record Half(boolean given, Bytes act) implements Decision {}

        record Done(boolean given, List<Bytes> acts, Instant at) implements Decision {
            public Done {
                acts = List.copyOf(acts);
            }
        }
    }

    /// A partner's warning that we refused for want of leave.
    ///
    /// @param payload digest of the signed payload of what came
    /// @param originators whose releases it rests on without leave
    record RefusedCopy(PartyId from, Digest payload, List<PartyId> originators, Instant at) implements Consenting {
        public RefusedCopy {
            originators = List.copyOf(originators);
        }

        @Override
        public Json json() {
            return Json.object()
                    .put("kind", "refused-copy")
                    .put("from", from.value())
                    .put("payload", payload.hex())
                    .putStrings("originators", originators.stream().map(PartyId::value).toList())
                    .put("at", at)
                    .build();
        }

        private static RefusedCopy read(Fields fields) throws Malformed {
            return new RefusedCopy(
                    fields.value("from", PartyId::new),
                    fields.value("payload", Digest::new),
                    fields.values("originators", Inheritance.MAX, PartyId::new),
                    fields.instant("at"));
        }
    }

    /// A partner's notice that a warning of ours went on without our consent.
    ///
    /// @param notice payload of the notice
    record Told(PartyId from, Bytes notice, Instant at) implements Consenting {

        @Override
        public Json json() {
            return Json.object()
                    .put("kind", "told")
                    .put("from", from.value())
                    .put("notice", notice.base64())
                    .put("at", at)
                    .build();
        }

        private static Told read(Fields fields) throws Malformed {
            return new Told(
                    fields.value("from", PartyId::new),
                    fields.value("notice", Bytes::ofBase64),
                    fields.instant("at"));
        }
    }

    static Consenting read(Fields fields) throws Malformed {
        return switch (fields.string("kind")) {
            case "asked" -> Asked.read(fields);
            case "wanted" -> Wanted.read(fields);
            case "refused-copy" -> RefusedCopy.read(fields);
            case "told" -> Told.read(fields);
            default -> throw fields.bad("kind");
        };
    }
}
