package org.nadhir.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Message;

/// What a waiver lacks before it may lift a duty.
final class WaiverCheck {

    /// What two clocks of one party may differ by; our own measure.
    private static final Duration SKEW = Duration.ofMinutes(5);

    private WaiverCheck() {}

    static List<Message> lacks(Profile profile, Determination.Owed owed, Waiver waiver, Instant now) {
        List<Message> lacks = new ArrayList<>(terms(profile, owed, waiver, now));
        profile.ground(waiver.ground()).ifPresent(ground -> lacks.addAll(signers(ground, waiver)));
        return lacks;
    }

    /// What is wrong with what it says, whoever signed it.
    static List<Message> terms(Profile profile, Determination.Owed owed, Waiver waiver, Instant now) {
        List<Message> lacks = new ArrayList<>();
        if (!owed.profile().equals(profile.id())) {
            lacks.add(Message.of("duty.waiver.other-profile", owed.profile(), profile.id()));
        }
        Optional<Profile.Ground> ground = profile.ground(waiver.ground());
        if (ground.isEmpty()) {
            lacks.add(Message.of("duty.waiver.unknown-ground", waiver.ground(), profile.id()));
        } else {
            lacks.addAll(terms(ground.get(), waiver));
        }
        if (waiver.facts().isBlank()) {
            lacks.add(Message.of("duty.waiver.no-facts"));
        }
        if (waiver.at().isAfter(now.plus(SKEW))) {
            lacks.add(Message.of("duty.waiver.early", waiver.at().toString()));
        }
        if (!now.isBefore(waiver.review())) {
            lacks.add(Message.of("duty.waiver.stale", waiver.review().toString()));
        }
        return lacks;
    }

    private static List<Message> terms(Profile.Ground ground, Waiver waiver) {
        List<Message> lacks = new ArrayList<>();
        if (ground.off()) {
            lacks.add(Message.of("duty.waiver.ground-off", ground.id()));
        }
        if (ground.wordingFirst() && waiver.wording() == Waiver.Wording.NOT_TRIED) {
            lacks.add(Message.of("duty.waiver.wording-first", ground.id()));
        }
        if (waiver.review().isAfter(waiver.at().plus(Duration.ofHours(ground.reviewHoursMax())))) {
            lacks.add(Message.of(
                    "duty.waiver.review-late", ground.id(), String.valueOf(ground.reviewHoursMax())));
        }
        return lacks;
    }

    private static List<Message> signers(Profile.Ground ground, Waiver waiver) {
        if (waiver.approvers().contains(waiver.author())) {
            return List.of(Message.of("duty.waiver.same-person"));
        }
        long signed = waiver.approvers().stream().distinct().count() + 1;
        return signed >= ground.persons()
                ? List.of()
                : List.of(Message.of(
                        "duty.waiver.persons",
                        ground.id(),
                        String.valueOf(ground.persons()),
                        String.valueOf(signed)));
    }
}
