package org.nadhir.node.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nadhir.exchange.Exchange;
import org.nadhir.exchange.StepTaken;
import org.nadhir.model.PartyId;
import org.nadhir.node.journal.StoreJournal;

/// Lets receipts above R0 leave when their time has come (decision 0146). Until then a step lies in the store only;
/// at its point of the grid its receipt is signed, sealed and put in the outbox, all of one partner in one commit.
public final class LeavingReceipts {

    /// Between two looks: a receipt leaves within that of its time. Ours.
    public static final Duration REST = Duration.ofSeconds(1);

    /// Of one partner in one commit; ours: the one writer is free again within a second.
    private static final int AT_ONCE = 100;

    private final StoreJournal journal;
    private final Exchange exchange;
    private final InstantSource clock;

    public LeavingReceipts(StoreJournal journal, Exchange exchange, InstantSource clock) {
        this.journal = journal;
        this.exchange = exchange;
        this.clock = clock;
    }

    /// Lets out what is due. A trouble with one partner holds up no other's.
    public void look() {
        Instant now = clock.instant();
        Optional<RuntimeException> trouble = Optional.empty();
        for (List<StepTaken> due : due(now)) {
            try {
                leave(due, now);
            } catch (RuntimeException e) {
                trouble = trouble.or(() -> Optional.of(e));
            }
        }
        if (trouble.isPresent()) {
            throw trouble.get();
        }
    }

    /// How many wait for their time.
    public int waiting() {
        return journal.stepsTaken().size();
    }

    private List<List<StepTaken>> due(Instant now) {
        return List.copyOf(journal.stepsTaken().stream()
                .filter(taken -> taken.isDue(now))
                .collect(Collectors.groupingBy(
                        taken -> taken.sender().value(), TreeMap::new, Collectors.toList()))
                .values());
    }

    private void leave(List<StepTaken> due, Instant now) {
        PartyId sender = due.getFirst().sender();
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            List<StepTaken> some = due.subList(from, Math.min(from + AT_ONCE, due.size()));
            journal.exchange(book -> {
                // To who is no partner now nothing can be sealed; it waits until persons have met again.
                boolean met = book.partner(sender).isPresent();
                if (met) {
                    some.forEach(taken -> exchange.leave(book, taken, now));
                }
                return met;
            });
        }
    }
}
