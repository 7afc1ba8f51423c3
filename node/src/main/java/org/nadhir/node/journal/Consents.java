package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Passage;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.Handling;
import org.nadhir.model.Marking;
import org.nadhir.model.Marks;
import org.nadhir.model.PartyId;
import org.nadhir.node.journal.Consenting.Answer;
import org.nadhir.node.journal.Consenting.Asked;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.policy.Inherited;
import org.nadhir.policy.Inherited.Consent;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Request;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Release;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.Worded;

/// What originators said to the passing on of their warnings, as far as a case rests on them.
public final class Consents {

    private Consents() {}

    /// All third parties' releases on which the case rests.
    public static List<Inheritance> inherited(SealedSnapshot rows, CaseId id) {
        return CaseFiles.find(rows, id)
                .map(file -> file.reports().stream()
                        .flatMap(report -> ReportRows.handled(rows, report).stream())
                        .flatMap(stored -> stored.inherited().stream())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /// Where an originator's consent stands toward a recipient: for whatever words, or for those that go out.
    @FunctionalInterface
    interface Said {
        Consent of(Inheritance from, PartyId recipient);
    }

    /// The same as the policy asks for it: what each originator lets us do toward `recipient`.
    static List<Inherited> facts(
            SealedSnapshot rows, PartyBook parties, CaseId id, PartyId recipient, Said said) {
        return inherited(rows, id).stream()
                .filter(from -> !from.originator().equals(recipient))
                .map(from -> new Inherited(
                        from.originator(),
                        from.onward(),
                        said.of(from, recipient),
                        Marks.of(from.marking().label()),
                        isOverridable(rows, parties, from)))
                .toList();
    }

    /// Whether the agreement under which it came, if the originator signed that one, has an exigency clause.
    private static boolean isOverridable(SealedSnapshot rows, PartyBook parties, Inheritance from) {
        return parties.agreement(rows, from.agreement())
                .map(PartyBook.SignedAgreement::agreement)
                .filter(agreement -> agreement.has(from.originator()))
                .map(agreement -> agreement.exigency() instanceof Exigency.Clause)
                .orElse(false);
    }

    /// The strictest TLP of all that the request rests on, inherited things included: what a release would bear.
    public static Marking marking(SealedSnapshot rows, CaseId id, Request request, Instant now) {
        Handling joined = Handling.FREE;
        for (Marks marks : request.marks()) {
            joined = joined.join(Handling.of(marks, now));
        }
        return inherited(rows, id).stream().map(Inheritance::marking).reduce(joined.tlp(), Marking::join);
    }

    /// Where the originator's consent to this recipient stands, before a wording is chosen: the best that any wording
    /// has. At the release only the exact wording counts; see [#passages].
    public static Consent state(SealedSnapshot rows, Inheritance from, PartyId recipient, Instant now) {
        List<Asked> asked = ConsentRows.about(rows, from.originator(), from.payload()).stream()
                .filter(one -> one.recipient().equals(recipient))
                .toList();
        return asked.isEmpty()
                ? Consent.NONE
                : best(asked.stream().map(one -> state(one, now)).toList());
    }

    /// Where it stands for one wording: a yes to other words is none, a no to any words stays a no.
    public static Consent state(
            SealedSnapshot rows, Inheritance from, PartyId recipient, Digest wording, Instant now) {
        List<Asked> asked = ConsentRows.about(rows, from.originator(), from.payload());
        List<Consent> exact = asked.stream()
                .filter(one -> one.recipient().equals(recipient) && one.wording().equals(wording))
                .map(one -> state(one, now))
                .toList();
        if (!exact.isEmpty()) {
            return best(exact);
        }
        Consent any = state(rows, from, recipient, now);
        boolean otherYes = asked.stream().anyMatch(one -> state(one, now) == Consent.GIVEN);
        return any != Consent.REFUSED && otherYes ? Consent.OTHER_WORDING : any;
    }

    private static Consent state(Asked asked, Instant now) {
        return switch (asked.answer()) {
            case Answer.Open() -> now.isAfter(asked.deadline()) ? Consent.LATE : Consent.ASKED;
            case Answer.Said(boolean given, Digest _, Instant at) -> {
                if (!given) {
                    yield Consent.REFUSED;
                }
                yield at.isAfter(asked.deadline()) || now.isAfter(asked.deadline()) ? Consent.LATE : Consent.GIVEN;
            }
        };
    }

    /// A yes that holds counts before all, then a no: nobody gets round it by asking in other words.
    private static Consent best(List<Consent> states) {
        for (Consent state : List.of(Consent.GIVEN, Consent.REFUSED, Consent.ASKED, Consent.LATE)) {
            if (states.contains(state)) {
                return state;
            }
        }
        return Consent.NONE;
    }

    /// By what leave each of the releases that `release` rests on may go on now, in exactly these words.
    static List<Passage> passages(SealedSnapshot rows, PartyBook parties, Release release, Instant now) {
        var request = release.permit().request();
        // Only what the policy lifted, with the clause's approvers: invoking the clause alone lifts nothing.
        boolean exigent = request.exigency() instanceof Invocation.ByAuthor
                && release.permit().clause() instanceof Exigency.Clause;
        Tearline tearline = release.draft().tearline();
        return inherited(rows, request.determination().assessment().caseId()).stream()
                .filter(from -> !from.originator().equals(tearline.recipient()))
                .map(from -> {
                    Optional<Passage.Leave> leave = from.onward() == Onward.FORBIDDEN
                            ? Optional.empty()
                            : leave(rows, parties, from, release, exigent, now);
                    return new Passage(
                            from.originator(), from.payload(), leave.orElseGet(Passage.Leave.Missing::new));
                })
                .toList();
    }

    private static Optional<Passage.Leave> leave(
            SealedSnapshot rows, PartyBook parties, Inheritance from, Release release, boolean exigent, Instant now) {
        Tearline tearline = release.draft().tearline();
        Digest wording = Worded.of(tearline).digest();
        Consent state = state(rows, from, tearline.recipient(), wording, now);
        if (state == Consent.REFUSED) {
            return Optional.empty();
        }
        if (state == Consent.GIVEN) {
            Optional<Passage.Leave> given = ConsentRows.about(rows, from.originator(), from.payload()).stream()
                    .filter(one -> one.recipient().equals(tearline.recipient()) && one.wording().equals(wording))
                    .filter(one -> state(one, now) == Consent.GIVEN && !tearline.issued().isAfter(one.deadline()))
                    .findFirst()
                    .flatMap(one -> consented(rows, parties, one));
            if (given.isPresent()) {
                return given;
            }
        }
        boolean open = from.onward() == Onward.MARKING
                && !from.marking().isStricterThan(Marking.GREEN)
                && mayKnow(release.permit().agreement(), from.originator(), tearline.recipient());
        if (open) {
            return Optional.of(new Passage.Leave.ByMarking(from.marking()));
        }
        return exigent && isOverridable(rows, parties, from)
                ? Optional.of(new Passage.Leave.Exigent())
                : Optional.empty();
    }

    /// Whether the compartments of a coalition let the recipient know the originator's words without asking.
    private static boolean mayKnow(Agreement agreement, PartyId originator, PartyId recipient) {
        return agreement.kind() != Agreement.Kind.COALITION
                || agreement.terms().compartments().isEmpty()
                || agreement.terms().compartments().stream().anyMatch(one -> one.holds(originator, recipient));
    }

    private static Optional<Passage.Leave> consented(SealedSnapshot rows, PartyBook parties, Asked asked) {
        Optional<Signed> request = StatementRows.given(rows, asked.originator(), asked.request())
                .flatMap(Consents::signed);
        Optional<Signed> answer = asked.answer() instanceof Answer.Said(boolean _, Digest statement, Instant _)
                ? StatementRows.taken(rows, asked.originator(), statement).flatMap(Consents::signed)
                : Optional.empty();
        Optional<Card> card = answer.flatMap(said -> parties.signerOf(rows, asked.originator(), said.bytes()));
        return card.isPresent() && request.isPresent() && answer.isPresent()
                ? Optional.of(new Passage.Leave.Consented(card.get().signing(), request.get(), answer.get()))
                : Optional.empty();
    }

    private static Optional<Signed> signed(StatementRows.Stated stated) {
        return Signed.parse(stated.statement()) instanceof Signed signed ? Optional.of(signed) : Optional.empty();
    }
}
