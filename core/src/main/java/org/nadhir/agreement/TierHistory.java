package org.nadhir.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.nadhir.agreement.AgreementStatement.Clause;
import org.nadhir.agreement.AgreementStatement.Says;
import org.nadhir.model.AgreementId;
import org.nadhir.model.PartyId;

/// All that the parties of one agreement ever said of it, and what follows: the tier at a moment, as it was known at
/// a moment. Raising takes the word of all, lowering the word of one:
///
/// - The agreement begins at [Terms#opening]. The next tier is open once all parties have said that each milestone
///   which opens it is reached, and said so after the last word that it was broken.
/// - Each breach that is not of a milestone lowers by one step, until all parties have said later that it is settled.
/// - A suspension by one closes all, until all have said later that it is resumed.
///
/// Order comes from when something was said, so it does not matter in which order it arrived. A raising word that
/// claims to be of later than it was known, beyond [#SKEW], counts for nothing; a lowering one counts from when it was
/// known. So a wrong clock can only lower. Nothing raises the tier above the agreement's own.
public final class TierHistory {

    /// How far two honest clocks may lie apart.
    public static final Duration SKEW = Duration.ofMinutes(5);

    private final Agreement agreement;
    private final List<Noted> notes;

    /// Only words of parties of the agreement, on its very revision, are kept.
    public TierHistory(Agreement agreement, List<Noted> notes) {
        this.agreement = agreement;
        this.notes = notes.stream()
                .filter(note -> note.agreement().equals(agreement.id()) && note.revision() == agreement.revision())
                .filter(note -> agreement.has(note.by()))
                .toList();
    }

    /// One party's word, whoever told us.
    ///
    /// @param said when, by the clock of the one who said it
    /// @param known when this node learnt of it
    public record Noted(
            AgreementId agreement, int revision, PartyId by, Says says, Instant said, Instant known) {

        public static Noted of(AgreementStatement statement, Instant known) {
            return new Noted(
                    statement.agreement(), statement.revision(), statement.from(), statement.says(),
                    statement.said(), known);
        }

        private boolean counts(Instant at, Instant knownAt) {
            if (known.isAfter(knownAt)) {
                return false;
            }
            // Whoever dates ahead could otherwise settle today a breach of tomorrow, or hide one until then.
            return says.lowers()
                    ? !(said.isBefore(known) ? said : known).isAfter(at)
                    : !said.isAfter(known.plus(SKEW)) && !said.isAfter(at);
        }
    }

    public Agreement agreement() {
        return agreement;
    }

    /// The tier at `now` as known now.
    public Tier tierAt(Instant now) {
        return tierAt(now, now);
    }

    /// The tier at `at`, by what was known at `knownAt`.
    public Tier tierAt(Instant at, Instant knownAt) {
        List<Noted> counted = counted(at, knownAt);
        if (any(counted, note -> note.says() instanceof Says.Suspended && !isSettled(counted, note))) {
            return Tier.SUSPENDED;
        }
        Tier tier = agreement.terms().opening(agreement.tier());
        for (Tier next : Tier.values()) {
            List<Milestone> gates = gates(next);
            if (next.below() == tier && next != tier && !gates.isEmpty()
                    && gates.stream().allMatch(gate -> isReached(counted, gate.id()))) {
                tier = next;
            }
        }
        for (int steps = breaches(counted); steps > 0; steps--) {
            tier = tier.below();
        }
        return tier.lower(agreement.tier());
    }

    /// The milestones that are reached at `now`, by the word of all.
    public List<Milestone> reachedAt(Instant now) {
        List<Noted> counted = counted(now, now);
        return agreement.terms().milestones().stream()
                .filter(milestone -> isReached(counted, milestone.id()))
                .toList();
    }

    /// Who says at `now` that this milestone is reached.
    public List<PartyId> sayReached(String milestone, Instant now) {
        List<Noted> counted = counted(now, now);
        return members().stream()
                .filter(party -> saysReached(counted, party, milestone))
                .toList();
    }

