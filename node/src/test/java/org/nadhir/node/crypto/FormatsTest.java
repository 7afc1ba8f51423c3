package org.nadhir.node.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.nadhir.exchange.Envelope;
import org.nadhir.exchange.Opener;
import org.nadhir.exchange.Opening.Opened;
import org.nadhir.exchange.Sealer;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// Makes the test vectors of docs/formats.md anew and compares. If this fails, a frozen format has changed:
/// that takes a new version, not new vectors.
class FormatsTest {

    private static final Primitives PRIMITIVES = BouncyCastlePrimitives.deterministicForSimulation();
    private static final byte[] SIGNING_SEED = counted(64, 0x00);
    private static final OpeningKeys OPENING = OpeningKeys.ofSeed(counted(32, 0x40));
    private static final Bytes PAYLOAD = Bytes.of("{\"hello\":\"نذير\"}".getBytes(UTF_8));

    @Test
    void theSignedStatementIsTheOneInTheDocuments() throws IOException {
        Signed statement = statement();
        assertSame("signed-statement.json", statement.bytes());
        SigningKeys keys = SigningKeys.ofSeed(SIGNING_SEED);
        Verified verified = assertInstanceOf(Verified.class, statement.verified(PRIMITIVES, keys.publicKeys()));
        assertEquals(PAYLOAD, verified.payload());
        assertSays(keys.publicKeys().keyId().hex());
    }

    @Test
    void theStatementsFormIsCanonicalJson() {
        byte[] bytes = statement().bytes().toArray();
        var read = assertInstanceOf(JsonReader.Result.Read.class, JsonReader.readCanonical(bytes, bytes.length));
        assertEquals(statement().bytes(), Bytes.of(CanonicalWriter.write(read.value())));
    }

    @Test
    void theEnvelopeIsTheOneInTheDocuments() throws IOException {
        var sealer = new Sealer(PRIMITIVES, counting(0x80));
        Bytes sealingKey = Bytes.of(OPENING.sealingKey());
        Envelope envelope = assertInstanceOf(Envelope.class, sealer.seal(statement(), sealingKey));
        assertSame("envelope.base64", Bytes.of((envelope.bytes().base64() + "\n").getBytes(US_ASCII)));
        assertEquals(new Opened(statement().bytes()), new Opener(PRIMITIVES).open(OPENING, envelope.bytes()));
        assertSays(envelope.digest().hex());
        assertSays(sealingKey.digest().hex());
    }

    @Test
    void theKeyFileIsTheOneInTheDocuments() throws IOException {
        try (Passphrase passphrase = Passphrase.of("correct horse battery staple".toCharArray())) {
            Bytes file = KeyFile.seal(KeyFile.Kind.PERSON, passphrase, SIGNING_SEED, counting(0x00));
            assertSame("key-file.json", file);
            assertEquals(Bytes.of(SIGNING_SEED), Bytes.of(KeyFile.open(KeyFile.Kind.PERSON, passphrase, file)));
        }
    }

    @Test
    void theDocumentsListEveryKindOfStatement() throws IOException {
        for (PayloadType type : PayloadType.values()) {
            String tag = type.label().replace("application/vnd.nadhir.", "").replace("+json", "");
            assertSays("`" + tag.replace(".v1", "") + "`");
        }
    }

    private static Signed statement() {
        return Signed.sign(PRIMITIVES, SigningKeys.ofSeed(SIGNING_SEED), PayloadType.WARNING, PAYLOAD);
    }

    private static void assertSame(String vector, Bytes made) throws IOException {
        Bytes written = Bytes.of(Files.readAllBytes(docs().resolve("vectors").resolve(vector)));
        assertEquals(written, made, vector + " would now have the digest " + made.digest());
        assertSays(written.digest().hex());
    }

    private static void assertSays(String fact) throws IOException {
        String formats = Files.readString(docs().resolve("formats.md"));
        assertTrue(formats.contains(fact), "docs/formats.md does not say " + fact);
    }

    private static Path docs() {
        return Path.of(System.getProperty("nadhir.project", ".."), "docs");
    }

    private static byte[] counted(int length, int first) {
        byte[] bytes = new byte[length];
        counting(first).nextBytes(bytes);
        return bytes;
    }

    /// Gives the bytes `first`, `first` + 1, and so on.
    private static RandomGenerator counting(int first) {
        return new RandomGenerator() {
            private int next = first;

            @Override
            public void nextBytes(byte[] bytes) {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) next++;
                }
            }

            @Override
            public long nextLong() {
                throw new UnsupportedOperationException("only bytes are drawn");
            }
        };
    }
}
