package org.nadhir.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.nadhir.agreement.Role;

/// Where a duty stands at a moment: how long there is, or how long it is overdue, and whom it is at by now.
/// Counted from the receipt of the report alone, so that the same facts at the same time give the same answer.
public sealed interface Escalation {

    /// A person on the other side knows.
    ///
    /// @param late by how much the telling came after the time that was due; zero where it came in time
    record Met(Instant at, Duration late) implements Escalation {}

    /// Nobody there knows yet.
    ///
    /// @param due when the addressee must know
    /// @param left until then; negative once it is overdue
    /// @param reached how many steps of the profile's escalation have been reached
    /// @param at whom it is at now
    /// @param channel the one to try now, by its id in the profile
    record Open(Instant due, Duration left, int reached, Role at, String channel) implements Escalation {

        public boolean isOverdue() {
            return !left.isPositive();
        }
    }

    /// The state of `owed` at `now`.
    ///
    /// @param profile the one under which it is owed
    static Escalation of(Determination.Owed owed, Profile profile, Progress progress, Instant now) {
        if (!owed.profile().equals(profile.id())) {
            throw new IllegalArgumentException("the duty is owed under " + owed.profile());
        }
        if (progress.isTold()) {
            Duration late = Duration.between(owed.due(), progress.at());
            return new Met(progress.at(), late.isNegative() ? Duration.ZERO : late);
        }
        List<Profile.Step> steps = profile.escalation();
        Instant received = owed.assessment().received();
        int reached = (int) steps.stream()
                .filter(step -> !now.isBefore(received.plus(step.after())))
                .count();
        Duration left = Duration.between(now, owed.due());
        if (reached == 0) {
            return new Open(
                    owed.due(),
                    left,
                    0,
                    profile.decides().roles().getFirst(),
                    profile.channels().getFirst().id());
        }
        Profile.Step step = steps.get(reached - 1);
        return new Open(owed.due(), left, reached, step.role(), step.channel());
    }

    /// The moments of all steps that `owed` reaches while nobody is told, in their order; the first step is 1.
    static List<Moment> moments(Determination.Owed owed, Profile profile) {
        return IntStream.range(0, profile.escalation().size())
                .mapToObj(i -> {
                    Profile.Step step = profile.escalation().get(i);
                    return new Moment(i + 1, owed.assessment().received().plus(step.after()), step);
                })
                .toList();
    }

    /// When a step is reached.
    record Moment(int number, Instant at, Profile.Step step) {}
}
