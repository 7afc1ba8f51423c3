package org.nadhir.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// What the node knows of one leaf: a record and the random salt that hides it. In the tree stands only the
/// [#entry], which says nothing without the salt. Once the salt is destroyed nobody can tell any more what stood
/// there, and every proof still holds.
///
/// @param type tag of the record, for example `release`; `a-z`, digits and hyphens, 1 to 40 characters
/// @param version of the record's format, 1 to 999
/// @param salt 32 random bytes, used for this leaf only
/// @param record at most 1 MiB
public record Leaf(String type, int version, Bytes salt, Bytes record) {

    public static final int SALT_BYTES = 32;
    public static final int RECORD_BYTES_MAX = 1 << 20;
    public static final int VERSION_MAX = 999;
    /// Type of the leaves that only fill up; see [Ledger#pad].
    public static final String PAD = "pad";

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final String DOMAIN = "nadhir/leaf/v1\n";

    public Leaf {
        if (!TYPE.matcher(type).matches() || version < 1 || version > VERSION_MAX) {
            throw new IllegalArgumentException("a leaf has a type of a-z, 0-9, - and a version from 1 to 999");
        }
        if (salt.length() != SALT_BYTES || record.length() > RECORD_BYTES_MAX) {
            throw new IllegalArgumentException("a leaf has a salt of 32 bytes and a record of at most 1 MiB");
        }
    }

    /// Salts a record.
    ///
    /// @param random must be unpredictable: whoever guesses the salt can test guesses of the record
    public static Leaf salted(String type, int version, Bytes record, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Leaf(type, version, Bytes.of(salt), record);
    }

    /// The 32 bytes that stand in the log: SHA-256 of the domain label, type, version (each on a line of its own),
    /// salt and record (docs/formats.md, "Ledger leaf").
    public Bytes entry() {
        MessageDigest sha256 = Digest.sha256();
        sha256.update((DOMAIN + type + '\n' + version + '\n').getBytes(US_ASCII));
        sha256.update(salt.toArray());
        return Bytes.of(sha256.digest(record.toArray()));
    }

    /// Its hash in the tree.
    public Digest hash() {
        return Merkle.leafHash(entry());
    }
}
