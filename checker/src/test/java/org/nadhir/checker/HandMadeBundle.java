package org.nadhir.checker;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A bundle put together by hand from docs/formats.md, with the smallest content that the format allows. Its fields
/// are changed to spoil it.
final class HandMadeBundle {

    private static final String AT = "\"2026-11-01T12:00:00Z\"";
    private static final String PARTY_1 = "00000000-0000-4000-8000-000000000001";
    private static final String PARTY_2 = "00000000-0000-4000-8000-000000000002";
    private static final String AGREEMENT = "00000000-0000-4000-8000-0000000000b1";
    private static final String AUTHOR = "00000000-0000-4000-8000-0000000000a1";
    private static final String APPROVER = "00000000-0000-4000-8000-0000000000a2";
    private static final String RELEASE = "{\"agreement\":{\"id\":\"" + AGREEMENT + "\",\"revision\":1},"
            + "\"id\":\"release-1\","
            + "\"recipient\":\"" + PARTY_2 + "\",\"sender\":\"" + PARTY_1 + "\"}";
    private static final String ENVELOPE = "e".repeat(64);

    final TestSigner first = new TestSigner();
    final TestSigner second = new TestSigner();
    private final TestSigner author = new TestSigner();
    private final TestSigner approver = new TestSigner();
    /// By name, so that a test can take one away.
    final Map<String, String> statements = new LinkedHashMap<>();
    boolean agreementSignedByBoth = true;
    int approversNeeded = 1;
    String receiptEnvelope = ENVELOPE;
    String says = "permit";
    int leafIndex = 1;
    private final String warning;

    /// Puts other words in one place, before anything is signed or counted.
    ///
    /// @param kind of a statement, or `record`, `step`, `text` of a checkpoint, `file`
    record Edit(String kind, String old, String other) {}

    private final List<Edit> edits;
    /// Shown by the first party's card where it is of the second version.
    final TestSigner before = new TestSigner();
    int cardVersion = 1;
    int cardEpoch = 1;

    HandMadeBundle(Edit... edits) throws GeneralSecurityException {
        this.edits = List.of(edits);
        this.warning = edited(
                "warning", "{\"release\":" + RELEASE + ",\"sequence\":1,\"type\":\"warning\",\"version\":1}");
        statements.put("roster 1", rosterEntry(AUTHOR, author, "analyst"));
        statements.put("roster 2", rosterEntry(APPROVER, approver, "approver"));
        statements.put("warning", statement("warning", warning, List.of(first)));
        statements.put("author", approval(AUTHOR, author, "author"));
        statements.put("approver", approval(APPROVER, approver, "approver"));
    }

    String bytes() throws GeneralSecurityException {
        Map<String, String> all = new LinkedHashMap<>(statements);
        all.put("agreement", agreement());
        all.put("receipt", receipt());
        return edited("file", "{\"about\":{\"payload\":\"" + digest(warning)
                + "\",\"release\":\"release-1\"},\"cards\":["
                + card(PARTY_1, first) + ',' + card(PARTY_2, second) + "],\"leaves\":[" + leaf()
                + "],\"statements\":[" + String.join(",", all.values()) + "],\"type\":\"evidence\",\"version\":1}");
    }

    private String edited(String kind, String text) {
        String edited = text;
        for (Edit edit : edits) {
            edited = edit.kind().equals(kind) ? edited.replace(edit.old(), edit.other()) : edited;
        }
        return edited;
    }

