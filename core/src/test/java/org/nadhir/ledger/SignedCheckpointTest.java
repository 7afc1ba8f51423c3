package org.nadhir.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nadhir.TestData;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.ledger.SignedCheckpoint.Reason;
import org.nadhir.ledger.SignedCheckpoint.Result;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

class SignedCheckpointTest {

    private static final CheckpointVerifier VERIFIER = InsecureTestKeys.verifier();
    private static final InsecureTestKeys LOG = new InsecureTestKeys(1);
    private static final InsecureTestKeys PARTNER = new InsecureTestKeys(2);
    private static final String ORIGIN = "0f0e0d0c-0b0a-4908-8706-050403020100/internal";
    private static final String WITNESS = "10111213-1415-4617-9819-1a1b1c1d1e1f/witness";
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private static SignedCheckpoint signed() {
        return SignedCheckpoint.sign(LOG, new Checkpoint(ORIGIN, 7, Digest.of(new byte[] {7})), NOW.plusMillis(5));
    }

    @Test
    void verifiesWhatItSigned() {
        SignedCheckpoint signed = signed();
        var good = assertInstanceOf(Result.Good.class, verify(signed.note()));
        assertEquals(signed, good.checkpoint());
        assertEquals(NOW, good.checkpoint().at());
    }

    @Test
    void refusesEveryFlippedBitOfANote() {
        byte[] note = signed().note().getBytes(UTF_8);
        var reasons = new TreeSet<Reason>();
        // All bits of the text and the short signature; every 97th of the long one, which is checked as a whole.
        int all = note.length * 8;
        for (int bit = 0; bit < all; bit += bit < 2_500 ? 1 : 97) {
            byte[] flipped = note.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            var bad = assertInstanceOf(Result.Bad.class, verify(new String(flipped, UTF_8)), "bit " + bit);
            reasons.add(bad.reason());
        }
        assertTrue(reasons.size() > 3, reasons.toString());
    }

    @Test
    void refusesAHalfSignedOrUnsignedHead() {
        SignedNote note = SignedNote.parse(signed().note()).orElseThrow();
        for (SignedNote.Line line : note.signatures()) {
            String half = new SignedNote(note.text(), List.of(line)).print();
            assertEquals(new Result.Bad(Reason.HALF_SIGNED), verify(half));
        }
        assertEquals(
                new Result.Bad(Reason.UNSIGNED),
                SignedCheckpoint.verify(VERIFIER, PARTNER.publicKeys(), ORIGIN, note.print()));
        assertEquals(
                new Result.Bad(Reason.OTHER_ORIGIN),
                SignedCheckpoint.verify(VERIFIER, LOG.publicKeys(), ORIGIN + "x", note.print()));
    }

    /// C2SP signed-note: ignore unknown keys, but refuse all where a known key's signature fails.
    @Test
    void ignoresStrangersAndRefusesANoteWithOneBadSignatureOfAKnownKey() {
        SignedNote note = SignedNote.parse(signed().note()).orElseThrow();
        SignedNote.Line own = note.signatures().getFirst();
        SignedNote.Line stranger = new SignedNote.Line("stranger.example", own.keyId(), own.signature());
        assertInstanceOf(Result.Good.class, verify(note.with(List.of(stranger)).print()));
        byte[] spoilt = own.signature().toArray();
        spoilt[3] ^= 1;
        SignedNote.Line bad = new SignedNote.Line(own.name(), own.keyId(), Bytes.of(spoilt));
        assertEquals(new Result.Bad(Reason.BAD_SIGNATURE), verify(note.with(List.of(bad)).print()));
    }

