package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cosignature;
import org.nadhir.exchange.HeadsWord;
import org.nadhir.exchange.Incoming;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.json.Json;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.Lineage.Shown;
import org.nadhir.ledger.Lineage.Verdict;
import org.nadhir.ledger.Origins;
import org.nadhir.ledger.Overheard;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.PayloadType;

/// Reads partners' heads, those that they pass on, and their cosignatures on ours (docs/decisions/0171).
///
/// A head that contradicts another is taken, since it is the evidence. What a partner passes on convicts only the party
/// that signed it.
public final class HeadReaders {

    private final PartyBook parties;
    private final Card self;
    private final NodeLedgers ledgers;
    private final CheckpointVerifier verifier;

    public HeadReaders(PartyBook parties, Card self, NodeLedgers ledgers, CheckpointVerifier verifier) {
        this.parties = parties;
        this.self = self;
        this.ledgers = ledgers;
        this.verifier = verifier;
    }

    public List<StatementReader> all() {
        return List.of(new Heads(), new Cosignatures());
    }

    private Optional<SignedCheckpoint> internal(Card of, String note) {
        return SignedCheckpoint.verify(verifier, of.ledger(), Origins.internal(of.party()), note)
                        instanceof SignedCheckpoint.Result.Good(SignedCheckpoint good)
                ? Optional.of(good)
                : Optional.empty();
    }

    /// A head with its own log's two lines and no others: whoever cosigned it is not ours to know.
    private Optional<Shown> head(Card of, String note, long since, List<Digest> consistency) {
        return internal(of, note)
                .filter(signed -> signed.size() > 0 && since <= signed.size())
                .map(signed -> new Shown(signed.checkpoint(), signed.alone(of.ledger()), since, consistency));
    }

    private final class Heads implements StatementReader {

        @Override
        public PayloadType kind() {
            return PayloadType.HEADS;
        }

        @Override
        public Optional<RefusalReason> refuses(SealedSnapshot rows, Incoming statement, Instant now) {
            Card from = statement.from();
            Optional<HeadsWord> read = HeadsWord.read(statement.payload());
            if (read.flatMap(word -> shown(from, word)).isEmpty()) {
                return Optional.of(RefusalReason.MALFORMED);
            }
            HeadsWord word = read.get();
            if (!word.from().equals(from.party()) || !word.to().equals(self.party())) {
                return Optional.of(RefusalReason.WRONG_RECIPIENT);
            }
            boolean ours = word.heard().stream().allMatch(heard -> isCommon(rows, from.party(), heard, now));
            return ours ? Optional.empty() : Optional.of(RefusalReason.OUTSIDE_AGREEMENT);
        }

        @Override
        public void take(SealedTransaction tx, Incoming statement, Instant now) {
            Card from = statement.from();
            HeadsWord word = HeadsWord.read(statement.payload()).orElseThrow();
            Shown shown = shown(from, word).orElseThrow();
            Overheard known = HeadRows.of(tx, from.party(), shown.head().size());
            if (judged(tx, from, known.shown(shown), now) instanceof Verdict.Unproved) {
                // Its proof is false. Who says so is the log, but no file of ours can show that: it stays a doubt.
                known.heard(shown);
            }
            for (HeadsWord.Proved proved : word.proved()) {
                var doubted = new Checkpoint(shown.head().origin(), proved.size(), proved.root());
                known.settle(doubted, shown, proved.consistency()).ifPresent(found -> judged(tx, from, found, now));
            }
            HeadRows.keep(tx, from.party(), known);
            HeadRows.keepAsked(tx, from.party(), word.asked().stream()
                    .flatMap(note -> head(self, note, 0, List.of()).stream())
                    .toList());
            word.heard().forEach(heard -> hear(tx, heard, now));
        }

        private Optional<Shown> shown(Card from, HeadsWord word) {
            return head(from, word.checkpoint(), word.since(), word.consistency());
        }

        /// Whether all three stand in one agreement: else the word would tell who knows whom.
        private boolean isCommon(SealedSnapshot rows, PartyId from, HeadsWord.Heard heard, Instant now) {
            return !heard.party().equals(from)
                    && !heard.party().equals(self.party())
                    && parties.agreement(rows, heard.agreement())
                            .map(PartyBook.SignedAgreement::agreement)
                            .filter(one -> one.holdsAt(now))
                            .filter(one -> one.has(from) && one.has(self.party()) && one.has(heard.party()))
                            .isPresent();
        }

        /// Of a party that we have not met nothing can be verified, so nothing is kept.
        private void hear(SealedTransaction tx, HeadsWord.Heard heard, Instant now) {
            parties.confirmed(tx, heard.party())
                    .ifPresent(card -> head(card, heard.checkpoint(), 0, List.of()).ifPresent(head -> {
                        Overheard known = HeadRows.of(tx, card.party(), head.head().size());
                        judged(tx, card, known.heard(head), now);
                        HeadRows.keep(tx, card.party(), known);
                    }));
        }

        private Verdict judged(SealedTransaction tx, Card of, Verdict verdict, Instant now) {
            if (verdict instanceof Verdict.Contradicts found) {
                parties.cardStatement(tx, of.party())
                        .flatMap(card -> SeenHeads.contradiction(card, found))
                        .ifPresent(fork -> convict(tx, of, fork, now));
            }
            return verdict;
        }

        private void convict(SealedTransaction tx, Card of, Bytes fork, Instant now) {
            SeenHeads.keepFork(tx, of.party(), fork);
            ledgers.append(tx, "fork", Json.object()
                    .put("party", of.party().value())
                    .put("fork", fork.digest().hex())
                    .put("at", now)
                    .build(), now);
        }
    }

    private final class Cosignatures implements StatementReader {

        @Override
        public PayloadType kind() {
            return PayloadType.COSIGNATURE;
        }

        @Override
        public Optional<RefusalReason> refuses(SealedSnapshot rows, Incoming statement, Instant now) {
            Optional<Cosignature> read = Cosignature.read(statement.payload());
            Card from = statement.from();
            Optional<SignedCheckpoint> signed = read.flatMap(word -> internal(self, word.checkpoint()))
                    .filter(head -> head.isCosignedOnlyBy(verifier, from.ledger(), Origins.witness(from.party())));
            if (signed.isEmpty()) {
                return Optional.of(RefusalReason.MALFORMED);
            }
            boolean ours = read.get().from().equals(from.party()) && read.get().to().equals(self.party());
            return ours ? Optional.empty() : Optional.of(RefusalReason.WRONG_RECIPIENT);
        }

        @Override
        public void take(SealedTransaction tx, Incoming statement, Instant now) {
            PartyId from = statement.from().party();
            String note = Cosignature.read(statement.payload()).orElseThrow().checkpoint();
            Checkpoint head = HeadRows.head(note);
            Ledger ledger = ledgers.ledger(tx, head.origin());
            if (!ledger.has(head)) {
                // Signed with our keys, and not of this ledger: we were set back, or there is a second one of us.
                ledgers.append(tx, "own-head-unknown", Json.object()
                        .put("partner", from.value())
                        .put("size", head.size())
                        .put("root", head.root().hex())
                        .put("at", now)
                        .build(), now);
                return;
            }
            Optional<String> before = HeadRows.cosigned(tx, from);
            if (before.stream().allMatch(kept -> HeadRows.head(kept).size() < head.size())) {
                HeadRows.keepCosigned(tx, from, note);
            }
        }
    }
}
