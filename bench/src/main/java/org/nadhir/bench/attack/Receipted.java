package org.nadhir.bench.attack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.RosterCodec;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.bench.attack.Attack.Outcome;
import org.nadhir.bench.standin.Player;
import org.nadhir.bench.sim.SimNode;
import org.nadhir.exchange.PersonsWord;
import org.nadhir.exchange.PersonsWords;
import org.nadhir.exchange.ReceiptContent;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Receipts;
import org.nadhir.exchange.Witness;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives.SigningKey;

/// Games with receipts: the victim has sent a warning, and the partner says of it what is not so.
final class Receipted {

    static final String WRONG_RECIPIENT = "wrong-recipient";
    static final String MALFORMED = "malformed";
    private static final Digest NOBODYS = Digest.of(new byte[] {9});

    private Receipted() {}

    static List<Attack> all() {
        return List.of(
                said("receipt-for-nothing", "receipts a number that was never sent", WRONG_RECIPIENT,
                        (scene, good) -> stepped(scene, good.step(), 2, good.payload(), good.envelope())),
                said("receipt-for-other-words", "receipts another digest under the number", WRONG_RECIPIENT,
                        (scene, good) -> stepped(scene, good.step(), 1, NOBODYS, good.envelope())),
                said("receipt-for-other-bytes", "receipts other sealed bytes under the number", WRONG_RECIPIENT,
                        (scene, good) -> stepped(scene, good.step(), 1, good.payload(), NOBODYS)),
                said("receipt-for-anothers-warning", "receipts what was sent to another partner", WRONG_RECIPIENT,
                        (scene, good) -> stepped(scene, good.step(), 1, sentToOther(scene),
                                scene.cast.sentToOther.digest())),
                said("receipt-to-another", "sends a receipt that is addressed to another party", WRONG_RECIPIENT,
                        (scene, good) -> new ReceiptContent(good.step(), good.from(), scene.cast.other.party(), 1,
                                good.payload(), good.envelope(), good.at(), good.word(), good.outcome(),
                                good.witness())),
                said("receipt-from-another", "signs a receipt in another party's name", MALFORMED,
                        (scene, good) -> new ReceiptContent(good.step(), scene.cast.other.party(), good.to(), 1,
                                good.payload(), good.envelope(), good.at(), good.word(), good.outcome(),
                                good.witness())),
                Attack.of("anothers-receipt", "shows another partner's receipt as its own")
                        .isRefused("wrong-sender")
                        .by(scene -> scene.wire(scene.repliedByOther(scene.cast.sentToOther)))
                        .whereElse("taken", scene -> scene.wire(
                                scene.cast.other, scene.repliedByOther(scene.cast.sentToOther))),
                Attack.of("receipt-recycled", "sends one receipt a second time")
                        .is(new Outcome("taken", "", ""))
                        .by(scene -> {
                            Bytes receipt = scene.repliedByPartner(scene.cast.sentToPartner);
                            scene.wire(receipt);
                            return scene.wire(receipt);
                        })
                        .whereElse("taken", scene -> scene.wire(scene.repliedByPartner(scene.cast.sentToPartner))),
                word("nobody-acknowledged", "says that somebody acknowledged, and shows nobody's word",
                        (scene, good) -> new Word(good.person(), good.entry(), Bytes.of(new byte[] {1}))),
                word("another-partys-officer", "shows an officer of another party",
                        (scene, good) -> Word.of(scene, scene.cast.other.person(Player.OFFICER))),
                word("analyst-for-an-officer", "has somebody acknowledge who is no duty officer",
                        (scene, good) -> Word.of(scene, scene.cast.partner.person(Player.ANALYST))),
                word("officer-of-yesterday", "shows an officer whose time in the roster is over",
                        (scene, good) -> expired(scene, good)),
                word("word-for-another-warning", "shows an officer's word about another warning",
                        (scene, good) -> new Word(good.person(), good.entry(), said(
                                scene, good.person(), NOBODYS))),
                word("anothers-signature", "shows a word that another person signed",
                        (scene, good) -> new Word(good.person(), good.entry(), said(
                                scene, scene.cast.partner.person(Player.ANALYST), payload(scene)))),
                word("roster-by-the-person", "shows a roster entry that the person signed, not the party",
                        (scene, good) -> new Word(good.person(), scene.signed(good.person().keys(),
                                PayloadType.ROSTER_ENTRY, RosterCodec.write(good.person().entry())), good.words())));
    }

    /// A receipt of the first step, with something wrong in it.
    private static Attack said(
            String name, String does, String reason, BiFunction<Scene, ReceiptContent, ReceiptContent> wrong) {
        return Attack.of(name, does)
                .isRefused(reason)
                .by(scene -> scene.wire(signed(scene, wrong.apply(scene, good(scene)))))
                .whereElse("taken", scene -> scene.wire(signed(scene, good(scene))));
    }

