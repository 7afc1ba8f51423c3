package org.nadhir.node.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.SeenWord;
import org.nadhir.json.Json;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.LedgerKeys;
import org.nadhir.ledger.Origins;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.ledger.SignedNote;
import org.nadhir.model.PartyId;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;

/// Asks the partners of a node that was restored from a backup what they hold of its ledgers, before it signs anything
/// (docs/decisions/0172). Only heads that the node itself signed count: nobody can stop it by inventing some, nor by
/// passing on true ones that are here. An answer below what the backup proves that the partner had is none.
public final class Returned {

    /// Partners without whose answers a person must vouch. Ours: one alone could withhold.
    private static final int ANSWERS_MIN = 2;

    private static final SeenWord NOTHING = new SeenWord(List.of());

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final PartyBook parties;
    private final CheckpointVerifier verifier;
    private final LedgerKeys own;

    public Returned(
            SealedStore store,
            NodeLedgers ledgers,
            PartyBook parties,
            CheckpointVerifier verifier,
            LedgerKeys own) {
        this.store = store;
        this.ledgers = ledgers;
        this.parties = parties;
        this.verifier = verifier;
        this.own = own;
    }

    /// What came of asking one partner.
    public enum Says {
        /// Holds nothing that is not here.
        NOTHING_NEWER("nothing-newer"),
        /// Holds a head that we signed and do not have.
        NEWER("newer"),
        /// Answered with less than the backup proves that it had: as good as silent.
        WITHHELD("withheld"),
        /// Says, without a proof, that it took a number which we have not given out yet: a person must ask.
        CLAIMS("claims-a-higher-number"),
        /// Did not answer, or not so that it could be read.
        SILENT("silent");

        private final String word;

        Says(String word) {
            this.word = word;
        }
    }

    /// One partner's answer.
    ///
    /// @param heads what it showed; none where it was silent
    public record Answer(PartyId partner, Says says, SeenWord heads) {}

    /// Whether a partner holds what is not here.
    public static boolean isBehind(List<Answer> answers) {
        return answers.stream().anyMatch(answer -> answer.says() == Says.NEWER);
    }

    /// Whether the node may go on without a person's word: all answered, at least two of them, and none holds more.
    public static boolean suffices(List<Answer> answers) {
        return answers.size() >= ANSWERS_MIN
                && answers.stream().allMatch(answer -> answer.says() == Says.NOTHING_NEWER);
    }

    /// Asks all of them at once.
    ///
    /// @param peers the way to a partner; empty where it does not answer. Called in threads of their own, which are
    ///     interrupted at the end of the time
    /// @param within how long all of them together may take; who needs longer is silent
    public List<Answer> ask(Function<Card, Optional<SeenWord>> peers, Duration within) {
        List<Card> cards = store.read(rows -> parties.partners(rows).stream()
                .flatMap(party -> parties.confirmed(rows, party).stream())
                .toList());
        List<Future<Optional<SeenWord>>> words = words(cards, peers, within);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            PartyId partner = cards.get(i).party();
            Optional<SeenWord> word = said(words.get(i));
            Says says = word.map(one -> store.read(rows -> weigh(rows, partner, one))).orElse(Says.SILENT);
            answers.add(new Answer(partner, says, word.orElse(NOTHING)));
        }
        return answers;
    }

    private static List<Future<Optional<SeenWord>>> words(
            List<Card> cards, Function<Card, Optional<SeenWord>> peers, Duration within) {
        List<Callable<Optional<SeenWord>>> questions = cards.stream()
                .<Callable<Optional<SeenWord>>>map(card -> () -> peers.apply(card))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(questions, within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while partners were asked");
        }
    }

    private static Optional<SeenWord> said(Future<Optional<SeenWord>> word) {
        return switch (word.state()) {
            case SUCCESS -> word.resultNow();
            case CANCELLED, RUNNING -> Optional.empty();
            case FAILED -> throw new IllegalStateException(word.exceptionNow());
        };
    }

    private Says weigh(SealedSnapshot rows, PartyId partner, SeenWord word) {
        List<Checkpoint> heads =
                word.heads().stream().flatMap(note -> ours(note).stream()).toList();
        if (!heads.stream().allMatch(head -> ledgers.has(rows, head))) {
            return Says.NEWER;
        }
        if (word.taken() > rows.counted("warnings to " + partner)) {
            return Says.CLAIMS;
        }
        return shows(rows, partner, heads) ? Says.NOTHING_NEWER : Says.WITHHELD;
    }

    /// Whether the partner shows what it had: the head of ours that it cosigned, and one of the ledger with it where it
    /// took a receipt of ours. Older ones than these would hide what came after them.
    private boolean shows(SealedSnapshot rows, PartyId partner, List<Checkpoint> heads) {
        long cosigned = HeadRows.cosigned(rows, partner).map(note -> HeadRows.head(note).size()).orElse(0L);
        boolean internal = cosigned == 0
                || heads.stream()
                        .filter(head -> head.origin().equals(Origins.internal(store.party())))
                        .anyMatch(head -> head.size() >= cosigned);
        Optional<String> ours = ledgers.origin(rows, partner);
        boolean with = heads.stream().anyMatch(head -> ours.equals(Optional.of(head.origin())));
        return internal && (with || !tookReceipt(rows, partner));
    }

    private static boolean tookReceipt(SealedSnapshot rows, PartyId partner) {
        return DeliveryRows.all(rows).stream()
                .filter(Delivery.Delivered.class::isInstance)
                .filter(delivery -> delivery.recipient().equals(partner))
                .anyMatch(delivery -> delivery.cargo() instanceof Cargo.OfReceipt);
    }

    private Optional<Checkpoint> ours(String note) {
        return SignedNote.parse(note)
                .flatMap(signed -> Checkpoint.parse(signed.text()))
                .filter(head -> Origins.isOf(store.party(), head.origin()))
                .filter(head -> SignedCheckpoint.verify(verifier, own, head.origin(), note)
                        instanceof SignedCheckpoint.Result.Good);
    }

    /// Notes in the ledger who was asked and what came of it, in the commit with which the node goes on.
    public void note(SealedTransaction tx, List<Answer> answers, Instant now) {
        Json record = Json.object()
                .putArray("answers", answers, answer -> Json.object()
                        .put("partner", answer.partner().value())
                        .put("says", answer.says().word)
                        .put("heads", answer.heads().heads().size())
                        .put("answer", answer.heads().write().digest().hex())
                        .build())
                .put("at", now)
                .build();
        ledgers.append(tx, "returned", record, now);
    }
}
