package org.nadhir.duty;

import java.time.Duration;
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
        if (!owed.profile().equals(profile.id())) {
            lacks.add(Message.of("duty.waiver.other-profile", owed.profile(), profile.id()));
        }
        Optional<Profile.Ground> ground = profile.ground(waiver.ground());
        if (ground.isEmpty()) {
            lacks.add(Message.of("duty.waiver.unknown-ground", waiver.ground(), profile.id()));
        } else {
            lacks.addAll(lacks(ground.get(), waiver));
        }
        if (waiver.facts().isBlank()) {
            lacks.add(Message.of("duty.waiver.no-facts"));
        }
        if (!now.isBefore(waiver.review())) {
            lacks.add(Message.of("duty.waiver.stale", waiver.review().toString()));
        }
        return lacks;
    }

    private static List<Message> lacks(Profile.Ground ground, Waiver waiver) {
        List<Message> lacks = new ArrayList<>();
        if (ground.off()) {
            lacks.add(Message.of("duty.waiver.ground-off", ground.id()));
        }
        if (ground.wordingFirst() && waiver.wording() == Waiver.Wording.NOT_TRIED) {
            lacks.add(Message.of("duty.waiver.wording-first", ground.id()));
        }
        if (waiver.approvers().contains(waiver.author())) {
            lacks.add(Message.of("duty.waiver.same-person"));
        } else if (waiver.approvers().stream().distinct().count() < ground.persons() - 1) {
            lacks.add(Message.of(
                    "duty.waiver.persons",
                    ground.id(),
                    String.valueOf(ground.persons()),
                    String.valueOf(waiver.approvers().stream().distinct().count() + 1)));
        }
        if (waiver.review().isAfter(waiver.at().plus(Duration.ofHours(ground.reviewHoursMax())))) {
            lacks.add(Message.of(
                    "duty.waiver.review-late", ground.id(), String.valueOf(ground.reviewHoursMax())));
        }
        return lacks;
    }
}
