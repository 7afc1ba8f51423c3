package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Determination;
import org.nadhir.model.EntityId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;

/// May this be released to that party, for this purpose?
///
/// @param recipients one for a release; none is nobody, and more than one is refused, because each recipient gets
///     a tearline of its own
/// @param places the victim's place and all that it lies in, as register entries
/// @param labels the marking labels of all that the release would rest on, as they were given
public record Request(
        PartyId sender,
        List<PartyId> recipients,
        Purpose purpose,
        Subject subject,
        List<EntityId> places,
        List<String> labels,
        Determination determination,
        Invocation exigency) {

    public Request {
        recipients = List.copyOf(recipients);
        places = List.copyOf(places);
        labels = List.copyOf(labels);
    }

    /// The strictest of the labels. No label, or one that FIRST does not define, counts as the strictest there is.
    public Marking marking() {
        return labels.stream()
                .map(label -> Marking.ofLabel(label).orElse(Marking.RED))
                .reduce(Marking::join)
                .orElse(Marking.RED);
    }

    /// The one recipient, or empty where the request names none or several.
    public Optional<PartyId> recipient() {
        return recipients.size() == 1 ? Optional.of(recipients.getFirst()) : Optional.empty();
    }
}
