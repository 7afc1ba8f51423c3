package org.nadhir;

import java.time.Instant;
import java.util.function.Function;
import org.nadhir.agreement.Roster;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Determination;
import org.nadhir.exchange.Book;
import org.nadhir.exchange.ExchangeBook;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.Receipt;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.model.Reading;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Request;
import org.nadhir.policy.Ruling;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.Held;

/// Where the flow's decisions become durable, each with its leaf, before anybody outside can see their effect.
///
/// A method returns what it was given once the disk has it. It throws, and nothing was kept, where the store is in
/// trouble; the caller stops and the same step is taken again after a restart.
public interface Journal {

    Reading read(Reading reading);

    Assessment assessed(Assessment assessment);

    Determination determined(Determination determination);

    /// Keeps a ruling with all that it was ruled on, so that it can be asked again.
    Ruling ruled(CaseId caseId, Ruling ruling, Facts facts);

    Draft drafted(CaseId caseId, Permit permit, Draft draft);

    /// Files a draft in which the guard found something near: for clearances, not for release.
    Held held(CaseId caseId, Permit permit, Held held);

    Outcome closed(CaseId caseId, Receipt receipt, Outcome outcome, PersonId by, Instant at);

    /// What is known of this node and its partners, each answer as of its own moment: for what is asked again inside a
    /// transaction.
    Book known();

    /// Runs `work` in one transaction: what it writes is durable when this returns, or never was.
    <T> T exchange(Function<ExchangeBook, T> work);

    /// Runs `work` in one transaction as [#exchange] does, and hands it what is known in this very transaction: a
    /// standing noted or a person revoked a moment ago counts.
    ///
    /// @param wording digest of what goes out: an originator's consent to other words is none
    <T> T sealing(Request request, Digest wording, Sealing<T> work);

    /// The last look before something goes out.
    @FunctionalInterface
    interface Sealing<T> {
        T at(Facts facts, Roster roster, ExchangeBook book);
    }

    /// What the node knows for `request` at this moment, before a wording is chosen: an originator's consent counts
    /// whatever words it is for.
    Facts facts(Request request);
}
