package org.nadhir.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.evidence.EvidenceFlaw.Why;
import org.nadhir.evidence.Recorded.Permitted;
import org.nadhir.exchange.Card;
import org.nadhir.json.Decoded;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.Merkle;
import org.nadhir.ledger.Origins;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.tearline.Tearline;

/// The opened leaves: that each stands in a ledger of its owner, and that one of them records the release.
final class LeafPart {

    /// A log's own two signature lines, or a cosigner's. Others would stand there unchecked.
    private static final int LINES = 2;

    private final CheckpointVerifier verifier;
    private final Findings findings;
    private final Identities identities;
    private final Heads heads;
    private final List<RecalledLeaf> recalls = new ArrayList<>();
    private Optional<Recorded> record = Optional.empty();

    /// A leaf that says that a recall was sealed.
    record RecalledLeaf(String part, RecallRecord record) {}

    LeafPart(CheckpointVerifier verifier, Findings findings, Identities identities, Heads heads) {
        this.verifier = verifier;
        this.findings = findings;
        this.identities = identities;
        this.heads = heads;
    }

    /// The record of the release, if there is exactly one and it is right.
    Optional<Recorded> check(Evidence evidence, Sent sent) {
        List<EvidenceLeaf> leaves = evidence.leaves();
        for (int i = 0; i < leaves.size(); i++) {
            check("leaves[" + i + ']', leaves.get(i), evidence.version(), sent);
        }
        findings.require(record.isPresent(), "leaves", Why.NO_RELEASE_LEAF);
        findings.require(
                evidence.version() == Evidence.FIRST
                        || leaves.stream().map(EvidenceLeaf::checkpoint).distinct().count() <= 1,
                "leaves",
                Why.LEAVES_OF_SEVERAL_HEADS);
        return record;
    }

    /// The records of recalls that were met.
    List<RecalledLeaf> recalls() {
        return recalls;
    }

    private void check(String part, EvidenceLeaf leaf, int version, Sent sent) {
        Optional<Card> owner = identities.owner(leaf.ledger());
        if (!findings.require(owner.isPresent(), part, Why.LEDGER_OF_STRANGER)) {
            return;
        }
        if (!(SignedCheckpoint.verify(verifier, owner.get().ledger(), leaf.ledger(), leaf.checkpoint())
                instanceof SignedCheckpoint.Result.Good(SignedCheckpoint signed))) {
            findings.flaw(part, Why.CHECKPOINT_NOT_SIGNED);
            return;
        }
        Checkpoint head = signed.checkpoint();
        boolean holds = isSignedByThese(part, version, owner.get(), signed);
        holds &= findings.require(heads.add(head), part, Why.FORK);
        holds &= findings.require(
                Merkle.includes(leaf.index(), head.size(), leaf.leaf().hash(), leaf.proof(), head.root()),
                part,
                Why.LEAF_NOT_INCLUDED);
        if (!holds) {
            return;
        }
        findings.holds("leaf", leaf.leaf().type(), String.valueOf(leaf.index()), leaf.ledger());
        boolean internal = leaf.ledger().equals(Origins.internal(sent.sender().party()));
        if (internal && leaf.leaf().type().equals(ReleaseRecord.TYPE)) {
            release(part, leaf, version, sent);
            if (version != Evidence.FIRST && record.isPresent()) {
                cosigned(signed, sent);
            }
        } else if (internal && version != Evidence.FIRST && leaf.leaf().type().equals(RecallRecord.TYPE)) {
            recall(part, leaf);
        } else {
            findings.require(version == Evidence.FIRST, part, Why.LEAF_OUT_OF_PLACE);
        }
    }

    /// Its own log's two lines, and in the second version two of each other party that cosigned it; no other.
    private boolean isSignedByThese(String part, int version, Card owner, SignedCheckpoint signed) {
        if (version == Evidence.FIRST) {
            return findings.require(signed.signatures() == LINES, part, Why.CHECKPOINT_SIGNED_BY_OTHERS);
        }
        List<Card> cosigners = identities.others(owner).stream()
                .filter(card -> signed.cosignedBy(verifier, card.ledger(), Origins.witness(card.party()))
                        .isPresent())
                .toList();
        if (!findings.require(signed.signatures() == LINES * (1 + cosigners.size()), part, Why.NOT_COSIGNED)) {
            return false;
        }
        cosigners.forEach(card -> findings.holds("cosigned", card.party().value(), part));
        return true;
    }

    /// The recipient's word for the head in which the release stands.
    private void cosigned(SignedCheckpoint signed, Sent sent) {
        Card recipient = sent.recipient();
        signed.cosignedBy(verifier, recipient.ledger(), Origins.witness(recipient.party()))
                .ifPresent(findings::shown);
    }

    private void recall(String part, EvidenceLeaf leaf) {
        if (leaf.leaf().version() == RecallRecord.VERSION
                && RecallRecord.read(leaf.leaf().record()) instanceof Decoded.Good<RecallRecord>(RecallRecord read)) {
            recalls.add(new RecalledLeaf(part, read));
        } else {
            findings.flaw(part, Why.RECALL_NOT_RECORDED);
        }
    }

    private static Optional<Recorded> recorded(EvidenceLeaf leaf, int version) {
        if (leaf.leaf().version() != version) {
            return Optional.empty();
        }
        Decoded<? extends Recorded> read = version == FirstReleaseRecord.VERSION
                ? FirstReleaseRecord.read(leaf.leaf().record())
                : ReleaseRecord.read(leaf.leaf().record());
        return read instanceof Decoded.Good<? extends Recorded> good ? Optional.of(good.value()) : Optional.empty();
    }

    private void release(String part, EvidenceLeaf leaf, int version, Sent sent) {
        Tearline tearline = sent.warning().tearline();
        Optional<Recorded> found = recorded(leaf, version);
        if (found.isEmpty()) {
            findings.flaw(part, Why.RELEASE_LEAF_DIFFERS);
            return;
        }
        Recorded read = found.get();
        boolean same = record.isEmpty()
                && read.release().equals(tearline.id())
                && read.bytes().equals(sent.warning().release().digest())
                && read.payload().equals(sent.payload())
                && read.sequence() == sent.warning().sequence();
        boolean permitted = read.permitted() instanceof Decoded.Good<Permitted>(Permitted permit)
                && permit.says().equals(Permitted.PERMIT)
                && permit.agreement().equals(tearline.agreement())
                && permit.revision() == tearline.revision()
                && permit.recipients().equals(List.of(tearline.recipient()));
        if (findings.require(same, part, Why.RELEASE_LEAF_DIFFERS)
                && findings.require(permitted, part, Why.NO_PERMIT)) {
            record = Optional.of(read);
        }
    }
}
