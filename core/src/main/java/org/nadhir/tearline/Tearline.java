package org.nadhir.tearline;

import java.time.Instant;
import java.util.List;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Status;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.model.Text;

/// What one release says, typed: who to whom, on what terms, which warning. The recipient's side reads it out of
/// the bytes ([TearlineReader]); the sender's side builds the bytes from it.
///
/// @param parties of the agreement, in its order
/// @param issued on the grid of [TearlineBuilder#GRID]
/// @param texts what a person reads
public record Tearline(
        ReleaseId id,
        AgreementId agreement,
        int revision,
        List<PartyId> parties,
        PartyId sender,
        PartyId recipient,
        Purpose purpose,
        Marking marking,
        Onward onward,
        Status status,
        Instant issued,
        Wording wording,
        Texts texts,
        StixIds stix) {

    public Tearline {
        parties = List.copyOf(parties);
        if (!purpose.isProtective()) {
            throw new IllegalArgumentException("a release is for protection");
        }
        if (!Coarse.wording(wording).equals(wording) || !TearlineBuilder.isOnGrid(issued)) {
            throw new IllegalArgumentException("places and times of a release stand on their grids");
        }
    }

    /// The words in Arabic and English.
    ///
    /// @param headline one line
    /// @param warning what may happen, to whom, where, when, how likely; and, apart, how sure the sender is
    /// @param advice what to do now and whom to call
    /// @param terms what the recipient may do with it
    public record Texts(Text headline, Text warning, Text advice, Text terms) {
        public Texts {
            Plain.check(headline, 1, 600);
            Plain.check(warning, 1, 4_000);
            Plain.check(advice, 1, 8_000);
            Plain.check(terms, 1, 4_000);
        }

        /// The sentences that this version makes of a wording under these terms.
        public static Texts of(Wording wording, Marking marking, Onward onward, Status status) {
            return Phrases.texts(wording, marking, onward, status);
        }
    }
}
