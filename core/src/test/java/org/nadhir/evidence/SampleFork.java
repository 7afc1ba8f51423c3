package org.nadhir.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.MemoryLedger;
import org.nadhir.ledger.Origins;
import org.nadhir.model.Bytes;

/// A party that keeps two ledgers under one name: alike up to leaf 3, different from there. The same bytes each time.
final class SampleFork {

    final SampleEvidence sample = new SampleEvidence();
    final String origin = Origins.internal(sample.first.party);
    /// Five leaves.
    final Ledger shown = ledger("shown", 5);
    /// Seven leaves, others from leaf 3 on.
    final Ledger hidden = ledger("hidden", 7);

    private Ledger ledger(String name, int size) {
        Ledger ledger = new MemoryLedger().ledger(origin, sample.first.ledgerKeys);
        ledger.create(SampleEvidence.NOW);
        IntStream.range(0, size)
                .forEach(i -> ledger.append(List.of(leaf(i, i < 3 ? "both" : name)), SampleEvidence.NOW));
        return ledger;
    }

    static Leaf leaf(int index, String what) {
        byte[] salt = new byte[Leaf.SALT_BYTES];
        Arrays.fill(salt, (byte) index);
        return new Leaf("release", 1, Bytes.of(salt), Bytes.of(what.getBytes(UTF_8)));
    }

    Fork prefix() {
        return fork(new Fork.Shows.Prefix(hidden.root(5), hidden.proveConsistency(5, 7)));
    }

    Fork leaf(long index) {
        Leaf one = leaf((int) index, index < 3 ? "both" : "shown");
        Leaf other = leaf((int) index, index < 3 ? "both" : "hidden");
        return fork(new Fork.Shows.Leaf(
                index,
                new Fork.Included(one.hash(), shown.proveInclusion(index, 5)),
                new Fork.Included(other.hash(), hidden.proveInclusion(index, 7))));
    }

    private Fork fork(Fork.Shows shows) {
        return new Fork(sample.first.card(), shown.newestNote(), hidden.newestNote(), shows);
    }

    /// The recipient's own receipt, held against a head of its ledger that it does not continue.
    Fork receipt(boolean honest) {
        var opened = sample.receiptOf(ReceiptStep.OPENED);
        Ledger other = new MemoryLedger().ledger(sample.withFirst.newest().origin(), sample.second.ledgerKeys);
        other.create(SampleEvidence.NOW);
        other.append(List.of(leaf(0, "another first leaf")), SampleEvidence.NOW);
        String first = honest ? sample.receiptOf(ReceiptStep.STORED).witness().checkpoint() : other.newestNote();
        return new Fork(
                sample.second.card(),
                first,
                opened.witness().checkpoint(),
                new Fork.Shows.Receipt(opened.statement()));
    }
}
