package org.nadhir.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.nadhir.bench.standin.MemoryTiles;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.LedgerKeys;
import org.nadhir.ledger.Lineage;
import org.nadhir.ledger.Lineage.Shown;
import org.nadhir.ledger.Lineage.Verdict;
import org.nadhir.ledger.Overheard;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// One simulated schedule: nodes meet two logs, one honest and one that shows two ledgers, and each other. The same
/// number, the same schedule. Heads are not signed here: who signed what is known.
final class Gossip {

    private static final int LEAVES = 48;
    private static final int STEPS = 120;
    private static final int REFUSED_MAX = 3;
    private static final Map<String, Log> LOGS = new ConcurrentHashMap<>();

    private final Random random;
    private final int count;
    private final int forkedAt;
    private final boolean[][] linked;
    private final int[] sideOf;
    private final boolean silent;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    /// The forked log's two sides, then the honest log.
    private final List<Log> ledgers;
    private int contacts;
    private int found = -1;
    private boolean evidence;
    private boolean doubt;
    private long falseAccusations;

    /// What came of it.
    ///
    /// @param reachable whether two who saw different sides are joined by honest nodes
    /// @param contacts until it was found
    record Outcome(boolean reachable, boolean evidence, boolean doubt, int contacts, long falseAccusations) {}

    /// Heads on their way by hand.
    private record Letter(int to, boolean honest, List<Shown> heads) {}

    /// What one node holds of one log.
    private static final class Held {
        private final Overheard known = new Overheard(Lineage.empty(), List.of());
        private long since;
        private int refused;

        List<Shown> heads() {
            List<Shown> heads = new ArrayList<>(known.doubts());
            known.own().tip().ifPresent(heads::add);
            return heads;
        }
    }

    private record Node(Held forked, Held honest) {}

    Gossip(long seed) {
        random = new Random(seed);
        count = 3 + random.nextInt(10);
        forkedAt = 1 + random.nextInt(LEAVES / 2);
        silent = random.nextInt(4) == 0;
        sideOf = IntStream.range(0, count).map(_ -> random.nextInt(2)).toArray();
        linked = new boolean[count][count];
        for (int one = 1; one < count; one++) {
            // Nine in ten are joined to an earlier one; some networks fall apart.
            if (random.nextInt(10) > 0) {
                link(one, random.nextInt(one));
            }
            link(one, random.nextInt(count));
            nodes.add(new Node(new Held(), new Held()));
        }
        nodes.add(new Node(new Held(), new Held()));
        ledgers = List.of(known("one"), known("other"), known("honest"));
    }

    private void link(int one, int other) {
        linked[one][other] = one != other;
        linked[other][one] = one != other;
    }

    /// A ledger of which roots and proofs are computed once.
    private static final class Log {
        private final Ledger ledger;
        private final List<Digest> roots = new ArrayList<>();
        private final Map<Long, List<Digest>> proofs = new ConcurrentHashMap<>();

        Log(Ledger ledger) {
            this.ledger = ledger;
            for (int size = 0; size <= LEAVES; size++) {
                roots.add(ledger.root(size));
            }
        }

        Digest root(long size) {
            return roots.get((int) size);
        }

        List<Digest> proof(long from, long to) {
            return proofs.computeIfAbsent(from * (LEAVES + 1) + to, _ -> ledger.proveConsistency(from, to));
        }
    }

    /// Many schedules part at the same leaf.
    private Log known(String name) {
        Log known = LOGS.get(forkedAt + name);
        if (known == null) {
            known = ledger(name);
            LOGS.put(forkedAt + name, known);
        }
        return known;
    }

    private Log ledger(String name) {
        MemoryTiles tiles = new MemoryTiles();
        Ledger ledger = new Ledger("simulated", tiles, tiles, tiles, new Unsigned());
        ledger.create(Instant.EPOCH);
        ledger.append(
                IntStream.range(0, LEAVES)
                        .mapToObj(i -> new Leaf(
                                "receipt", 1, Bytes.of(new byte[32]), Bytes.of(bytes(i, name))))
                        .toList(),
                Instant.EPOCH);
        return new Log(ledger);
    }

    private byte[] bytes(int leaf, String name) {
        return (leaf + (leaf < forkedAt ? "" : name)).getBytes(UTF_8);
    }

    Outcome run() {
        for (int step = 0; step < STEPS; step++) {
            contact(random.nextInt(count), step, true);
        }
        // Healing: everybody meets everybody they are joined to, until nothing new can come.
        for (int round = 0; round < count + REFUSED_MAX && (found < 0 || round < 3); round++) {
            for (int node = 0; node < count; node++) {
                contact(node, STEPS, false);
                for (int other = 0; other < count; other++) {
                    if (linked[node][other]) {
                        pass(node, other);
                    }
                }
            }
        }
        nodes.forEach(node -> falseAccusations += node.honest.refused >= REFUSED_MAX ? 1 : 0);
        return new Outcome(reachable(), evidence, doubt, Math.max(0, found), falseAccusations);
    }

