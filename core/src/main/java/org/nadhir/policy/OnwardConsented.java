package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Sharing;
import org.nadhir.model.Handling;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;

/// What rests on a partner's release goes on only as its originator lets it. A "no" is never lifted; a missing "yes"
/// only by the exigency clause of the agreement with that originator, who is then told at once; never by one person
/// alone.
record OnwardConsented() implements Rule {

    @Override
    public String id() {
        return "onward";
    }

    @Override
    public String source() {
        return "third-agency rule: prior consent of the originator; FIRST TLP 2.0: wider sharing needs its permission";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        List<Inherited> inherited = facts.inherited();
        if (inherited.isEmpty()) {
            return request.sharing() == Sharing.ONWARD
                    ? forbids("nothing", List.of(remedy("remedy-release")))
                    : Optional.empty();
        }
        long forbidden = inherited.stream().filter(one -> one.onward() == Onward.FORBIDDEN).count();
        if (forbidden > 0) {
            return forbids("forbidden", List.of(remedy("remedy-without")), String.valueOf(forbidden));
        }
        long refused = inherited.stream().filter(one -> one.consent() == Inherited.Consent.REFUSED).count();
        if (refused > 0) {
            return forbids("refused", List.of(remedy("remedy-without")), String.valueOf(refused));
        }
        List<Inherited> missing = inherited.stream()
                .filter(one -> one.consent() != Inherited.Consent.GIVEN)
                .filter(one -> needsConsent(one, request, facts))
                .toList();
        String count = String.valueOf(missing.size());
        if (missing.isEmpty()) {
            return permits(String.valueOf(inherited.size()));
        }
        boolean liftable = missing.stream().allMatch(Inherited::overridable)
                && Exigent.of(request, facts) != Exigent.ALONE;
        return liftable
                ? forbidsUnlessExigent(request, facts, "no-consent", List.of(remedy("remedy-ask")), count)
                : forbids("no-consent", List.of(remedy("remedy-ask")), count);
    }

    private static boolean needsConsent(Inherited one, Request request, Facts facts) {
        boolean byMarking = one.onward() == Onward.MARKING
                && !Handling.of(one.marks(), facts.now()).tlp().isStricterThan(Marking.GREEN);
        return !byMarking || !mayKnow(one.originator(), request, facts);
    }

    /// Whether the compartments of a coalition let the recipient know the originator's words.
    private static boolean mayKnow(PartyId originator, Request request, Facts facts) {
        if (!(facts.basis() instanceof Facts.Basis.Under(Agreement agreement, var signers))
                || agreement.kind() != Agreement.Kind.COALITION
                || agreement.terms().compartments().isEmpty()) {
            return true;
        }
        return request.recipients().stream().allMatch(recipient -> agreement.terms().compartments().stream()
                .anyMatch(compartment -> compartment.holds(originator, recipient)));
    }
}
