package org.nadhir.node.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Cadence;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.PersonsWord;
import org.nadhir.exchange.PersonsWords;
import org.nadhir.exchange.Receipt;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Receipts;
import org.nadhir.exchange.StepTaken;
import org.nadhir.node.desk.LeavingReceipts;
import org.nadhir.node.journal.InboxRows;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.Received;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Precedence;

/// Receipts above R0 between two nodes: nothing is signed, shown or sent at the moment of a human act.
final class CadenceScenarioTest {

    @TempDir
    private Path folder;

    private Story story;
    private Instant point;

    @BeforeEach
    void aWarningHasComeIn() {
        story = Opening.warningSealed(folder);
        assertEquals("R0", story.deliver("D1", Wire.Weather.FAIR));
        point = Cadence.BY_PRECEDENCE.leaves(Precedence.IMMEDIATE, story.now);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void nothingIsSignedAndTheLedgerWithThePartnerDoesNotGrowBeforeTheTime() {
        long leaves = leavesWithFirst();
        take(ReceiptStep.OPENED, point.minus(Duration.ofMinutes(9)));
        take(ReceiptStep.ACKNOWLEDGED, point.minus(Duration.ofMinutes(4)));
        look(point.minusSeconds(1));
        assertEquals(leaves, leavesWithFirst(), "who compares checkpoints sees when somebody acted");
        assertEquals(List.of(), receiptsOnTheirWay());
        look(point);
        assertEquals(List.of(ReceiptStep.OPENED, ReceiptStep.ACKNOWLEDGED), receiptsOnTheirWay());
        assertTrue(leavesWithFirst() > leaves);
    }

    @Test
    void whatLeavesNamesThePointOfTheGridAndNoOtherTime() {
        take(ReceiptStep.OPENED, point.minus(Duration.ofMinutes(9)));
        take(ReceiptStep.ACKNOWLEDGED, point.minus(Duration.ofMinutes(4)));
        look(point.plusSeconds(37));
        for (Receipt receipt : given()) {
            assertEquals(point, receipt.at(), receipt.step().label());
        }
        assertEquals(2, given().size());
        deliver();
        assertEquals("R0 R1 R2", story.receipts("D1"));
    }

    @Test
    void aStepSurvivesTheProcessThatTookIt() {
        take(ReceiptStep.OPENED, point.minus(Duration.ofMinutes(9)));
        // A process of its own keeps nothing of it in memory: whoever looks next finds it in the store.
        story.now = point.plus(Duration.ofDays(1));
        new LeavingReceipts(story.second.journal, story.second.exchange, () -> story.now).look();
        assertEquals(point, given().getFirst().at(), "that the node was down is no time of a human act");
        deliver();
        assertEquals("R0 R1", story.receipts("D1"));
    }

    @Test
    void aStepLeavesOnce() {
        take(ReceiptStep.OPENED, point.minus(Duration.ofMinutes(9)));
        StepTaken taken = story.second.journal.stepsTaken().getFirst();
        look(point);
        look(point.plus(Duration.ofMinutes(15)));
        assertEquals(List.of(ReceiptStep.OPENED), receiptsOnTheirWay());
        assertThrows(IllegalArgumentException.class, () -> story.second.journal.exchange(
                book -> story.second.exchange.leave(book, taken, story.now)));
        assertThrows(IllegalArgumentException.class, () -> take(ReceiptStep.OPENED, point));
    }

    @Test
    void whatIsForAPartnerWhoIsNoneNowWaitsAndHoldsNobodyUp() {
        take(ReceiptStep.OPENED, point.minus(Duration.ofMinutes(9)));
        var card = story.second.parties.cards.remove(story.first.party);
        look(point);
        assertEquals(1, story.second.journal.stepsTaken().size());
        story.second.parties.cards.put(story.first.party, card);
        look(point.plusSeconds(1));
        assertEquals(0, story.second.journal.stepsTaken().size());
    }

    private void take(ReceiptStep step, Instant moment) {
        story.now = moment;
        Received received = story.second.store.read(rows -> InboxRows.find(rows, story.first.party, 1)).orElseThrow();
        Optional<PersonsWord> word =
                step == ReceiptStep.OPENED ? Optional.empty() : Optional.of(word(received));
        story.second.journal.exchange(book -> {
            story.second.exchange.take(
                    book, new StepTaken(story.first.party, 1, step, word, Optional.empty(), point));
            return step;
        });
    }

    private PersonsWord word(Received received) {
        StoryNode.Person dalia = story.second.person("dalia");
        PersonsWords words = new PersonsWords(dalia.id(), received.payload(), Optional.empty(), point);
        Signed signed = Signed.sign(story.second.primitives, dalia.keys(), words.type(), words.write());
        return new PersonsWord(dalia.id(), signed.bytes(), story.second.roster(dalia.id()));
    }

    private void look(Instant moment) {
        story.now = moment;
        new LeavingReceipts(story.second.journal, story.second.exchange, () -> story.now).look();
    }

    private long leavesWithFirst() {
        return story.second.store.read(rows -> story.second.ledgers
                .ledger(rows, story.second.ledgers.origin(rows, story.first.party).orElseThrow())
                .newest().size());
    }

    private List<ReceiptStep> receiptsOnTheirWay() {
        return story.second.journal.open().parcels().stream()
                .map(Parcel::cargo)
                .map(cargo -> ((Cargo.OfReceipt) cargo).step())
                .toList();
    }

    private List<Receipt> given() {
        return story.second.store.read(rows -> ReceiptRows.given(rows, story.first.party, 1)).stream()
                .skip(1)
                .flatMap(bytes -> new Receipts(story.second.primitives)
                        .verify(story.second.card, (Signed) Signed.parse(bytes)).stream())
                .toList();
    }

    private void deliver() {
        for (Delivery delivery : story.second.journal.deliveries()) {
            if (delivery instanceof Delivery.Waiting waiting) {
                story.second.flow.attempt(waiting);
            }
        }
    }
}
