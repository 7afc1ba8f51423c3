package org.nadhir.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;

/// Holds what a recipient says it did with a warning against what the agreement lets it do, and says what does not
/// fit. It judges signed words, not deeds: what nobody reports it cannot see, so it names silence as well.
public final class PurposeAudit {

    /// After this time without a use report the silence is shown. Ours: the review of an outcome (72 h) and a
    /// weekend must fit.
    public static final Duration SILENT_AFTER = Duration.ofDays(7);

    private PurposeAudit() {}

    /// An originator's yes to passing a warning on.
    ///
    /// @param answer digest of the signed payload of the answer
    public record Consented(Digest answer, PartyId party) {}

    /// What is known of one warning that was released.
    ///
    /// @param purposes of the agreement under which it was released
    /// @param onward that agreement's rule
    /// @param reports the recipient's, each read from a verified statement
    /// @param consents that we gave for this warning, no others
    public record Released(
            List<Purpose> purposes,
            Onward onward,
            Digest payload,
            PartyId recipient,
            List<UseReport> reports,
            List<Consented> consents,
            Instant released) {

        public Released {
            purposes = List.copyOf(purposes);
            reports = List.copyOf(reports);
            consents = List.copyOf(consents);
        }
    }

    /// What does not fit.
    public enum Kind {
        /// Used for something that the agreement does not name. A breach.
        OTHER_PURPOSE(true),
        /// Passed on although the agreement forbids it. A breach.
        ONWARD_FORBIDDEN(true),
        /// Passed on without consent, or on a consent that was not given for that party. A breach.
        ONWARD_NOT_CONSENTED(true),
        /// Consent was given and nobody says whether it was passed on.
        ONWARD_NOT_REPORTED(false),
        /// One report says that it was used, another that it was not.
        CONTRADICTS(false),
        /// No use report came in time.
        SILENT(false);

        private final boolean breach;

        Kind(boolean breach) {
            this.breach = breach;
        }

        /// The form in answers, for example `other-purpose`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether it breaks the agreement. Silence and contradiction ask for an answer; they break nothing.
        public boolean isBreach() {
            return breach;
        }
    }

    /// One thing that does not fit, in words of the catalogue.
    public record Finding(Kind kind, Message says) {}

    /// Everything that does not fit; empty where all that is known fits.
    public static List<Finding> of(Released released, Instant now) {
        List<Finding> findings = new ArrayList<>();
        List<Use> uses = released.reports().stream()
                .flatMap(report -> report.uses().stream())
                .distinct()
                .toList();
        for (Use use : uses) {
            switch (use) {
                case Use.Protection(), Use.None() -> {}
                case Use.PassedOn passedOn -> onward(released, passedOn, findings);
                case Use.Otherwise(String purpose) -> purpose(released, purpose, findings);
            }
        }
        if (uses.size() > 1 && uses.contains(new Use.None())) {
            add(findings, Kind.CONTRADICTS, "contradicts", released.recipient().value());
        }
        if (uses.isEmpty() && !now.isBefore(released.released().plus(SILENT_AFTER))) {
            add(findings, Kind.SILENT, "silent", released.recipient().value());
        }
        unreported(released, uses, findings);
        return List.copyOf(findings);
    }

    private static void purpose(Released released, String purpose, List<Finding> findings) {
        Purpose known = Purpose.ofWord(purpose);
        if (!released.purposes().contains(known)) {
            add(findings, Kind.OTHER_PURPOSE, "other-purpose", released.recipient().value(), purpose);
        }
    }

    private static void onward(Released released, Use.PassedOn passedOn, List<Finding> findings) {
        Onward rule = released.onward();
        String recipient = released.recipient().value();
        String party = passedOn.party().value();
        if (rule == Onward.FORBIDDEN) {
            add(findings, Kind.ONWARD_FORBIDDEN, "onward-forbidden", recipient, party);
            return;
        }
        // Where the marking decides, a consent is not needed and does not hurt; what was marked is judged elsewhere.
        boolean free = rule == Onward.MARKING && passedOn.leave() instanceof Use.Leave.Marking;
        boolean consented = passedOn.leave() instanceof Use.Leave.Consent(Digest answer)
                && released.consents().contains(new Consented(answer, passedOn.party()));
        if (!free && !consented) {
            add(findings, Kind.ONWARD_NOT_CONSENTED, "onward-not-consented", recipient, party);
        }
    }

    private static void unreported(Released released, List<Use> uses, List<Finding> findings) {
        if (uses.isEmpty()) {
            return;
        }
        for (Consented consent : released.consents()) {
            boolean reported = uses.stream()
                    .anyMatch(use -> use instanceof Use.PassedOn(PartyId party, Use.Leave _)
                            && party.equals(consent.party()));
            if (!reported) {
                add(findings, Kind.ONWARD_NOT_REPORTED, "onward-not-reported",
                        released.recipient().value(), consent.party().value());
            }
        }
    }

    private static void add(List<Finding> findings, Kind kind, String key, String... arguments) {
        findings.add(new Finding(kind, Message.of("use.audit." + key, arguments)));
    }
}
