package org.nadhir.node.journal;

import java.util.Optional;
import java.util.function.Function;
import org.nadhir.bulk.BulkFinding;
import org.nadhir.duty.Determination;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Exchange;
import org.nadhir.exchange.Recall;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Refusal;
import org.nadhir.policy.Request;
import org.nadhir.policy.Ruling;
import org.nadhir.policy.RulingRecord;

/// Takes releases back: ruled, signed with the party's key, sealed once and put in the outbox, all in one transaction.
public final class Recalls {

    private final StoreJournal journal;
    private final Exchange exchange;
    private final NodeLedgers ledgers;
    private final PartyBook parties;

    public Recalls(StoreJournal journal, Exchange exchange, NodeLedgers ledgers, PartyBook parties) {
        this.journal = journal;
        this.exchange = exchange;
        this.ledgers = ledgers;
        this.parties = parties;
    }

    /// What came of it.
    public sealed interface Recalling {

        record Sent(Delivery.Waiting waiting) implements Recalling {}

        /// It was recalled before; once is enough, and the recall is offered until it is answered.
        record Done() implements Recalling {}

        record Refused(Refusal refusal) implements Recalling {}

        /// No release of ours, or one of a list of earlier days, which kept no question to ask again.
        record Unknown() implements Recalling {}
    }

    /// Runs `work` in one transaction.
    public <T> T sitting(Function<Sitting, T> work) {
        return journal.sitting(work);
    }

    /// Who of our persons signed this, which was verified when it was kept.
    public PersonId signer(Sitting sitting, Bytes statement) {
        return parties.signer(sitting.tx(), statement).orElseThrow(() -> StoreTrouble.damaged(Table.PROPOSAL));
    }

    /// Whether this release keeps the question that a recall asks again: one of a list of earlier days keeps none.
    public static boolean isPossible(SealedSnapshot rows, ReleaseId id) {
        return ReleaseRows.find(rows, id).isPresent()
                && (CaseRows.draft(rows, id).isPresent() || ListedRows.find(rows, id).isPresent());
    }

    /// The question that was ruled on when the release was sealed, asked again as one of a recall.
    private static Optional<Request> question(
            SealedSnapshot rows, ReleaseId id, Determination determination, Asker asker) {
        return CaseRows.draft(rows, id)
                .map(filed -> filed.request().recalling().under(determination, asker))
                .or(() -> ListedRows.find(rows, id).flatMap(listed -> BulkRows.find(rows, listed.bulk())
                        .filter(bulk -> !bulk.question().isEmpty())
                        .map(bulk -> BulkFinding.request(
                                bulk.question().getFirst().recalling().under(determination, asker),
                                BulkRows.list(rows, bulk.id()).lines().get(listed.number())))));
    }

    /// Recalls a release on the word of two persons, who were checked before.
    ///
    /// @param asker the first of them, with the roles of this moment
    public Recalling send(Sitting sitting, ReleaseId id, Recall.Reason reason, Asker asker) {
        Optional<Released> released = ReleaseRows.find(sitting.tx(), id);
        if (released.isEmpty() || !isPossible(sitting.tx(), id)) {
            return new Recalling.Unknown();
        }
        if (RecallRows.of(sitting.tx(), id).isPresent()) {
            return new Recalling.Done();
        }
        Released sent = released.get();
        Determination determination = CaseRows.determination(sitting.tx(), sent.caseId(), sitting.now())
                .orElseThrow();
        Request request = question(sitting.tx(), id, determination, asker).orElseThrow();
        Ruling ruling = Policy.rule(request, sitting.facts().apply(request));
        ledgers.append(sitting.tx(), "recall-ruled", Json.object()
                .put("release", id.value())
                .put("ruling", RulingRecord.write(ruling))
                .put("at", sitting.now())
                .build(), sitting.now());
        return switch (ruling) {
            case Refusal refusal -> new Recalling.Refused(refusal);
            case Permit _ -> new Recalling.Sent(exchange.recall(
                    sitting.book(), sent.recipient(), id, sent.payload(), reason, sitting.now()));
        };
    }
}
