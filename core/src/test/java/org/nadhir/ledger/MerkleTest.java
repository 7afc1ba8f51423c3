package org.nadhir.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nadhir.TestData;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

class MerkleTest {

    /// The eight entries and their roots that the implementations of RFC 6962 share as known answers
    /// (google/certificate-transparency, merkle_tree_test; Apache-2.0).
    private static final List<String> ENTRIES = List.of(
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void hasTheKnownRoots() {
        MemoryLedger store = new MemoryLedger();
        Hashes flat = new Hashes(1);
        for (int size = 0; size <= ENTRIES.size(); size++) {
            assertEquals(ROOTS.get(size), new Tree(store).root(size).hex());
            assertEquals(ROOTS.get(size), Digest.wrap(flat.root()).hex());
            if (size < ENTRIES.size()) {
                Digest leaf = Merkle.leafHash(Bytes.of(HexFormat.of().parseHex(ENTRIES.get(size))));
                grow(store, size, List.of(leaf));
                flat.addLeaf(HexFormat.of().parseHex(ENTRIES.get(size)));
            }
        }
    }

    @Test
    void agreesWithEveryPublishedInclusionVerdict() throws Malformed {
        int checked = 0;
        for (Fields vector : vectors("inclusion.jsonl")) {
            boolean holds = number(vector, "leafIdx") >= 0
                    && hash(vector, "root")
                    && hash(vector, "leafHash")
                    && hashes(vector)
                    && Merkle.includes(
                            number(vector, "leafIdx"),
                            number(vector, "treeSize"),
                            vector.value("leafHash", MerkleTest::digest),
                            proof(vector),
                            vector.value("root", MerkleTest::digest));
            assertEquals(vector.bool("wantErr"), !holds, vector.string("file"));
            checked++;
        }
        assertEquals(98, checked);
    }

    @Test
    void agreesWithEveryPublishedConsistencyVerdictButOne() throws Malformed {
        int checked = 0;
        List<String> different = new ArrayList<>();
        for (Fields vector : vectors("consistency.jsonl")) {
            boolean holds = hash(vector, "root1")
                    && hash(vector, "root2")
                    && hashes(vector)
                    && Merkle.extendsTree(
                            number(vector, "size1"),
                            vector.value("root1", MerkleTest::digest),
                            number(vector, "size2"),
                            vector.value("root2", MerkleTest::digest),
                            proof(vector));
            if (vector.bool("wantErr") == holds) {
                different.add(vector.string("desc"));
            }
            checked++;
        }
        assertEquals(98, checked);
        // Upstream calls that useless and refuses it; to us every tree extends the empty one.
        assertEquals(List.of("size1 is zero and size2 is not zero"), different);
    }

    /// A log of somebody else's, its tiles and its root at every size.
    @Test
    void rebuildsTheTesseraLogAtEverySize() {
        Path log = TestData.find("crypto/tlog/tessera-log");
        List<Digest> leaves = new ArrayList<>();
        ByteBuffer bundle = ByteBuffer.wrap(TestData.bytes(log.resolve("tile/entries/000.p/15")));
        while (bundle.hasRemaining()) {
            byte[] entry = new byte[bundle.getShort()];
            bundle.get(entry);
            leaves.add(Merkle.leafHash(Bytes.of(entry)));
        }
        assertEquals(15, leaves.size());
        MemoryLedger store = new MemoryLedger();
        for (int size = 0; size <= 15; size++) {
            String note = new String(TestData.bytes(log.resolve("checkpoint." + size)), UTF_8);
            Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(note).orElseThrow().text()).orElseThrow();
            assertEquals(size, checkpoint.size());
            assertEquals(checkpoint.root(), new Tree(store).root(size));
            if (size > 0) {
                Bytes tile = Bytes.of(TestData.bytes(log.resolve("tile/0/000.p/" + size)));
                assertEquals(tile, store.tile(0, 0).orElseThrow());
            }
            if (size < 15) {
                grow(store, size, List.of(leaves.get(size)));
            }
        }
    }

