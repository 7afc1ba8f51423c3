package org.nadhir.node.desk;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.nadhir.delivery.Parcel;
import org.nadhir.duty.Escalation;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.node.journal.InboxRows;
import org.nadhir.node.journal.RecallRows;
import org.nadhir.node.journal.Received;
import org.nadhir.node.journal.TimedRows;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;

/// What waits for a person at the desk, by names that stay as long as the same waits and that change when it has become
/// more pressing. They are for comparing, and leave the node nowhere.
public final class Waits {

    private final SealedStore store;
    private final Duties duties;
    private final DeliveryDesk deliveries;
    private final DutyDesk dutyDesk;

    public Waits(SealedStore store, Duties duties, DeliveryDesk deliveries, DutyDesk dutyDesk) {
        this.store = store;
        this.duties = duties;
        this.deliveries = deliveries;
        this.dutyDesk = dutyDesk;
    }

    /// Warnings and recalls that nobody has acknowledged, duties of which nobody there knows, with the step of their
    /// escalation, releases that were stopped, envelopes and receipts that are late.
    public Set<String> at(Instant now) {
        Set<String> all = store.read(rows -> {
            Set<String> names = new TreeSet<>();
            InboxRows.all(rows).stream().filter(one -> waits(rows, one)).forEach(one ->
                    names.add("inbox " + one.sender() + " " + one.sequence()));
            duties.board(rows, now).owed().forEach(duty -> {
                if (duty.escalation() instanceof Escalation.Open open) {
                    names.add("duty " + duty.caseId() + " " + open.reached() + " " + open.isOverdue());
                }
            });
            TimedRows.all(rows).stream()
                    .filter(timed -> !timed.stopped().isEmpty())
                    .forEach(timed -> names.add("stopped " + timed.release()));
            return names;
        });
        for (Parcel parcel : deliveries.open().parcels()) {
            if (parcel.urgency().due().isBefore(now)) {
                all.add("late " + parcel.recipient() + " " + parcel.cargo().payload().hex());
            }
        }
        if (dutyDesk.isReceiptLate()) {
            all.add("receipts");
        }
        return all;
    }

    private static boolean waits(SealedSnapshot rows, Received received) {
        return received.highest().compareTo(ReceiptStep.ACKNOWLEDGED) < 0
                && (received.isRecall()
                        || RecallRows.theirs(rows, received.sender(), received.payload()).isEmpty());
    }
}
