package org.nadhir.evidence;

import java.util.List;
import java.util.Optional;
import org.nadhir.evidence.EvidenceFlaw.Why;
import org.nadhir.evidence.LeafPart.RecalledLeaf;
import org.nadhir.exchange.Recall;
import org.nadhir.model.Digest;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// Whether the sender took the warning back, in its signed words and in its own ledger.
final class RecallPart {

    private final Primitives primitives;
    private final Findings findings;
    private final Identities identities;

    RecallPart(Primitives primitives, Findings findings, Identities identities) {
        this.primitives = primitives;
        this.findings = findings;
        this.identities = identities;
    }

    /// A recall that holds.
    ///
    /// @param payload digest of its signed payload
    /// @param envelope digest of the envelope in which it went
    record Recalled(Recall recall, Digest payload, Digest envelope) {}

    Optional<Recalled> check(List<Signed> statements, List<RecalledLeaf> leaves, Sent sent) {
        List<Integer> places = identities.places(PayloadType.RECALL);
        boolean one = findings.require(places.size() <= 1, "statements", Why.RECALL_TWICE);
        if (!one || places.isEmpty()) {
            leaves.forEach(leaf -> findings.flaw(leaf.part(), Why.RECALL_NOT_RECORDED));
            return Optional.empty();
        }
        String part = Findings.statement(places.getFirst());
        Signed statement = statements.get(places.getFirst());
        if (!(statement.verified(primitives, sent.sender().signing()) instanceof Verified verified)
                || Recall.read(verified.payload()).isEmpty()) {
            findings.flaw(part, Why.RECALL_NOT_SIGNED);
            return Optional.empty();
        }
        Recall recall = Recall.read(verified.payload()).orElseThrow();
        boolean holds = findings.require(isOf(recall, sent), part, Why.RECALL_OF_OTHER_WARNING);
        Digest payload = verified.payload().digest();
        holds &= findings.require(
                leaves.size() == 1 && records(leaves.getFirst().record(), recall, payload),
                "leaves",
                Why.RECALL_NOT_RECORDED);
        if (!holds) {
            return Optional.empty();
        }
        findings.holds("recall", recall.reason().word(), recall.at().toString());
        return Optional.of(new Recalled(recall, payload, leaves.getFirst().record().envelope()));
    }

    private static boolean isOf(Recall recall, Sent sent) {
        return recall.from().equals(sent.sender().party())
                && recall.to().equals(sent.recipient().party())
                && recall.release().equals(sent.warning().tearline().id())
                && recall.payload().equals(sent.payload())
                && recall.sequence() > sent.warning().sequence();
    }

    private static boolean records(RecallRecord record, Recall recall, Digest payload) {
        return record.sequence() == recall.sequence()
                && record.payload().equals(payload)
                && record.recalls().equals(recall.payload())
                && record.reason() == recall.reason();
    }
}
