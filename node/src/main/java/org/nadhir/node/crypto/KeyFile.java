package org.nadhir.node.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.node.crypto.KeyTrouble.Category;

/// Keys at rest: canonical JSON whose content is AES-256-GCM under a key that Argon2id makes of a passphrase.
/// Everything else that stands in the file is authenticated with it.
public final class KeyFile {

    /// Keys are small; a file above this is none.
    public static final int BYTES_MAX = 64 * 1024;

    private static final String FORM = "nadhir-key-file";
    private static final int VERSION = 1;
    private static final String DERIVATION = "argon2id-1.3";
    private static final String CIPHER = "aes-256-gcm";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /// Whose keys are in the file.
    public enum Kind {
        NODE,
        PERSON,
        VAULT,
        /// The signing keys of the next epoch.
        NEXT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Header(Kind kind, Argon2Cost cost, Bytes salt, Bytes nonce) {}

    private record Sealed(Header header, Bytes ciphertext) {}

    private KeyFile() {}

    /// Seals `secret`, with fresh salt and nonce from `random` (a `SecureRandom` outside of tests).
    public static Bytes seal(Kind kind, Passphrase passphrase, byte[] secret, RandomGenerator random) {
        byte[] salt = new byte[Argon2Cost.SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        var header = new Header(kind, passphrase.cost(), Bytes.of(salt), Bytes.of(nonce));
        try {
            byte[] ciphertext = run(Cipher.ENCRYPT_MODE, header, passphrase, secret);
            return Bytes.of(CanonicalWriter.write(
                    members(header).put("ciphertext", Bytes.of(ciphertext).base64()).build()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform does not encrypt", e);
        }
    }

    /// What was sealed; the caller overwrites it.
    ///
    /// @throws KeyTrouble where `file` is no key file of this kind, or `passphrase` does not open it
    public static byte[] open(Kind kind, Passphrase passphrase, Bytes file) {
        if (!(Decoded.of(file.toArray(), BYTES_MAX, KeyFile::read) instanceof Decoded.Good<Sealed>(Sealed sealed))) {
            throw new KeyTrouble(Category.NOT_A_KEY_FILE, "");
        }
        if (sealed.header().kind() != kind) {
            throw new KeyTrouble(Category.OTHER_KIND, sealed.header().kind().word());
        }
        try {
            return run(
                    Cipher.DECRYPT_MODE,
                    sealed.header(),
                    passphrase,
                    sealed.ciphertext().toArray());
        } catch (AEADBadTagException e) {
            throw new KeyTrouble(Category.WRONG_PASSPHRASE, "");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform does not decrypt", e);
        }
    }

    /// The same secret under another passphrase.
    ///
    /// @return the new file; empty where `after` opens it already
    /// @throws KeyTrouble where neither passphrase opens it, or it is no key file of this kind
    public static Optional<Bytes> reseal(
            Kind kind, Passphrase before, Passphrase after, Bytes file, RandomGenerator random) {
        byte[] secret;
        try {
            secret = open(kind, before, file);
        } catch (KeyTrouble e) {
            if (e.category() != Category.WRONG_PASSPHRASE) {
                throw e;
            }
            Arrays.fill(open(kind, after, file), (byte) 0);
            return Optional.empty();
        }
        try {
            return Optional.of(seal(kind, after, secret, random));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] run(int mode, Header header, Passphrase passphrase, byte[] input)
            throws GeneralSecurityException {
        byte[] key = header.cost().derive(passphrase, header.salt().toArray());
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, header.nonce().toArray()));
            cipher.updateAAD(CanonicalWriter.write(members(header).build()));
            return cipher.doFinal(input);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static Json.Builder members(Header header) {
        Json derivation = Json.object()
                .put("iterations", header.cost().iterations())
                .put("lanes", header.cost().lanes())
                .put("memoryKib", header.cost().memoryKib())
                .put("name", DERIVATION)
                .put("salt", header.salt().base64())
                .build();
        return Json.object()
                .put("cipher", CIPHER)
                .put("derivation", derivation)
                .put("form", FORM)
                .put("kind", header.kind().word())
                .put("nonce", header.nonce().base64())
                .put("version", VERSION);
    }

    private static Sealed read(Fields file) throws Malformed {
        file.choice("form", List.of(FORM), word -> word);
        file.integer("version", VERSION, VERSION);
        file.choice("cipher", List.of(CIPHER), word -> word);
        Kind kind = file.choice("kind", List.of(Kind.values()), Kind::word);
        Fields derivation = file.object("derivation");
        derivation.choice("name", List.of(DERIVATION), word -> word);
        var cost = new Argon2Cost(
                (int) derivation.integer("iterations", 0, Integer.MAX_VALUE),
                (int) derivation.integer("memoryKib", 0, Integer.MAX_VALUE),
                (int) derivation.integer("lanes", 0, Integer.MAX_VALUE));
        Bytes salt = derivation.value("salt", text -> exactly(Argon2Cost.SALT_BYTES, text));
        Bytes nonce = file.value("nonce", text -> exactly(NONCE_BYTES, text));
        return new Sealed(new Header(kind, cost, salt, nonce), file.value("ciphertext", Bytes::ofBase64));
    }

    private static Bytes exactly(int bytes, String base64) {
        Bytes value = Bytes.ofBase64(base64);
        if (value.length() != bytes) {
            throw new IllegalArgumentException("not of the right length");
        }
        return value;
    }
}
