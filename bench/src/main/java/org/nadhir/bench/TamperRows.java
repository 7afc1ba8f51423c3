package org.nadhir.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.nadhir.bench.standin.MemoryTiles;
import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.LeafStore;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.LedgerFlaw;
import org.nadhir.ledger.LedgerFlaw.Kind;
import org.nadhir.model.Bytes;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.LedgerSigningKeys;

/// T4: a ledger of one mebibyte, spoilt in every bit. Found means that the audit names exactly what was spoilt and
/// nothing else. Bits of leaves are flipped in groups, one in each leaf at a time, so that every bit can be; a sample
/// alone.
final class TamperRows {

    private static final String ENTRY = "org.nadhir.ledger.Ledger#verify";
    private static final String ORIGIN = "0f0e0d0c-0b0a-4908-8706-050403020100/internal";
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    /// Entry, hash, salt and record have 32 bytes each: 128 for each leaf, with tiles above and head one mebibyte.
    private static final int LEAVES = 8_128;
    private static final int BITS = 256;

    private final Random random = new Random(4);
    private final CheckpointVerifier verifier = BouncyCastleCheckpoints.deterministicForSimulation();
    private final CheckpointSigner signer =
            BouncyCastleCheckpoints.deterministicForSimulation().signer(LedgerSigningKeys.generate(random));
    private final MemoryTiles sound = new MemoryTiles();
    private final int leaves;
    private long flipped;
    private long tried;
    private long missed;

    private TamperRows(int leaves) {
        this.leaves = leaves;
        Ledger ledger = ledger(sound, signer);
        ledger.create(NOW);
        ledger.append(IntStream.range(0, leaves).mapToObj(_ -> leaf()).toList(), NOW);
    }

    static List<Row> measure(Effort effort) {
        TamperRows rows = new TamperRows(effort.pick(600, LEAVES, LEAVES));
        int every = effort.pick(32, 1, 1);
        rows.groups(every);
        List<Row> found = new ArrayList<>();
        found.add(rows.row(
                "bits flipped in groups and not named exactly",
                "each bit of entries, hashes, salts and records once, one in each leaf at a time"));
        rows.singles(effort.pick(20, 1_500, 80_000));
        found.add(rows.row("bits flipped alone and not named exactly", "bits of all parts, drawn"));
        rows.head(effort.pick(997, 31, 1));
        found.add(rows.row("bits of the signed head flipped and not found", "one bit in so many of the note"));
        rows.cuts(effort.pick(10, 300, 5_000));
        found.add(rows.row("truncations and swaps not named exactly", "drawn: leaves, tiles, head, pairs of leaves"));
        rows.rewritten(effort.pick(3, 100, 1_000));
        found.add(rows.row(
                "rewritten ledgers, signed anew, not found",
                "by a stranger: by their signature; by the owner: by the heads that a witness holds"));
        return found;
    }

    private Row row(String measure, String on) {
        Row row = Row.of(
                measure,
                "%s: %,d tried in %,d audits of %,d leaves".formatted(on, flipped, tried, leaves),
                (double) missed,
                "missed",
                Bar.exactly(0),
                "T4; an audit counts as missed unless the list of flaws is the one expected, places and kinds",
                ENTRY);
        flipped = 0;
        tried = 0;
        missed = 0;
        return row;
    }

    private static Ledger ledger(MemoryTiles stores, CheckpointSigner signer) {
        return new Ledger(ORIGIN, stores, stores, stores, signer);
    }

    private Leaf leaf() {
        byte[] record = new byte[32];
        random.nextBytes(record);
        return Leaf.salted("receipt", 1, Bytes.of(record), random);
    }

    /// Bit `bit` of all leaves, turned by the leaf's number so that no two neighbours lose the same one.
    private void groups(int every) {
        for (int bit = 0; bit < BITS; bit += every) {
            for (Part part : Part.values()) {
                MemoryTiles spoilt = sound.copy();
                List<LedgerFlaw> expected = new ArrayList<>();
                for (int leaf = 0; leaf < leaves; leaf++) {
                    expected.addAll(part.spoil(spoilt, leaf, (bit + leaf) % BITS));
                    flipped++;
                }
                expect(spoilt, expected);
            }
        }
    }

    private void singles(int count) {
        for (int i = 0; i < count; i++) {
            MemoryTiles spoilt = sound.copy();
            Part part = Part.values()[i % Part.values().length];
            flipped++;
            expect(spoilt, part.spoil(spoilt, random.nextInt(leaves), random.nextInt(BITS)));
        }
    }

    /// What of a leaf is spoilt, and what the audit must say.
    private enum Part {
        ENTRY,
        HASH,
        SALT,
        RECORD;

