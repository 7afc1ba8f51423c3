package org.nadhir.bench.existence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.nadhir.Peers;
import org.nadhir.WarningFlow;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.duty.Victim;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Envelope;
import org.nadhir.exchange.Exchange;
import org.nadhir.exchange.Inquiry;
import org.nadhir.exchange.OwnKeys;
import org.nadhir.exchange.Reply;
import org.nadhir.exchange.Sealer;
import org.nadhir.exchange.Witnesses;
import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.EntityId;
import org.nadhir.model.Harm;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Question;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.WarningDesks;
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.crypto.LedgerSigningKeys;
import org.nadhir.node.crypto.NodeKeys;
import org.nadhir.node.crypto.OpeningKeys;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.node.desk.Profiles;
import org.nadhir.node.folder.Limits;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.StatementReaders;
import org.nadhir.node.journal.StoreJournal;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.ColumnSeal;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.Seals;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.sign.PayloadType;
import org.nadhir.reports.Reader;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.TearlineBuilder;
import org.nadhir.tearline.Window;

/// A node in this process with one partner who asks it, and cases that it keeps to itself. All fictional; both sides'
/// keys come from a seed, so two of them differ in nothing but what they hold.
final class Asked implements AutoCloseable {

    static final Instant BEGIN = Instant.parse("2026-11-01T08:00:00Z");

    /// Two places whose names have one length in every form; the node may know of threats to the first.
    enum Place {
        KNOWN("مقام البئر", "Shrine of the Well"),
        OTHER("مقام النهر", "Shrine of the Hill");

        private final String arabic;
        private final String english;

        Place(String arabic, String english) {
            this.arabic = arabic;
            this.english = english;
        }

        private Text text() {
            return new Text(arabic, english);
        }
    }

    /// What signs, seals and checks.
    interface Crypto {
        Primitives primitives();

        CheckpointSigner signer(LedgerSigningKeys keys);

        CheckpointVerifier verifier();
    }

    /// What stays: a node that holds more writes more rows, and draws more for them.
    private final Drawn drawn = new Drawn(1);
    /// What leaves.
    private final Drawn outbound = new Drawn(3);
    private final PartyId self;
    private final PartyId partner;
    private final Primitives primitives;
    private final SigningKeys partnerKeys;
    private final Sealer partnerSealer;
    private final Card card;
    private final AgreementId agreement;
    private final SealedStore store;
    private final WarningDesks desks;
    private Instant now = BEGIN;

    /// Founds it.
    ///
    /// @param cases that it holds about [Place#KNOWN] and has told nobody
    Asked(Path folder, Crypto crypto, int cases) {
        Random seeded = new Random(7);
        NodeKeys keys = NodeKeys.generate(seeded, BEGIN);
        this.primitives = crypto.primitives();
        this.self = new PartyId(Uuids.random(seeded));
        this.partner = new PartyId(Uuids.random(seeded));
        this.agreement = new AgreementId(Uuids.random(seeded));
        this.partnerKeys = SigningKeys.generate(seeded);
        this.partnerSealer = new Sealer(primitives, new Drawn(2));
        this.card = card(self, keys.signing(), Bytes.of(keys.opening().getFirst().sealingKey()), keys.ledger());
        Card theirs = card(
                partner,
                partnerKeys,
                Bytes.of(OpeningKeys.generate(seeded).sealingKey()),
                LedgerSigningKeys.generate(seeded));
        Acquaintances parties = new Acquaintances(
                theirs, agreement(theirs), Cards.sign(primitives, keys.signing(), card).bytes());
        DataKey vault = DataKey.generate(seeded);
        this.store = SealedStore.create(
                SqliteStore.create(folder, self),
                new Seals(
                        new ColumnSeal(keys.data().columns(drawn), keys.data().index()),
                        new ColumnSeal(vault.columns(drawn), vault.index())));
        NodeLedgers ledgers = new NodeLedgers(self, crypto.signer(keys.ledger()), crypto.verifier(), drawn, outbound);
        store.commit(tx -> {
            ledgers.create(tx, now);
            return self;
        });
        this.desks = WarningDesks.create(new WarningDesks.Ground(
                store, ledgers, parties, primitives, crypto.verifier(), keys, card, () -> now,
                (_, _) -> new Peers.Answer.Silence(), drawn, outbound, Limits.STANDARD, Profiles.shipped(), 1,
                Duration.ZERO, Reader.create()));
        hold(cases, ledgers, parties, keys, crypto);
    }

