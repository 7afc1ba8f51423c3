package org.nadhir.node.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// The one key under which a node's store is encrypted; every use gets a key of its own derived from it
/// (HKDF-SHA256, RFC 5869), so that none says anything about another.
public final class DataKey {

    public static final int BYTES = 32;

    private final byte[] key;

    private DataKey(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a data key has " + BYTES + " bytes");
        }
        this.key = key.clone();
    }

    /// A new key; `random` must be a `SecureRandom` outside of tests.
    public static DataKey generate(RandomGenerator random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new DataKey(key);
    }

    /// The key again from what [#exposeKey] gave.
    public static DataKey of(byte[] key) {
        return new DataKey(key);
    }

    /// A key made of a secret that is as good as random, but nobody's key so far: what a passkey gives.
    ///
    /// @param salt fresh for each use
    /// @param use spelt differently for each kind of use
    public static DataKey ofSecret(byte[] secret, byte[] salt, String use) {
        byte[] info = ("org.nadhir.secret.v1/" + use).getBytes(US_ASCII);
        try {
            return new DataKey(KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(info, BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks HKDF-SHA256", e);
        }
    }

    /// What seals the bodies of rows.
    public SealedColumn columns(RandomGenerator random) {
        return new SealedColumn(derive("columns"), random);
    }

    /// What names rows.
    public IndexKey index() {
        return new IndexKey(derive("index"));
    }

    /// A key for another part of the node. Uses that are spelt differently have nothing in common.
    public byte[] derive(String use) {
        byte[] info = ("org.nadhir.data.v1/" + use).getBytes(US_ASCII);
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks HKDF-SHA256", e);
        }
    }

    /// The key in the clear, for a [KeyFile] and nothing else.
    public byte[] exposeKey() {
        return key.clone();
    }

    @Override
    public String toString() {
        return "data key";
    }
}
