package org.nadhir.evidence;

import java.util.List;
import java.util.Optional;
import org.nadhir.evidence.EvidenceFlaw.Why;
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

    /// A log's own two signature lines. Others would stand there unchecked.
    private static final int OWN_LINES = 2;

    private final CheckpointVerifier verifier;
    private final Findings findings;
    private final Identities identities;
    private final Heads heads;
    private Optional<ReleaseRecord> record = Optional.empty();

    LeafPart(CheckpointVerifier verifier, Findings findings, Identities identities, Heads heads) {
        this.verifier = verifier;
        this.findings = findings;
        this.identities = identities;
        this.heads = heads;
    }

    /// The record of the release, if there is exactly one and it is right.
    Optional<ReleaseRecord> check(List<EvidenceLeaf> leaves, Sent sent) {
        for (int i = 0; i < leaves.size(); i++) {
            check("leaves[" + i + ']', leaves.get(i), sent);
        }
        findings.require(record.isPresent(), "leaves", Why.NO_RELEASE_LEAF);
        return record;
    }

    private void check(String part, EvidenceLeaf leaf, Sent sent) {
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
        boolean holds = findings.require(signed.signatures() == OWN_LINES, part, Why.CHECKPOINT_SIGNED_BY_OTHERS);
        holds &= findings.require(heads.add(head), part, Why.FORK);
        holds &= findings.require(
                Merkle.includes(leaf.index(), head.size(), leaf.leaf().hash(), leaf.proof(), head.root()),
                part,
                Why.LEAF_NOT_INCLUDED);
        if (!holds) {
            return;
        }
        findings.holds("leaf", leaf.leaf().type(), String.valueOf(leaf.index()), leaf.ledger());
        if (leaf.leaf().type().equals(ReleaseRecord.TYPE)
                && leaf.ledger().equals(Origins.internal(sent.sender().party()))) {
            release(part, leaf, sent);
        }
    }

    private void release(String part, EvidenceLeaf leaf, Sent sent) {
        Tearline tearline = sent.warning().tearline();
        if (leaf.leaf().version() != ReleaseRecord.VERSION
                || !(ReleaseRecord.read(leaf.leaf().record())
                        instanceof Decoded.Good<ReleaseRecord>(ReleaseRecord read))) {
            findings.flaw(part, Why.RELEASE_LEAF_DIFFERS);
            return;
        }
        boolean same = record.isEmpty()
                && read.release().equals(tearline.id())
                && read.bytes().equals(sent.warning().release().digest())
                && read.payload().equals(sent.payload())
                && read.sequence() == sent.warning().sequence();
        boolean permitted = read.permitted()
                        instanceof Decoded.Good<ReleaseRecord.Permitted>(ReleaseRecord.Permitted permit)
                && permit.says().equals("permit")
                && permit.agreement().equals(tearline.agreement())
                && permit.revision() == tearline.revision()
                && permit.recipients().equals(List.of(tearline.recipient()));
        if (findings.require(same, part, Why.RELEASE_LEAF_DIFFERS)
                && findings.require(permitted, part, Why.NO_PERMIT)) {
            record = Optional.of(read);
        }
    }
}
