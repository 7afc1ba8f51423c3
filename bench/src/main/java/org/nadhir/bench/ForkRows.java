package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;

/// T5: a Byzantine log that shows two ledgers, over random topologies and schedules of contacts, couriers included.
final class ForkRows {

    private static final String ENTRY = "org.nadhir.ledger.Overheard#shown, #heard, #settle";

    private ForkRows() {}

    static List<Row> measure(Effort effort) {
        int seeds = effort.pick(50, 10_000, 1_000_000);
        List<Double> contacts = new ArrayList<>();
        long reachable = 0;
        long evidence = 0;
        long doubts = 0;
        long accused = 0;
        for (long seed = 0; seed < seeds; seed++) {
            Gossip.Outcome outcome = new Gossip(seed).run();
            accused += outcome.falseAccusations();
            if (outcome.reachable()) {
                reachable++;
                evidence += outcome.evidence() ? 1 : 0;
                doubts += !outcome.evidence() && outcome.doubt() ? 1 : 0;
                if (outcome.evidence() || outcome.doubt()) {
                    contacts.add((double) outcome.contacts());
                }
            }
        }
        String on = ("%,d forks by a Byzantine signer, 3 to 12 nodes, gossip and couriers late, twice, lost or out of"
                        + " order; %,d with an honest path between the two sides; signatures are stand-ins")
                .formatted(seeds, reachable);
        return List.of(
                Row.of(
                        "forks not found where an honest path exists",
                        on,
                        (double) (reachable - evidence - doubts),
                        "missed",
                        Bar.exactly(0),
                        "T5; %,d found with evidence, %,d as a standing doubt: the signer answered no question"
                                .formatted(evidence, doubts),
                        ENTRY),
                Row.of(
                        "honest logs accused",
                        on,
                        (double) accused,
                        "accusations",
                        Bar.exactly(0),
                        "T5; evidence or a doubt that does not dissolve, against the honest log in the same gossip",
                        ENTRY),
                Row.plain(
                        "contacts until a fork is found",
                        on,
                        contacts.isEmpty() ? 0 : Median.of(contacts),
                        "contacts",
                        "median, counted over all nodes from the first head that is forked",
                        ENTRY));
    }
}
