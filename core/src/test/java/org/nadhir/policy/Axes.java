package org.nadhir.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nadhir.Given;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Waiver;
import org.nadhir.model.AgreementId;
import org.nadhir.model.EntityId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;

/// The cases that the axes span, each turned into a request and facts.
final class Axes {

    private static final Determination.Owed OWED = Given.owed();
    private static final PartyId OTHER = new PartyId(Given.uuid(9));
    private static final AgreementId AGREEMENT = new AgreementId(Given.uuid(21));
    private static final Map<PartyId, Agreement.Member> MEMBERS =
            Stream.of(Given.FIRST, Given.SECOND, Given.THIRD, OTHER)
                    .collect(Collectors.toMap(party -> party, party -> new Agreement.Member(party, Given.key(party))));

    private final Map<String, List<String>> values;

    private Axes(Map<String, List<String>> values) {
        this.values = values;
    }

    static Axes of(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] sides = line.split(": ", 2);
            values.put(sides[0], List.of(sides[1].split(" ", -1)));
        });
        return new Axes(values);
    }

    /// The same axes, some of them held at their first value.
    Axes holding(String... held) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(values);
        for (String axis : held) {
            fewer.computeIfPresent(axis, (name, all) -> all.subList(0, 1));
        }
        return new Axes(fewer);
    }

    long size() {
        return values.values().stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    }

    Inputs at(long index) {
        Map<String, String> one = new LinkedHashMap<>();
        long rest = index;
        for (Map.Entry<String, List<String>> axis : values.entrySet()) {
            int many = axis.getValue().size();
            one.put(axis.getKey(), axis.getValue().get((int) (rest % many)));
            rest /= many;
        }
        return new Inputs(one);
    }

    /// Each axis' values stand from the widest to the narrowest, as far as they can be compared.
    List<String> values(String axis) {
        return Objects.requireNonNull(values.get(axis), axis);
    }

    List<String> names() {
        return List.copyOf(values.keySet());
    }

    static Ruling rule(Inputs one) {
        return Policy.rule(request(one), facts(one));
    }

    static Request request(Inputs one) {
        return new Request(
                Given.FIRST,
                recipients(one.get("recipients")),
                Purpose.ofWord(one.get("purpose")),
                one.get("subject").equals("covered") ? Subject.ATTACK_ON_SITE : Subject.CYBER_ATTACK,
                one.get("place").equals("inside") ? List.of(Given.CITY) : List.of(new EntityId("elsewhere")),
                labels(one.get("marking")),
                determination(one.get("determination")),
                invocation(one.get("exigency")));
    }

    static Facts facts(Inputs one) {
        boolean mixed = one.get("status").equals("mixed-parties");
        return new Facts(
                basis(one),
                tier(one.get("tier")),
                new StandingHistory(standings(one.get("standing"))),
                protects(one.get("recipient")),
                Status.EXERCISE,
                mixed ? Status.ACTUAL : Status.EXERCISE,
                inherited(one.get("inherited")),
                Given.NOW);
    }

    private static List<PartyId> recipients(String word) {
        return switch (word) {
            case "one" -> List.of(Given.SECOND);
            case "none" -> List.of();
            case "two" -> List.of(Given.SECOND, Given.THIRD);
            default -> List.of(Given.FIRST);
        };
    }

    private static List<String> labels(String word) {
        return switch (word) {
            case "clear" -> List.of("TLP:CLEAR");
            case "amber" -> List.of("TLP:CLEAR", "TLP:AMBER");
            case "red" -> List.of("TLP:RED");
            case "unmarked" -> List.of();
            case "unknown" -> List.of("tlp:clear");
            default -> List.of("TLP:CLEAR", "TLP:WHITE");
        };
    }

    private static Determination determination(String word) {
        return switch (word) {
            case "owed" -> OWED;
            case "not-owed" -> new Determination.NotOwed(OWED.assessment(), "house", List.of());
            default -> new Determination.Waived(
                    OWED,
                    new Waiver(
                            "no-way", "none", Waiver.Wording.NOT_TRIED, Given.AUTHOR, Given.APPROVER, Given.NOW,
                            Given.NOW.plus(Duration.ofDays(1))),
                    List.of());
        };
    }

    private static Invocation invocation(String word) {
        return switch (word) {
            case "invoked" -> new Invocation.ByAuthor(Given.AUTHOR, "people will die");
            case "blank" -> new Invocation.ByAuthor(Given.AUTHOR, " ");
            default -> new Invocation.None();
        };
    }

    private static Facts.Basis basis(Inputs one) {
        if (one.get("agreement").equals("none")) {
            return new Facts.Basis.None();
        }
        boolean ours = one.get("agreement").equals("ours");
        List<PartyId> parties = ours ? List.of(Given.FIRST, Given.SECOND, Given.THIRD) : List.of(Given.FIRST, OTHER);
        boolean all = one.get("signatures").equals("all");
        return new Facts.Basis.Under(
                agreement(one, parties),
                parties.stream().skip(all ? 0 : 1).map(party -> member(party).key()).toList());
    }

    private static Agreement.Member member(PartyId party) {
        return Objects.requireNonNull(MEMBERS.get(party));
    }

    private static Agreement agreement(Inputs one, List<PartyId> parties) {
        Instant from = one.get("time").equals("before") ? Given.NOW.plusSeconds(1) : Given.NOW.minusSeconds(60);
        Instant until = one.get("time").equals("after") ? Given.NOW : Given.NOW.plusSeconds(60);
        return new Agreement(
                AGREEMENT,
                1,
                kind(one.get("kind")),
                parties.stream().map(Axes::member).toList(),
                List.of(Subject.ATTACK_ON_SITE),
                List.of(Purpose.PROTECTION),
                List.of(one.get("place").equals("everywhere") ? Agreement.EVERYWHERE : Given.CITY),
                Marking.ofLabel("TLP:" + one.get("ceiling").toUpperCase(Locale.ROOT)).orElseThrow(),
                Onward.CONSENT,
                clause(one.get("clause")),
                Tier.EXCHANGE,
                from,
                until,
                one.get("status").equals("mixed-agreement") ? Status.ACTUAL : Status.EXERCISE);
    }

    private static Agreement.Kind kind(String word) {
        return Stream.of(Agreement.Kind.values()).filter(kind -> kind.word().equals(word)).findFirst().orElseThrow();
    }

    private static Exigency clause(String word) {
        return switch (word) {
            case "two" -> new Exigency.Clause(2, false);
            case "three" -> new Exigency.Clause(3, true);
            default -> new Exigency.None();
        };
    }

    private static Tier tier(String word) {
        return Stream.of(Tier.values()).filter(tier -> tier.word().equals(word)).findFirst().orElseThrow();
    }

    private static Facts.Protects protects(String word) {
        return switch (word) {
            case "victim" -> Facts.Protects.IS_VICTIM;
            case "protector" -> Facts.Protects.PROTECTS_VICTIM;
            default -> Facts.Protects.NEITHER;
        };
    }

    private static List<Inherited> inherited(String word) {
        return switch (word) {
            case "none" -> List.of();
            case "by-marking" -> List.of(new Inherited(Given.THIRD, Onward.MARKING, Inherited.Consent.NONE));
            case "consented" -> List.of(new Inherited(Given.THIRD, Onward.CONSENT, Inherited.Consent.GIVEN));
            case "no-consent" -> List.of(new Inherited(Given.THIRD, Onward.CONSENT, Inherited.Consent.NONE));
            default -> List.of(new Inherited(Given.THIRD, Onward.FORBIDDEN, Inherited.Consent.GIVEN));
        };
    }

    private static List<Standing> standings(String word) {
        Instant past = Given.NOW.minusSeconds(1_000);
        return switch (word) {
            case "none" -> List.of();
            case "recognised" -> List.of(standing(Standing.Kind.RECOGNISED, Standing.OPEN, past));
            case "ended" -> List.of(standing(Standing.Kind.DESIGNATED, Given.NOW, past));
            case "not-yet-known" -> List.of(
                    standing(Standing.Kind.DESIGNATED, Standing.OPEN, Given.NOW.plusSeconds(1)));
            case "designated" -> List.of(standing(Standing.Kind.DESIGNATED, Standing.OPEN, past));
            default -> List.of(
                    standing(Standing.Kind.RECOGNISED, Standing.OPEN, past),
                    standing(Standing.Kind.SANCTIONED, Standing.OPEN, Given.NOW));
        };
    }

    private static Standing standing(Standing.Kind kind, Instant until, Instant known) {
        return new Standing(Given.SECOND, kind, "a council", Given.NOW.minusSeconds(5_000), until, known);
    }
}
