package org.nadhir.node.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;

/// What lies in the store: AES-256-GCM (NIST SP 800-38D), one random nonce per record, bound to its place.
///
/// A ciphertext that is moved to another table, party or row does not open. Each table has a key of its own
/// (HKDF-SHA256, RFC 5869), so that the limit of 2³² records per key with random nonces (SP 800-38D §8.3)
/// holds for each table. Lengths are not hidden here: whoever stores pads first. Safe for many threads.
public final class SealedColumn {

    public static final int KEY_BYTES = 32;
    /// Version, nonce and tag.
    public static final int ADDED_BYTES = 1 + 12 + 16;

    private static final String AES_GCM = "AES/GCM/NoPadding";
    /// Found once: looking through all providers for each row costs as much as deciphering it.
    private static final Provider PROVIDER = provider();
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int IDLE_MAX = 16;
    private static final byte[] LABEL = "org.nadhir.column.v1".getBytes(US_ASCII);

    private final SecretKey key;
    private final RandomGenerator random;
    /// Derived once for each table: there are some dozens. They lie in memory as long as the key that gives them.
    private final Map<String, Keyed> tables = new ConcurrentHashMap<>();

    /// The key of a table, with ciphers that nobody uses just now: finding one and laying out its key costs more than
    /// deciphering a row. As many rest as were ever used at once, up to a bound.
    private record Keyed(SecretKey key, BlockingQueue<Cipher> sealing, BlockingQueue<Cipher> opening) {
        Keyed(SecretKey key) {
            this(key, new ArrayBlockingQueue<>(IDLE_MAX), new ArrayBlockingQueue<>(IDLE_MAX));
        }
    }

    /// Takes a copy of `key`; `random` must be a `SecureRandom` outside of tests.
    public SealedColumn(byte[] key, RandomGenerator random) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a column key has " + KEY_BYTES + " bytes");
        }
        this.key = new SecretKeySpec(key, "HKDF");
        this.random = random;
    }

    /// The same under another key.
    public SealedColumn withKey(byte[] other) {
        return new SealedColumn(other, random);
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(AES_GCM).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks AES-GCM", e);
        }
    }

    public Bytes seal(String table, PartyId party, String id, Bytes plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Keyed keyed = keyed(table);
            Cipher cipher = rested(keyed.sealing());
            ready(cipher, Cipher.ENCRYPT_MODE, keyed.key(), nonce, table, party, id);
            byte[] sealed = cipher.doFinal(plain.toArray());
            keyed.sealing().offer(cipher);
            return Joined.of(new byte[] {VERSION}, nonce, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform does not encrypt", e);
        }
    }

    /// What [#seal] was given; empty where the bytes were altered, moved, or sealed under another key.
    public Optional<Bytes> open(String table, PartyId party, String id, Bytes sealed) {
        byte[] bytes = sealed.toArray();
        if (bytes.length < ADDED_BYTES || bytes[0] != VERSION) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(bytes, 1, 1 + NONCE_BYTES);
        try {
            Keyed keyed = keyed(table);
            Cipher cipher = rested(keyed.opening());
            ready(cipher, Cipher.DECRYPT_MODE, keyed.key(), nonce, table, party, id);
            byte[] plain = cipher.doFinal(bytes, 1 + NONCE_BYTES, bytes.length - 1 - NONCE_BYTES);
            keyed.opening().offer(cipher);
            return Optional.of(Bytes.of(plain));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform does not decrypt", e);
        }
    }

    /// One that rests, else a new one. Whoever broke off in the middle of one does not give it back.
    private static Cipher rested(BlockingQueue<Cipher> resting) throws GeneralSecurityException {
        Cipher rested = resting.poll();
        return rested == null ? Cipher.getInstance(AES_GCM, PROVIDER) : rested;
    }

    private static void ready(
            Cipher cipher, int mode, SecretKey key, byte[] nonce, String table, PartyId party, String id)
            throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(Joined.withLengths(
                LABEL, table.getBytes(UTF_8), party.value().getBytes(UTF_8), id.getBytes(UTF_8)));
    }

    private Keyed keyed(String table) throws GeneralSecurityException {
        Keyed known = tables.get(table);
        if (known != null) {
            return known;
        }
        Keyed derived = new Keyed(derived(table));
        tables.put(table, derived);
        return derived;
    }

    private SecretKey derived(String table) throws GeneralSecurityException {
        byte[] info = Joined.withLengths(LABEL, table.getBytes(UTF_8));
        var parameters = HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, KEY_BYTES);
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    }
}
