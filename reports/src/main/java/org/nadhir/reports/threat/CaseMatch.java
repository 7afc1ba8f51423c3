package org.nadhir.reports.threat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nadhir.model.EntityId;
import org.nadhir.model.Reading;
import org.nadhir.model.Statement;
import org.nadhir.reports.claim.Act;
import org.nadhir.reports.claim.When;

/// Whether a later report belongs to a threat that is being followed, and what it says became of it.
///
/// @param outcome what the statements say together
/// @param told the statements about the threat, each with its chain: who claims which part
public record CaseMatch(Outcome outcome, List<Statement> told) {

    private static final int WINDOW_SLACK_DAYS = 3;

    public CaseMatch {
        told = List.copyOf(told);
    }

    /// What a report says became of a threat. A person closes the case, not this.
    public enum Outcome {
        /// Foiled, averted or prevented.
        AVERTED,
        /// It happened.
        OCCURRED,
        /// The report speaks of both; a person must look.
        DISPUTED,
        /// The report speaks of the threat and not of its end.
        OPEN
    }

    /// Looks for the threat in a report.
    ///
    /// @param targets the sites, persons or groups at risk
    /// @param from ISO 8601 day from which the threat counts, or empty
    /// @param until ISO 8601 day up to which it counts, or empty
    /// @return empty where no statement of the report is about it
    public static Optional<CaseMatch> in(Reading reading, Set<EntityId> targets, String from, String until) {
        List<Statement> told = new ArrayList<>();
        boolean averted = false;
        boolean occurred = false;
        for (Statement statement : reading.statements()) {
            Optional<Act> act = Act.ofSlug(statement.topic().act());
            boolean attack = act.filter(one -> one.family() == Act.Family.ATTACK).isPresent();
            boolean same = statement.topic().objects().stream().anyMatch(targets::contains)
                    || statement.topic().actors().stream().anyMatch(targets::contains);
            if (attack && same && isWithin(statement.topic().time(), from, until)) {
                told.add(statement);
                averted |= act.get() == Act.FOILED || act.get() == Act.HELPED_FOIL || act.get() == Act.SERVICE_FOILED;
                occurred |= act.get() == Act.ATTACKED;
            }
        }
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Outcome outcome = averted && occurred ? Outcome.DISPUTED
                : averted ? Outcome.AVERTED : occurred ? Outcome.OCCURRED : Outcome.OPEN;
        return Optional.of(new CaseMatch(outcome, told));
    }

    private static boolean isWithin(String time, String from, String until) {
        Optional<When> when = When.of(time);
        if (when.isEmpty()) {
            return true;
        }
        When roomy = when.get().widened(WINDOW_SLACK_DAYS);
        boolean late = When.of(from).filter(start -> roomy.last().isBefore(start.first())).isPresent();
        boolean early = When.of(until).filter(end -> roomy.first().isAfter(end.last())).isPresent();
        return !late && !early;
    }
}