    private void hold(int cases, NodeLedgers ledgers, Acquaintances parties, NodeKeys keys, Crypto crypto) {
        StoreJournal journal = new StoreJournal(
                store, ledgers, parties, card, Profiles.shipped(), () -> now, new StatementReaders(List.of()));
        Exchange exchange = new Exchange(
                primitives,
                new OwnKeys(keys.signing(), List.copyOf(keys.opening())),
                new Sealer(primitives, drawn),
                new Witnesses(crypto.verifier()));
        WarningFlow flow = new WarningFlow(
                (_, _) -> {
                    throw new IllegalStateException("nothing is read here");
                },
                new TearlineBuilder((_, _) -> List.of()),
                exchange,
                (_, _) -> new Peers.Answer.Silence(),
                journal,
                primitives,
                drawn,
                () -> now);
        PersonId analyst = new PersonId(Uuids.random(drawn));
        for (int i = 0; i < cases; i++) {
            CaseId id = new CaseId(Uuids.random(drawn));
            Assessment assessment = flow.assess(List.of(), assessment(id, analyst));
            flow.determine(
                    assessment,
                    Profiles.shipped().getFirst(),
                    new Addressee.Party(partner, Addressee.Stands.PROTECTOR));
            store.commit(tx -> {
                CaseFiles.put(tx, new CaseFiles.CaseFile(id, List.of(), List.of(), analyst, now));
                return id;
            });
        }
    }

    private Assessment assessment(CaseId id, PersonId analyst) {
        List<Answer> answers = Stream.of(Question.values())
                .map(question -> Answer.of(question, true, List.of(), "as the note says"))
                .toList();
        return new Assessment(
                id, answers, Harm.KILLING, Likelihood.LIKELY, Confidence.MODERATE,
                new Victim(Victim.Kind.SITE, new EntityId("shrine-of-the-well"), Place.KNOWN.text()), "2026-11-03", now,
                analyst, now);
    }

    private static Card card(PartyId party, SigningKeys signing, Bytes sealing, LedgerSigningKeys ledger) {
        return new Card(
                party,
                new Text("طرف", "party"),
                signing.publicKeys(),
                List.of(new Card.SealingKey(1, sealing)),
                ledger.publicKeys(),
                Digest.of(party.value().getBytes(StandardCharsets.UTF_8)),
                List.of("https://party.example"),
                true,
                BEGIN);
    }

    private Agreement agreement(Card theirs) {
        return new Agreement(
                agreement,
                1,
                Agreement.Kind.WARNING_ONLY,
                List.of(
                        new Agreement.Member(self, card.fingerprint()),
                        new Agreement.Member(partner, theirs.fingerprint())),
                List.of(Subject.ATTACK_ON_SITE),
                List.of(Purpose.PROTECTION),
                List.of(Agreement.EVERYWHERE),
                Marking.AMBER,
                Onward.CONSENT,
                new Exigency.None(),
                Tier.WARNING,
                BEGIN.minus(Duration.ofDays(1)),
                BEGIN.plus(Duration.ofDays(3_000)),
                Status.EXERCISE);
    }

    /// The partner's inquiry, signed and sealed, number by number another one.
    Bytes envelope(Place place, int number) {
        Instant day = Instant.parse("2027-01-01T00:00:00Z").plus(Duration.ofDays(number % 1_000));
        Inquiry inquiry = new Inquiry(
                partner, self, agreement, Subject.ATTACK_ON_SITE, place.text(),
                new Window(day, day.plus(Duration.ofDays(1 + number / 1_000))), BEGIN, BEGIN.plus(Inquiry.WAIT_MAX));
        Signed signed = Signed.sign(primitives, partnerKeys, PayloadType.INQUIRY, inquiry.write());
        return ((Envelope) partnerSealer.seal(signed, card.newestSealing().key())).bytes();
    }

    /// Hands an envelope to the node as the wire does.
    ///
    /// @param seed from which the node draws, so that two nodes can be compared
    Bytes answer(Bytes envelope, long seed) {
        drawn.beginAt(seed);
        outbound.beginAt(seed);
        if (desks.exchange().receive(envelope, partner) instanceof Reply.Sealed(Bytes reply)) {
            return reply;
        }
        throw new IllegalStateException("an inquiry under an agreement is not taken");
    }

    /// What leaves at the deadline, byte for byte in its order.
    List<Bytes> atDeadline(long seed) {
        now = BEGIN.plus(Inquiry.WAIT_MAX);
        outbound.beginAt(seed);
        desks.inquiries().look();
        List<Bytes> all = new ArrayList<>();
        for (Delivery.Waiting waiting : desks.deliveries().due()) {
            all.add(waiting.envelope().bytes());
        }
        return all;
    }

    @Override
    public void close() {
        store.close();
    }
}
