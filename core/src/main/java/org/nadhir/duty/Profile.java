package org.nadhir.duty;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nadhir.agreement.Role;
import org.nadhir.model.Harm;
import org.nadhir.model.Question;
import org.nadhir.model.Text;

/// A duty-to-warn regime as data: an organisation writes its own without code (docs/formats.md, Duty profile).
///
/// @param threshold the questions that must not be answered no
/// @param harms the classes of harm that found a duty
/// @param grounds the closed list of reasons for which a duty may be waived
/// @param clock how long after receipt of the report the addressee must have been told, at the latest
/// @param channels the ways to the addressee, in the order in which they are tried
/// @param escalation what happens while nobody has been told, in the order of time
/// @param record what must be on record when the duty is met or waived
/// @param bulk whether one finding may owe a warning to very many, each with a status of its own
/// @param sources where each [Part] of the regime was read, one each
public record Profile(
        String id,
        int version,
        Text name,
        List<Question> threshold,
        Set<Harm> harms,
        List<Ground> grounds,
        Decides decides,
        List<Channel> channels,
        Duration clock,
        List<Step> escalation,
        List<Entry> record,
        boolean bulk,
        Designated designated,
        List<Citation> sources) {

    public Profile {
        threshold = List.copyOf(threshold);
        harms = Collections.unmodifiableSet(new TreeSet<>(harms));
        grounds = List.copyOf(grounds);
        channels = List.copyOf(channels);
        escalation = List.copyOf(escalation);
        record = List.copyOf(record);
        sources = List.copyOf(sources);
        ProfileRules.check(id, threshold, harms, clock);
        ProfileRules.check(grounds, channels, record, sources);
        ProfileRules.check(escalation, channels, clock);
    }

    /// The ground of this id.
    public Optional<Ground> ground(String ground) {
        return grounds.stream().filter(one -> one.id().equals(ground)).findFirst();
    }

    /// Where this part was read.
    public Citation source(Part part) {
        return sources.stream()
                .filter(citation -> citation.part().equals(part.word()))
                .findFirst()
                .orElseThrow();
    }

    /// This profile with these of its grounds switched on, by the party's own decision.
    ///
    /// @throws IllegalArgumentException where it has no such ground
    public Profile withGrounds(List<String> on) {
        if (!on.stream().allMatch(wanted -> ground(wanted).isPresent())) {
            throw new IllegalArgumentException("only a ground of the profile can be switched on");
        }
        List<Ground> switched = grounds.stream()
                .map(one -> on.contains(one.id()) ? one.switchedOn() : one)
                .toList();
        return new Profile(
                id, version, name, threshold, harms, switched, decides, channels, clock, escalation, record, bulk,
                designated, sources);
    }

    /// The parts of a profile that stand once; each is cited.
    public enum Part {
        THRESHOLD("threshold"),
        HARMS("harms"),
        DECIDES("decides"),
        CLOCK("clock"),
        BULK("bulk"),
        DESIGNATED("designated");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// Whether a duty may reach a designated or sanctioned party at all.
    public enum Designated {
        /// Only by the exigency clause of an agreement.
        EXIGENCY("exigency"),
        NEVER("never");

        private final String word;

        Designated(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// One of the closed list of reasons for which a duty may be waived.
    ///
    /// @param judgesVictim it judges who the victim is: always ships switched off, and is never suggested
    /// @param off by default nobody may use it
    /// @param wordingFirst a tearline must have been tried before it may be used
    /// @param persons who must sign, the author among them; two at least
    /// @param reviewHoursMax after how long, at the latest, it is looked at again
    public record Ground(
            String id,
            Text says,
            boolean judgesVictim,
            boolean off,
            boolean wordingFirst,
            int persons,
            int reviewHoursMax,
            Citation source) {

        /// Whether it may be put before an analyst as a choice.
        public boolean isSuggested() {
            return !judgesVictim && !off;
        }

        Ground switchedOn() {
            return new Ground(id, says, judgesVictim, false, wordingFirst, persons, reviewHoursMax, source);
        }
    }

    /// Who decides that a warning is owed or waived: roles for the machine, a sentence for the reader.
    public record Decides(List<Role> roles, Text says) {
        public Decides {
            roles = List.copyOf(roles);
            if (roles.isEmpty() || roles.stream().distinct().count() != roles.size()) {
                throw new IllegalArgumentException("a profile names each role that decides once, and one at least");
            }
        }
    }

    /// One way to an addressee.
    public record Channel(String id, Text says, Citation source) {}

    /// Whom an unmet duty goes to next, and by which channel the addressee is then told.
    ///
    /// @param after counted, as the clock is, from the receipt of the report
    public record Step(Duration after, Role role, String channel, Citation source) {}

    /// One thing that must be on record.
    public record Entry(String id, Text says, Citation source) {}

    /// Where one part of the regime was read.
    ///
    /// @param verified whether its wording was read in the source named; otherwise it must not be quoted
    public record Citation(String part, String source, boolean verified) {}
}
