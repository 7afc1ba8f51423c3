package org.nadhir.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Determination;
import org.nadhir.model.EntityId;
import org.nadhir.model.Handling;
import org.nadhir.model.Marks;
import org.nadhir.model.PartyId;

/// May this be shared with that party, for this purpose?
///
/// @param recipients one for each question; none is nobody, and more than one is refused, because each recipient
///     gets a tearline of its own
/// @param places the victim's place and all that it lies in, as register entries
/// @param marks the markings of each of our own things on which it would rest, as they were given
public record Request(
        PartyId sender,
        List<PartyId> recipients,
        Purpose purpose,
        Sharing sharing,
        Subject subject,
        List<EntityId> places,
        List<Marks> marks,
        Determination determination,
        Invocation exigency,
        Asker asker) {
    public Request {
        recipients = List.copyOf(recipients);
        places = List.copyOf(places);
        marks = List.copyOf(marks);
    }

    /// What the markings of our own things ask together: the strictest of each.
    Handling handling(Instant now) {
        Handling joined = Handling.FREE;
        for (Marks one : marks) {
            joined = joined.join(Handling.of(one, now));
        }
        return joined;
    }

    /// The one recipient, or empty where the request names none or several.
    public Optional<PartyId> recipient() {
        return recipients.size() == 1 ? Optional.of(recipients.getFirst()) : Optional.empty();
    }

    /// Whether sender and every recipient are parties of the agreement.
    boolean isBetween(Agreement agreement) {
        return agreement.has(sender)
                && !recipients.isEmpty()
                && recipients.stream().allMatch(agreement::has);
    }

    /// Whether a warning is owed at `now`. A waiver whose review date has come no longer counts.
    boolean isOwed(Instant now) {
        return determination instanceof Determination.Owed
                || (determination instanceof Determination.Waived waived && waived.isStale(now));
    }
}
