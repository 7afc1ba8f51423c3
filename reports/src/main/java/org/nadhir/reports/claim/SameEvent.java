package org.nadhir.reports.claim;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.nadhir.model.Chain;
import org.nadhir.model.EntityId;
import org.nadhir.model.Origin;
import org.nadhir.reports.register.Register;

/// Whether two statements are about the same thing. Doubt separates: an unjoined pair costs a line in a list, a
/// wrongly joined one costs a wrong count of sources.
///
/// Invariant: whatever is the same by these rules meets in [Keys]; who adds a rule adds its key there.
final class SameEvent {

    static final int DATE_SLACK_DAYS = 2;
    private static final long REPORTS_APART_DAYS = 120;
    private static final int EVIDENCE_MIN = 3;
    private static final double WORDS_ALIKE = 0.3;
    private static final int WORDS_SHARED_MIN = 4;
    private static final int COPIED_WORDS_MIN = 3;
    private static final double COPIED_SHARE = 0.75;

    private final Register register;

    SameEvent(Register register) {
        this.register = register;
    }

    /// Neither its order nor anything but the two decides.
    boolean test(Compared one, Compared other) {
        if (one.act() != other.act() || apart(one, other)) {
            return false;
        }
        return sameSentence(one, other) || switch (one.act().family()) {
            case ATTACK -> sameAttack(one, other);
            case PARTIES -> sameParties(one, other);
            case WORDS -> sameWords(one, other);
        };
    }

    /// Two reports with all but the same sentence copy it, from each other or from somebody else: one claim, whatever
    /// the sentence leaves out. Other names or other times in the same words are another event.
    private boolean sameSentence(Compared one, Compared other) {
        Fact a = one.fact();
        Fact b = other.fact();
        return !one.sameReport(other)
                && (a.act() != Act.STATED || (one.one() == other.one()
                        && sameSpeaker(a.statement().chain(), b.statement().chain())))
                && a.sites().equals(b.sites())
                && a.places().equals(b.places())
                && one.groups().equals(other.groups())
                && one.parties().equals(other.parties())
                && copied(a.stems(), b.stems())
                && !conflict(one.times(), other.times())
                && !conflict(one.since(), other.since());
    }

    private static boolean copied(Set<String> a, Set<String> b) {
        int shared = Stems.shared(a, b);
        return shared >= COPIED_WORDS_MIN && shared >= COPIED_SHARE * Math.max(a.size(), b.size());
    }

    private boolean sameAttack(Compared one, Compared other) {
        Fact a = one.fact();
        Fact b = other.fact();
        if (!a.sites().isEmpty() && !b.sites().isEmpty()) {
            return meet(a.sites(), b.sites()) && !conflict(one.times(), other.times());
        }
        if (conflict(one.times(), other.times()) || elsewhere(a, b) || elsewhere(b, a)) {
            return false;
        }
        int evidence = 0;
        if (!a.places().isEmpty() && !b.places().isEmpty()) {
            if (!placesMeet(a, b)) {
                return false;
            }
            evidence++;
        }
        evidence += agreeClosely(one, other) ? 2 : 0;
        evidence += meet(one.groups(), other.groups()) ? 1 : 0;
        evidence += meet(one.states(), other.states()) ? 1 : 0;
        evidence += Stems.containment(a.stems(), b.stems()) >= WORDS_ALIKE ? 1 : 0;
        evidence += !one.quantity().isEmpty() && one.quantity().equals(other.quantity()) ? 2 : 0;
        evidence += siteMeetsPlace(a, b) || siteMeetsPlace(b, a) ? 2 : 0;
        return evidence >= (one.sameReport(other) ? EVIDENCE_MIN + 1 : EVIDENCE_MIN);
    }

