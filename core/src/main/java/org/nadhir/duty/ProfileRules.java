package org.nadhir.duty;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.nadhir.model.Harm;
import org.nadhir.model.Question;

/// What must hold across the members of a profile, so that a slip of the pen never makes a duty that cannot be met
/// or waived.
final class ProfileRules {

    /// A waiver takes two persons; more than this is a committee, and nobody warns in time.
    private static final int PERSONS_MIN = 2;
    private static final int PERSONS_MAX = 5;

    private ProfileRules() {}

    static void check(String id, List<Question> threshold, Collection<Harm> harms, Duration clock) {
        require(isName(id), "a profile's id is lower-case letters, digits and hyphens");
        require(threshold.stream().distinct().count() == threshold.size(), "a threshold names a question once");
        require(!threshold.isEmpty() && !harms.isEmpty(), "a profile names its threshold and its harms");
        require(!harms.contains(Harm.NONE), "no harm founds no duty");
        require(clock.isPositive(), "a clock runs forward");
    }

    static void check(
            List<Profile.Ground> grounds,
            List<Profile.Channel> channels,
            List<Profile.Entry> entries,
            List<Profile.Citation> sources) {
        require(!channels.isEmpty(), "a profile names a channel at least");
        once(grounds, Profile.Ground::id, "a ground stands once");
        once(channels, Profile.Channel::id, "a channel stands once");
        once(entries, Profile.Entry::id, "what is recorded stands once");
        once(sources, Profile.Citation::part, "a part is cited once");
        for (Profile.Ground ground : grounds) {
            require(
                    ground.persons() >= PERSONS_MIN && ground.persons() <= PERSONS_MAX,
                    "a waiver is signed by two to five persons");
            require(ground.reviewHoursMax() > 0, "a waiver is reviewed");
        }
        for (Profile.Part part : Profile.Part.values()) {
            require(
                    sources.stream().anyMatch(citation -> citation.part().equals(part.word())),
                    "a profile cites its part " + part.word());
        }
    }

    static void check(List<Profile.Step> steps, List<Profile.Channel> channels, Duration clock) {
        Duration before = Duration.ZERO;
        for (Profile.Step step : steps) {
            require(step.after().compareTo(before) > 0, "each step of an escalation comes after the one before");
            require(
                    channels.stream().anyMatch(channel -> channel.id().equals(step.channel())),
                    "an escalation uses a channel of the profile");
            before = step.after();
        }
        require(
                steps.isEmpty() || steps.getFirst().after().compareTo(clock) <= 0,
                "the first step of an escalation comes while the clock still runs");
    }

    private static <T> void once(List<T> items, Function<T, String> id, String rule) {
        require(items.stream().map(id).allMatch(ProfileRules::isName), "an id is lower-case letters and hyphens");
        require(items.stream().map(id).distinct().count() == items.size(), rule);
    }

    private static boolean isName(String id) {
        return id.matches("[a-z0-9-]{1,64}");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
