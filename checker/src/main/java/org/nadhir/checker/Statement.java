package org.nadhir.checker;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.TreeMap;

/// A signed statement (DSSE). The payload is read before its signature is checked where it says whose key to take;
/// it is believed only after [#signedBy].
final class Statement {

    static final int BYTES_MAX = 1 << 20;
    private static final int SIGNERS_MAX = 64;
    private static final String PREFIX = "application/vnd.nadhir.";
    private static final String SUFFIX = ".v1+json";
    private static final String SECOND = ".v2+json";

    private final String kind;
    private final byte[] payload;
    private final byte[] message;
    private final Node content;
    private final String whole;
    private final TreeMap<String, byte[]> signatures = new TreeMap<>();

    Statement(Node dsse) throws Flawed {
        dsse.only("payload", "payloadType", "signatures");
        whole = Crypto.sha256Hex(dsse.bytes());
        String type = dsse.string("payloadType");
        boolean second = type.endsWith(SECOND);
        Flawed.unless(type.startsWith(PREFIX) && (second || type.endsWith(SUFFIX)), "unknown payload type");
        kind = type.substring(PREFIX.length(), Math.max(PREFIX.length(), type.length() - SUFFIX.length()))
                + (second ? "-2" : "");
        payload = dsse.base64("payload");
        byte[] head = ("DSSEv1 " + type.length() + ' ' + type + ' ' + payload.length + ' ').getBytes(US_ASCII);
        message = new byte[head.length + payload.length];
        System.arraycopy(head, 0, message, 0, head.length);
        System.arraycopy(payload, 0, message, head.length, payload.length);
        for (Node signature : dsse.array("signatures", SIGNERS_MAX)) {
            signature.only("keyid", "sig");
            String signer = signature.string("keyid");
            Flawed.unless(
                    signatures.isEmpty() || signatures.lastKey().compareTo(signer) < 0,
                    "signers out of order or twice");
            signatures.put(signer, signature.base64("sig"));
        }
        content = CanonicalReader.read(payload, BYTES_MAX);
    }

    static Statement parse(byte[] bytes) throws Flawed {
        return new Statement(CanonicalReader.read(bytes, BYTES_MAX));
    }

    /// Checks that exactly these signed, all of them and nobody else.
    Node signedBy(List<Keys> signers) throws Flawed {
        TreeMap<String, Keys> wanted = new TreeMap<>();
        signers.forEach(keys -> wanted.put(keys.fingerprint(), keys));
        Flawed.unless(wanted.keySet().equals(signatures.keySet()), "not signed by exactly those who should have");
        for (var signature : signatures.entrySet()) {
            Keys keys = wanted.get(signature.getKey());
            Flawed.unless(
                    keys != null && keys.verify(message, signature.getValue()),
                    "the signature by " + signature.getKey().substring(0, 16) + " is not good");
        }
        return content;
    }

    Node signedBy(Keys signer) throws Flawed {
        return signedBy(List.of(signer));
    }

    /// For example `warning`; `agreement-2` for the second version.
    String kind() {
        return kind;
    }

    void expect(String wanted) throws Flawed {
        Flawed.unless(kind.equals(wanted), "a " + kind + " where a " + wanted + " should be");
    }

    /// What it says, not yet to be believed.
    Node claims() {
        return content;
    }

    /// The one who claims to have signed it alone.
    String signer() throws Flawed {
        Flawed.unless(signatures.size() == 1, "not signed by one");
        return signatures.firstKey();
    }

    /// Digest of the statement with its signatures.
    String wholeDigest() {
        return whole;
    }

    /// Digest of what was signed.
    String digest() {
        return Crypto.sha256Hex(payload);
    }
}
