package org.nadhir.evidence;

import java.util.List;
import java.util.Optional;
import org.nadhir.evidence.EvidenceFlaw.Why;
import org.nadhir.evidence.RecallPart.Recalled;
import org.nadhir.json.Decoded;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.sign.Primitives;

/// Checks an evidence bundle from two fingerprints up, point by point of docs/formats.md, "Evidence bundle".
/// Whatever the file is, the answer is a report.
public final class EvidenceCheck {

    private final Primitives primitives;
    private final CheckpointVerifier verifier;

    public EvidenceCheck(Primitives primitives, CheckpointVerifier verifier) {
        this.primitives = primitives;
        this.verifier = verifier;
    }

    /// Checks a file against the fingerprints of the two parties, which two persons know from each other.
    public EvidenceReport check(Bytes file, Digest oneParty, Digest otherParty) {
        Findings findings = new Findings();
        switch (Evidence.read(file)) {
            case Decoded.Bad<Evidence>(var flaw, String where) ->
                findings.flaw("file " + where + ' ' + flaw.key(), Why.NOT_A_BUNDLE);
            case Decoded.Good<Evidence>(Evidence evidence) -> check(findings, evidence, List.of(oneParty, otherParty));
        }
        return findings.report();
    }

    private void check(Findings findings, Evidence evidence, List<Digest> fingerprints) {
        Identities identities = new Identities(primitives, findings, evidence, fingerprints);
        if (!identities.check()) {
            return;
        }
        Optional<Sent> sent = new WarningPart(primitives, findings, evidence, identities).check();
        if (sent.isEmpty()) {
            return;
        }
        Heads heads = new Heads();
        LeafPart leaves = new LeafPart(verifier, findings, identities, heads);
        Optional<Recorded> record = leaves.check(evidence, sent.get());
        ApprovalPart approvals = new ApprovalPart(primitives, findings, evidence, identities);
        approvals.check(sent.get(), record);
        Optional<Recalled> recalled = new RecallPart(primitives, findings, identities)
                .check(evidence.statements(), leaves.recalls(), sent.get());
        new ReceiptPart(primitives, verifier, findings, heads)
                .check(evidence.statements(), sent.get(), record, recalled);
        record.ifPresent(known -> findings.dated(approvals.own(known)));
    }
}
