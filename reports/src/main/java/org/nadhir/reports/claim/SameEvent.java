package org.nadhir.reports.claim;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nadhir.model.Chain;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Origin;
import org.nadhir.model.TimeExpression;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.register.Register;

/// Whether two statements are about the same thing. Doubt separates: an unjoined pair costs a line in a list, a
/// wrongly joined one costs a wrong count of sources.
final class SameEvent {

    private static final Pattern PLURAL = Pattern.compile(
            "(?<!احد ال)(?:مسؤولين|مسؤولون|مصادر|دبلوماسيين|دبلوماسيون)|officials|sources|diplomats");
    private static final int DATE_SLACK_DAYS = 2;
    private static final long REPORTS_APART_DAYS = 120;
    private static final long CLOSE_DAYS = 40;
    private static final int EVIDENCE_MIN = 3;
    private static final double WORDS_ALIKE = 0.3;
    private static final int WORDS_SHARED_MIN = 4;
    private static final int COPIED_WORDS_MIN = 3;
    private static final double COPIED_SHARE = 0.75;

    private final Register register;

    SameEvent(Register register) {
        this.register = register;
    }

    boolean test(Fact a, Fact b) {
        if (a.act() != b.act() || apart(a, b)) {
            return false;
        }
        if (sameSentence(a, b)) {
            return true;
        }
        return switch (a.act().family()) {
            case ATTACK -> sameAttack(a, b);
            case PARTIES -> sameParties(a, b);
            case WORDS -> sameWords(a, b);
        };
    }

    /// Two reports with all but the same sentence copy it, from each other or from somebody else: one claim, whatever
    /// the sentence leaves out. Other names or other times in the same words are another event.
    private boolean sameSentence(Fact a, Fact b) {
        int shared = Stems.shared(a.stems(), b.stems());
        boolean copied = shared >= COPIED_WORDS_MIN
                && shared >= COPIED_SHARE * Math.max(a.stems().size(), b.stems().size());
        return copied
                && !a.sameReport(b)
                && (a.act() != Act.STATED || (isOne(a) == isOne(b)
                        && sameSpeaker(a.statement().chain(), b.statement().chain())))
                && a.sites().equals(b.sites())
                && a.places().equals(b.places())
                && a.groups().equals(b.groups())
                && a.parties().equals(b.parties())
                && !conflict(a.times(), b.times())
                && !conflict(a.since(), b.since());
    }

    private boolean sameAttack(Fact a, Fact b) {
        if (conflict(a.times(), b.times())) {
            return false;
        }
        boolean sameReport = a.sameReport(b);
        if (!a.sites().isEmpty() && !b.sites().isEmpty()) {
            return a.sites().stream().anyMatch(b.sites()::contains);
        }
        int evidence = 0;
        if (!a.places().isEmpty() && !b.places().isEmpty()) {
            if (!placesMeet(a, b)) {
                return false;
            }
            evidence++;
        }
        evidence += agreeClosely(a.times(), b.times()) ? 2 : 0;
        evidence += a.groups().stream().anyMatch(b.groups()::contains) ? 1 : 0;
        evidence += shared(a.parties(), b.parties()) > 0 ? 1 : 0;
        evidence += Stems.containment(a.stems(), b.stems()) >= WORDS_ALIKE ? 1 : 0;
        String quantity = a.statement().topic().quantity();
        evidence += !quantity.isEmpty() && quantity.equals(b.statement().topic().quantity()) ? 2 : 0;
        evidence += siteMeetsPlace(a, b) || siteMeetsPlace(b, a) ? 2 : 0;
        return evidence >= (sameReport ? EVIDENCE_MIN + 1 : EVIDENCE_MIN);
    }

