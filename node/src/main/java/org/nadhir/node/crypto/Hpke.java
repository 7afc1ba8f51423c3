package org.nadhir.node.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.Refused;

/// HPKE base mode (RFC 9180) with X-Wing, HKDF-SHA256 and ChaCha20-Poly1305: our only suite.
final class Hpke {

    private Hpke() {}

    /// A fresh one for each use: nothing says that the library's object may be shared by threads.
    static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
    }

    static byte[] seal(byte[] sealingKey, byte[] info, byte[] aad, byte[] plaintext, byte[] ephemeral)
            throws Refused {
        if (ephemeral.length != Primitives.EPHEMERAL_BYTES) {
            throw new IllegalArgumentException("sealing takes " + Primitives.EPHEMERAL_BYTES + " random bytes");
        }
        try {
            HPKE suite = suite();
            var context = suite.setupBaseS(suite.deserializePublicKey(sealingKey), info, ephemeral);
            return Joined.array(context.getEncapsulation(), context.seal(aad, plaintext));
        } catch (RuntimeException | InvalidCipherTextException e) {
            // Wrong length, coefficients out of range, a point that gives no secret: no key to seal to.
            throw new Refused();
        }
    }

    static byte[] open(AsymmetricCipherKeyPair pair, byte[] info, byte[] aad, byte[] sealed) throws Refused {
        int encapsulation = Primitives.XWING_ENCAPSULATION_BYTES;
        if (sealed.length < encapsulation + Primitives.TAG_BYTES) {
            throw new Refused();
        }
        try {
            var context = suite().setupBaseR(Arrays.copyOf(sealed, encapsulation), pair, info);
            return context.open(aad, Arrays.copyOfRange(sealed, encapsulation, sealed.length));
        } catch (RuntimeException | InvalidCipherTextException e) {
            throw new Refused();
        }
    }
}
