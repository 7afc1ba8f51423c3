package org.nadhir.tearline;

import java.time.Instant;
import java.util.List;
import org.nadhir.agreement.Roster;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// A tearline in which the leak guard found nothing certain and something near. It stands word for word as it would
/// go out and is no [Draft]: nothing but [#cleared] makes one of it. Only [TearlineBuilder] makes one.
public sealed interface Held extends DraftDecision permits HeldDraft {

    /// How many persons must say that what was found gives nobody away (TRUST.md §2.3).
    int PERSONS = 2;

    /// Canonical JSON of the release object.
    Bytes bytes();

    /// What the bytes say, typed.
    Tearline tearline();

    /// Who worded it; cannot clear it.
    PersonId author();

    /// As under [Draft#notBefore].
    Instant notBefore();

    /// What is to be judged.
    Findings findings();

    /// A draft, if [#PERSONS] approvers of the sender, none of them the author, have signed within the last day a
    /// clearance that names exactly these bytes and exactly these findings. Edited bytes, another finding or another
    /// thing that became known of a source leave no clearance standing. Nothing else lifts it: no waiver, no
    /// exigency, no emergency.
    ///
    /// @param clearances signed [Clearance]s; one that is not to be believed does not count
    /// @param roster the sender's own persons as of now
    default Clearing cleared(List<Signed> clearances, Roster roster, Primitives primitives, Instant now) {
        return new ClearanceCheck(this, roster, primitives, now).judge(clearances);
    }

    /// Over [#bytes].
    default Digest digest() {
        return bytes().digest();
    }
}
