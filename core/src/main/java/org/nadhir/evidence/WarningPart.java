package org.nadhir.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.evidence.EvidenceFlaw.Why;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Warning;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;
import org.nadhir.tearline.Tearline;

/// The warning itself: who signed it for whom, under which agreement, and that it is the one asked about.
final class WarningPart {

    private final Primitives primitives;
    private final Findings findings;
    private final Evidence evidence;
    private final Identities identities;

    WarningPart(Primitives primitives, Findings findings, Evidence evidence, Identities identities) {
        this.primitives = primitives;
        this.findings = findings;
        this.evidence = evidence;
        this.identities = identities;
    }

    Optional<Sent> check() {
        List<Integer> places = new ArrayList<>(identities.places(PayloadType.WARNING));
        places.addAll(identities.places(PayloadType.WARNING_2));
        if (!findings.require(places.size() == 1, "statements", Why.NOT_ONE_WARNING)) {
            return Optional.empty();
        }
        String part = Findings.statement(places.getFirst());
        Signed statement = evidence.statements().get(places.getFirst());
        Optional<Card> sender = identities.signer(statement);
        Optional<Card> recipient = sender.flatMap(identities::other);
        if (sender.isEmpty()
                || recipient.isEmpty()
                || !(statement.verified(primitives, sender.get().signing()) instanceof Verified verified)) {
            findings.flaw(part, Why.WARNING_NOT_SIGNED);
            return Optional.empty();
        }
        Optional<Warning> warning = Warning.read(verified.type(), verified.payload());
        if (!findings.require(warning.isPresent(), part, Why.WARNING_NOT_SIGNED)) {
            return Optional.empty();
        }
        Sent sent = new Sent(sender.get(), recipient.get(), warning.get(), verified.payload().digest());
        return isTheOne(part, sent) ? Optional.of(sent) : Optional.empty();
    }

    private boolean isTheOne(String part, Sent sent) {
        Tearline tearline = sent.warning().tearline();
        boolean right = findings.require(
                tearline.sender().equals(sent.sender().party())
                        && tearline.recipient().equals(sent.recipient().party()),
                part,
                Why.WARNING_OF_OTHERS);
        right &= findings.require(sent.payload().equals(evidence.payload()), "about", Why.OTHER_PAYLOAD);
        right &= findings.require(tearline.id().equals(evidence.release()), "about", Why.OTHER_RELEASE);
        Optional<Agreement> agreement = identities.theAgreement();
        if (agreement.isPresent()) {
            right &= findings.require(
                    agreement.get().id().equals(tearline.agreement())
                            && agreement.get().revision() == tearline.revision(),
                    part,
                    Why.OTHER_AGREEMENT);
        }
        if (right) {
            findings.holds(
                    "warning",
                    tearline.id().value(),
                    sent.sender().party().value(),
                    sent.recipient().party().value(),
                    sent.payload().hex());
        }
        return right;
    }
}
