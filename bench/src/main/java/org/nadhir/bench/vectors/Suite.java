package org.nadhir.bench.vectors;

import java.nio.file.Files;
import java.util.List;
import org.nadhir.json.Json;

/// The files of vectors, a closed list. All vectors of a file are tried, of HPKE those of our suite.
public enum Suite {
    ED25519("wycheproof/ed25519_test.json", 151, "BouncyCastleCheckpoints#verifyEd25519"),
    ML_DSA_44("wycheproof/mldsa_44_verify_test.json.gz", 180, "BouncyCastleCheckpoints#verifyMlDsa44"),
    ML_DSA_65("wycheproof/mldsa_65_verify_test.json.gz", 210,
            "BouncyCastlePrimitives#verify, beside an Ed25519 half that is right"),
    HPKE("hpke/hpke-pq.json", 1, "BouncyCastlePrimitives#seal, #open; the file's 12 other suites are not ours"),
    X_WING("xwing/test-vectors.json", 3, "OpeningKeys#ofSeed, BouncyCastlePrimitives#seal, XWingKEMExtractor"),
    X25519("wycheproof/x25519_test.json", 518, "org.bouncycastle…X25519PrivateKeyParameters, inside HPKE"),
    ML_KEM_768("wycheproof/mlkem_768_test.json.gz", 193, "org.bouncycastle…MLKEMExtractor, inside HPKE"),
    ML_KEM_768_ENCAPS("wycheproof/mlkem_768_encaps_test.json.gz", 265,
            "org.bouncycastle…MLKEMGenerator, inside HPKE"),
    ML_KEM_768_KEYS("wycheproof/mlkem_768_keygen_seed_test.json.gz", 100,
            "org.bouncycastle…MLKEMPrivateKeyParameters, inside HPKE"),
    CHACHA20_POLY1305("wycheproof/chacha20_poly1305_test.json", 325,
            "org.bouncycastle…ChaCha20Poly1305, inside HPKE"),
    AES_GCM("wycheproof/aes_gcm_test.json", 316, "javax.crypto.Cipher, inside the store's columns"),
    HKDF_SHA256("wycheproof/hkdf_sha256_test.json", 86, "javax.crypto.KDF, and org.bouncycastle…HKDFBytesGenerator");

    private final String file;
    private final int vectors;
    private final String entry;

    Suite(String file, int vectors, String entry) {
        this.file = file;
        this.vectors = vectors;
        this.entry = entry;
    }

    public String file() {
        return file;
    }

    /// How many the file holds for us.
    public int vectors() {
        return vectors;
    }

    public String entry() {
        return "org.nadhir.node.crypto: " + entry;
    }

    public boolean isHere() {
        return Files.exists(VectorFile.path(file));
    }

    /// How many were judged as the file says.
    public int right() {
        int right = 0;
        for (Json.Obj group : VectorFile.read(file)) {
            List<Json.Obj> tests = VectorFile.has(group, "tests") ? VectorFile.list(group, "tests") : List.of(group);
            for (Json.Obj test : tests) {
                right += isRight(group, test) ? 1 : 0;
            }
        }
        return right;
    }

    private boolean isRight(Json.Obj group, Json.Obj test) {
        return switch (this) {
            case ED25519 -> Signatures.ed25519(group, test);
            case ML_DSA_44 -> Signatures.mlDsa44(group, test);
            case ML_DSA_65 -> Signatures.mlDsa65(group, test);
            case HPKE -> Sealed.hpke(test);
            case X_WING -> Sealed.xWing(test);
            case X25519 -> Inner.x25519(test);
            case ML_KEM_768 -> Inner.decapsulated(test);
            case ML_KEM_768_ENCAPS -> Inner.encapsulated(test);
            case ML_KEM_768_KEYS -> Inner.keys(test);
            case CHACHA20_POLY1305 -> Inner.chaCha(test);
            case AES_GCM -> Inner.aesGcm(test);
            case HKDF_SHA256 -> Inner.hkdf(test);
        };
    }
}
