package org.nadhir.node.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.delivery.Parcel;
import org.nadhir.evidence.ForkCheck;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.HeadsWord;
import org.nadhir.json.Json;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.Origins;
import org.nadhir.ledger.SignedNote;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Marking;
import org.nadhir.model.Uuids;
import org.nadhir.node.desk.DeliveryDesk;
import org.nadhir.node.desk.LedgerClock;
import org.nadhir.node.journal.HeadExchange;
import org.nadhir.node.journal.HeadRows;
import org.nadhir.node.journal.PartyBook.SignedAgreement;
import org.nadhir.node.journal.SeenHeads;
import org.nadhir.node.journal.StatementRows;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// Heads of ledgers between three nodes, day by day.
final class PassingHeadsTest {

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void allHaveMet() {
        story = new Story(folder);
        story.meet("first", "second");
        story.meet("first", "third");
        story.meet("second", "third");
    }

    @AfterEach
    void close() {
        story.close();
    }

    private void agree(StoryNode... parties) {
        Agreement agreement = new Agreement(
                new AgreementId(Uuids.random(story.first.random)),
                1,
                parties.length == 2 ? Agreement.Kind.WARNING_ONLY : Agreement.Kind.COALITION,
                List.of(parties).stream()
                        .map(node -> new Agreement.Member(node.party, node.card.fingerprint()))
                        .sorted(Comparator.comparing(member -> member.party().value()))
                        .toList(),
                List.of(Subject.ATTACK_ON_SITE),
                List.of(Purpose.PROTECTION),
                List.of(Agreement.EVERYWHERE),
                Marking.AMBER_STRICT,
                Onward.CONSENT,
                new Exigency.None(),
                Tier.WARNING,
                story.now.minus(Duration.ofDays(30)),
                story.now.plus(Duration.ofDays(300)),
                Status.EXERCISE);
        for (StoryNode node : parties) {
            node.parties.agreements.add(new SignedAgreement(agreement, List.of()));
        }
    }