    private static String digest(String text) {
        return Crypto.sha256Hex(text.getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String statement(String kind, String payload, List<TestSigner> signers)
            throws GeneralSecurityException {
        int version = kind.equals("party-card") ? cardVersion : 1;
        String type = "application/vnd.nadhir." + kind + ".v" + version + "+json";
        // A warning was edited before: other parts speak of its digest.
        byte[] bytes = (kind.equals("warning") ? payload : edited(kind, payload)).getBytes(UTF_8);
        var message = new ByteArrayOutputStream();
        message.writeBytes(("DSSEv1 " + type.length() + ' ' + type + ' ' + bytes.length + ' ').getBytes(US_ASCII));
        message.writeBytes(bytes);
        Map<String, String> signatures = new TreeMap<>();
        for (TestSigner signer : signers) {
            signatures.put(
                    signer.fingerprint(),
                    "{\"keyid\":\"" + signer.fingerprint() + "\",\"sig\":\"" + signer.signature(message.toByteArray())
                            + "\"}");
        }
        return "{\"payload\":\"" + base64(bytes) + "\",\"payloadType\":\"" + type + "\",\"signatures\":["
                + String.join(",", signatures.values()) + "]}";
    }

    private String card(String party, TestSigner signer) throws GeneralSecurityException {
        boolean follows = cardVersion == 2 && cardEpoch > 1;
        String epoch = cardVersion == 2 ? "\"epoch\":" + cardEpoch + "," : "";
        String next = cardVersion == 2 ? "\"next\":\"" + "a".repeat(64) + "\"," : "";
        String previous = follows
                ? "\"previous\":{\"card\":\"" + "b".repeat(64) + "\",\"signing\":\"" + base64(before.publicKeys())
                        + "\"},"
                : "";
        String card = "{\"addresses\":[]," + epoch + "\"exercise\":true,\"issued\":" + AT
                + ",\"ledger\":{\"ed25519\":\"" + base64(signer.ledgerKey(false)) + "\",\"mldsa44\":\""
                + base64(signer.ledgerKey(true)) + "\"},\"name\":{\"ar\":\"ط\",\"en\":\"p\"}," + next
                + "\"party\":\"" + party + "\"," + previous + "\"sealing\":[{\"epoch\":1,\"key\":\""
                + base64(new byte[1_216]) + "\"}],\"signing\":\""
                + base64(signer.publicKeys()) + "\",\"tls\":\"" + "0".repeat(64)
                + "\",\"type\":\"party-card\",\"version\":" + cardVersion + "}";
        return statement("party-card", card, follows ? List.of(signer, before) : List.of(signer));
    }

    private String agreement() throws GeneralSecurityException {
        String agreement = "{\"agreement\":\"" + AGREEMENT
                + "\",\"ceiling\":\"TLP:AMBER\",\"from\":\"2026-10-01T00:00:00Z\",\"kind\":\"exchange\","
                + "\"onward\":\"consent\","
                + "\"parties\":[{\"key\":\"" + first.fingerprint() + "\",\"party\":\"" + PARTY_1 + "\"},{\"key\":\""
                + second.fingerprint() + "\",\"party\":\"" + PARTY_2 + "\"}],\"purposes\":[\"protection\"],"
                + "\"regions\":[\"everywhere\"],\"revision\":1,\"status\":\"exercise\","
                + "\"subjects\":[\"attack-on-site\"],"
                + "\"tier\":\"exchange\",\"until\":\"2027-10-01T00:00:00Z\"}";
        return statement("agreement", agreement, agreementSignedByBoth ? List.of(first, second) : List.of(first));
    }

    private String rosterEntry(String person, TestSigner keys, String role) throws GeneralSecurityException {
        String entry = "{\"from\":\"2026-10-01T00:00:00Z\",\"keys\":\"" + base64(keys.publicKeys()) + "\",\"party\":\""
                + PARTY_1 + "\",\"person\":\"" + person + "\",\"revision\":1,\"roles\":[\"" + role
                + "\"],\"until\":\"2027-10-01T00:00:00Z\"}";
        return statement("roster-entry", entry, List.of(first));
    }

    private String approval(String person, TestSigner keys, String part) throws GeneralSecurityException {
        String approval = "{\"at\":" + AT + ",\"part\":\"" + part + "\",\"person\":\"" + person + "\",\"release\":\""
                + digest(RELEASE) + "\"}";
        return statement("approval", approval, List.of(keys));
    }

    private String leaf() throws GeneralSecurityException {
        String record = edited("record", "{\"at\":" + AT + ",\"bytes\":\"" + digest(RELEASE)
                + "\",\"envelope\":\"" + ENVELOPE
                + "\",\"payload\":\"" + digest(warning) + "\",\"release\":\"release-1\",\"ruling\":{\"agreement\":"
                + "\"00000000-0000-4000-8000-0000000000b1\",\"approvers\":" + approversNeeded
                + ",\"recipients\":[\"" + PARTY_2
                + "\"],\"revision\":1,\"says\":\"" + says + "\"},\"sequence\":1,\"type\":\"release\",\"version\":1}");
        byte[] salt = new byte[32];
        byte[] pad = hash("pad", salt, "");
        byte[] root = Crypto.sha256(new byte[] {1}, pad, hash("release", salt, record));
        String origin = PARTY_1 + "/internal";
        return "{\"checkpoint\":\"" + note(first, origin, 2, root).replace("\n", "\\n") + "\",\"index\":" + leafIndex
                + ",\"leaf\":{\"record\":\"" + base64(record.getBytes(UTF_8)) + "\",\"salt\":\"" + base64(salt)
                + "\",\"type\":\"release\",\"version\":1},\"ledger\":\"" + origin + "\",\"proof\":[\""
                + HexFormat.of().formatHex(pad) + "\"]}";
    }

    private String receipt() throws GeneralSecurityException {
        String step = edited("step", "{\"from\":\"" + PARTY_2 + "\",\"payload\":\"" + digest(warning)
                + "\",\"sequence\":1,\"step\":\"R0\",\"to\":\"" + PARTY_1
                + "\",\"type\":\"receipt-step\",\"version\":1}");
        byte[] salt = new byte[32];
        String origin = PARTY_2 + "/with/00000000-0000-4000-8000-0000000000ff";
        String checkpoint = note(second, origin, 1, hash("receipt", salt, step)).replace("\n", "\\n");
        String receipt = "{\"at\":" + AT + ",\"envelope\":\"" + receiptEnvelope + "\",\"from\":\"" + PARTY_2
                + "\",\"payload\":\"" + digest(warning) + "\",\"sequence\":1,\"step\":\"R0\",\"to\":\"" + PARTY_1
                + "\",\"type\":\"receipt\",\"version\":1,\"witness\":{\"checkpoint\":\"" + checkpoint
                + "\",\"consistency\":[],\"inclusion\":[],\"index\":0,\"salt\":\"" + base64(salt) + "\",\"since\":0}}";
        return statement("receipt", receipt, List.of(second));
    }

    private static byte[] hash(String type, byte[] salt, String record) {
        byte[] head = ("nadhir/leaf/v1\n" + type + "\n1\n").getBytes(US_ASCII);
        return Crypto.sha256(new byte[] {0}, Crypto.sha256(head, salt, record.getBytes(UTF_8)));
    }

    private String note(TestSigner signer, String origin, long size, byte[] root)
            throws GeneralSecurityException {
        String text = edited("text", origin + '\n' + size + '\n' + base64(root) + '\n');
        byte[] name = origin.getBytes(UTF_8);
        ByteBuffer message = ByteBuffer.allocate(12 + 1 + name.length + 8 + 1 + name.length + 8 + 8 + 32)
                .put("subtree/v1\n\0".getBytes(US_ASCII))
                .put((byte) name.length)
                .put(name)
                .putLong(7)
                .put((byte) name.length)
                .put(name)
                .putLong(0)
                .putLong(size)
                .put(root);
        byte[] post = signer.ledgerSignature(true, message.array());
        ByteBuffer timed = ByteBuffer.allocate(8 + post.length).putLong(7).put(post);
        return text + '\n' + line(signer, origin, false, signer.ledgerSignature(false, text.getBytes(UTF_8)))
                + line(signer, origin, true, timed.array());
    }

    private static String line(TestSigner signer, String origin, boolean post, byte[] signature) {
        byte[] id = Arrays.copyOf(
                Crypto.sha256(
                        (origin + '\n').getBytes(UTF_8), new byte[] {(byte) (post ? 6 : 1)}, signer.ledgerKey(post)),
                4);
        byte[] blob = ByteBuffer.allocate(4 + signature.length).put(id).put(signature).array();
        return "— " + origin + ' ' + base64(blob) + '\n';
    }
}
