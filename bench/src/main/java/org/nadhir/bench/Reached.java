package org.nadhir.bench;

import java.util.List;
import java.util.stream.Stream;
import org.nadhir.bench.existence.Existence;
import org.nadhir.bench.plant.Channel;
import org.nadhir.bench.swap.Swap;

/// The channels that only a running node has: the moment of a receipt and the answer to a question. Tried on nodes that
/// walk the product's own way, whose sources and pasts differ.
final class Reached {

    /// Receipts of one pair: that the partner's warning is stored, and that it was opened.
    private static final int RECEIPTS = 2;
    private static final long SEED = 2_111;

    private Reached() {}

    /// `planted`, with these channels in the place of those that it could not reach.
    static List<Channel> with(List<Channel> planted, Effort effort) {
        List<Channel> reached = List.of(receipts(effort.pick(1, 30, 1_000)), refusals(effort.pick(5, 250, 10_000)));
        return planted.stream()
                .flatMap(channel -> channel.isTried()
                        ? Stream.of(channel)
                        : Stream.of(reached.stream()
                                .filter(one -> one.number().equals(channel.number()))
                                .findFirst()
                                .orElse(channel)))
                .toList();
    }

    private static Channel receipts(int pairs) {
        Swap.Result walked = Swap.receipts(pairs, SEED);
        return new Channel(
                "L11", "moment and bytes of a receipt, two nodes with other sources and pasts, persons at one hour",
                RECEIPTS * walked.pairs(), RECEIPTS * walked.differing(), "", Swap.ENTRY);
    }

    private static Channel refusals(int inquiries) {
        Existence.Refusals refusals = Existence.refusals(inquiries);
        return new Channel(
                "L13", "a refusal that confirms: a node that withholds 40 cases and one that holds none",
                refusals.compared(), refusals.differing(), "", Existence.LOOK);
    }
}
