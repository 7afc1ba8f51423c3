package org.nadhir.policy;

import java.util.List;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.model.AgreementId;
import org.nadhir.model.PartyId;

/// Leave to release one tearline to one recipient, now. Only [Policy] makes one.
public sealed interface Permit extends Ruling permits GrantedPermit {

    Agreement agreement();

    PartyId recipient();

    /// How many approvers must sign beside the author: one, or under the exigency clause at least two.
    int approversNeeded();

    /// The clause on which the permit stands, or [Exigency.None].
    Exigency clause();

    default AgreementId agreementId() {
        return agreement().id();
    }

    default int revision() {
        return agreement().revision();
    }

    default List<PartyId> parties() {
        return agreement().parties().stream().map(Agreement.Member::party).toList();
    }

    default Onward onward() {
        return agreement().onward();
    }
}