    private boolean sameParties(Compared one, Compared other) {
        Fact a = one.fact();
        Fact b = other.fact();
        if (conflict(one.times(), other.times()) || conflict(one.since(), other.since())) {
            return false;
        }
        int shared = Stems.shared(one.states(), other.states());
        boolean alike = Stems.containment(a.stems(), b.stems()) >= WORDS_ALIKE;
        boolean sameQuantity = !one.quantity().isEmpty() && one.quantity().equals(other.quantity());
        return switch (a.act()) {
            case REWARD -> sameQuantity && (shared > 0 || a.parties().isEmpty() || b.parties().isEmpty());
            case PUBLISHED_RECORDING -> meet(one.groups(), other.groups())
                    && (agree(one.times(), other.times()) || alike || one.sameReport(other));
            case DECLARED -> shared > 0;
            case COOPERATED -> shared > 1 && (agree(one.since(), other.since())
                    || (a.since().isEmpty() && b.since().isEmpty() && alike)
                    || (a.since().isEmpty() != b.since().isEmpty() && alike));
            case MET -> shared > 1 && (agree(one.times(), other.times()) || alike);
            case SHARED_INTELLIGENCE -> shared > 1 || (shared == 1 && alike && one.sameReport(other));
            case DIRECT_CHANNEL, SIGNED -> shared > 1 || (shared == 1 && alike);
            case FOILED, HELPED_FOIL, SERVICE_FOILED, ARRESTED, ATTACKED, THREATENED, STATED -> false;
        };
    }

    private boolean sameWords(Compared one, Compared other) {
        Fact a = one.fact();
        Fact b = other.fact();
        return !one.sameReport(other)
                && one.one() == other.one()
                && sameSpeaker(a.statement().chain(), b.statement().chain())
                && Stems.shared(a.stems(), b.stems()) >= WORDS_SHARED_MIN
                && Stems.containment(a.stems(), b.stems()) >= WORDS_ALIKE;
    }

    private boolean sameSpeaker(Chain a, Chain b) {
        Origin said = register.lineage().speaker(b.origin());
        return switch (register.lineage().speaker(a.origin())) {
            case Origin.Anonymous one -> said instanceof Origin.Anonymous other
                    && one.role().equals(other.role()) && one.body().equals(other.body());
            case Origin.Named one -> one.equals(said);
            case Origin.Outlet one -> one.equals(said);
            case Origin.Unstated one -> false;
        };
    }

    /// Reports months apart speak of the same thing only where they date it alike.
    private static boolean apart(Compared one, Compared other) {
        return one.reported().isPresent() && other.reported().isPresent()
                && Math.abs(ChronoUnit.DAYS.between(one.reported().get().first(), other.reported().get().first()))
                        > REPORTS_APART_DAYS
                && !agree(one.times(), other.times())
                && !agree(one.since(), other.since());
    }

    /// Both name the same days, and one of them no more than a month: two mentions of a year are no evidence.
    private static boolean agreeClosely(Compared one, Compared other) {
        return agree(one.certain(), other.close()) || agree(one.close(), other.certain());
    }

    private static boolean agree(List<When> a, List<When> b) {
        for (When one : a) {
            for (When other : b) {
                if (one.isWithin(DATE_SLACK_DAYS, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Both are dated and no reading of the one can be a reading of the other.
    private static boolean conflict(List<When> a, List<When> b) {
        return !a.isEmpty() && !b.isEmpty() && !agree(a, b);
    }

    private static boolean meet(Set<EntityId> a, Set<EntityId> b) {
        for (EntityId one : a) {
            if (b.contains(one)) {
                return true;
            }
        }
        return false;
    }

    private boolean placesMeet(Fact a, Fact b) {
        for (EntityId one : a.places()) {
            for (EntityId other : b.places()) {
                if (meet(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean meet(EntityId one, EntityId other) {
        return register.within(one, other) || register.within(other, one)
                || register.cityOfCountryside(one).filter(other::equals).isPresent()
                || register.cityOfCountryside(other).filter(one::equals).isPresent();
    }

    /// One names only sites of which the register knows where they lie, the other only places, and none is there: a day
    /// and a state in common do not make an attack on a shrine one on a market of another town.
    private boolean elsewhere(Fact site, Fact place) {
        return !site.sites().isEmpty()
                && site.places().isEmpty()
                && place.sites().isEmpty()
                && !place.places().isEmpty()
                && site.sites().stream().allMatch(this::isPlaced)
                && !siteMeetsPlace(site, place);
    }

    private boolean isPlaced(EntityId site) {
        return register.entity(site).filter(entity -> !entity.partOf().isEmpty()).isPresent();
    }

    private boolean siteMeetsPlace(Fact site, Fact place) {
        return site.sites().stream().anyMatch(one -> place.places().stream().anyMatch(other -> meet(one, other)
                || register.entity(one).stream().flatMap(entity -> entity.partOf().stream())
                        .anyMatch(parent -> meet(parent, other))));
    }
}
