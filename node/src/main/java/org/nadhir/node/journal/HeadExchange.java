package org.nadhir.node.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.evidence.Fork;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cosignature;
import org.nadhir.exchange.HeadsWord;
import org.nadhir.json.Decoded;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.Lineage.Shown;
import org.nadhir.ledger.Origins;
import org.nadhir.ledger.Overheard;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.ledger.Steps;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.ledger.ShownHeads;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.PayloadType;

/// Tells partners once a day of heads, ours and those of third parties with which all three stand in one agreement, and
/// cosigns what partners showed (docs/decisions/0171). Only partners with an agreement in force are told anything.
public final class HeadExchange {

    /// Between the point of the grid and the word: the head must have been signed before. Ours.
    private static final Duration NOT_BEFORE = Duration.ofMinutes(1);

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final ShownHeads heads;
    private final PartyBook parties;
    private final Statements statements;
    private final CheckpointVerifier verifier;
    private final InstantSource clock;

    public HeadExchange(
            SealedStore store,
            NodeLedgers ledgers,
            ShownHeads heads,
            PartyBook parties,
            Statements statements,
            CheckpointVerifier verifier,
            InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.heads = heads;
        this.parties = parties;
        this.statements = statements;
        this.verifier = verifier;
        this.clock = clock;
    }

    /// Sends what is due.
    ///
    /// @return how many words and cosignatures went out
    public int look() {
        Instant now = clock.instant();
        int sent = 0;
        for (PartyId partner : store.read(parties::partners)) {
            if (store.read(rows -> isOwed(rows, partner, now))) {
                sent += store.commit(tx -> tell(tx, partner, now) ? 1 : 0);
            }
            if (store.read(rows -> fresh(rows, partner).isPresent())) {
                sent += store.commit(tx -> cosign(tx, partner, now) ? 1 : 0);
            }
        }
        return sent;
    }

    /// Once at each point of the grid, to whom an agreement binds us, as soon as there is something to show.
    private boolean isOwed(SealedSnapshot rows, PartyId partner, Instant now) {
        Instant point = Steps.point(now);
        String internal = Origins.internal(store.party());
        return !now.isBefore(point.plus(NOT_BEFORE))
                && !HeadRows.isTold(rows, partner, point)
                && !heads.isDue(rows, internal, now)
                && heads.newest(rows, internal).isPresent()
                && agreements(rows, now).stream().anyMatch(one -> one.has(partner));
    }

    private List<Agreement> agreements(SealedSnapshot rows, Instant now) {
        return parties.agreements(rows).stream()
                .filter(one -> one.holdsAt(now) && one.has(store.party()))
                .toList();
    }

    private boolean tell(SealedTransaction tx, PartyId partner, Instant now) {
        if (!isOwed(tx, partner, now)) {
            return false;
        }
        HeadRows.keepTold(tx, partner, Steps.point(now));
        statements.send(tx, partner, PayloadType.HEADS, word(tx, partner, now).write());
        HeadRows.keepAsked(tx, partner, List.of());
        return true;
    }

    private HeadsWord word(SealedSnapshot rows, PartyId partner, Instant now) {
        String note = heads.newest(rows, Origins.internal(store.party())).orElseThrow();
        Checkpoint head = HeadRows.head(note);
        Ledger ledger = ledgers.ledger(rows, head.origin());
        // What the partner cosigned it has: a word that was lost is bridged by the next.
        long since = HeadRows.cosigned(rows, partner)
                .map(kept -> HeadRows.head(kept).size())
                .filter(size -> size <= head.size())
                .orElse(0L);
        List<Digest> consistency = since == 0 ? List.of() : ledger.proveConsistency(since, head.size());
        List<String> asked = HeadRows.of(rows, partner).doubts().stream()
                .limit(HeadsWord.ASKED_MAX)
                .map(Shown::note)
                .toList();
        return new HeadsWord(
                store.party(), partner, note, since, consistency, proved(rows, partner, ledger, head), asked,
                heard(rows, partner, now));
    }