    /// A receipt with a person's word, with something wrong in that.
    private static Attack word(String name, String does, BiFunction<Scene, Word, Word> wrong) {
        return Attack.of(name, does)
                .isRefused(MALFORMED)
                .by(scene -> scene.wire(acknowledged(scene, wrong.apply(scene, officer(scene)))))
                .whereElse("taken", scene -> scene.wire(acknowledged(scene, officer(scene))));
    }

    private static Word officer(Scene scene) {
        return Word.of(scene, scene.cast.partner.person(Player.OFFICER));
    }

    /// What a receipt shows of a person.
    record Word(Player.Person person, Bytes entry, Bytes words) {

        static Word of(Scene scene, Player.Person person) {
            return new Word(person, person.statement().bytes(), said(scene, person, payload(scene)));
        }
    }

    private static Bytes said(Scene scene, Player.Person person, Digest payload) {
        var words = new PersonsWords(person.id(), payload, Optional.empty(), scene.cast.begin);
        return scene.signed(person.keys(), words.type(), words.write());
    }

    private static Word expired(Scene scene, Word good) {
        RosterEntry entry = good.person().entry();
        Instant over = scene.cast.begin.minusSeconds(1);
        RosterEntry ended = new RosterEntry(
                entry.party(), entry.person(), 2, List.of(Role.DUTY_OFFICER), entry.keys(), entry.from(), over);
        SigningKey party = scene.cast.partner.keys().signing();
        return new Word(good.person(), scene.signed(party, PayloadType.ROSTER_ENTRY, RosterCodec.write(ended)),
                good.words());
    }

    static Digest payload(Scene scene) {
        return digest(scene, scene.cast.partner, scene.cast.sentToPartner);
    }

    private static Digest sentToOther(Scene scene) {
        return digest(scene, scene.cast.other, scene.cast.sentToOther);
    }

    private static Digest digest(Scene scene, Player to, Bytes envelope) {
        return Cast.payload(Cast.opened(to, envelope), scene.cast.victim.card().signing())
                .map(Bytes::digest)
                .orElseThrow();
    }

    static ReceiptContent good(Scene scene) {
        return stepped(scene, ReceiptStep.STORED, 1, payload(scene), scene.cast.sentToPartner.digest());
    }

    /// A receipt whose step stands in the partner's ledger.
    private static ReceiptContent stepped(
            Scene scene, ReceiptStep step, long sequence, Digest payload, Digest envelope) {
        Witness witness = witness(scene, step, sequence, payload);
        return content(scene, step, sequence, payload, envelope, Optional.empty(), witness);
    }

    static ReceiptContent content(
            Scene scene, ReceiptStep step, long sequence, Digest payload, Digest envelope,
            Optional<PersonsWord> word, Witness witness) {
        return new ReceiptContent(
                step, scene.cast.partner.party(), scene.cast.victim.party(), sequence, payload, envelope,
                scene.cast.begin, word, Optional.empty(), witness);
    }

    private static Bytes acknowledged(Scene scene, Word word) {
        Witness witness = witness(scene, ReceiptStep.ACKNOWLEDGED, 1, payload(scene));
        return signed(scene, content(
                scene, ReceiptStep.ACKNOWLEDGED, 1, payload(scene), scene.cast.sentToPartner.digest(),
                Optional.of(new PersonsWord(word.person().id(), word.words(), word.entry())), witness));
    }

    /// The step in the partner's ledger with the victim.
    static Witness witness(Scene scene, ReceiptStep step, long sequence, Digest payload) {
        return witness(scene.partnerNode(), scene, record(scene, step, sequence, payload));
    }

    static Witness witness(SimNode node, Scene scene, Bytes record) {
        return node.store().commit(tx ->
                node.ledgersNow().witness(tx, scene.cast.victim.party(), record, scene.cast.begin));
    }

    /// What both know of a step (docs/formats.md, "Receipt").
    static Bytes record(Scene scene, ReceiptStep step, long sequence, Digest payload) {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "receipt-step")
                .put("version", 1)
                .put("step", step.label())
                .put("from", scene.cast.partner.party().value())
                .put("to", scene.cast.victim.party().value())
                .put("sequence", sequence)
                .put("payload", payload.hex())
                .build()));
    }

    static Bytes signed(Scene scene, ReceiptContent content) {
        return scene.sealed(new Receipts(Cast.CRYPTOGRAPHY.primitives())
                .sign(scene.cast.partner.keys().signing(), content)
                .statement()
                .bytes());
    }
}