    private boolean sameParties(Fact a, Fact b) {
        if (conflict(a.times(), b.times()) || conflict(a.since(), b.since())) {
            return false;
        }
        int shared = shared(a.parties(), b.parties());
        boolean alike = Stems.containment(a.stems(), b.stems()) >= WORDS_ALIKE;
        String quantity = a.statement().topic().quantity();
        boolean sameQuantity = !quantity.isEmpty() && quantity.equals(b.statement().topic().quantity());
        return switch (a.act()) {
            case REWARD -> sameQuantity && (shared > 0 || a.parties().isEmpty() || b.parties().isEmpty());
            case PUBLISHED_RECORDING -> a.groups().stream().anyMatch(b.groups()::contains)
                    && (agree(a.times(), b.times()) || alike || a.sameReport(b));
            case DECLARED -> shared > 0;
            case COOPERATED -> shared > 1 && (agree(a.since(), b.since()) || (a.since().isEmpty() && b.since().isEmpty()
                    && alike) || (a.since().isEmpty() != b.since().isEmpty() && alike));
            case MET -> shared > 1 && (agree(a.times(), b.times()) || alike);
            case SHARED_INTELLIGENCE -> shared > 1 || (shared == 1 && alike && a.sameReport(b));
            case DIRECT_CHANNEL, SIGNED -> shared > 1 || (shared == 1 && alike);
            case FOILED, HELPED_FOIL, SERVICE_FOILED, ARRESTED, ATTACKED, THREATENED, STATED -> false;
        };
    }

    private boolean sameWords(Fact a, Fact b) {
        return !a.sameReport(b)
                && isOne(a) == isOne(b)
                && sameSpeaker(a.statement().chain(), b.statement().chain())
                && Stems.shared(a.stems(), b.stems()) >= WORDS_SHARED_MIN
                && Stems.containment(a.stems(), b.stems()) >= WORDS_ALIKE;
    }

    /// One speaker, not several: what one official said is not what officials said.
    static boolean isOne(Fact fact) {
        String cue = Shadow.fold(fact.statement().chain().cue().in(fact.reading().report().text()));
        return !PLURAL.matcher(cue).find();
    }

    private static boolean sameSpeaker(Chain a, Chain b) {
        return switch (a.origin()) {
            case Origin.Anonymous one -> b.origin() instanceof Origin.Anonymous other
                    && one.role().equals(other.role()) && one.body().equals(other.body());
            case Origin.Named one -> one.equals(b.origin());
            case Origin.Outlet one -> one.equals(b.origin());
            case Origin.Unstated one -> false;
        };
    }

    /// Reports months apart speak of the same thing only where they date it alike.
    private static boolean apart(Fact a, Fact b) {
        Optional<When> one = When.of(a.reading().reference());
        Optional<When> other = When.of(b.reading().reference());
        if (one.isEmpty() || other.isEmpty() || agree(a.times(), b.times()) || agree(a.since(), b.since())) {
            return false;
        }
        return Math.abs(ChronoUnit.DAYS.between(one.get().first(), other.get().first())) > REPORTS_APART_DAYS;
    }

    /// Both name the same days, and one of them no more than a month: two mentions of a year are no evidence.
    private static boolean agreeClosely(List<TimeExpression> a, List<TimeExpression> b) {
        return agree(a.stream().filter(time -> !time.isConflict()).toList(), b.stream()
                .filter(time -> !time.isConflict() && When.of(time.value()).filter(SameEvent::isShort).isPresent())
                .toList());
    }

    private static boolean isShort(When when) {
        return ChronoUnit.DAYS.between(when.first(), when.last()) <= CLOSE_DAYS;
    }

    static boolean agree(List<TimeExpression> a, List<TimeExpression> b) {
        for (TimeExpression one : a) {
            for (TimeExpression other : b) {
                for (When first : When.readings(one)) {
                    if (When.readings(other).stream().anyMatch(first.widened(DATE_SLACK_DAYS)::overlaps)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Both are dated and no reading of the one can be a reading of the other.
    static boolean conflict(List<TimeExpression> a, List<TimeExpression> b) {
        boolean dated = a.stream().anyMatch(time -> !When.readings(time).isEmpty())
                && b.stream().anyMatch(time -> !When.readings(time).isEmpty());
        return dated && !agree(a, b);
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

    private boolean siteMeetsPlace(Fact site, Fact place) {
        return site.sites().stream().anyMatch(one -> place.places().stream().anyMatch(other -> meet(one, other)
                || register.entity(one).stream().flatMap(entity -> entity.partOf().stream())
                        .anyMatch(parent -> meet(parent, other))));
    }

    /// How many parties two sets share; a state's bodies count as the state.
    private int shared(Set<EntityId> a, Set<EntityId> b) {
        Set<EntityId> both = states(a);
        both.retainAll(states(b));
        return both.size();
    }

    private Set<EntityId> states(Set<EntityId> parties) {
        Set<EntityId> states = new HashSet<>();
        for (EntityId party : parties) {
            states.add(register.is(party, Entity.Type.BODY) ? register.country(party).orElse(party) : party);
        }
        return states;
    }
}
