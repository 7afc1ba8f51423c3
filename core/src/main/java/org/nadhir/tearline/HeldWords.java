package org.nadhir.tearline;

import java.time.Instant;
import java.util.List;
import org.nadhir.agreement.Roster;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// Words that would leave the node and that the leak guard holds back for what is near in them: of a draft, a notice,
/// a request for consent, a list, a statement to a partner. There is one way to clear them all.
///
/// @param findings what is to be judged; they name the words by their digest
/// @param party whose words they would be
/// @param author who worded them; cannot clear them
public record HeldWords(Findings findings, PartyId party, PersonId author) {

    /// How many persons must say that what was found gives nobody away (TRUST.md §2.3).
    public static final int PERSONS = 2;

    /// What is missing for these words to go out, each with what would mend it. Empty, if [#PERSONS] approvers of the
    /// party, none of them the author, have signed within the last day a clearance that names exactly these words and
    /// exactly these findings. Edited words, another finding or another thing that became known of a source leave no
    /// clearance standing. Nothing else lifts it: no waiver, no exigency, no emergency.
    ///
    /// @param clearances signed [Clearance]s; one that is not to be believed does not count
    /// @param roster the party's own persons as of now
    public List<Message> missing(List<Signed> clearances, Roster roster, Primitives primitives, Instant now) {
        return new ClearanceCheck(this, roster, primitives, now).missing(clearances);
    }
}