    /// The night comes: heads are signed, words go out and arrive, and what follows from them goes out and arrives.
    private void night(StoryNode... awake) {
        story.now = story.now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1)).plusSeconds(120);
        for (StoryNode node : awake) {
            act(node);
            new LedgerClock(node.store, node.ledgers, node.ledgers.heads(), node.parties, story::now).look();
        }
        for (int round = 0; round < 3; round++) {
            for (StoryNode node : awake) {
                passing(node).look();
                deliver(node);
            }
        }
    }

    private void act(StoryNode node) {
        Json record = Json.object().put("by", node.name).put("at", story.now).build();
        node.store.commit(tx -> node.ledgers.append(tx, "act", record, story.now));
    }

    private HeadExchange passing(StoryNode node) {
        return new HeadExchange(
                node.store, node.ledgers, node.ledgers.heads(), node.parties, node.statements, node.checkpoints,
                story::now);
    }

    private void deliver(StoryNode node) {
        DeliveryDesk desk = new DeliveryDesk(node.journal, node.flow, story::now);
        for (Parcel parcel : desk.open().parcels()) {
            assertTrue(parcel.cargo() instanceof Cargo.OfStatement);
            assertTrue(desk.offer(parcel) instanceof Delivery.Delivered, parcel.cargo().toString());
        }
    }

    private static long cosigned(StoryNode owner, StoryNode by) {
        return owner.store.read(rows -> HeadRows.cosigned(rows, by.party))
                .map(note -> SignedNote.parse(note).orElseThrow())
                .map(note -> Checkpoint.parse(note.text()).orElseThrow().size())
                .orElse(0L);
    }

    private static int doubts(StoryNode node, StoryNode about) {
        return node.store.read(rows -> HeadRows.of(rows, about.party)).doubts().size();
    }

    private static Optional<Bytes> fork(StoryNode node, StoryNode of) {
        return node.store.read(rows -> SeenHeads.fork(rows, of.party));
    }

    @Test
    void eachPartnerCosignsEachDaysHeadAndNothingIsDoubted() {
        agree(story.first, story.second, story.third);
        List<StoryNode> all = List.of(story.first, story.second, story.third);
        for (int day = 1; day <= 4; day++) {
            night(story.first, story.second, story.third);
            for (StoryNode one : all) {
                for (StoryNode other : all) {
                    if (one != other) {
                        // A day's pads and leaves may come to more than one step: it is drawn.
                        long size = cosigned(one, other);
                        assertTrue(size >= 256L * day && size % 256 == 0, one.name + " by " + other.name);
                        assertEquals(0, doubts(one, other));
                        assertTrue(fork(one, other).isEmpty());
                    }
                }
            }
        }
    }

    @Test
    void aLedgerThatIsShownDifferentlyToTwoPartnersIsFoundWithoutTheirComparing() {
        agree(story.first, story.second, story.third);
        try (StoryNode twin = twin()) {
            story.first.parties.cards.remove(story.third.party);
            night(story.first, story.second);
            story.first.meets(story.third);
            assertEquals(256, cosigned(story.first, story.second));
            assertEquals(1, doubts(story.third, story.first), "the second passed on what it saw");
            story.now = story.now.minus(Duration.ofDays(1));
            night(twin, story.third);
            assertTrue(fork(story.third, story.first).isPresent(), "the third was shown another of that size");
            night(story.second, story.third);
            for (StoryNode honest : List.of(story.second, story.third)) {
                Bytes file = fork(honest, story.first).orElseThrow();
                var check = new ForkCheck(honest.primitives, honest.checkpoints);
                assertTrue(check.check(file, story.first.card.fingerprint()).flaws().isEmpty(), "anyone can check it");
                assertTrue(fork(honest, honest == story.second ? story.third : story.second).isEmpty());
            }
            night(story.first, story.second, story.third);
            assertEquals(256, cosigned(story.first, story.second), "whose ledger is forked is cosigned no more");
        }
    }

    /// The same keys, and another ledger.
    private StoryNode twin() {
        StoryNode twin = new StoryNode("first", folder.resolve("twin"), 1, story::now, (card, bytes) ->
                story.wire.seenBy(story.first.party).offer(card, bytes));
        twin.meets(story.third);
        twin.parties.agreements.addAll(story.first.parties.agreements);
        act(twin);
        return twin;
    }

    @Test
    void whoMissedAHeadAndHearsOfItAsksAndIsAnswered() {
        agree(story.first, story.second, story.third);
        night(story.first, story.second, story.third);
        story.first.parties.cards.remove(story.third.party);
        night(story.first, story.second);
        story.first.meets(story.third);
        night(story.second, story.third);
        assertEquals(1, doubts(story.third, story.first), "nothing links it to what the third saw");
        night(story.first, story.second, story.third);
        night(story.first, story.second, story.third);
        night(story.first, story.second, story.third);
        assertEquals(0, doubts(story.third, story.first));
        assertTrue(fork(story.third, story.first).isEmpty());
    }

    @Test
    void nobodyIsToldOfAPartnerOutsideTheAgreementOfAllThree() {
        agree(story.first, story.second);
        agree(story.second, story.third);
        agree(story.first, story.third);
        night(story.first, story.second, story.third);
        night(story.first, story.second, story.third);
        for (StoryNode node : List.of(story.first, story.second, story.third)) {
            for (HeadsWord word : words(node)) {
                assertEquals(List.of(), word.heard());
            }
        }
        assertEquals(512, cosigned(story.first, story.third));
    }

    @Test
    void whoPassesOnOutsideAnAgreementIsRefused() {
        agree(story.first, story.second);
        agree(story.second, story.third);
        night(story.first, story.second);
        StoryNode second = story.second;
        HeadsWord good = words(second).getFirst();
        String ofFirst = story.first.store
                .read(rows -> story.first.ledgers.heads().newest(rows, Origins.internal(story.first.party)))
                .orElseThrow();
        AgreementId agreement = second.parties.agreements.getFirst().agreement().id();
        HeadsWord telling = new HeadsWord(
                second.party, story.third.party, good.checkpoint(), 0, List.of(), List.of(), List.of(),
                List.of(new HeadsWord.Heard(story.first.party, agreement, ofFirst)));
        second.store.commit(tx ->
                second.statements.send(tx, story.third.party, PayloadType.HEADS, telling.write()));
        DeliveryDesk desk = new DeliveryDesk(second.journal, second.flow, story::now);
        List<Delivery> came = new ArrayList<>();
        desk.open().parcels().forEach(parcel -> came.add(desk.offer(parcel)));
        assertEquals(1, came.size());
        assertTrue(came.getFirst() instanceof Delivery.Refused refused
                && refused.refusal().reason().label().equals("outside-agreement"));
        assertEquals(0, doubts(story.third, story.first));
    }

    @Test
    void whoHasNoAgreementIsToldNothing() {
        agree(story.first, story.second);
        night(story.first, story.second, story.third);
        assertEquals(0, cosigned(story.first, story.third));
        assertFalse(words(story.first).stream().anyMatch(word -> word.to().equals(story.third.party)));
        assertEquals(256, cosigned(story.first, story.second));
    }

    private List<HeadsWord> words(StoryNode node) {
        return node.store.read(StatementRows::all).stream()
                .filter(stated -> stated.given() && stated.kind() == PayloadType.HEADS)
                .map(stated -> assertInstanceOf(Signed.class, Signed.parse(stated.statement())))
                .map(signed -> assertInstanceOf(
                        Verified.class, signed.verified(node.primitives, node.card.signing())))
                .map(verified -> HeadsWord.read(verified.payload()).orElseThrow())
                .toList();
    }
}
