package org.nadhir.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.Given;
import org.nadhir.agreement.Assurance;
import org.nadhir.agreement.Licence;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Promise;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Waiver;
import org.nadhir.model.EntityId;
import org.nadhir.model.Marks;
import org.nadhir.model.PartyId;

/// Turns a case of the axes into what the policy is asked. Parts that many cases share are made once.
final class Cases {

    private static final Instant NOW = Given.NOW;
    private static final Instant PAST = NOW.minusSeconds(5_000);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Determination.Owed OWED = Given.owed();
    private static final Shared<Facts.Basis> BASES = new Shared<>(
            Agreements::basis,
            "agreement",
            "recipients",
            "kind",
            "signed-tier",
            "granted",
            "region",
            "status",
            "ceiling",
            "compartments",
            "clause",
            "assurance");
    private static final Shared<StandingHistory> STANDINGS =
            new Shared<>(one -> standing(one.get("standing")), "standing");
    private static final Shared<Determination> DUTIES = new Shared<>(one -> duty(one.get("duty")), "duty");
    private static final Shared<Invocation> INVOCATIONS =
            new Shared<>(one -> invocation(one.get("exigency")), "exigency");
    private static final Shared<Asker> ASKERS =
            new Shared<>(one -> new Asker(Given.AUTHOR, roles(one.get("role"))), "role");
    private static final Shared<List<Marks>> MARKS = new Shared<>(Markings::own, "inherited", "marking", "handling");
    private static final Shared<List<Inherited>> INHERITED =
            new Shared<>(Cases::inherited, "inherited", "consent", "origin-clause", "marking", "handling");
    private static final Shared<Signatures> SIGNATURES = new Shared<>(
            one -> one.get("stage").equals("seal") ? Approvals.of(one.get("approvals")) : new Signatures.NotAsked(),
            "stage",
            "approvals");
    private static final Shared<Risk> RISKS = new Shared<>(one -> Risks.of(one.get("risk")), "risk");

    private Cases() {}

    static Request request(Inputs one) {
        return new Request(
                Given.FIRST,
                recipients(one.get("recipients")),
                Purpose.ofWord(one.get("purpose")),
                sharing(one.get("sharing")),
                one.get("subject").equals("covered") ? Subject.ATTACK_ON_SITE : Subject.CYBER_ATTACK,
                places(one.get("region")),
                MARKS.of(one),
                DUTIES.of(one),
                INVOCATIONS.of(one),
                ASKERS.of(one));
    }

    static Facts facts(Inputs one) {
        boolean differ = one.get("status").equals("parties-differ");
        return new Facts(
                BASES.of(one),
                tier(one.get("tier")),
                STANDINGS.of(one),
                licences(one.get("licence"), sharing(one.get("sharing"))),
                protects(one.get("recipient")),
                Status.EXERCISE,
                differ ? Status.ACTUAL : Status.EXERCISE,
                INHERITED.of(one),
                promises(one.get("assurance")),
                RISKS.of(one),
                one.get("gate").equals("open") ? Gate.OPEN : Gate.SHUT,
                one.get("exigency").equals("alone-while-one-waits"),
                Progress.ofWord(one.get("progress")).orElseThrow(),
                SIGNATURES.of(one),
                NOW);
    }

