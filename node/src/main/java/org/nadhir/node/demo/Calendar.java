package org.nadhir.node.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.client.View;

/// When what happens, on the clock of the exercise: worked out from what the reports say.
///
/// @param threat what the reports speak of, if it is an attack on a site that the register knows
/// @param founded when the parties meet
/// @param before when the threat becomes known
/// @param after when all reports have appeared
record Calendar(Optional<Threat> threat, Instant founded, Instant before, Instant after) {

    private static final Duration ACQUAINTANCE = Duration.ofDays(30);
    private static final Duration NOTICE = Duration.ofDays(2);
    private static final List<String> ACTS =
            List.of("foiled", "service-foiled", "helped-foil", "threatened", "attacked");

    /// An attack on a site.
    ///
    /// @param trigger the name of the report that meets the threshold by itself, or empty
    record Threat(String site, View names, LocalDate day, String trigger) {}

    /// Reads the calendar off what `read` said of the reports.
    static Calendar of(View read, Instant now) {
        Optional<Threat> threat = trigger(read).or(() -> told(read));
        Optional<LocalDate> newest = read.items("readings").stream()
                .flatMap(reading -> date(reading.text("reference")).stream())
                .max(LocalDate::compareTo);
        if (threat.isEmpty()) {
            Instant today = newest.map(day -> at(day.plusDays(1), 8)).orElse(now);
            return new Calendar(threat, today.minus(ACQUAINTANCE), today, today);
        }
        LocalDate day = threat.get().day();
        LocalDate last = newest.filter(day::isBefore).orElse(day).plusDays(1);
        Instant before = at(day, 6).minus(NOTICE);
        return new Calendar(threat, before.minus(ACQUAINTANCE), before, at(last, 8));
    }

    private static Optional<Threat> trigger(View read) {
        return read.items("readings").stream()
                .filter(reading -> meets(reading.at("proposals")))
                .flatMap(reading -> date(reading.at("proposals").text("when"))
                        .map(day -> new Threat(
                                reading.at("proposals").at("victim").text("entity"),
                                reading.at("proposals").at("victim"),
                                day,
                                reading.text("name")))
                        .stream())
                .findFirst();
    }

    private static boolean meets(View proposals) {
        return proposals.at("victim").has("entity")
                && !proposals.items("answers").isEmpty()
                && proposals.items("answers").stream().allMatch(answer -> answer.flag("yes"));
    }

    /// The attack on a site that most reports speak of.
    private static Optional<Threat> told(View read) {
        return ACTS.stream()
                .flatMap(act -> read.at("picture").items("claims").stream()
                        .filter(claim -> claim.text("act").equals(act)))
                .flatMap(Calendar::threat)
                .findFirst();
    }

    private static Stream<Threat> threat(View claim) {
        return claim.items("objects").stream()
                .filter(object -> object.text("type").equals("SITE"))
                .limit(1)
                .flatMap(site -> date(claim.text("time"))
                        .map(day -> new Threat(site.text("entity"), site, day, ""))
                        .stream());
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value.split("/", -1)[0]));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