    /// How heads of ours fit that the partner heard of. To one that is not of this ledger there is no answer.
    private static List<HeadsWord.Proved> proved(
            SealedSnapshot rows, PartyId partner, Ledger ledger, Checkpoint head) {
        List<HeadsWord.Proved> proved = new ArrayList<>();
        for (Shown asked : HeadRows.asked(rows, partner)) {
            Checkpoint one = asked.head();
            if (ledger.has(one) && proved.size() < HeadsWord.PROVED_MAX) {
                long first = Math.min(one.size(), head.size());
                long last = Math.max(one.size(), head.size());
                proved.add(new HeadsWord.Proved(one.size(), one.root(), ledger.proveConsistency(first, last)));
            }
        }
        return proved;
    }

    /// Heads of third parties that stand in one agreement with the partner and us: each newest, then what is doubted.
    /// Of many, others each day.
    private List<HeadsWord.Heard> heard(SealedSnapshot rows, PartyId partner, Instant now) {
        List<HeadsWord.Heard> all = new ArrayList<>();
        for (PartyId third : parties.partners(rows)) {
            Optional<Agreement> common = agreements(rows, now).stream()
                    .filter(one -> !third.equals(partner) && one.has(partner) && one.has(third))
                    .findFirst();
            common.ifPresent(agreement -> {
                Overheard known = HeadRows.of(rows, third);
                List<String> notes = new ArrayList<>(contradicting(rows, third));
                known.own().tip().map(Shown::note).ifPresent(notes::add);
                known.doubts().stream().map(Shown::note).forEach(notes::add);
                notes.stream()
                        .distinct()
                        .map(note -> new HeadsWord.Heard(third, agreement.id(), note))
                        .forEach(all::add);
            });
        }
        if (all.size() <= HeadsWord.HEARD_MAX) {
            return all;
        }
        long day = Math.floorDiv(now.getEpochSecond(), Steps.PERIOD.toSeconds());
        int first = Math.floorMod(day * HeadsWord.HEARD_MAX, all.size());
        List<HeadsWord.Heard> some = new ArrayList<>(all.subList(first, all.size()));
        some.addAll(all.subList(0, first));
        return some.subList(0, HeadsWord.HEARD_MAX);
    }

    /// Both heads of its internal ledger that convict a party: with them others convict it as well.
    private static List<String> contradicting(SealedSnapshot rows, PartyId third) {
        return SeenHeads.fork(rows, third).flatMap(file -> Fork.read(file) instanceof Decoded.Good<Fork>(Fork fork)
                        ? Optional.of(fork)
                        : Optional.<Fork>empty())
                .map(fork -> List.of(fork.first(), fork.second()))
                .filter(notes -> HeadRows.head(notes.getFirst()).origin().equals(Origins.internal(third)))
                .orElseGet(List::of);
    }

    /// A head of the partner's that follows from all before and that we have not cosigned.
    private static Optional<Shown> fresh(SealedSnapshot rows, PartyId partner) {
        long witnessed = HeadRows.witnessed(rows, partner);
        return HeadRows.of(rows, partner).own().tip().filter(tip -> tip.head().size() > witnessed);
    }

    private boolean cosign(SealedTransaction tx, PartyId partner, Instant now) {
        Optional<Card> card = parties.confirmed(tx, partner);
        Optional<Shown> head = fresh(tx, partner);
        if (card.isEmpty() || head.isEmpty() || SeenHeads.fork(tx, partner).isPresent()) {
            return false;
        }
        Checkpoint checkpoint = head.get().head();
        if (SignedCheckpoint.verify(verifier, card.get().ledger(), checkpoint.origin(), head.get().note())
                instanceof SignedCheckpoint.Result.Good(SignedCheckpoint good)) {
            String note = ledgers.cosigned(good, Steps.point(now)).note();
            HeadRows.keepWitnessed(tx, partner, checkpoint.size());
            statements.send(
                    tx, partner, PayloadType.COSIGNATURE, new Cosignature(store.party(), partner, note).write());
            return true;
        }
        return false;
    }
}
