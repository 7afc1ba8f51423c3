package org.nadhir.agreement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Digest;
import org.nadhir.model.EntityId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;

/// What two or more parties promised each other. A promise only once all have signed the same bytes
/// ([AgreementCodec]); then data that the rules execute.
///
/// Parties, subjects and regions stand in one order, whatever the order in which they were given.
///
/// @param revision counts from 1; a later revision of the same id replaces the earlier one
/// @param subjects what may be warned of; at least one
/// @param regions register entries within which it holds; [#EVERYWHERE] for no limit
/// @param ceiling the strictest marking that may be released under it
/// @param tier the most that it ever releases; where milestones open it, less until they are reached ([TierHistory])
/// @param from first moment of validity
/// @param until first moment at which it no longer holds
/// @param terms what was agreed beyond that; [Terms#PLAIN] where nothing was
public record Agreement(
        AgreementId id,
        int revision,
        Kind kind,
        List<Member> parties,
        List<Subject> subjects,
        List<Purpose> purposes,
        List<EntityId> regions,
        Marking ceiling,
        Onward onward,
        Exigency exigency,
        Tier tier,
        Instant from,
        Instant until,
        Status status,
        Terms terms) {

    public static final EntityId EVERYWHERE = new EntityId("everywhere");
    public static final int PARTIES_MAX = 64;
    public static final int REGIONS_MAX = 256;

    public Agreement {
        parties = parties.stream().sorted(Comparator.comparing(Member::party)).toList();
        subjects = subjects.stream().sorted().toList();
        purposes = List.copyOf(purposes);
        regions = regions.stream().sorted().toList();
        require(revision >= 1, "a revision counts from 1");
        require(parties.size() >= 2 && parties.size() <= PARTIES_MAX, "an agreement has 2 to 64 parties");
        require(distinct(parties.stream().map(Member::party).toList()), "a party stands in an agreement once");
        require(distinct(parties.stream().map(Member::key).toList()), "each party signs with a key of its own");
        require(!subjects.isEmpty() && distinct(subjects), "subjects are named, each once");
        require(purposes.equals(List.of(Purpose.PROTECTION)), "the only purpose of an agreement is protection");
        require(!regions.isEmpty() && regions.size() <= REGIONS_MAX, "an agreement has 1 to 256 regions");
        require(distinct(regions), "a region stands in an agreement once");
        require(from.isBefore(until), "an agreement ends after it begins");
        List<PartyId> ids = parties.stream().map(Member::party).toList();
        require(
                terms.compartments().stream().allMatch(compartment -> ids.containsAll(compartment.members())),
                "a compartment holds parties of the agreement");
        require(
                terms.milestones().stream().allMatch(milestone -> milestone.opens().compareTo(tier) <= 0),
                "no milestone opens more than the agreement's tier");
    }

    /// An agreement on plain terms.
    public Agreement(
            AgreementId id,
            int revision,
            Kind kind,
            List<Member> parties,
            List<Subject> subjects,
            List<Purpose> purposes,
            List<EntityId> regions,
            Marking ceiling,
            Onward onward,
            Exigency exigency,
            Tier tier,
            Instant from,
            Instant until,
            Status status) {
        this(
                id, revision, kind, parties, subjects, purposes, regions, ceiling, onward, exigency, tier, from, until,
                status, Terms.PLAIN);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    private static boolean distinct(List<?> values) {
        return values.stream().distinct().count() == values.size();
    }

    public boolean has(PartyId party) {
        return parties.stream().anyMatch(member -> member.party().equals(party));
    }

    public boolean holdsAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /// A party and the key with which it signs, both by the card that a person confirmed.
    public record Member(PartyId party, Digest key) {}

    public enum Kind {
        /// Only warnings that are owed, only to who protects or is the victim.
        WARNING_ONLY("warning-only"),
        EXCHANGE("exchange"),
        /// An exchange of more than two, of whom some may not trust each other.
        COALITION("coalition");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