    /// What lowers the tier at `now` and is not settled: suspensions, and breaches that are not of a milestone.
    public List<Noted> unsettledAt(Instant now) {
        List<Noted> counted = counted(now, now);
        return counted.stream()
                .filter(note -> note.says() instanceof Says.Suspended || isBreach(note))
                .filter(note -> !isSettled(counted, note))
                .toList();
    }

    /// How the assurances stand that were asked of `party` or given by it. An assurance that was broken is given anew
    /// only after the party that said so has asked for it again.
    public List<Promise> promises(PartyId party, Instant now) {
        List<Noted> counted = counted(now, now);
        List<Promise> promises = new ArrayList<>();
        for (Assurance assurance : Assurance.values()) {
            List<Noted> gifts = counted.stream()
                    .filter(note -> note.by().equals(party) && note.says().equals(new Says.Given(assurance)))
                    .toList();
            List<Noted> breaches = counted.stream()
                    .filter(note -> note.says().equals(new Says.NotKept(party, assurance)))
                    .toList();
            List<Noted> asked = counted.stream()
                    .filter(note -> note.says().equals(new Says.Asked(party, assurance)))
                    .toList();
            if (breaches.stream().anyMatch(breach -> !isGivenAnew(breach, asked, gifts))) {
                promises.add(new Promise(assurance, Promise.State.BREACHED));
            } else if (!gifts.isEmpty()) {
                promises.add(new Promise(assurance, Promise.State.GIVEN));
            } else if (!asked.isEmpty()) {
                promises.add(new Promise(assurance, Promise.State.ASKED));
            }
        }
        return List.copyOf(promises);
    }

    private static boolean isGivenAnew(Noted breach, List<Noted> asked, List<Noted> gifts) {
        return asked.stream()
                .filter(again -> again.by().equals(breach.by()) && again.said().isAfter(breach.said()))
                .anyMatch(again -> any(gifts, gift -> gift.said().isAfter(again.said())));
    }

    private List<Noted> counted(Instant at, Instant knownAt) {
        return notes.stream().filter(note -> note.counts(at, knownAt)).toList();
    }

    private List<Milestone> gates(Tier tier) {
        return agreement.terms().milestones().stream()
                .filter(milestone -> milestone.opens() == tier)
                .toList();
    }

    private boolean isReached(List<Noted> counted, String milestone) {
        return members().stream().allMatch(party -> saysReached(counted, party, milestone));
    }

    private static boolean saysReached(List<Noted> counted, PartyId party, String milestone) {
        return any(counted, word -> word.by().equals(party)
                && word.says().equals(new Says.Reached(milestone))
                && !any(counted, breach -> breaks(breach, milestone) && !breach.said().isBefore(word.said())));
    }

    private static boolean breaks(Noted note, String milestone) {
        return note.says() instanceof Says.Broken(var _, Clause.OfMilestone(String id)) && id.equals(milestone);
    }

    /// The same breach told twice, or by two, is one.
    private int breaches(List<Noted> counted) {
        return counted.stream()
                .filter(TierHistory::isBreach)
                .filter(note -> !isSettled(counted, note))
                .map(Noted::says)
                .distinct()
                .toList()
                .size();
    }

    private static boolean isBreach(Noted note) {
        return note.says() instanceof Says.NotKept
                || (note.says() instanceof Says.Broken(var _, Clause clause) && clause instanceof Clause.OfDuty);
    }

    private boolean isSettled(List<Noted> counted, Noted lowering) {
        return members().stream().allMatch(party -> any(counted, word -> word.by().equals(party)
                && word.says() instanceof Says.Resumed
                && word.said().isAfter(lowering.said())));
    }

    private List<PartyId> members() {
        return agreement.parties().stream().map(Agreement.Member::party).toList();
    }

    private static boolean any(List<Noted> notes, Predicate<Noted> wanted) {
        return notes.stream().anyMatch(wanted);
    }
}
