package org.nadhir.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementBook;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.Standings;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Digest;
import org.nadhir.model.EntityId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.policy.Facts;

/// A node with many partners: an agreement with each, and standings of those and of many others. All fictional.
final class Parties {

    static final Instant NOW = Instant.parse("2025-01-10T08:07:06Z");
    static final PartyId SELF = new PartyId(uuid(1, 0));
    static final EntityId REGION = new EntityId("nahr");
    private static final Digest OWN_KEY = key(SELF);

    private final List<PartyId> partners;
    private final AgreementBook agreements;
    private final Standings standings;

    private Parties(List<PartyId> partners, AgreementBook agreements, Standings standings) {
        this.partners = partners;
        this.agreements = agreements;
        this.standings = standings;
    }

    /// So many agreements, each with another partner, and so many standings, of which each partner has one.
    static Parties of(int agreements, int standings) {
        List<PartyId> partners = IntStream.range(0, agreements)
                .mapToObj(number -> new PartyId(uuid(2, number)))
                .toList();
        List<Agreement> signed = IntStream.range(0, agreements)
                .mapToObj(number -> agreement(number, partners.get(number)))
                .toList();
        return new Parties(partners, AgreementBook.of(SELF, signed), Standings.of(standings(partners, standings)));
    }

    List<PartyId> partners() {
        return partners;
    }

    /// What is known of a recipient: the agreement that rules is found among all, and so is its standing.
    Facts facts(PartyId recipient, Subject subject, List<EntityId> places) {
        var question = new AgreementBook.Question(recipient, subject, places, NOW);
        AgreementBook.Choice choice = agreements.find(question).orElseThrow();
        return Facts.plain(
                new Facts.Basis.Under(choice.agreement(), signers(choice.agreement(), recipient)),
                choice.agreement().tier(),
                standings.of(recipient),
                Facts.Protects.PROTECTS_VICTIM,
                Status.ACTUAL,
                Status.ACTUAL,
                NOW);
    }

    private static List<Digest> signers(Agreement agreement, PartyId recipient) {
        return agreement.parties().stream()
                .filter(member -> member.party().equals(recipient))
                .findFirst()
                .map(member -> List.of(OWN_KEY, member.key()))
                .orElseThrow();
    }

    private static Agreement agreement(int number, PartyId partner) {
        return new Agreement(
                new AgreementId(uuid(3, number)),
                1,
                Agreement.Kind.WARNING_ONLY,
                Stream.of(SELF, partner)
                        .map(party -> new Agreement.Member(party, key(party)))
                        .toList(),
                List.of(Subject.ATTACK_ON_SITE, Subject.KIDNAPPING),
                List.of(Purpose.PROTECTION),
                List.of(REGION),
                Marking.AMBER,
                Onward.CONSENT,
                new Exigency.Clause(2, false),
                Tier.EXCHANGE,
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(30)),
                Status.ACTUAL);
    }

    private static List<Standing> standings(List<PartyId> partners, int count) {
        List<Standing> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean partner = i < partners.size();
            all.add(new Standing(
                    partner ? partners.get(i) : new PartyId(uuid(4, i)),
                    partner ? Standing.Kind.RECOGNISED : Standing.Kind.DESIGNATED,
                    "a council",
                    NOW.minus(Duration.ofDays(90)),
                    Standing.OPEN,
                    NOW.minus(Duration.ofDays(80))));
        }
        return all;
    }

    private static Digest key(PartyId party) {
        return Digest.of(party.value().getBytes(UTF_8));
    }

    static String uuid(int kind, int number) {
        return "00000000-0000-4000-8%03d-%012d".formatted(kind, number);
    }
}