    private static List<PartyId> recipients(String word) {
        return switch (word) {
            case "one" -> List.of(Given.SECOND);
            case "none" -> List.of();
            case "several" -> List.of(Given.SECOND, Given.THIRD);
            case "sender" -> List.of(Given.FIRST);
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Sharing sharing(String word) {
        return Sharing.ofWord(word).orElseThrow();
    }

    private static List<EntityId> places(String word) {
        return switch (word) {
            case "inside", "everywhere" -> List.of(new EntityId("gate"), Given.CITY);
            case "outside" -> List.of(new EntityId("elsewhere"));
            case "unknown" -> List.of();
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Determination duty(String word) {
        return switch (word) {
            case "owed" -> OWED;
            case "watch" -> new Determination.Watch(OWED.assessment(), "house", List.of());
            case "not-owed" -> new Determination.NotOwed(OWED.assessment(), "house", List.of());
            case "waived" -> waived(NOW.plus(TICK));
            case "waiver-stale" -> waived(NOW);
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Determination waived(Instant review) {
        Waiver waiver =
                new Waiver("no-way", "none", Waiver.Wording.NOT_TRIED, Given.AUTHOR, Given.APPROVER, PAST, review);
        return new Determination.Waived(OWED, waiver, List.of());
    }

    private static Invocation invocation(String word) {
        return switch (word) {
            case "none" -> new Invocation.None();
            case "no-reason" -> new Invocation.ByAuthor(Given.AUTHOR, " ");
            case "invoked" -> new Invocation.ByAuthor(Given.AUTHOR, "people will die");
            case "alone", "alone-while-one-waits" ->
                new Invocation.Alone(Given.AUTHOR, "people will die, nobody is here");
            case "alone-no-reason" -> new Invocation.Alone(Given.AUTHOR, "");
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static List<Role> roles(String word) {
        return switch (word) {
            case "analyst" -> List.of(Role.ANALYST);
            case "duty-officer" -> List.of(Role.DUTY_OFFICER);
            case "analyst-and-approver" -> List.of(Role.ANALYST, Role.APPROVER);
            case "approver" -> List.of(Role.APPROVER);
            case "auditor" -> List.of(Role.AUDITOR);
            case "administrator" -> List.of(Role.ADMINISTRATOR);
            case "approver-and-auditor" -> List.of(Role.APPROVER, Role.AUDITOR);
            case "nobody" -> List.of();
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Tier tier(String word) {
        return Agreements.word(Tier.values(), Tier::word, word);
    }

    private static Facts.Protects protects(String word) {
        return Agreements.word(Facts.Protects.values(), Facts.Protects::word, word);
    }

    private static List<Inherited> inherited(Inputs one) {
        boolean two = one.get("consent").equals("one-of-two");
        Inherited.Consent consent =
                switch (one.get("consent")) {
                    case "given", "one-of-two" -> Inherited.Consent.GIVEN;
                    case "none" -> Inherited.Consent.NONE;
                    case "asked" -> Inherited.Consent.ASKED;
                    case "late" -> Inherited.Consent.LATE;
                    case "other-wording", "other-recipient" -> Inherited.Consent.OTHER_WORDING;
                    case "refused" -> Inherited.Consent.REFUSED;
                    default -> throw new IllegalArgumentException(one.get("consent"));
                };
        Onward rule =
                switch (one.get("inherited")) {
                    case "by-marking" -> Onward.MARKING;
                    case "forbidden" -> Onward.FORBIDDEN;
                    default -> Onward.CONSENT;
                };
        boolean clause = one.get("origin-clause").equals("yes");
        List<Marks> things =
                switch (one.get("inherited")) {
                    case "nothing" -> List.of();
                    case "beside-own" -> List.of(Marks.of("TLP:CLEAR"));
                    default -> Markings.of(one);
                };
        return things.stream()
                .flatMap(marks -> Stream.of(consent, two ? Inherited.Consent.NONE : consent)
                        .distinct()
                        .map(said -> new Inherited(Given.THIRD, rule, said, marks, clause)))
                .toList();
    }

    private static StandingHistory standing(String word) {
        Instant known = NOW.minusSeconds(1_000);
        Standing.Kind designated = Standing.Kind.DESIGNATED;
        return new StandingHistory(
                switch (word) {
                    case "none" -> List.of();
                    case "recognised" -> List.of(standing(Standing.Kind.RECOGNISED, PAST, Standing.OPEN, known));
                    case "ended" -> List.of(standing(designated, PAST, NOW, known));
                    case "begins-later" -> List.of(standing(designated, NOW.plus(TICK), Standing.OPEN, known));
                    case "not-yet-known" -> List.of(standing(designated, PAST, Standing.OPEN, NOW.plus(TICK)));
                    case "designated" -> List.of(standing(designated, PAST, Standing.OPEN, known));
                    case "sanctioned" -> List.of(standing(Standing.Kind.SANCTIONED, NOW, Standing.OPEN, NOW));
                    case "sanctioned-and-recognised" ->
                        List.of(
                                standing(Standing.Kind.RECOGNISED, PAST, Standing.OPEN, known),
                                standing(Standing.Kind.SANCTIONED, PAST, NOW.plus(TICK), known));
                    default -> throw new IllegalArgumentException(word);
                });
    }

    private static Standing standing(Standing.Kind kind, Instant from, Instant until, Instant known) {
        return new Standing(Given.SECOND, kind, "a council", from, until, known);
    }

    private static List<Licence> licences(String word, Sharing sharing) {
        Instant later = NOW.plus(TICK);
        List<Sharing> asked = List.of(sharing);
        return switch (word) {
            case "none" -> List.of();
            case "in-force" -> List.of(new Licence("an office, 7/2025", asked, NOW, later, NOW));
            case "lapsed" -> List.of(new Licence("an office, 7/2025", asked, PAST, NOW, PAST));
            case "not-yet" -> List.of(new Licence("an office, 7/2025", asked, later, Standing.OPEN, PAST));
            case "not-yet-known" -> List.of(new Licence("an office, 7/2025", asked, PAST, later, later));
            case "other-sharing" ->
                List.of(new Licence(
                        "an office, 7/2025",
                        Stream.of(Sharing.values())
                                .filter(other -> other != sharing)
                                .toList(),
                        PAST,
                        later,
                        PAST));
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static List<Promise> promises(String word) {
        Promise given = new Promise(Assurance.NO_DETENTION, Promise.State.GIVEN);
        return switch (word) {
            case "none-asked-for", "missing" -> List.of();
            case "given", "one-of-two" -> List.of(given);
            case "asked" -> List.of(new Promise(Assurance.NO_DETENTION, Promise.State.ASKED));
            case "breached" -> List.of(new Promise(Assurance.NO_DETENTION, Promise.State.BREACHED));
            case "another-given" -> List.of(new Promise(Assurance.NO_ONWARD, Promise.State.GIVEN));
            default -> throw new IllegalArgumentException(word);
        };
    }
}
