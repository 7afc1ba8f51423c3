package org.nadhir.node.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.SeenWord;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.Origins;
import org.nadhir.ledger.SignedNote;
import org.nadhir.node.journal.HeadRows;
import org.nadhir.node.journal.Returned;
import org.nadhir.node.journal.Returned.Answer;
import org.nadhir.node.journal.Returned.Says;

/// A node that came out of a backup asks its partners what it has forgotten.
final class ReturnedTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void aWarningHasComeIn() {
        story = Opening.warningSealed(folder);
        assertEquals("R0", story.deliver("D1", Wire.Weather.FAIR));
    }

    @AfterEach
    void close() {
        story.close();
    }

    private Returned returned(StoryNode node) {
        return new Returned(node.store, node.ledgers, node.parties, node.checkpoints, node.card.ledger());
    }

    /// What the partner of that card holds of `of`, as over the network.
    private Optional<SeenWord> holds(StoryNode of, Card partner) {
        return List.of(story.first, story.second, story.third).stream()
                .filter(node -> node.party.equals(partner.party()))
                .map(node -> node.store.read(rows -> HeadRows.seen(rows, of.party)))
                .map(word -> SeenWord.read(word.write()).orElseThrow())
                .findFirst();
    }

    /// The second node as it was when it was founded: the oldest backup there is.
    private StoryNode secondOfOld() {
        StoryNode old = new StoryNode("second", folder.resolve("old"), 2, story::now, (card, bytes) ->
                story.wire.seenBy(story.second.party).offer(card, bytes));
        story.second.parties.cards.values().forEach(card -> old.parties.cards.put(card.party(), card));
        return old;
    }

    private List<Says> says(StoryNode node, StoryNode... answering) {
        List<StoryNode> there = List.of(answering);
        return returned(node)
                .ask(card -> there.stream().anyMatch(one -> one.party.equals(card.party()))
                        ? holds(node, card)
                        : Optional.empty(), LONG)
                .stream()
                .map(Answer::says)
                .distinct()
                .toList();
    }

    @Test
    void aNodeThatHasEverythingLearnsThatNobodyHoldsMore() {
        SeenWord word = story.first.store.read(rows -> HeadRows.seen(rows, story.second.party));
        assertEquals(1, word.heads().size(), "the head that came with the receipt");
        assertEquals(List.of(Says.NOTHING_NEWER), says(story.second, story.first, story.third));
    }

    @Test
    void aNodeOfBeforeAReceiptLearnsThatAPartnerHoldsIt() {
        try (StoryNode old = secondOfOld()) {
            assertEquals(true, says(old, story.first, story.third).contains(Says.NEWER));
        }
    }

    @Test
    void whoDoesNotAnswerIsSilentAndNobodySpeaksForIt() {
        assertEquals(List.of(Says.SILENT), says(story.second));
        try (StoryNode old = secondOfOld()) {
            assertEquals(false, says(old, story.third).contains(Says.NEWER));
            assertEquals(true, says(old, story.third).contains(Says.SILENT));
        }
    }

    @Test
    void nobodyStopsANodeWithHeadsThatItNeverSigned() {
        String note = story.first.store.read(rows -> HeadRows.seen(rows, story.second.party)).heads().getFirst();
        Checkpoint head = Checkpoint.parse(SignedNote.parse(note).orElseThrow().text()).orElseThrow();
        String larger = note.replace("\n" + head.size() + "\n", "\n" + (head.size() + 7) + "\n");
        for (String invented : List.of(larger, "no note", note.replace(story.second.party.value(), "x"))) {
            List<Answer> answers = returned(story.second).ask(_ -> Optional.of(new SeenWord(List.of(invented))), LONG);
            assertEquals(List.of(Says.NOTHING_NEWER), answers.stream().map(Answer::says).distinct().toList());
        }
    }

    @Test
    void aTrueHeadOfAnotherLedgerOfOursDoesNotStopANodeThatHasIt() {
        SeenWord withFirst = story.first.store.read(rows -> HeadRows.seen(rows, story.second.party));
        assertEquals(1, withFirst.heads().size());
        story.second.parties.cards.put(story.third.party, story.third.card);
        List<Answer> answers = returned(story.second).ask(card -> Optional.of(withFirst), LONG);
        assertEquals(true, answers.stream().anyMatch(answer -> answer.partner().equals(story.third.party)));
        assertEquals(false, Returned.isBehind(answers), "the third shows a head of the ledger with the first");
    }

    @Test
    void whoShowsLessThanItCosignedIsNotHeard() {
        String head = story.second.store.commit(tx -> {
            String note = story.second.ledgers.heads().holding(tx, Origins.internal(story.second.party), 0, story.now);
            HeadRows.keepCosigned(tx, story.first.party, note);
            return note;
        });
        assertEquals(List.of(Says.WITHHELD), saysOfFirst(new SeenWord(List.of())));
        assertEquals(List.of(Says.NOTHING_NEWER), saysOfFirst(new SeenWord(List.of(head))));
    }

    private List<Says> saysOfFirst(SeenWord word) {
        return returned(story.second).ask(_ -> Optional.of(word), LONG).stream()
                .filter(answer -> answer.partner().equals(story.first.party))
                .map(Answer::says)
                .toList();
    }

    @Test
    void whoOnlySendsLearnsThatANumberIsTaken() {
        SeenWord word = story.second.store.read(rows -> HeadRows.seen(rows, story.first.party));
        assertEquals(1, word.taken());
        try (StoryNode old = new StoryNode("first", folder.resolve("older"), 1, story::now, (card, bytes) ->
                story.wire.seenBy(story.first.party).offer(card, bytes))) {
            story.first.parties.cards.values().forEach(card -> old.parties.cards.put(card.party(), card));
            List<Answer> answers = returned(old).ask(card -> holds(old, card), LONG);
            assertEquals(true, answers.stream().anyMatch(answer -> answer.says() == Says.CLAIMS));
            assertEquals(false, Returned.suffices(answers));
        }
        List<Answer> newest = returned(story.first).ask(card -> holds(story.first, card), LONG);
        assertEquals(List.of(Says.NOTHING_NEWER), newest.stream().map(Answer::says).distinct().toList());
    }

    @Test
    void allAreAskedAtOnceAndWhoIsSlowIsSilent() {
        var never = new CountDownLatch(1);
        List<Answer> answers = returned(story.second).ask(
                card -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Optional.empty();
                },
                Duration.ofMillis(50));
        assertEquals(List.of(Says.SILENT), answers.stream().map(Answer::says).distinct().toList());
    }

    @Test
    void oneAnswerAloneNeedsAPersonsWord() {
        Answer one = new Answer(story.first.party, Says.NOTHING_NEWER, new SeenWord(List.of()));
        Answer two = new Answer(story.third.party, Says.NOTHING_NEWER, new SeenWord(List.of()));
        Answer held = new Answer(story.third.party, Says.WITHHELD, new SeenWord(List.of()));
        assertEquals(false, Returned.suffices(List.of()));
        assertEquals(false, Returned.suffices(List.of(one)));
        assertEquals(false, Returned.suffices(List.of(one, two, held)));
        assertEquals(true, Returned.suffices(List.of(one, two)));
    }

    @Test
    void whatWasAskedAndAnsweredIsALeaf() {
        List<Answer> answers = returned(story.second).ask(card -> holds(story.second, card), LONG);
        story.second.store.commit(tx -> {
            returned(story.second).note(tx, answers, story.now);
            return true;
        });
        assertEquals("returned", story.newestLeaf("second"));
    }
}