    private void contact(int node, int step, boolean lossy) {
        contacts++;
        if (!lossy || random.nextInt(3) == 0) {
            // The log moves on with time, and shows what it has.
            long size = 1 + (long) (LEAVES - 1) * Math.min(step + random.nextInt(20), STEPS) / STEPS;
            meet(nodes.get(node).honest, ledgers.get(2), size, true);
            meet(nodes.get(node).forked, ledgers.get(sideOf[node]), size, false);
            return;
        }
        int other = random.nextInt(count);
        if (linked[node][other] && random.nextInt(5) > 0) {
            pass(node, other);
        } else if (linked[node][other]) {
            letters.add(new Letter(other, true, nodes.get(node).honest.heads()));
            letters.add(new Letter(other, false, nodes.get(node).forked.heads()));
        }
        if (!letters.isEmpty() && random.nextInt(3) == 0) {
            // Carried late, in any order, sometimes twice, sometimes never.
            int which = random.nextInt(letters.size());
            Letter letter = random.nextInt(4) == 0 ? letters.get(which) : letters.remove(which);
            take(letter.to, letter.honest, letter.heads);
        }
    }

    /// A log shows a node its head, and answers how the heads that others hold fit in.
    private void meet(Held held, Log log, long size, boolean honest) {
        if (size > held.since) {
            verdict(held.known.shown(shown(log, held.since, size)), honest);
            held.since = size;
        }
        Optional<Shown> tip = held.known.own().tip();
        if (tip.isEmpty()) {
            return;
        }
        for (Shown foreign : held.known.doubts()) {
            if (!honest && silent && foreign.head().size() > forkedAt && !isOn(log, foreign)) {
                refused(held, honest);
            } else {
                settle(held, log, tip.get(), foreign, honest);
            }
        }
    }

    private static boolean isOn(Log log, Shown head) {
        return log.root(head.head().size()).equals(head.head().root());
    }

    private void settle(Held held, Log log, Shown tip, Shown foreign, boolean honest) {
        long from = Math.min(tip.head().size(), foreign.head().size());
        List<Digest> proof = log.proof(from, Math.max(tip.head().size(), foreign.head().size()));
        held.known.settle(foreign.head(), tip, proof).ifPresent(verdict -> verdict(verdict, honest));
    }

    private void refused(Held held, boolean honest) {
        held.refused++;
        if (held.refused >= REFUSED_MAX && !honest) {
            doubt = true;
            found = found < 0 ? contacts : found;
        }
    }

    private void verdict(Verdict verdict, boolean honest) {
        // A false proof convicts here, since the log answers with its signature.
        if (verdict instanceof Verdict.Contradicts || verdict instanceof Verdict.Unproved) {
            if (honest) {
                falseAccusations++;
            } else {
                evidence = true;
                found = found < 0 ? contacts : found;
            }
        }
    }

    private void pass(int from, int to) {
        contacts++;
        take(to, true, nodes.get(from).honest.heads());
        take(to, false, nodes.get(from).forked.heads());
    }

    private void take(int to, boolean honest, List<Shown> heads) {
        Held held = honest ? nodes.get(to).honest : nodes.get(to).forked;
        heads.forEach(head -> verdict(held.known.heard(head), honest));
    }

    private static Shown shown(Log log, long since, long size) {
        Checkpoint head = new Checkpoint("simulated", size, log.root(size));
        return new Shown(head, head.text(), since, log.proof(since, size));
    }

    /// Whether two nodes that were shown different sides, beyond where they part, are joined.
    private boolean reachable() {
        for (int one = 0; one < count; one++) {
            for (int other : joined(one)) {
                if (sideOf[one] != sideOf[other] && beyond(one) && beyond(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean beyond(int node) {
        return nodes.get(node).forked.since > forkedAt;
    }

    private List<Integer> joined(int from) {
        List<Integer> reached = new ArrayList<>(List.of(from));
        for (int i = 0; i < reached.size(); i++) {
            for (int other = 0; other < count; other++) {
                if (linked[reached.get(i)][other] && !reached.contains(other)) {
                    reached.add(other);
                }
            }
        }
        return reached;
    }

    /// Signs nothing.
    private record Unsigned() implements CheckpointSigner {

        @Override
        public LedgerKeys publicKeys() {
            return new LedgerKeys(
                    Bytes.of(new byte[LedgerKeys.ED25519_BYTES]), Bytes.of(new byte[LedgerKeys.MLDSA44_BYTES]));
        }

        @Override
        public byte[] signEd25519(byte[] message) {
            return new byte[ED25519_SIGNATURE_BYTES];
        }

        @Override
        public byte[] signMlDsa44(byte[] message) {
            return new byte[MLDSA44_SIGNATURE_BYTES];
        }
    }
}
