package org.nadhir.exchange;

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
import org.nadhir.model.PersonId;

/// The bytes of a receipt (docs/formats.md, "Receipt").
final class ReceiptForm {

    private ReceiptForm() {}

    static Bytes write(ReceiptContent content) {
        Json.Builder json = Json.object()
                .put("type", "receipt")
                .put("version", 1)
                .put("step", content.step().label())
                .put("from", content.from().value())
                .put("to", content.to().value())
                .put("sequence", content.sequence())
                .put("payload", content.payload().hex())
                .put("envelope", content.envelope().hex())
                .put("at", content.at())
                .put("witness", witness(content.witness()));
        content.word().ifPresent(word -> json.put("word", word(word)));
        content.outcome().ifPresent(outcome -> json.put("outcome", outcome(outcome)));
        return Bytes.of(CanonicalWriter.write(json.build()));
    }

    static Decoded<ReceiptContent> read(Bytes payload, int bytesMax) {
        return Decoded.of(payload.toArray(), bytesMax, ReceiptForm::decode);
    }

    /// The record that stands in the recipient's ledger with the sender for this step: nothing but what both know,
    /// so that the sender can compute the leaf from the receipt and its salt.
    static Bytes ledgerRecord(ReceiptStep step, PartyId from, PartyId to, long sequence, Digest payload) {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "receipt-step")
                .put("version", 1)
                .put("step", step.label())
                .put("from", from.value())
                .put("to", to.value())
                .put("sequence", sequence)
                .put("payload", payload.hex())
                .build()));
    }

    static Json outcome(Outcome outcome) {
        return Json.object()
                .put("kind", outcome.kind().label())
                .put("note", outcome.note())
                .putArray("parts", outcome.parts(), part -> Json.object()
                        .put("part", part.part())
                        .put("claimedBy", part.claimedBy())
                        .build())
                .build();
    }

    static Outcome outcome(Fields fields) throws Malformed {
        return new Outcome(
                fields.choice("kind", List.of(Outcome.Kind.values()), Outcome.Kind::label),
                fields.objects("parts", Outcome.PARTS_MAX, part -> new Outcome.Part(
                        part.string("part"), part.string("claimedBy"))),
                fields.string("note", Outcome.NOTE_CHARACTERS_MAX));
    }

    static Json witness(Witness witness) {
        return Json.object()
                .put("index", witness.index())
                .put("salt", witness.salt().base64())
                .putArray("inclusion", witness.inclusion(), hash -> Json.of(hash.hex()))
                .put("checkpoint", witness.checkpoint())
                .put("since", witness.since())
                .putArray("consistency", witness.consistency(), hash -> Json.of(hash.hex()))
                .build();
    }

    private static ReceiptContent decode(Fields fields) throws Malformed {
        Forms.expect(fields, "receipt");
        Optional<Outcome> outcome =
                fields.has("outcome") ? Optional.of(fields.object("outcome", ReceiptForm::outcome)) : Optional.empty();
        return new ReceiptContent(
                fields.choice("step", List.of(ReceiptStep.values()), ReceiptStep::label),
                fields.value("from", PartyId::new),
                fields.value("to", PartyId::new),
                fields.integer("sequence", 1, Json.Num.INTEGER_MAX),
                fields.value("payload", Digest::new),
                fields.value("envelope", Digest::new),
                fields.instant("at"),
                fields.has("word") ? Optional.of(fields.object("word", ReceiptForm::word)) : Optional.empty(),
                outcome,
                fields.object("witness", ReceiptForm::witness));
    }

    static Json word(PersonsWord word) {
        return Json.object()
                .put("person", word.person().value())
                .put("statement", word.statement().base64())
                .put("roster", word.rosterEntry().base64())
                .build();
    }

    static PersonsWord word(Fields fields) throws Malformed {
        return new PersonsWord(
                fields.value("person", PersonId::new),
                fields.value("statement", Bytes::ofBase64),
                fields.value("roster", Bytes::ofBase64));
    }

    static Witness witness(Fields fields) throws Malformed {
        return new Witness(
                fields.integer("index", 0, Json.Num.INTEGER_MAX),
                fields.value("salt", Bytes::ofBase64),
                fields.values("inclusion", Witness.PROOF_MAX, Digest::new),
                fields.string("checkpoint", Witness.CHECKPOINT_CHARACTERS_MAX),
                fields.integer("since", 0, Json.Num.INTEGER_MAX),
                fields.values("consistency", Witness.PROOF_MAX, Digest::new));
    }
}
