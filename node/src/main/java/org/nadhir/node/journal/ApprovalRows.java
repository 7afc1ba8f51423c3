package org.nadhir.node.journal;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Digest;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;

/// Approvals of drafts, and clearances of whatever is held, as they were signed. Whether one counts is for core to say.
public final class ApprovalRows {

    /// More signers than any permit asks for; further ones push nobody out, they are not kept.
    private static final int APPROVALS_MAX = 32;

    private ApprovalRows() {}

    /// Keeps an approval; a later one by the same key takes the place of the earlier.
    public static Digest add(SealedTransaction tx, ReleaseId id, Signed approval) {
        return add(tx, id.value(), approval);
    }

    /// Keeps a clearance, as [#add] keeps an approval.
    ///
    /// @param id of a draft, a notice, a list, or the digest of other words
    public static Digest clear(SealedTransaction tx, String id, Signed clearance) {
        return add(tx, cleared(id), clearance);
    }

    public static List<Signed> all(SealedSnapshot rows, ReleaseId id) {
        return all(rows, id.value());
    }

    /// Puts an act in the place of the approval that its signer takes back.
    ///
    /// @return whether there was one
    public static boolean takeBack(SealedTransaction tx, ReleaseId id, Signed act) {
        boolean stands = all(tx, id).stream().anyMatch(approval -> !isAct(approval) && isBySame(approval, act));
        if (stands) {
            add(tx, id, act);
        }
        return stands;
    }

    static boolean isTakenBack(SealedSnapshot rows, ReleaseId id, List<Signed> approvals) {
        return all(rows, id).stream()
                .filter(ApprovalRows::isAct)
                .anyMatch(act -> approvals.stream().anyMatch(one -> !isAct(one) && isBySame(one, act)));
    }

    private static boolean isAct(Signed signed) {
        return signed.claimedType() == PayloadType.ACT;
    }

    private static boolean isBySame(Signed one, Signed other) {
        return one.signerIds().equals(other.signerIds());
    }

    public static List<Signed> clearances(SealedSnapshot rows, String id) {
        return all(rows, cleared(id));
    }

    private static String cleared(String id) {
        return "clearances of " + id;
    }

    private static Digest add(SealedTransaction tx, String id, Signed approval) {
        for (int n = 0; n < APPROVALS_MAX; n++) {
            var name = tx.name(Table.APPROVAL, id + "|" + n);
            var present = tx.get(Table.APPROVAL, name);
            boolean same = present.map(entry -> Signed.parse(entry.body()) instanceof Signed old
                            && old.signerIds().equals(approval.signerIds()))
                    .orElse(true);
            if (same) {
                tx.put(Table.APPROVAL, name, approval.bytes());
                break;
            }
        }
        return approval.bytes().digest();
    }

    private static List<Signed> all(SealedSnapshot rows, String id) {
        List<Signed> approvals = new ArrayList<>();
        for (int n = 0; n < APPROVALS_MAX; n++) {
            var entry = rows.get(Table.APPROVAL, rows.name(Table.APPROVAL, id + "|" + n));
            if (entry.isEmpty()) {
                break;
            }
            if (!(Signed.parse(entry.get().body()) instanceof Signed signed)) {
                throw StoreTrouble.damaged(Table.APPROVAL);
            }
            approvals.add(signed);
        }
        return approvals;
    }
}
