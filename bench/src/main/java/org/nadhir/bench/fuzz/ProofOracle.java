package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nadhir.bench.standin.MemoryTiles;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.ledger.TlogProof;
import org.nadhir.model.Bytes;

/// A proof as text: it is written as it was read, and the only one that holds for a leaf is the one that was made.
final class ProofOracle implements Oracle {

    private static final String ORIGIN = "0f0e0d0c-0b0a-4908-8706-050403020100/internal";
    private static final Instant NOW = Instant.parse("2031-03-03T10:00:00Z");
    private static final int AT = 4;

    private final Leaf leaf;
    private final TlogProof proof;
    private final SignedCheckpoint head;

    ProofOracle() {
        MemoryTiles stores = new MemoryTiles();
        Ledger ledger = new Ledger(ORIGIN, stores, stores, stores, Notes.signer());
        ledger.create(NOW);
        List<Leaf> leaves = IntStream.range(0, 7)
                .mapToObj(i -> new Leaf("release", 1, Bytes.of(new byte[Leaf.SALT_BYTES]), Bytes.of(new byte[i])))
                .toList();
        this.head = ledger.append(leaves, NOW);
        this.leaf = leaves.get(AT);
        this.proof = ledger.proof(AT);
    }

    @Override
    public boolean takes(byte[] input) {
        String text = new String(input, UTF_8);
        Optional<TlogProof> parsed = TlogProof.parse(text);
        if (parsed.isEmpty()) {
            return false;
        }
        Broken.unless(parsed.get().print().equals(text), "a proof is not written as it was read");
        if (parsed.get().holds(leaf, head)) {
            Broken.unless(parsed.get().equals(proof), "another proof than the one that was made holds");
        }
        return true;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(proof.print().getBytes(UTF_8));
    }
}
