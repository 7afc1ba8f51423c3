package org.nadhir.tearline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.json.Decoded;
import org.nadhir.model.Message;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Signoffs;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// Counts the clearances of words that are held; one that is wrong in any way is named and does not count.
final class ClearanceCheck {

    private final HeldWords held;
    private final Roster roster;
    private final Primitives primitives;
    private final Instant now;

    ClearanceCheck(HeldWords held, Roster roster, Primitives primitives, Instant now) {
        this.held = held;
        this.roster = roster;
        this.primitives = primitives;
        this.now = now;
    }

    List<Message> missing(List<Signed> clearances) {
        SortedSet<PersonId> persons = new TreeSet<>();
        List<Message> flaws = new ArrayList<>();
        for (Signed signed : clearances) {
            Optional<RosterEntry> signer = signed.signerIds().size() == 1
                    ? roster.findByKey(signed.signerIds().getFirst(), now)
                    : Optional.empty();
            Optional<Message> flaw = signer.isEmpty()
                    ? Optional.of(Message.of("clearance.unknown-signer"))
                    : flaw(signed, signer.get());
            flaw.ifPresentOrElse(flaws::add, () -> persons.add(signer.orElseThrow().person()));
        }
        if (persons.size() >= HeldWords.PERSONS) {
            return List.of();
        }
        flaws.add(Message.of(
                "clearance.persons-missing", String.valueOf(persons.size()), String.valueOf(HeldWords.PERSONS)));
        return List.copyOf(flaws);
    }

    private Optional<Message> flaw(Signed signed, RosterEntry signer) {
        return signed.verified(primitives, signer.keys()) instanceof Verified verified
                        && verified.type() == PayloadType.CLEARANCE
                        && ClearanceCodec.read(verified.payload()) instanceof Decoded.Good<Clearance>(Clearance said)
                ? flaw(said, signer)
                : Optional.of(Message.of("clearance.not-signed"));
    }

    private Optional<Message> flaw(Clearance said, RosterEntry signer) {
        String who = signer.person().value();
        if (!said.person().equals(signer.person()) || !signer.party().equals(held.party())) {
            return Optional.of(Message.of("clearance.other-person", who));
        }
        Findings findings = held.findings();
        if (!said.release().equals(findings.release()) || !said.findings().equals(findings.digest())) {
            return Optional.of(Message.of("clearance.other-findings", who));
        }
        if (said.at().isAfter(now.plus(Signoffs.SKEW)) || said.at().isBefore(now.minus(Signoffs.VALID_FOR))) {
            return Optional.of(Message.of("clearance.not-of-today", who));
        }
        if (signer.person().equals(held.author())) {
            return Optional.of(Message.of("clearance.own", who));
        }
        return signer.roles().contains(Role.APPROVER)
                ? Optional.empty()
                : Optional.of(Message.of("clearance.not-approver", who));
    }
}
