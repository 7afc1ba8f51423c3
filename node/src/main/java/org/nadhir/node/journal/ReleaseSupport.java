package org.nadhir.node.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Bytes;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Release;

/// All that vouches for a release as it stood at that moment: cards, agreement, the signers' roster entries. A person
/// who is revoked later, or an agreement that is renewed, must not take the proof along.
final class ReleaseSupport {

    private ReleaseSupport() {}

    static List<Bytes> of(SealedSnapshot rows, PartyBook parties, Release release) {
        List<Optional<Bytes>> found = new ArrayList<>();
        found.add(Optional.of(parties.ownCard()));
        release.permit().parties().stream()
                .filter(party -> !party.equals(release.permit().request().sender()))
                .forEach(party -> found.add(parties.cardStatement(rows, party)));
        found.add(parties.agreementStatement(rows, release.permit().agreementId()));
        for (Signed approval : release.approvals()) {
            found.add(parties.signer(rows, approval.bytes())
                    .flatMap(person -> parties.rosterStatement(rows, person)));
        }
        return found.stream().flatMap(Optional::stream).distinct().toList();
    }
}
