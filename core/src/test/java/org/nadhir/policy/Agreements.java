package org.nadhir.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.nadhir.Given;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Assurance;
import org.nadhir.agreement.Compartment;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Terms;
import org.nadhir.agreement.Tier;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;

/// The values of the axes that are terms of an agreement.
final class Agreements {

    private static final Instant NOW = Given.NOW;
    private static final Instant PAST = NOW.minusSeconds(5_000);
    private static final PartyId OTHER = new PartyId(Given.uuid(9));

    private Agreements() {}

    static Facts.Basis basis(Inputs one) {
        String which = one.get("agreement");
        if (which.equals("none")) {
            return new Facts.Basis.None();
        }
        // One of others lacks the recipient, or the sender where that is the recipient, too.
        PartyId stranger = one.get("recipients").equals("sender") ? Given.SECOND : Given.FIRST;
        List<PartyId> parties = which.equals("other-parties")
                ? List.of(stranger, Given.THIRD, OTHER)
                : List.of(Given.FIRST, Given.SECOND, Given.THIRD);
        return new Facts.Basis.Under(
                agreement(one, parties),
                parties.stream()
                        .skip(which.equals("unsigned") ? 1 : 0)
                        .map(Given::key)
                        .toList());
    }

    private static Agreement agreement(Inputs one, List<PartyId> parties) {
        String which = one.get("agreement");
        return new Agreement(
                new AgreementId(Given.uuid(21)),
                1,
                word(Agreement.Kind.values(), Agreement.Kind::word, one.get("kind")),
                parties.stream()
                        .map(party -> new Agreement.Member(party, Given.key(party)))
                        .toList(),
                List.of(Subject.ATTACK_ON_SITE),
                List.of(Purpose.PROTECTION),
                List.of(one.get("region").equals("everywhere") ? Agreement.EVERYWHERE : Given.CITY),
                ceiling(one.get("ceiling")),
                Onward.CONSENT,
                clause(one.get("clause")),
                word(Tier.values(), Tier::word, one.get("signed-tier")),
                which.equals("not-yet") ? NOW.plusSeconds(1) : PAST,
                which.equals("lapsed") ? NOW : NOW.plus(Duration.ofDays(9)),
                one.get("status").equals("agreement-differs") ? Status.ACTUAL : Status.EXERCISE,
                new Terms(
                        granted(one.get("granted")),
                        0,
                        assurances(one.get("assurance")),
                        List.of(),
                        compartments(one.get("compartments"), parties)));
    }

    private static Marking ceiling(String word) {
        return word.equals("amber-strict")
                ? Marking.ofLabel("TLP:AMBER+STRICT").orElseThrow()
                : Marking.ofLabel("TLP:" + word.toUpperCase(Locale.ROOT)).orElseThrow();
    }

    static <T> T word(T[] all, Function<T, String> word, String sought) {
        return Arrays.stream(all)
                .filter(one -> word.apply(one).equals(sought))
                .findFirst()
                .orElseThrow();
    }

    private static List<Sharing> granted(String word) {
        return switch (word) {
            case "all" -> List.of(Sharing.DISCLOSURE, Sharing.RELEASE, Sharing.ONWARD);
            case "disclosure-and-release" -> List.of(Sharing.DISCLOSURE, Sharing.RELEASE);
            default -> List.of(Sharing.ofWord(word).orElseThrow());
        };
    }

    private static List<Compartment> compartments(String word, List<PartyId> parties) {
        List<PartyId> firstTwo = parties.subList(0, 2);
        List<PartyId> others = List.of(parties.get(0), parties.get(2));
        return switch (word) {
            case "none" -> List.of();
            case "shared" -> List.of(new Compartment(parties), new Compartment(others));
            case "apart" -> List.of(new Compartment(firstTwo), new Compartment(others));
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Exigency clause(String word) {
        return switch (word) {
            case "none" -> new Exigency.None();
            case "two" -> new Exigency.Clause(2, false);
            case "three" -> new Exigency.Clause(3, false);
            case "two-or-alone" -> new Exigency.Clause(2, true);
            case "three-or-alone" -> new Exigency.Clause(3, true);
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static List<Assurance> assurances(String word) {
        return switch (word) {
            case "none-asked-for" -> List.of();
            case "one-of-two" -> List.of(Assurance.NO_DETENTION, Assurance.NO_LETHAL_USE);
            default -> List.of(Assurance.NO_DETENTION);
        };
    }
}