        List<LedgerFlaw> spoil(MemoryTiles stores, int index, int bit) {
            LeafStore.Kept kept = stores.leaves.get(index);
            Leaf leaf = kept.leaf().orElseThrow();
            switch (this) {
                case ENTRY -> {
                    stores.leaves.set(index, new LeafStore.Kept(flip(kept.entry(), bit), kept.leaf()));
                    return List.of(
                            new LedgerFlaw(Kind.LEAF_ALTERED, index, 0), new LedgerFlaw(Kind.ENTRY_ALTERED, index, 0));
                }
                case HASH -> {
                    var place = new MemoryTiles.Place(0, index / 256);
                    Bytes tile = stores.tile(0, index / 256).orElseThrow();
                    stores.tiles.put(place, flip(tile, index % 256 * BITS + bit));
                    return List.of(new LedgerFlaw(Kind.TILE, index, 0));
                }
                case SALT -> {
                    Leaf other = new Leaf(leaf.type(), leaf.version(), flip(leaf.salt(), bit), leaf.record());
                    stores.leaves.set(index, new LeafStore.Kept(kept.entry(), Optional.of(other)));
                }
                case RECORD -> {
                    Leaf other = new Leaf(leaf.type(), leaf.version(), leaf.salt(), flip(leaf.record(), bit));
                    stores.leaves.set(index, new LeafStore.Kept(kept.entry(), Optional.of(other)));
                }
            }
            return List.of(new LedgerFlaw(Kind.LEAF_ALTERED, index, 0));
        }
    }

    private static Bytes flip(Bytes bytes, int bit) {
        byte[] flipped = bytes.toArray();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return Bytes.of(flipped);
    }

    private void head(int every) {
        String note = sound.head().orElseThrow();
        byte[] bytes = note.getBytes(UTF_8);
        for (int bit = 0; bit < bytes.length * 8; bit += every) {
            MemoryTiles spoilt = sound.copy();
            // Read as Latin-1 a byte that is no UTF-8 any more stays different from what it was.
            spoilt.head = new String(flip(Bytes.of(bytes), bit).toArray(), bit % 2 == 0 ? ISO_8859_1 : UTF_8);
            flipped++;
            expect(spoilt, List.of(new LedgerFlaw(Kind.HEAD, 0, 0)));
        }
    }

    private void cuts(int count) {
        for (int i = 0; i < count; i++) {
            MemoryTiles spoilt = sound.copy();
            flipped++;
            int at = random.nextInt(leaves - 1);
            switch (i % 4) {
                case 0 -> {
                    int gone = 1 + random.nextInt(20);
                    spoilt.leaves.subList(leaves - gone, leaves).clear();
                    expect(spoilt, IntStream.range(leaves - gone, leaves)
                            .mapToObj(index -> new LedgerFlaw(Kind.LEAF_MISSING, index, 0))
                            .toList());
                }
                case 1 -> {
                    LeafStore.Kept one = spoilt.leaves.get(at);
                    spoilt.leaves.set(at, spoilt.leaves.get(at + 1));
                    spoilt.leaves.set(at + 1, one);
                    expect(spoilt, List.of(
                            new LedgerFlaw(Kind.ENTRY_ALTERED, at, 0), new LedgerFlaw(Kind.ENTRY_ALTERED, at + 1, 0)));
                }
                case 2 -> {
                    long tile = at / 256;
                    Bytes whole = spoilt.tile(0, tile).orElseThrow();
                    int kept = random.nextInt(whole.length() / 32);
                    spoilt.tiles.put(new MemoryTiles.Place(0, tile), whole.slice(0, kept * 32));
                    expect(spoilt, IntStream.range(kept, whole.length() / 32)
                            .mapToObj(position -> new LedgerFlaw(Kind.TILE, tile * 256 + position, 0))
                            .toList());
                }
                default -> {
                    spoilt.head = spoilt.head().orElseThrow().substring(0, random.nextInt(3_000));
                    expect(spoilt, List.of(new LedgerFlaw(Kind.HEAD, 0, 0)));
                }
            }
        }
    }

    /// A leaf is changed and everything above it made anew: within itself such a ledger is whole.
    private void rewritten(int count) {
        Ledger honest = ledger(sound, signer);
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(leaves);
            List<Leaf> changed = new ArrayList<>();
            sound.leaves.forEach(kept -> changed.add(kept.leaf().orElseThrow()));
            changed.set(at, leaf());
            boolean stranger = i % 2 == 0;
            CheckpointSigner by = stranger
                    ? BouncyCastleCheckpoints.deterministicForSimulation().signer(LedgerSigningKeys.generate(random))
                    : signer;
            MemoryTiles other = new MemoryTiles();
            Ledger forged = ledger(other, by);
            forged.create(NOW);
            forged.append(changed, NOW);
            flipped++;
            if (stranger) {
                expect(other, List.of(new LedgerFlaw(Kind.HEAD, 0, 0)));
            } else {
                tried++;
                missed += witnessed(honest, forged) == firstAfter(at) ? 0 : 1;
            }
        }
    }

    /// The first of the heads seen, one for each tile, that the ledger no longer begins with.
    private long witnessed(Ledger honest, Ledger shown) {
        for (long size = 256; size < leaves; size += 256) {
            if (!honest.root(size).equals(shown.root(size))) {
                return size;
            }
        }
        return honest.newest().root().equals(shown.newest().root()) ? -1 : leaves;
    }

    private long firstAfter(int leaf) {
        long size = (leaf / 256 + 1L) * 256;
        return size < leaves ? size : leaves;
    }

    private void expect(MemoryTiles spoilt, List<LedgerFlaw> expected) {
        tried++;
        List<LedgerFlaw> flaws = ledger(spoilt, signer).verify(verifier);
        boolean same = new TreeSet<>(strings(flaws)).equals(new TreeSet<>(strings(expected)))
                && flaws.size() == expected.size();
        missed += same ? 0 : 1;
    }

    private static List<String> strings(List<LedgerFlaw> flaws) {
        return flaws.stream().map(LedgerFlaw::toString).toList();
    }
}
