package org.nadhir.node.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.LedgerFlaw;
import org.nadhir.ledger.Merkle;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.LedgerSigningKeys;

class TileFolderTest {

    private static final String ORIGIN = "0f0e0d0c-0b0a-4908-8706-050403020100/internal";
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    Path folder;

    private final Random random = new Random(8);
    private final BouncyCastleCheckpoints checkpoints = BouncyCastleCheckpoints.deterministicForSimulation();
    private final CheckpointSigner signer = checkpoints.signer(LedgerSigningKeys.generate(random));

    private Ledger ledger(TileFolder tiles) {
        return new Ledger(ORIGIN, tiles, tiles, tiles, signer);
    }

    private void append(List<Leaf> leaves) {
        TileFolder tiles = new TileFolder(folder);
        Ledger ledger = ledger(tiles);
        if (tiles.head().isEmpty()) {
            ledger.create(NOW);
        }
        ledger.append(leaves, NOW);
        tiles.flush();
    }

    private List<Leaf> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Leaf.salted("receipt", 1, Bytes.of(new byte[] {(byte) i}), random))
                .toList();
    }

    @Test
    void liesAsTlogTilesSays() {
        append(leaves(69_000));
        append(leaves(1_000));
        for (String path : List.of(
                "checkpoint", "tile/0/000", "tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17",
                "tile/2/000.p/1", "tile/entries/272", "tile/entries/273.p/112")) {
            assertTrue(Files.exists(folder.resolve(path)), path);
        }
        assertFalse(Files.exists(folder.resolve("tile/3")));
        TileFolder cold = new TileFolder(folder);
        assertEquals(List.of(), ledger(cold).verify(checkpoints));
        Digest leaf = Merkle.leafHash(cold.leaf(69_999).orElseThrow().entry());
        List<Digest> proof = ledger(cold).proveInclusion(69_999, 70_000);
        assertTrue(Merkle.includes(69_999, 70_000, leaf, proof, ledger(cold).newest().root()));
    }

    @Test
    void groupsTheDigitsOfLargeNumbers() {
        new TileFolder(folder).write(0, 1_234_067, Bytes.of(new byte[8_192]));
        assertTrue(Files.exists(folder.resolve("tile/0/x001/x234/067")));
    }

    @Test
    void goesOnWhereItStoppedAtEveryWidth() {
        for (int batch : List.of(1, 254, 1, 1, 255, 256, 3, 700)) {
            append(leaves(batch));
            assertEquals(List.of(), ledger(new TileFolder(folder)).verify(checkpoints));
        }
    }

    @Test
    void namesTheFileThatWasAlteredOrIsMissing() throws IOException {
        append(leaves(600));
        Path entries = folder.resolve("tile/entries/001");
        byte[] whole = Files.readAllBytes(entries);
        byte[] altered = whole.clone();
        altered[5 * 34 + 10] ^= 1;
        Files.write(entries, altered);
        assertEquals(List.of(new LedgerFlaw(LedgerFlaw.Kind.ENTRY_ALTERED, 261, 0)), verify());
        // Cut in the middle of an entry: what is gone is missing, what is left stays.
        Files.write(entries, Arrays.copyOf(whole, 34 * 250 + 7));
        assertEquals(6, verify().size());
        assertEquals(new LedgerFlaw(LedgerFlaw.Kind.LEAF_MISSING, 506, 0), verify().getFirst());
        Files.write(entries, whole);
        Files.delete(folder.resolve("tile/1/000.p/2"));
        assertEquals(
                List.of(new LedgerFlaw(LedgerFlaw.Kind.TILE, 0, 1), new LedgerFlaw(LedgerFlaw.Kind.TILE, 1, 1)),
                verify());
    }

    private List<LedgerFlaw> verify() {
        return ledger(new TileFolder(folder)).verify(checkpoints);
    }

    @Test
    void writesTheBytesOfThePage() throws IOException {
        List<Leaf> leaves = IntStream.range(0, 7)
                .mapToObj(n -> {
                    byte[] salt = new byte[32];
                    Arrays.fill(salt, (byte) n);
                    return new Leaf("release", 1, Bytes.of(salt), Bytes.of(new byte[] {(byte) n}));
                })
                .toList();
        append(leaves);
        String page = Files.readString(
                Path.of(System.getProperty("nadhir.project", ".."), "docs", "formats.md"));
        for (String file : List.of("tile/0/000.p/7", "tile/entries/000.p/7")) {
            String digest = Digest.of(Files.readAllBytes(folder.resolve(file))).hex();
            assertTrue(page.contains("of `" + file + "` | `" + digest + "`"), file + " " + digest);
        }
    }
}
