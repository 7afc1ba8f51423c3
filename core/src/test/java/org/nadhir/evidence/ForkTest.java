package org.nadhir.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nadhir.evidence.EvidenceFlaw.Why;
import org.nadhir.json.Decoded;
import org.nadhir.ledger.InsecureTestKeys;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

class ForkTest {

    private final SampleFork forked = new SampleFork();

    private EvidenceReport check(Bytes file, Digest fingerprint) {
        return new ForkCheck(forked.sample.primitives, InsecureTestKeys.verifier()).check(file, fingerprint);
    }

    private EvidenceReport check(Fork fork) {
        return check(fork.write(), forked.sample.first.fingerprint());
    }

    private void refuses(String part, Why why, Fork fork) {
        assertEquals(List.of(new EvidenceFlaw(part, why)), check(fork).flaws());
    }

    @Test
    void convictsAPartyThatKeepsTwoLedgersUnderOneName() {
        assertEquals(List.of(), check(forked.prefix()).flaws());
        assertEquals(List.of(), check(forked.leaf(3)).flaws());
        assertEquals(List.of(), check(forked.leaf(4)).flaws());
        assertEquals(2, check(forked.prefix()).holds().size());
    }

    @Test
    void convictsAPartyWhoseReceiptProvesAContinuationThatIsNone() {
        Digest second = forked.sample.second.fingerprint();
        assertEquals(List.of(), check(forked.receipt(false).write(), second).flaws());
        assertEquals(
                List.of(new EvidenceFlaw("shows", Why.NO_CONTRADICTION)),
                check(forked.receipt(true).write(), second).flaws());
    }

    @Test
    void accusesNobodyOfWhatMayBothBeTrue() {
        Fork fork = forked.prefix();
        refuses("shows", Why.NO_CONTRADICTION, forked.leaf(2));
        // A prefix of one's own: the proof holds and the root is the one that was signed.
        Fork honest = new Fork(
                fork.card(),
                forked.hidden.newestNote(),
                forked.hidden.newestNote(),
                new Fork.Shows.Prefix(forked.hidden.root(7), List.of()));
        refuses("shows", Why.NO_CONTRADICTION, honest);
        // An invented root that no proof leads to.
        Fork invented = new Fork(
                fork.card(),
                fork.first(),
                fork.second(),
                new Fork.Shows.Prefix(Digest.of(new byte[] {1}), forked.hidden.proveConsistency(5, 7)));
        refuses("shows", Why.NO_CONTRADICTION, invented);
    }

    @Test
    void takesOnlyHeadsOfOneLedgerThatThePartySigned() {
        Fork fork = forked.prefix();
        refuses("second", Why.HEADS_NOT_COMPARABLE, new Fork(fork.card(), fork.second(), fork.first(), fork.shows()));
        refuses("first", Why.LEDGER_OF_STRANGER, new Fork(
                fork.card(), forked.sample.withFirst.newestNote(), fork.second(), fork.shows()));
        String half = fork.first().substring(0, fork.first().stripTrailing().lastIndexOf('\n') + 1);
        refuses("first", Why.CHECKPOINT_NOT_SIGNED, new Fork(fork.card(), half, fork.second(), fork.shows()));
        assertEquals(
                List.of(new EvidenceFlaw("card", Why.NOT_OF_FINGERPRINT)),
                check(fork.write(), forked.sample.second.fingerprint()).flaws());
    }

    @Test
    void writesTheSameBytesAgainAndNoticesEveryFlippedBit() {
        for (Fork fork : List.of(forked.prefix(), forked.leaf(3))) {
            Bytes file = fork.write();
            assertTrue(Fork.isClaimedBy(file));
            assertEquals(new Decoded.Good<>(fork), Fork.read(file));
            for (int at = 0; at < file.length(); at += 331) {
                byte[] flipped = file.toArray();
                flipped[at] ^= (byte) (1 << (at % 7));
                EvidenceReport report = check(Bytes.of(flipped), forked.sample.first.fingerprint());
                assertFalse(report.isSound(), "byte " + at);
            }
        }
    }

    /// T18: what an earlier release wrote is never written again, and verifies for ever.
    @Test
    void verifiesTheEvidenceOfEveryEarlierRelease() throws IOException {
        Path vectors = Path.of(System.getProperty("nadhir.project", ".."), "docs", "vectors");
        var evidence = new EvidenceCheck(forked.sample.primitives, InsecureTestKeys.verifier());
        try (Stream<Path> releases = Files.list(vectors).filter(Files::isDirectory)) {
            List<Path> all = releases.sorted().toList();
            assertFalse(all.isEmpty());
            for (Path release : all) {
                List<Digest> fingerprints = Files.readAllLines(release.resolve("fingerprints.txt")).stream()
                        .map(Digest::new)
                        .toList();
                Bytes bundle = Bytes.of(Files.readAllBytes(release.resolve("evidence.json")));
                assertEquals(
                        List.of(), evidence.check(bundle, fingerprints.getFirst(), fingerprints.getLast()).flaws());
                Bytes fork = Bytes.of(Files.readAllBytes(release.resolve("fork.json")));
                assertEquals(List.of(), check(fork, fingerprints.getFirst()).flaws());
            }
        }
    }
}
