package org.nadhir.duty;

import java.time.Instant;
import java.util.List;
import org.nadhir.model.Message;

/// Whether a warning is owed, and why. Only [Duty] should make one; a determination is recorded, never edited.
public sealed interface Determination {

    Assessment assessment();

    /// The id of the profile that was asked.
    String profile();

    List<Message> why();

    /// The warning must go out, or be waived.
    ///
    /// @param due when the addressee must have been told; counted from the receipt of the report
    /// @param why also names each doubt that was resolved in favour of warning
    record Owed(Assessment assessment, String profile, Addressee addressee, Instant due, List<Message> why)
            implements Determination {
        public Owed {
            why = List.copyOf(why);
        }
    }

    /// At least one of the four answers is a plain no.
    record NotOwed(Assessment assessment, String profile, List<Message> why) implements Determination {
        public NotOwed {
            why = List.copyOf(why);
        }
    }

    /// A threat that is not specific (yet), such as a hostile video: followed, no duty until it is. Whether it is
    /// public plays no part.
    record Watch(Assessment assessment, String profile, List<Message> why) implements Determination {
        public Watch {
            why = List.copyOf(why);
        }
    }

    /// It was owed, and two persons decided on a ground of the profile not to warn, until the review.
    record Waived(Owed owed, Waiver waiver, List<Message> why) implements Determination {
        public Waived {
            why = List.copyOf(why);
        }

        @Override
        public Assessment assessment() {
            return owed.assessment();
        }

        @Override
        public String profile() {
            return owed.profile();
        }

        /// A waiver does not outlive its review date.
        public boolean isStale(Instant now) {
            return !now.isBefore(waiver.review());
        }
    }
}
