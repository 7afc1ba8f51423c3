package org.nadhir.tearline;

import java.time.Instant;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;

/// A tearline that stands word for word as it would go out, and that the leak guard found clean.
/// Only [TearlineBuilder] makes one.
public sealed interface Draft extends DraftDecision permits BuiltDraft {

    /// Canonical JSON of the release object: what approvers sign and the recipient reads.
    Bytes bytes();

    /// What the bytes say, typed.
    Tearline tearline();

    /// Who worded it and will sign as author.
    PersonId author();

    /// Not to be sent before: a drawn delay parts the time of release from the time of the report. A warning that
    /// is owed skips it, and then this is the time of issue.
    Instant notBefore();

    /// Over [#bytes]; the digest that approvals name.
    default Digest digest() {
        return bytes().digest();
    }
}
