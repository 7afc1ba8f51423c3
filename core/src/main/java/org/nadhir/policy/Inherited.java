package org.nadhir.policy;

import org.nadhir.agreement.Onward;
import org.nadhir.model.PartyId;

/// A partner's release on which ours would rest, with what its originator lets us do with it.
public record Inherited(PartyId originator, Onward onward, Consent consent) {

    public enum Consent {
        NONE,
        /// Asked for this recipient and this wording, and given.
        GIVEN
    }
}
