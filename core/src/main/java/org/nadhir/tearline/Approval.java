package org.nadhir.tearline;

import java.time.Instant;
import java.util.List;
import org.nadhir.agreement.Roster;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// One person's word, signed with that person's key, that exactly these bytes may be released. An edit makes other
/// bytes, and the approval dies with it.
///
/// @param release SHA-256 of the release's canonical bytes
/// @param at beginning of the quarter of an hour in which it was signed ([#grid]): who reads it later learns no hours
///     of a desk to the second. Older ones have seconds
public record Approval(Digest release, PersonId person, Signoff.Part part, Instant at) {

    /// What is signed at `now`.
    public static Approval signed(Digest release, PersonId person, Signoff.Part part, Instant now) {
        return new Approval(release, person, part, grid(now));
    }

    /// The beginning of the quarter of an hour in which `now` lies.
    public static Instant grid(Instant now) {
        return Coarse.floor(now, TearlineBuilder.GRID);
    }

    /// The approvals whose signatures hold by the roster of `now`, as policy counts them; others are left out.
    public static List<Signoff> signoffs(List<Signed> approvals, Roster roster, Primitives primitives, Instant now) {
        return BelievedApprovals.of(approvals, roster, primitives, now).believed().stream()
                .filter(one -> one.approval().person().equals(one.signer().person()))
                .map(one -> new Signoff(
                        one.approval().person(), one.approval().part(), one.approval().release(), one.approval().at(),
                        one.signer().roles()))
                .toList();
    }
}
