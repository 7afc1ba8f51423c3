package org.nadhir.node.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Determination;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.CaseRows.Filed;
import org.nadhir.node.journal.Consents;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.tearline.Tearline;

/// What is unusual about a draft's recipient, said to whoever is about to sign: the policy permits it, and a person may
/// still have taken the wrong line of a list. Stops nothing.
final class Slips {

    /// Of so many newest releases to the recipient; ours: what goes to them today, not what went years ago.
    private static final int RELEASES_MAX = 100;

    private Slips() {}

    /// In the order of weight; empty where nothing is unusual.
    static List<Message> of(SealedSnapshot rows, Filed filed, Instant now) {
        Tearline tearline = Tearlines.read(filed.bytes());
        PartyId recipient = tearline.recipient();
        List<Message> slips = new ArrayList<>();
        if (Consents.inherited(rows, filed.caseId()).stream()
                .anyMatch(from -> from.originator().equals(recipient))) {
            slips.add(Message.of("slip.back", recipient.value()));
        }
        CaseRows.determination(rows, filed.caseId(), now)
                .flatMap(Slips::addressee)
                .filter(addressee -> !addressee.equals(recipient))
                .ifPresent(addressee ->
                        slips.add(Message.of("slip.other-addressee", addressee.value(), recipient.value())));
        List<Tearline> before = ReleaseRows.newestTo(rows, recipient, RELEASES_MAX).stream()
                .flatMap(id -> CaseRows.draft(rows, id).stream())
                .map(one -> Tearlines.read(one.bytes()))
                .toList();
        if (before.isEmpty()) {
            slips.add(Message.of("slip.first", recipient.value()));
            return slips;
        }
        Subject threat = tearline.wording().threat();
        if (before.stream().noneMatch(one -> one.wording().threat() == threat)) {
            slips.add(Message.of("slip.first-threat", Message.word(threat.word()), recipient.value()));
        }
        if (before.stream().allMatch(one -> tearline.marking().isStricterThan(one.marking()))) {
            slips.add(Message.of("slip.stricter", tearline.marking().label(), recipient.value()));
        }
        return slips;
    }

    private static Optional<PartyId> addressee(Determination determination) {
        return determination instanceof Determination.Owed owed
                        && owed.addressee() instanceof Addressee.Party(PartyId party, var _)
                ? Optional.of(party)
                : Optional.empty();
    }
}
