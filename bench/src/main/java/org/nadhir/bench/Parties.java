package org.nadhir.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Digest;
import org.nadhir.model.EntityId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Request;

/// A node with many partners: an agreement with each, and standings of those and of many others. All fictional.
final class Parties {

    static final Instant NOW = Instant.parse("2025-01-10T08:07:06Z");
    private static final PartyId SELF = new PartyId(uuid(1, 0));
    private static final EntityId CITY = new EntityId("nahr");

    private final List<PartyId> partners;
    private final List<Agreement> agreements;
    private final Map<PartyId, StandingHistory> standings;

    private Parties(List<PartyId> partners, List<Agreement> agreements, Map<PartyId, StandingHistory> standings) {
        this.partners = partners;
        this.agreements = agreements;
        this.standings = standings;
    }

    /// So many agreements, each with another partner, and so many standings, of which each partner has one.
    static Parties of(int agreements, int standings) {
        List<PartyId> partners = IntStream.range(0, agreements).mapToObj(i -> new PartyId(uuid(2, i))).toList();
        return new Parties(
                partners,
                IntStream.range(0, agreements).mapToObj(i -> agreement(i, partners.get(i))).toList(),
                histories(partners, standings));
    }

    Request request(int partner) {
        return new Request(
                SELF,
                List.of(partners.get(partner)),
                Purpose.PROTECTION,
                Subject.ATTACK_ON_SITE,
                List.of(CITY),
                List.of("TLP:CLEAR", "TLP:AMBER"),
                Threat.determined(partners.get(partner)),
                new Invocation.None());
    }

    Facts facts(Request request) {
        PartyId recipient = request.recipient().orElseThrow();
        Facts.Basis basis = agreements.stream()
                .filter(agreement -> agreement.has(recipient))
                .findFirst()
                .<Facts.Basis>map(agreement -> new Facts.Basis.Under(agreement, List.of(key(SELF), key(recipient))))
                .orElseGet(Facts.Basis.None::new);
        return new Facts(
                basis,
                Tier.EXCHANGE,
                standings.getOrDefault(recipient, new StandingHistory(List.of())),
                Facts.Protects.PROTECTS_VICTIM,
                Status.ACTUAL,
                Status.ACTUAL,
                List.of(),
                NOW);
    }

    private static Agreement agreement(int number, PartyId partner) {
        return new Agreement(
                new AgreementId(uuid(3, number)),
                1,
                Agreement.Kind.WARNING_ONLY,
                Stream.of(SELF, partner).map(party -> new Agreement.Member(party, key(party))).toList(),
                List.of(Subject.ATTACK_ON_SITE, Subject.KIDNAPPING),
                List.of(Purpose.PROTECTION),
                List.of(CITY),
                Marking.AMBER,
                Onward.CONSENT,
                new Exigency.Clause(2, false),
                Tier.EXCHANGE,
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(30)),
                Status.ACTUAL);
    }

    private static Map<PartyId, StandingHistory> histories(List<PartyId> partners, int standings) {
        Map<PartyId, StandingHistory> all = new HashMap<>();
        for (int i = 0; i < standings; i++) {
            PartyId party = i < partners.size() ? partners.get(i) : new PartyId(uuid(4, i));
            Standing.Kind kind = i < partners.size() ? Standing.Kind.RECOGNISED : Standing.Kind.DESIGNATED;
            var standing = new Standing(
                    party, kind, "a council", NOW.minus(Duration.ofDays(90)), Standing.OPEN,
                    NOW.minus(Duration.ofDays(80)));
            all.put(party, new StandingHistory(List.of(standing)));
        }
        return all;
    }

    private static Digest key(PartyId party) {
        return Digest.of(party.value().getBytes(UTF_8));
    }

    private static String uuid(int kind, int number) {
        return "00000000-0000-4000-8%03d-%012d".formatted(kind, number);
    }
}
