package org.nadhir.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.model.AgreementId;
import org.nadhir.model.EntityId;
import org.nadhir.model.PartyId;

/// The agreements of one party, by the other parties in them. Answers which of them rules between it and another, for
/// hundreds of agreements in less time than a rule takes. Immutable; safe for many threads.
///
/// Of several in force, those count that are about the question: its subject and its place. Of these the one that
/// began last rules alone, since it was made knowing the others; of two that began together, the narrower. Never the
/// one that happens to permit: a later promise to release less, or a suspension, would then be worth nothing.
public final class AgreementBook {

    /// The one that rules first. Those that began together stand from narrow to wide, and in one order always.
    private static final Comparator<Agreement> RULING = Comparator.comparing(Agreement::from)
            .reversed()
            .thenComparing(Agreement::tier)
            .thenComparing(Agreement::ceiling)
            .thenComparing(Agreement::kind)
            .thenComparing(agreement -> agreement.id().value());

    private final Map<PartyId, List<Agreement>> byPartner;

    private AgreementBook(Map<PartyId, List<Agreement>> byPartner) {
        this.byPartner = byPartner;
    }

    /// The book of `self`. Of each agreement only the highest revision counts.
    public static AgreementBook of(PartyId self, List<Agreement> agreements) {
        Map<AgreementId, Agreement> newest = new LinkedHashMap<>();
        for (Agreement agreement : agreements) {
            newest.merge(agreement.id(), agreement, (a, b) -> a.revision() >= b.revision() ? a : b);
        }
        Map<PartyId, List<Agreement>> byPartner = new LinkedHashMap<>();
        for (Agreement agreement : newest.values().stream().sorted(RULING).toList()) {
            if (agreement.has(self)) {
                for (Agreement.Member member : agreement.parties()) {
                    byPartner.computeIfAbsent(member.party(), _ -> new ArrayList<>()).add(agreement);
                }
            }
        }
        byPartner.remove(self);
        return new AgreementBook(byPartner);
    }

    /// What is asked.
    ///
    /// @param places the victim's place and all that it lies in
    public record Question(PartyId partner, Subject subject, List<EntityId> places, Instant now) {
        public Question {
            places = List.copyOf(places);
        }
    }

    /// Which agreement rules, and why this one.
    ///
    /// @param inForce how many agreements with the partner are in force
    public record Choice(Agreement agreement, Why why, int inForce) {}

    public enum Why {
        /// It is the only one in force.
        ONLY("only"),
        /// Of those in force that are about subject and place it began last.
        NEWEST_ABOUT_IT("newest-about-it"),
        /// None in force is about subject and place; it began last.
        NONE_ABOUT_IT("none-about-it"),
        /// None is in force; it ended last. What only narrows may still go under it.
        LAPSED("lapsed"),
        /// None is or was in force; it begins first.
        NOT_YET("not-yet");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// The agreement that rules; empty where there is none with the partner. One that does not hold is given only
    /// where no other does: that it does not hold is for the rules to say.
    public Optional<Choice> find(Question question) {
        List<Agreement> with = byPartner.getOrDefault(question.partner(), List.of());
        Agreement first = null;
        Agreement about = null;
        int inForce = 0;
        for (Agreement agreement : with) {
            if (agreement.holdsAt(question.now())) {
                inForce++;
                first = first == null ? agreement : first;
                about = about == null && isAbout(agreement, question) ? agreement : about;
            }
        }
        if (first == null) {
            return lapsed(with, question.now());
        }
        Agreement chosen = about == null ? first : about;
        Why why = inForce == 1 ? Why.ONLY : about == null ? Why.NONE_ABOUT_IT : Why.NEWEST_ABOUT_IT;
        return Optional.of(new Choice(chosen, why, inForce));
    }

    private static Optional<Choice> lapsed(List<Agreement> with, Instant now) {
        Optional<Choice> ended = with.stream()
                .filter(agreement -> !agreement.until().isAfter(now))
                .max(Comparator.comparing(Agreement::until))
                .map(agreement -> new Choice(agreement, Why.LAPSED, 0));
        return ended.or(() -> with.stream()
                .min(Comparator.comparing(Agreement::from))
                .map(agreement -> new Choice(agreement, Why.NOT_YET, 0)));
    }

    private static boolean isAbout(Agreement agreement, Question question) {
        return agreement.subjects().contains(question.subject())
                && (agreement.regions().contains(Agreement.EVERYWHERE)
                        || question.places().stream().anyMatch(agreement.regions()::contains));
    }
}
