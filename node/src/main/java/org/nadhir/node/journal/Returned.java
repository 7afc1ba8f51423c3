package org.nadhir.node.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nadhir.exchange.Card;
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
/// (docs/decisions/0172). Only heads that the node itself signed count: nobody can stop it by inventing some.
public final class Returned {

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
        /// Did not answer, or not so that it could be read.
        SILENT("silent");

        private final String word;

        Says(String word) {
            this.word = word;
        }
    }

    /// One partner's answer.
    public record Answer(PartyId partner, Says says) {}

    /// Asks all of them.
    ///
    /// @param peers the way to a partner; empty where it does not answer
    public List<Answer> ask(Function<Card, Optional<SeenWord>> peers) {
        List<Card> cards = store.read(rows -> parties.partners(rows).stream()
                .flatMap(party -> parties.confirmed(rows, party).stream())
                .toList());
        List<Answer> answers = new ArrayList<>();
        for (Card card : cards) {
            Says says = peers.apply(card)
                    .map(word -> store.read(rows -> weigh(rows, card.party(), word)))
                    .orElse(Says.SILENT);
            answers.add(new Answer(card.party(), says));
        }
        return answers;
    }

    private Says weigh(SealedSnapshot rows, PartyId partner, SeenWord word) {
        boolean newer = word.heads().stream()
                .flatMap(note -> ours(note).stream())
                .anyMatch(head -> !has(rows, partner, head));
        return newer ? Says.NEWER : Says.NOTHING_NEWER;
    }

    private Optional<Checkpoint> ours(String note) {
        return SignedNote.parse(note)
                .flatMap(signed -> Checkpoint.parse(signed.text()))
                .filter(head -> Origins.isOf(store.party(), head.origin()))
                .filter(head -> SignedCheckpoint.verify(verifier, own, head.origin(), note)
                        instanceof SignedCheckpoint.Result.Good);
    }

    /// A ledger with the partner that is not here was begun after the backup.
    private boolean has(SealedSnapshot rows, PartyId partner, Checkpoint head) {
        return ledgers.origins(rows, List.of(partner)).contains(head.origin())
                && ledgers.ledger(rows, head.origin()).has(head);
    }

    /// Notes in the ledger who was asked and what came of it, in the commit with which the node goes on.
    public void note(SealedTransaction tx, List<Answer> answers, Instant now) {
        Json record = Json.object()
                .putArray("answers", answers, answer -> Json.object()
                        .put("partner", answer.partner().value())
                        .put("says", answer.says().word)
                        .build())
                .put("at", now)
                .build();
        ledgers.append(tx, "returned", record, now);
    }
}
