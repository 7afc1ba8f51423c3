package org.nadhir.policy;

import org.nadhir.agreement.Onward;
import org.nadhir.model.Marks;
import org.nadhir.model.PartyId;

/// A partner's release on which ours would rest, with what its originator lets us do with it.
///
/// @param consent the originator's word on this recipient and this wording, as of now
/// @param marks as it came
/// @param overridable whether our agreement with the originator has an exigency clause
public record Inherited(PartyId originator, Onward onward, Consent consent, Marks marks, boolean overridable) {

    public enum Consent {
        NONE("none"),
        ASKED("asked"),
        /// Asked for this recipient and this wording, and given in time.
        GIVEN("given"),
        REFUSED("refused"),
        /// Given, but its time is over.
        LATE("late"),
        /// Given for another wording or another recipient.
        OTHER_WORDING("other-wording");

        private final String word;

        Consent(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
