package org.nadhir.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When one warning came to each of its stations, as far as is known.
///
/// @param moments in the order of [Moment]
public record Timeline(Map<Moment, Instant> moments) {

    public Timeline {
        Map<Moment, Instant> copy = new EnumMap<>(Moment.class);
        copy.putAll(moments);
        moments = Collections.unmodifiableMap(copy);
    }

    /// The stations of a warning.
    public enum Moment {
        /// The first report of the threat came in; the duty's clock starts here.
        RECEIVED("received"),
        DETERMINED("determined"),
        RELEASED("released"),
        /// R0, by the recipient's clock, like R1 and R2.
        STORED("r0"),
        OPENED("r1"),
        ACKNOWLEDGED("r2"),
        /// It happened, or was to happen.
        EVENT("event");

        private final String word;

        Moment(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// A stretch between two stations.
    public enum Leg {
        TO_DETERMINE("to-determine", Moment.RECEIVED, Moment.DETERMINED),
        TO_RELEASE("to-release", Moment.DETERMINED, Moment.RELEASED),
        TO_ARRIVE("to-arrive", Moment.RELEASED, Moment.STORED),
        TO_OPEN("to-open", Moment.STORED, Moment.OPENED),
        TO_ACKNOWLEDGE("to-acknowledge", Moment.OPENED, Moment.ACKNOWLEDGED),
        /// From the report to a person of the recipient who knows: all that was in our hands and theirs.
        TO_BE_KNOWN("to-be-known", Moment.RECEIVED, Moment.ACKNOWLEDGED),
        /// What was left to act in. Negative where the warning came after the event.
        LEAD("lead", Moment.ACKNOWLEDGED, Moment.EVENT);

        private final String word;
        private final Moment from;
        private final Moment to;

        Leg(String word, Moment from, Moment to) {
            this.word = word;
            this.from = from;
            this.to = to;
        }

        public String word() {
            return word;
        }
    }

    public Optional<Instant> at(Moment moment) {
        return Optional.ofNullable(moments.get(moment));
    }

    /// How long a stretch took; empty where one of its ends is not known.
    public Optional<Duration> took(Leg leg) {
        return at(leg.from).flatMap(from -> at(leg.to).map(to -> Duration.between(from, to)));
    }

    /// The middle of a row of durations and its quarters, by nearest rank.
    ///
    /// @param count of durations, at least 1
    public record Spread(int count, Duration lower, Duration middle, Duration upper) {

        /// The spread of `durations`.
        ///
        /// @throws IllegalArgumentException where there is none
        public static Spread of(List<Duration> durations) {
            if (durations.isEmpty()) {
                throw new IllegalArgumentException("there is no middle of nothing");
            }
            List<Duration> sorted = durations.stream().sorted().toList();
            return new Spread(sorted.size(), rank(sorted, 1), rank(sorted, 2), rank(sorted, 3));
        }

        private static Duration rank(List<Duration> sorted, int quarter) {
            // Nearest rank: the smallest value that at least quarter/4 of all do not exceed.
            return sorted.get((quarter * sorted.size() + 3) / 4 - 1);
        }
    }
}
