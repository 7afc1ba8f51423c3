package org.nadhir.tearline;

import java.time.Instant;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;

/// One approver's word, signed with that person's key, that these findings in these words give no source away.
///
/// @param release SHA-256 of the canonical bytes of a draft, a notice, a request for consent or a statement's words, or
///     the root of a list
/// @param findings SHA-256 of the findings that were shown ([Findings#digest])
/// @param reason in the person's own words, 1 to [#REASON_CHARS_MAX] characters; it stays in the node
public record Clearance(Digest release, Digest findings, PersonId person, String reason, Instant at) {

    public static final int REASON_CHARS_MAX = 500;

    public Clearance {
        Plain.check(reason, 1, REASON_CHARS_MAX);
    }
}
