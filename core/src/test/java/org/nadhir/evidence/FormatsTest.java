package org.nadhir.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.ledger.InsecureTestKeys;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.MemoryLedger;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// Makes the test vectors of docs/formats.md anew and compares them with the page and with docs/vectors.
/// With `-Dnadhir.regenerate=true` it writes the files in docs/vectors; the page is changed by hand, so that nobody
/// changes a frozen format without seeing it.
class FormatsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final String ORIGIN = "0f0e0d0c-0b0a-4908-8706-050403020100/internal";

    private final List<String> wrong = new ArrayList<>();

    private static Path docs() {
        return Path.of(System.getProperty("nadhir.project", ".."), "docs");
    }

    private void saysOnThePage(String name, String value) throws IOException {
        if (!Files.readString(docs().resolve("formats.md")).contains("| " + name + " | " + value + " |")) {
            wrong.add("| " + name + " | " + value + " |");
        }
    }

    static void standsInFile(String name, byte[] bytes) throws IOException {
        Path file = docs().resolve("vectors").resolve(name);
        if (Boolean.getBoolean("nadhir.regenerate")) {
            Files.write(file, bytes);
        }
        assertTrue(Arrays.equals(Files.readAllBytes(file), bytes), "docs/vectors/" + name + " is not what we write");
    }

    private static String code(String value) {
        return '`' + value + '`';
    }

    private static String sha256(String text) {
        return code(Digest.of(text.getBytes(UTF_8)).hex());
    }

    @Test
    void canonicalJsonIsAsThePageSays() throws IOException {
        String text = "{\"b\": [1E30, 4.50, 2e-3, -0], \"a\": \"\\u0636\\u0648\\u0621\\/\", "
                + "\"\\ud83d\\ude00\": true, \"\\ufb33\": null}";
        byte[] bytes = text.getBytes(UTF_8);
        if (!(JsonReader.read(bytes, bytes.length) instanceof JsonReader.Result.Read(Json json))) {
            throw new AssertionError(text);
        }
        saysOnThePage("text", code(text));
        saysOnThePage("canonical form", code(CanonicalWriter.text(json)));
        saysOnThePage("SHA-256 of it", sha256(CanonicalWriter.text(json)));
        assertEquals(List.of(), wrong);
    }

    private static Leaf vectorLeaf() {
        byte[] salt = new byte[32];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) i;
        }
        return new Leaf("release", 1, Bytes.of(salt), Bytes.of("{\"a\":1}".getBytes(UTF_8)));
    }

    @Test
    void leafAndCheckpointAreAsThePageSays() throws IOException {
        Leaf leaf = vectorLeaf();
        saysOnThePage("entry", code(Digest.wrap(leaf.entry().toArray()).hex()));
        saysOnThePage("leaf hash", code(leaf.hash().hex()));
        InsecureTestKeys keys = new InsecureTestKeys(1);
        Ledger ledger = new MemoryLedger().ledger(ORIGIN, keys);
        ledger.create(NOW);
        SignedCheckpoint checkpoint = ledger.append(List.of(leaf), NOW);
        saysOnThePage("origin", code(ORIGIN));
        saysOnThePage("verifier key, Ed25519", code(keys.publicKeys().log(ORIGIN).vkey()));
        saysOnThePage("SHA-256 of the verifier key, ML-DSA-44", sha256(keys.publicKeys().mlDsa(ORIGIN).vkey()));
        String text = checkpoint.checkpoint().text().replace('\n', '⏎');
        saysOnThePage("text", code(text) + " (each `⏎` a newline)");
        saysOnThePage("SHA-256 of the signed note", sha256(checkpoint.note()));
        assertEquals(List.of(), wrong);
        standsInFile("checkpoint.txt", checkpoint.note().getBytes(UTF_8));
    }

    @Test
    void proofsAreAsThePageSays() throws IOException {
        Ledger ledger = new MemoryLedger().ledger(ORIGIN, new InsecureTestKeys(1));
        ledger.create(NOW);
        List<Leaf> leaves = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            byte[] salt = new byte[32];
            Arrays.fill(salt, (byte) n);
            leaves.add(new Leaf("release", 1, Bytes.of(salt), Bytes.of(new byte[] {(byte) n})));
        }
        SignedCheckpoint checkpoint = ledger.append(leaves, NOW);
        saysOnThePage("root", code(checkpoint.checkpoint().root().hex()));
        saysOnThePage("inclusion of leaf 4 in 7", hashes(ledger.proveInclusion(4, 7)));
        saysOnThePage("consistency 3 to 7", hashes(ledger.proveConsistency(3, 7)));
        String proof = ledger.proof(4).print();
        saysOnThePage("proof text", "`docs/vectors/leaf-4.tlog-proof`, SHA-256 " + sha256(proof));
        assertEquals(List.of(), wrong);
        standsInFile("leaf-4.tlog-proof", proof.getBytes(UTF_8));
    }

    private static String hashes(List<Digest> hashes) {
        return hashes.stream().map(hash -> code(hash.hex())).collect(Collectors.joining(", "));
    }

    @Test
    void evidenceIsAsThePageSays() throws IOException {
        SampleEvidence sample = new SampleEvidence();
        Bytes bundle = sample.bundle();
        saysOnThePage("file", "`docs/vectors/evidence.json`");
        String second = code(sample.second.fingerprint().hex());
        saysOnThePage("fingerprints", code(sample.first.fingerprint().hex()) + " (first), " + second + " (second)");
        saysOnThePage("SHA-256", code(bundle.digest().hex()));
        assertEquals(List.of(), wrong);
        standsInFile("evidence.json", bundle.toArray());
    }

    @Test
    void evidenceOfTheSecondVersionIsAsThePageSays() throws IOException {
        Bytes recalled = new SampleEvidence(SampleEvidence.Kind.RECALLED).bundle();
        saysOnThePage("bundle 2, file", "`docs/vectors/evidence-2.json`");
        saysOnThePage("bundle 2, SHA-256", code(recalled.digest().hex()));
        Bytes listed = new SampleEvidence(SampleEvidence.Kind.LISTED).bundle();
        saysOnThePage("bundle 2 of a list, file", "`docs/vectors/evidence-2-list.json`");
        saysOnThePage("bundle 2 of a list, SHA-256", code(listed.digest().hex()));
        standsInFile("evidence-2.json", recalled.toArray());
        standsInFile("evidence-2-list.json", listed.toArray());
        assertEquals(List.of(), wrong);
    }

    @Test
    void aForkIsAsThePageSays() throws IOException {
        SampleFork fork = new SampleFork();
        Bytes file = fork.prefix().write();
        saysOnThePage("fork file", "`docs/vectors/fork.json`");
        saysOnThePage("fork, fingerprint", code(fork.sample.first.fingerprint().hex()));
        saysOnThePage("fork, SHA-256", code(file.digest().hex()));
        standsInFile("fork.json", file.toArray());
        assertEquals(List.of(), wrong);
    }
}
