package org.nadhir.node.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What guessing a passphrase costs: Argon2id version 1.3 (RFC 9106).
///
/// @param memoryKib memory of one computation in KiB
/// @param lanes how many parts of it could be computed side by side
record Argon2Cost(int iterations, int memoryKib, int lanes) {

    static final int SALT_BYTES = 16;
    static final int KEY_BYTES = 32;

    private static final int ITERATIONS_MIN = 2;
    private static final int ITERATIONS_MAX = 16;
    private static final int MEMORY_KIB_MIN = 19 * 1024;
    private static final int MEMORY_KIB_MAX = 1024 * 1024;
    private static final int LANES_MAX = 16;

    /// RFC 9106 §4, second recommended option: t = 3, p = 4, 64 MiB, 128-bit salt, 256-bit tag.
    static final Argon2Cost STANDARD = new Argon2Cost(3, 64 * 1024, 4);

    /// The least that a key file may have: 19 MiB, t = 2, p = 1 (OWASP Password Storage Cheat Sheet). A fifth of the
    /// work: for passphrases that a machine drew.
    static final Argon2Cost LEAST = new Argon2Cost(ITERATIONS_MIN, MEMORY_KIB_MIN, 1);

    /// Refuses what is too weak to protect anything and what would keep this machine busy for minutes.
    Argon2Cost {
        boolean bounded = iterations >= ITERATIONS_MIN
                && iterations <= ITERATIONS_MAX
                && memoryKib >= MEMORY_KIB_MIN
                && memoryKib <= MEMORY_KIB_MAX
                && lanes >= 1
                && lanes <= LANES_MAX;
        if (!bounded) {
            throw new IllegalArgumentException("no cost that a key file has");
        }
    }

    /// The key under which the content of a key file is encrypted; the caller overwrites it.
    byte[] derive(Passphrase passphrase, byte[] salt) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withIterations(iterations)
                .withMemoryAsKB(memoryKib)
                .withParallelism(lanes)
                .withSalt(salt)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] secret = passphrase.utf8();
        byte[] key = new byte[KEY_BYTES];
        generator.generateBytes(secret, key);
        Arrays.fill(secret, (byte) 0);
        return key;
    }
}
