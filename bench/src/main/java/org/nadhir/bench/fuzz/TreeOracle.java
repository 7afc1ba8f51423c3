package org.nadhir.bench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.ledger.Merkle;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// Proofs about trees: one is believed only where it is the honest one, computed here by the recursive definition of
/// RFC 6962 §2.1. An input is index, leaf, two sizes and a root's size, then one byte for each hash of the proof.
final class TreeOracle implements Oracle {

    private static final int SIZE_MAX = 40;

    private final List<Digest> leaves = new ArrayList<>();
    /// What a proof may be made of: every hash of every tree up to [#SIZE_MAX]. Fewer than a byte can name.
    private final List<Digest> hashes = new ArrayList<>();

    TreeOracle() {
        for (byte i = 0; i < SIZE_MAX; i++) {
            leaves.add(Merkle.leafHash(Bytes.of(new byte[] {i})));
        }
        for (int start = 0; start < SIZE_MAX; start++) {
            int widest = start == 0 ? SIZE_MAX : Integer.lowestOneBit(start);
            for (int end = start + 1; end <= Math.min(SIZE_MAX, start + widest); end++) {
                hashes.add(root(start, end));
            }
        }
    }

    @Override
    public boolean takes(byte[] input) {
        if (input.length < 5) {
            return false;
        }
        int index = input[0];
        int leaf = Math.floorMod(input[1], SIZE_MAX);
        int from = Math.floorMod(input[2], SIZE_MAX + 1);
        int to = Math.floorMod(input[3], SIZE_MAX + 1);
        int shown = Math.floorMod(input[4], SIZE_MAX + 1);
        List<Digest> proof = new ArrayList<>();
        for (int i = 5; i < input.length && proof.size() < 70; i++) {
            proof.add(hashes.get((input[i] & 0xff) % hashes.size()));
        }
        boolean included = included(index, leaf, to, proof);
        boolean extended = extended(from, shown, to, proof);
        return included || extended;
    }

    private boolean included(int index, int leaf, int size, List<Digest> proof) {
        boolean said = Merkle.includes(index, size, leaves.get(leaf), proof, root(0, size));
        boolean holds = index == leaf && index < size && proof.equals(inclusion(index, 0, size));
        Broken.unless(said == holds, "inclusion of %d as %d in %d".formatted(leaf, index, size));
        return said;
    }

    private boolean extended(int from, int shown, int to, List<Digest> proof) {
        boolean said = Merkle.extendsTree(from, root(0, shown), to, root(0, to), proof);
        boolean holds = from == shown && from <= to && proof.equals(consistency(from, to));
        Broken.unless(said == holds, "%d shown as %d goes before %d".formatted(shown, from, to));
        Optional<Digest> prefix = Merkle.prefixRoot(from, to, root(0, to), proof);
        Broken.unless(prefix.isEmpty() || prefix.get().equals(root(0, from)), "a root that no tree had");
        return said;
    }

    /// RFC 6962 §2.1, MTH.
    private Digest root(int start, int end) {
        if (end == start) {
            return Merkle.EMPTY_ROOT;
        }
        if (end - start == 1) {
            return leaves.get(start);
        }
        int middle = start + split(end - start);
        return Merkle.nodeHash(root(start, middle), root(middle, end));
    }

    private static int split(int count) {
        return Integer.highestOneBit(count - 1);
    }

    /// RFC 6962 §2.1.1, PATH.
    private List<Digest> inclusion(int index, int start, int end) {
        if (end - start == 1) {
            return List.of();
        }
        int middle = start + split(end - start);
        List<Digest> path = new ArrayList<>(
                index < middle ? inclusion(index, start, middle) : inclusion(index, middle, end));
        path.add(index < middle ? root(middle, end) : root(start, middle));
        return path;
    }

    /// RFC 6962 §2.1.2, PROOF; empty where nothing needs proof.
    private List<Digest> consistency(int from, int to) {
        return from == 0 || from == to ? List.of() : consistency(from, 0, to, true);
    }

    private List<Digest> consistency(int from, int start, int end, boolean whole) {
        if (from == end) {
            return whole ? List.of() : List.of(root(start, end));
        }
        int middle = start + split(end - start);
        List<Digest> path = new ArrayList<>(
                from <= middle ? consistency(from, start, middle, whole) : consistency(from, middle, end, false));
        path.add(from <= middle ? root(middle, end) : root(start, middle));
        return path;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(input(4, 4, 0, 7, 3, inclusion(4, 0, 7)), input(0, 1, 3, 7, 3, consistency(3, 7)),
                input(0, 1, 8, 16, 8, consistency(8, 16)), input(9, 9, 0, 16, 8, inclusion(9, 0, 16)));
    }

    private byte[] input(int index, int leaf, int from, int to, int shown, List<Digest> proof) {
        byte[] input = new byte[5 + proof.size()];
        input[0] = (byte) index;
        input[1] = (byte) leaf;
        input[2] = (byte) from;
        input[3] = (byte) to;
        input[4] = (byte) shown;
        for (int i = 0; i < proof.size(); i++) {
            input[5 + i] = (byte) hashes.indexOf(proof.get(i));
        }
        return input;
    }
}
