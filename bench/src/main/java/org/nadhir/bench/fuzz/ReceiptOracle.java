package org.nadhir.bench.fuzz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.nadhir.agreement.Role;
import org.nadhir.bench.standin.Player;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.PersonsWord;
import org.nadhir.exchange.PersonsWords;
import org.nadhir.exchange.Receipt;
import org.nadhir.exchange.ReceiptContent;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Receipts;
import org.nadhir.exchange.Witness;
import org.nadhir.exchange.Witnesses;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;

/// A receipt of a partner who signs what it likes: what is taken is written again as the same bytes, and is of the
/// partner who signed. The input is the payload.
final class ReceiptOracle implements Oracle {

    private static final Instant FOUNDED = Instant.parse("2031-01-01T00:00:00Z");
    private static final Instant AT = Instant.parse("2031-03-03T10:15:00Z");
    private static final Digest WARNING = Digest.of(new byte[] {1});
    private static final Digest ENVELOPE = Digest.of(new byte[] {2});

    private final Trusting trusting = new Trusting();
    private final Receipts receipts = new Receipts(trusting);
    private final Witnesses witnesses = new Witnesses(trusting);
    private final Player partner;
    private final Player self;

    ReceiptOracle() {
        var random = new SplittableRandom(9);
        var term = new Player.Term(FOUNDED, Instant.parse("2041-01-01T00:00:00Z"));
        var posts = List.of(new Player.Post(Player.OFFICER, Role.DUTY_OFFICER));
        this.partner = Player.of("partner", term, posts, trusting, random);
        this.self = Player.of("self", term, posts, trusting, random);
    }

    @Override
    public boolean takes(byte[] input) {
        if (input.length > Signed.PAYLOAD_BYTES_MAX) {
            return false;
        }
        Bytes payload = Bytes.of(input);
        Signed signed = Signed.sign(trusting, partner.keys().signing(), PayloadType.RECEIPT, payload);
        Optional<Receipt> verified = receipts.verify(partner.card(), signed);
        verified.ifPresent(receipt -> {
            Broken.unless(receipt.from().equals(partner.party()), "a receipt of somebody else");
            Broken.unless(receipt.statement().equals(signed), "another statement than the one that was read");
            Receipt again = receipts.sign(partner.keys().signing(), content(receipt, payload));
            Broken.unless(again.statement().equals(signed), "a receipt is not written as it was read");
            witnesses.holds(partner.card(), receipt);
        });
        return verified.isPresent();
    }

    private static ReceiptContent content(Receipt receipt, Bytes payload) {
        return new ReceiptContent(
                receipt.step(), receipt.from(), receipt.to(), receipt.sequence(), receipt.payload(),
                receipt.envelope(), receipt.at(), word(payload), receipt.outcome(), receipt.witness());
    }

    /// A receipt gives out nothing of the person but the id, so the rest is read here.
    private static Optional<PersonsWord> word(Bytes payload) {
        try {
            if (JsonReader.read(payload.toArray(), payload.length()) instanceof JsonReader.Result.Read(Json json)) {
                Fields fields = Fields.of(json);
                return fields.has("word") ? Optional.of(fields.object("word", ReceiptOracle::read)) : Optional.empty();
            }
            throw new Broken("a receipt that is no JSON");
        } catch (Malformed e) {
            throw new Broken("a receipt without a word that can be read: " + e.where());
        }
    }

    private static PersonsWord read(Fields fields) throws Malformed {
        return new PersonsWord(
                fields.value("person", PersonId::new),
                fields.value("statement", Bytes::ofBase64),
                fields.value("roster", Bytes::ofBase64));
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (ReceiptStep step : ReceiptStep.values()) {
            Optional<Outcome> outcome = step == ReceiptStep.OUTCOME
                    ? Optional.of(new Outcome(
                            Outcome.Kind.AVERTED, List.of(new Outcome.Part("contributed", "partner")), "cordon"))
                    : Optional.empty();
            boolean person = step.compareTo(ReceiptStep.ACKNOWLEDGED) >= 0;
            seeds.add(payload(new ReceiptContent(
                    step, partner.party(), self.party(), 7, WARNING, ENVELOPE, AT,
                    person ? Optional.of(word(outcome)) : Optional.empty(), outcome, witness())));
        }
        return seeds;
    }

    private PersonsWord word(Optional<Outcome> outcome) {
        Player.Person officer = partner.person(Player.OFFICER);
        var words = new PersonsWords(officer.id(), WARNING, outcome, AT);
        Signed signed = Signed.sign(trusting, officer.keys(), words.type(), words.write());
        return new PersonsWord(officer.id(), signed.bytes(), officer.statement().bytes());
    }

    private Witness witness() {
        Digest hash = Digest.of(new byte[] {3});
        String note = Notes.signed(partner.party().value() + "/with/00000000-0000-4000-8000-000000000009", 3);
        return new Witness(1, Bytes.of(new byte[Witness.SALT_BYTES]), List.of(hash, hash), note, 2, List.of(hash));
    }

    private byte[] payload(ReceiptContent content) {
        return Payloads.of(receipts.sign(partner.keys().signing(), content).statement());
    }
}
