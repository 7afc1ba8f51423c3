package org.nadhir.node.crypto;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.node.crypto.KeyTrouble.Category;

/// All keys of a node, as they lie together in its [KeyFile]. Each is used for one thing only.
///
/// @param signing what the party signs statements with
/// @param opening what opens envelopes sealed to the party, newest first; older ones until their epoch is over
/// @param ledger what signs checkpoints
/// @param data what the store is encrypted under
/// @param tls what is shown on connections
public record NodeKeys(
        SigningKeys signing, List<OpeningKeys> opening, LedgerSigningKeys ledger, DataKey data, TlsIdentity tls) {

    private static final String FORM = "nadhir-node-keys";
    private static final int VERSION = 1;
    private static final int OPENING_MAX = 64;

    public NodeKeys {
        opening = List.copyOf(opening);
        if (opening.isEmpty() || opening.size() > OPENING_MAX) {
            throw new IllegalArgumentException("a node has 1 to " + OPENING_MAX + " opening keys");
        }
    }

    /// New keys; `random` must be a `SecureRandom` outside of tests.
    public static NodeKeys generate(RandomGenerator random, Instant now) {
        return new NodeKeys(
                SigningKeys.generate(random),
                List.of(OpeningKeys.generate(random)),
                LedgerSigningKeys.generate(random),
                DataKey.generate(random),
                TlsIdentity.generate(random, now));
    }

    /// The keys of the next epoch: `next` signs, a new key opens first, and of the older ones as many as are `kept`.
    public NodeKeys rotated(SigningKeys next, OpeningKeys newest, int kept) {
        List<OpeningKeys> all = new ArrayList<>(List.of(newest));
        all.addAll(opening.subList(0, Math.min(kept, opening.size())));
        return new NodeKeys(next, all, ledger, data, tls);
    }

    /// The same with no more than the newest keys that open.
    public NodeKeys opening(int newest) {
        return new NodeKeys(signing, opening.subList(0, Math.min(newest, opening.size())), ledger, data, tls);
    }

    /// Seals all of them under `passphrase`.
    public Bytes sealed(Passphrase passphrase, RandomGenerator random) {
        Json keys = Json.object()
                .put("data", base64(data.exposeKey()))
                .put("form", FORM)
                .put("ledger", base64(ledger.exposeSeed()))
                .putStrings("opening", opening.stream().map(key -> base64(key.exposeSeed())).toList())
                .put("signing", base64(signing.exposeSeed()))
                .put("tlsCertificate", tls.certificateBytes().base64())
                .put("tlsKey", base64(tls.exposeKey()))
                .put("version", VERSION)
                .build();
        return KeyFile.seal(KeyFile.Kind.NODE, passphrase, CanonicalWriter.write(keys), random);
    }

    /// The keys in a key file.
    ///
    /// @throws KeyTrouble where it is no node's key file, or `passphrase` does not open it
    public static NodeKeys open(Passphrase passphrase, Bytes file) {
        byte[] content = KeyFile.open(KeyFile.Kind.NODE, passphrase, file);
        return switch (Decoded.of(content, KeyFile.BYTES_MAX, NodeKeys::read)) {
            case Decoded.Good<NodeKeys>(NodeKeys keys) -> keys;
            case Decoded.Bad<NodeKeys> bad -> throw new KeyTrouble(Category.NOT_A_KEY_FILE, bad.where());
        };
    }

    private static NodeKeys read(Fields keys) throws Malformed {
        keys.choice("form", List.of(FORM), word -> word);
        keys.integer("version", VERSION, VERSION);
        byte[] tlsKey = keys.value("tlsKey", NodeKeys::bytes);
        Bytes certificate = keys.value("tlsCertificate", Bytes::ofBase64);
        return new NodeKeys(
                keys.value("signing", text -> SigningKeys.ofSeed(bytes(text))),
                keys.values("opening", OPENING_MAX, text -> OpeningKeys.ofSeed(bytes(text))),
                keys.value("ledger", text -> LedgerSigningKeys.ofSeed(bytes(text))),
                keys.value("data", text -> DataKey.of(bytes(text))),
                TlsIdentity.of(tlsKey, certificate));
    }

    private static byte[] bytes(String base64) {
        return Bytes.ofBase64(base64).toArray();
    }

    private static String base64(byte[] bytes) {
        return Bytes.of(bytes).base64();
    }

    @Override
    public String toString() {
        return "node keys";
    }
}