    @Test
    void agreesWithTheNaiveTreeOnRootsAndProofs() {
        Random random = new Random(6962);
        MemoryLedger store = new MemoryLedger();
        List<Digest> leaves = new ArrayList<>();
        Hashes flat = new Hashes(1);
        while (leaves.size() < 700) {
            List<Digest> batch = new ArrayList<>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                batch.add(random(random));
            }
            grow(store, leaves.size(), batch);
            leaves.addAll(batch);
            batch.forEach(hash -> flat.add(hash.bytes()));
            int size = leaves.size();
            Digest root = NaiveTree.root(leaves);
            Tree tree = new Tree(store);
            assertEquals(root, tree.root(size));
            assertEquals(root, Digest.wrap(flat.root()));
            for (int i = 0; i < 6; i++) {
                checkInclusion(tree, random.nextInt(size), leaves, root, random);
                checkConsistency(tree, random.nextInt(size + 1), leaves, root, random);
            }
        }
    }

    /// All pairs up to a size where every form of the tree has come up.
    @Test
    void provesEveryLeafAndEveryGrowthOfSmallTrees() {
        Random random = new Random(9162);
        MemoryLedger store = new MemoryLedger();
        List<Digest> leaves = new ArrayList<>();
        for (int size = 1; size <= 40; size++) {
            Digest leaf = random(random);
            grow(store, size - 1, List.of(leaf));
            leaves.add(leaf);
            Digest root = NaiveTree.root(leaves);
            for (int i = 0; i < size; i++) {
                checkInclusion(new Tree(store), i, leaves, root, random);
                checkConsistency(new Tree(store), i, leaves, root, random);
            }
            checkConsistency(new Tree(store), size, leaves, root, random);
        }
    }

    private static void checkInclusion(Tree tree, int index, List<Digest> leaves, Digest root, Random random) {
        int size = leaves.size();
        List<Digest> proof = tree.inclusion(index, size);
        assertEquals(NaiveTree.path(index, leaves), proof);
        Digest leaf = leaves.get(index);
        assertTrue(Merkle.includes(index, size, leaf, proof, root));
        assertFalse(Merkle.includes(index, size, random(random), proof, root));
        assertFalse(Merkle.includes(index, size, leaf, proof, random(random)));
        if (size > 1) {
            assertFalse(Merkle.includes((index + 1) % size, size, leaf, proof, root));
            assertFalse(Merkle.includes(index, size, leaf, spoilt(proof, random), root));
            assertFalse(Merkle.includes(index, size, leaf, proof.subList(1, proof.size()), root));
        }
    }

    private static void checkConsistency(Tree tree, int from, List<Digest> leaves, Digest root, Random random) {
        int size = leaves.size();
        List<Digest> proof = tree.consistency(from, size);
        assertEquals(NaiveTree.proof(from, leaves), proof);
        Digest old = NaiveTree.root(leaves.subList(0, from));
        assertTrue(Merkle.extendsTree(from, old, size, root, proof));
        assertFalse(Merkle.extendsTree(from, random(random), size, root, proof));
        if (from > 0) {
            assertFalse(Merkle.extendsTree(from, old, size, random(random), proof));
        }
        if (!proof.isEmpty()) {
            assertFalse(Merkle.extendsTree(from, old, size, root, spoilt(proof, random)));
            assertFalse(Merkle.extendsTree(from, old, size, root, proof.subList(1, proof.size())));
        }
    }

    private static List<Digest> spoilt(List<Digest> proof, Random random) {
        List<Digest> spoilt = new ArrayList<>(proof);
        int at = random.nextInt(proof.size());
        byte[] hash = proof.get(at).bytes();
        hash[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        spoilt.set(at, Digest.wrap(hash));
        return spoilt;
    }

    private static void grow(MemoryLedger store, long size, List<Digest> hashes) {
        Tree tree = new Tree(store);
        Hashes flat = new Hashes(hashes.size());
        hashes.forEach(hash -> flat.add(hash.bytes()));
        tree.grow(size, flat);
        tree.write();
    }

    private static Digest random(Random random) {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return Digest.wrap(hash);
    }

    private static List<Fields> vectors(String file) throws Malformed {
        List<Fields> vectors = new ArrayList<>();
        for (String line : TestData.lines(TestData.find("crypto/tlog/" + file))) {
            vectors.add(Fields.of(TestData.json(line.getBytes(UTF_8))));
        }
        return vectors;
    }

    /// 2⁶⁴−1 stands in the vectors as a size that is none.
    private static long number(Fields vector, String name) throws Malformed {
        double value = vector.number(name);
        return value > Json.Num.INTEGER_MAX ? -1 : (long) value;
    }

    private static boolean hash(Fields vector, String name) throws Malformed {
        return vector.value(name, MerkleTest::root).length() == 32;
    }

    private static Digest digest(String base64) {
        return Digest.wrap(root(base64).toArray());
    }

    /// Some roots are the words "don't care" and a number: a digest of them does as well and has the right length.
    private static Bytes root(String base64) {
        Bytes root = Bytes.ofBase64(base64);
        return root.length() == "don't care 1".length() ? Bytes.of(root.digest().bytes()) : root;
    }

    private static List<Digest> proof(Fields vector) throws Malformed {
        return vector.json("proof") instanceof Json.Null()
                ? List.of()
                : vector.values("proof", 100, MerkleTest::digest);
    }

    /// A part of a proof that is no hash cannot even be handed to us; it is refused before.
    private static boolean hashes(Fields vector) throws Malformed {
        return vector.json("proof") instanceof Json.Null()
                || vector.values("proof", 100, Bytes::ofBase64).stream().allMatch(hash -> hash.length() == 32);
    }
}
