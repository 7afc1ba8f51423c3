package org.nadhir.evidence;

import java.util.Optional;
import org.nadhir.evidence.EvidenceFlaw.Why;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.exchange.Witness;
import org.nadhir.exchange.Witnesses;
import org.nadhir.json.Decoded;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.Merkle;
import org.nadhir.ledger.Origins;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.ledger.SignedNote;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// Checks a fork from one fingerprint up, point by point of docs/formats.md, "Fork". Whatever the file is, the answer
/// is a report; a report without flaws is a sound accusation.
public final class ForkCheck {

    /// A log's own two signature lines. Others would stand there unchecked.
    private static final int OWN_LINES = 2;

    private final Primitives primitives;
    private final CheckpointVerifier verifier;

    public ForkCheck(Primitives primitives, CheckpointVerifier verifier) {
        this.primitives = primitives;
        this.verifier = verifier;
    }

    /// Checks a file against the fingerprint of the party that it accuses.
    public EvidenceReport check(Bytes file, Digest fingerprint) {
        Findings findings = new Findings();
        switch (Fork.read(file)) {
            case Decoded.Bad<Fork>(var flaw, String where) ->
                findings.flaw("file " + where + ' ' + flaw.key(), Why.NOT_A_FORK_FILE);
            case Decoded.Good<Fork>(Fork fork) -> check(findings, fork, fingerprint);
        }
        return findings.report();
    }

    private void check(Findings findings, Fork fork, Digest fingerprint) {
        Optional<Card> card = Cards.read(primitives, fork.card().bytes());
        if (!findings.require(card.isPresent(), "card", Why.CARD_NOT_SELF_SIGNED)
                || !findings.require(card.get().fingerprint().equals(fingerprint), "card", Why.NOT_OF_FINGERPRINT)) {
            return;
        }
        findings.holds("card", card.get().party().value(), card.get().fingerprint().hex());
        Optional<Checkpoint> first = head(findings, "first", card.get(), fork.first());
        Optional<Checkpoint> second = head(findings, "second", card.get(), fork.second());
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        boolean comparable = first.get().origin().equals(second.get().origin())
                && first.get().size() > 0
                && first.get().size() <= second.get().size();
        if (findings.require(comparable, "second", Why.HEADS_NOT_COMPARABLE)
                && findings.require(
                        contradict(card.get(), first.get(), second.get(), fork.shows()),
                        "shows",
                        Why.NO_CONTRADICTION)) {
            findings.holds(
                    "fork",
                    card.get().party().value(),
                    first.get().origin(),
                    Long.toString(first.get().size()),
                    Long.toString(second.get().size()));
        }
    }

    private Optional<Checkpoint> head(Findings findings, String part, Card card, String note) {
        Optional<Checkpoint> claimed =
                SignedNote.parse(note).flatMap(parsed -> Checkpoint.parse(parsed.text()));
        if (!findings.require(
                claimed.isPresent() && Origins.isOf(card.party(), claimed.get().origin()),
                part,
                Why.LEDGER_OF_STRANGER)) {
            return Optional.empty();
        }
        if (!(SignedCheckpoint.verify(verifier, card.ledger(), claimed.get().origin(), note)
                instanceof SignedCheckpoint.Result.Good(SignedCheckpoint signed))) {
            findings.flaw(part, Why.CHECKPOINT_NOT_SIGNED);
            return Optional.empty();
        }
        return findings.require(signed.signatures() == OWN_LINES, part, Why.CHECKPOINT_SIGNED_BY_OTHERS)
                ? claimed
                : Optional.empty();
    }

    private boolean contradict(Card card, Checkpoint first, Checkpoint second, Fork.Shows shows) {
        return switch (shows) {
            case Fork.Shows.Prefix(Digest root, var proof) ->
                !root.equals(first.root())
                        && Merkle.extendsTree(first.size(), root, second.size(), second.root(), proof);
            case Fork.Shows.Leaf(long index, Fork.Included one, Fork.Included other) ->
                !one.hash().equals(other.hash())
                        && Merkle.includes(index, first.size(), one.hash(), one.proof(), first.root())
                        && Merkle.includes(index, second.size(), other.hash(), other.proof(), second.root());
            case Fork.Shows.Receipt(Signed statement) ->
                Witnesses.shown(primitives, card, statement)
                        .filter(witness -> isFalse(witness, first, second))
                        .isPresent();
        };
    }

    private static boolean isFalse(Witness witness, Checkpoint first, Checkpoint second) {
        boolean ofTheSecond = SignedNote.parse(witness.checkpoint())
                .flatMap(note -> Checkpoint.parse(note.text()))
                .filter(second::equals)
                .isPresent();
        return ofTheSecond
                && witness.since() == first.size()
                && !Merkle.extendsTree(
                        first.size(), first.root(), second.size(), second.root(), witness.consistency());
    }
}
