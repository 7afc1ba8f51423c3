package org.nadhir.tearline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.json.Decoded;
import org.nadhir.model.Message;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// Approvals whose signatures hold: each was verified by the key that the roster names now, and read only after that.
/// Where an act stands in the place of an approval, its signer has taken it back.
/// What it approves, and whether its signer may, is for the count to say.
record BelievedApprovals(List<Believed> believed, List<Message> flaws) {

    BelievedApprovals {
        believed = List.copyOf(believed);
        flaws = List.copyOf(flaws);
    }

    record Believed(Signed signed, RosterEntry signer, Approval approval) {}

    static BelievedApprovals of(List<Signed> approvals, Roster roster, Primitives primitives, Instant now) {
        List<Believed> believed = new ArrayList<>();
        List<Message> flaws = new ArrayList<>();
        for (Signed signed : approvals) {
            Optional<RosterEntry> signer = signed.signerIds().size() == 1
                    ? roster.findByKey(signed.signerIds().getFirst(), now)
                    : Optional.empty();
            if (signer.isEmpty()) {
                flaws.add(Message.of("release.approval.unknown-signer"));
            } else if (signed.claimedType() == PayloadType.ACT) {
                flaws.add(Message.of(
                        "release.approval.taken-back", signer.get().person().value()));
            } else if (signed.verified(primitives, signer.get().keys()) instanceof Verified verified
                    && verified.type() == PayloadType.APPROVAL
                    && ApprovalCodec.read(verified.payload()) instanceof Decoded.Good<Approval>(Approval approval)) {
                believed.add(new Believed(signed, signer.get(), approval));
            } else {
                flaws.add(Message.of("release.approval.not-signed"));
            }
        }
        return new BelievedApprovals(believed, flaws);
    }
}
