package org.nadhir.node.desk;

import java.time.Instant;
import java.util.Optional;
import org.nadhir.agreement.Roster;
import org.nadhir.json.Decoded;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;
import org.nadhir.tearline.Clearance;
import org.nadhir.tearline.ClearanceCodec;

/// Whether the caller, and nobody else, signed something about exactly these bytes. What is not that is never kept,
/// so nobody can push another's word out. Whether a word that is kept counts is for core to say, each time anew.
final class OwnWords {

    private final Primitives primitives;

    OwnWords(Primitives primitives) {
        this.primitives = primitives;
    }

    /// The caller's approval of `bytes`: digest of a release or a notice, or the root of a list.
    Optional<Signed> approval(Bytes statement, Roster roster, PersonId caller, Digest bytes, Instant now) {
        return signed(statement, roster, caller, PayloadType.APPROVAL, now)
                .filter(verified -> ApprovalCodec.read(verified.payload())
                                instanceof Decoded.Good<Approval>(Approval approval)
                        && approval.person().equals(caller)
                        && approval.release().equals(bytes))
                .map(Verified::statement);
    }

    /// Whether the caller signed for a part that is not theirs: the author as an approver, or another as the author. It
    /// would take the place of what they signed before, and count for nothing.
    boolean isOthersPart(Bytes statement, Roster roster, PersonId caller, PersonId author, Instant now) {
        return signed(statement, roster, caller, PayloadType.APPROVAL, now)
                .filter(verified -> ApprovalCodec.read(verified.payload())
                                instanceof Decoded.Good<Approval>(Approval approval)
                        && (approval.part() == Signoff.Part.AUTHOR) != caller.equals(author))
                .isPresent();
    }

    /// The caller's clearance of `bytes`.
    Optional<Signed> clearance(Bytes statement, Roster roster, PersonId caller, Digest bytes, Instant now) {
        return signed(statement, roster, caller, PayloadType.CLEARANCE, now)
                .filter(verified -> ClearanceCodec.read(verified.payload())
                                instanceof Decoded.Good<Clearance>(Clearance clearance)
                        && clearance.person().equals(caller)
                        && clearance.release().equals(bytes))
                .map(Verified::statement);
    }

    private Optional<Verified> signed(
            Bytes statement, Roster roster, PersonId caller, PayloadType type, Instant now) {
        return roster.find(caller, now)
                .flatMap(entry -> Signed.parse(statement) instanceof Signed signed
                                && signed.verified(primitives, entry.keys()) instanceof Verified verified
                                && verified.type() == type
                        ? Optional.of(verified)
                        : Optional.empty());
    }
}
