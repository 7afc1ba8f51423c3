package org.nadhir.bench.swap;

import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;
import org.nadhir.tearline.Clearance;
import org.nadhir.tearline.ClearanceCodec;

/// What persons sign at their desks.
///
/// @param node whose persons, and whose clock
record Hands(Walked node, Cryptography cryptography) {

    /// @param digest of what is approved: a draft, a notice, a list's root
    Bytes approval(String person, Digest digest, Signoff.Part part) {
        Player.Person who = node.self.person(person);
        return signed(who, PayloadType.APPROVAL, ApprovalCodec.write(
                new Approval(digest, who.id(), part, node.clock.instant())));
    }

    Bytes clearance(String person, Digest draft, Digest findings) {
        Player.Person who = node.self.person(person);
        return signed(who, PayloadType.CLEARANCE, ClearanceCodec.write(
                new Clearance(draft, findings, who.id(), "many bear that name", node.clock.instant())));
    }

    private Bytes signed(Player.Person who, PayloadType type, Bytes word) {
        return Signed.sign(cryptography.primitives(), who.keys(), type, word).bytes();
    }
}
