package org.nadhir.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Message;

/// What a waiver lacks before it may lift a duty.
final class WaiverCheck {

    private WaiverCheck() {}

    static List<Message> lacks(Profile profile, Determination.Owed owed, Waiver waiver, Instant now) {
        List<Message> lacks = new ArrayList<>();
        Optional<Profile.Ground> ground =
                profile.grounds().stream().filter(one -> one.id().equals(waiver.ground())).findFirst();
        if (!owed.profile().equals(profile.id())) {
            lacks.add(Message.of("duty.waiver.other-profile", owed.profile(), profile.id()));
        }
        if (ground.isEmpty()) {
            lacks.add(Message.of("duty.waiver.unknown-ground", waiver.ground(), profile.id()));
        } else if (ground.get().off()) {
            lacks.add(Message.of("duty.waiver.ground-off", waiver.ground()));
        } else if (ground.get().wordingFirst() && waiver.wording() == Waiver.Wording.NOT_TRIED) {
            lacks.add(Message.of("duty.waiver.wording-first", waiver.ground()));
        }
        if (waiver.facts().isBlank()) {
            lacks.add(Message.of("duty.waiver.no-facts"));
        }
        if (waiver.author().equals(waiver.approver())) {
            lacks.add(Message.of("duty.waiver.same-person"));
        }
        if (!now.isBefore(waiver.review())) {
            lacks.add(Message.of("duty.waiver.stale", waiver.review().toString()));
        }
        return lacks;
    }
}