    @Test
    void carriesAPartnersCosignature() {
        SignedCheckpoint cosigned = signed().cosigned(PARTNER, WITNESS, NOW.plusSeconds(60));
        var good = assertInstanceOf(Result.Good.class, verify(cosigned.note()));
        LedgerKeys partner = PARTNER.publicKeys();
        assertEquals(Optional.of(NOW.plusSeconds(60)), good.checkpoint().cosignedBy(VERIFIER, partner, WITNESS));
        assertEquals(Optional.empty(), good.checkpoint().cosignedBy(VERIFIER, LOG.publicKeys(), WITNESS));
        assertEquals(Optional.empty(), good.checkpoint().cosignedBy(VERIFIER, partner, WITNESS + "x"));
        assertEquals(Optional.empty(), signed().cosignedBy(VERIFIER, partner, WITNESS));
    }

    @Test
    void agreesWithEveryPublishedNote() throws Malformed {
        int checked = 0;
        for (Fields row : cases("signed-notes.json")) {
            NoteKey key = NoteKey.ofVkey(row.string("vkey")).orElseThrow();
            Optional<SignedNote> note = SignedNote.parse(row.string("note"));
            boolean valid = note.isPresent() && signedBy(key, note.get());
            assertEquals(row.bool("valid"), valid, row.string("name"));
            if (valid) {
                assertEquals(row.string("note"), note.get().print());
            }
            checked++;
        }
        assertEquals(23, checked);
    }

    private static boolean signedBy(NoteKey key, SignedNote note) {
        List<SignedNote.Line> lines = note.signatures().stream().filter(line -> line.isBy(key)).toList();
        return !lines.isEmpty()
                && lines.stream().allMatch(line -> NoteSignatures.verify(VERIFIER, key, line, note).isPresent());
    }

    @Test
    void readsThePublishedKeys() throws Malformed {
        for (Fields row : cases("vkeys.json")) {
            assertEquals(row.bool("valid"), NoteKey.ofVkey(row.string("vkey")).isPresent(), row.string("vkey"));
        }
        NoteKey ours = PARTNER.publicKeys().mlDsa(WITNESS);
        assertEquals(Optional.of(ours), NoteKey.ofVkey(ours.vkey()));
    }

    /// We are stricter than the table: a root has 32 bytes, and nothing follows it. So all of its texts are
    /// refused; with a true root in the same places only those with extension lines still are.
    @Test
    void readsThePublishedCheckpointsMoreStrictly() throws Malformed {
        List<String> read = new ArrayList<>();
        for (Fields row : cases("checkpoints.json")) {
            String text = row.string("text");
            assertEquals(Optional.empty(), Checkpoint.parse(text), row.string("desc"));
            String root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
            String mended = text.replaceFirst("[A-Za-z0-9+/]{8,}=*", root);
            if (Checkpoint.parse(mended).isPresent()) {
                read.add(row.string("desc"));
            }
        }
        assertEquals(List.of("valid one", "valid with different origin"), read);
    }

    @Test
    void readsThePublishedProofs() throws Malformed {
        List<String> refused = new ArrayList<>();
        for (Fields row : cases("tlog-proofs.json")) {
            Optional<TlogProof> proof = TlogProof.parse(row.string("text"));
            if (row.bool("valid") && proof.isPresent()) {
                assertEquals(row.string("text"), proof.get().print());
                assertEquals(row.integer("index"), proof.get().index());
            } else if (row.bool("valid")) {
                refused.add(row.string("desc"));
            } else {
                assertEquals(Optional.empty(), proof, row.string("desc"));
            }
        }
        // The unauthenticated extra line is the one thing of the format that we do not take.
        assertEquals(List.of("proof with extra data"), refused);
    }

    private static List<Fields> cases(String file) throws Malformed {
        Json json = TestData.json(TestData.bytes(TestData.find("crypto/tlog/" + file)));
        List<Fields> cases = new ArrayList<>();
        for (Json row : Fields.of(json).array("cases", 1000)) {
            cases.add(Fields.of(row));
        }
        return cases;
    }

    private static Result verify(String note) {
        return SignedCheckpoint.verify(VERIFIER, LOG.publicKeys(), ORIGIN, note);
    }
}
