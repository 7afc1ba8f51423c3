package org.nadhir.bench.standin;

import java.util.List;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Licence;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.agreement.TierHistory;
import org.nadhir.model.CaseId;
import org.nadhir.model.PartyId;
import org.nadhir.node.journal.AgreementWords;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.policy.Risk;

/// Parties against whom nothing is known: no designation, no licence that they would need, no risk that was raised.
public interface Untroubled extends PartyBook {

    @Override
    default TierHistory history(SealedSnapshot rows, Agreement agreement) {
        return AgreementWords.history(rows, agreement);
    }

    @Override
    default StandingHistory standing(SealedSnapshot rows, PartyId party) {
        return new StandingHistory(List.of());
    }

    @Override
    default List<Licence> licences(SealedSnapshot rows, PartyId party) {
        return List.of();
    }

    @Override
    default Risk risk(SealedSnapshot rows, PartyId party, CaseId about) {
        return new Risk.NotRaised();
    }
}
