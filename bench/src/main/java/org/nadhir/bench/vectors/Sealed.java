package org.nadhir.bench.vectors;

import java.util.Arrays;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMExtractor;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;
import org.nadhir.json.Json;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.OpeningKeys;
import org.nadhir.sign.Primitives;

/// Sealing through the product's own classes.
final class Sealed {

    private static final Primitives PRIMITIVES = BouncyCastlePrimitives.deterministicForSimulation();
    private static final int X_WING = 25_722;
    private static final int HKDF_SHA256 = 1;
    private static final int CHACHA20_POLY1305 = 3;

    private Sealed() {}

    /// Whether it is our suite, and is sealed and opened as published; the product has no word for any other.
    static boolean hpke(Json.Obj suite) {
        boolean ours = VectorFile.number(suite, "kem_id") == X_WING
                && VectorFile.number(suite, "kdf_id") == HKDF_SHA256
                && VectorFile.number(suite, "aead_id") == CHACHA20_POLY1305;
        if (!ours) {
            return false;
        }
        OpeningKeys key = OpeningKeys.ofSeed(VectorFile.hex(suite, "skRm"));
        // What our one-shot form seals is the first message of a context.
        Json.Obj first = VectorFile.list(suite, "encryptions").getFirst();
        byte[] info = VectorFile.hex(suite, "info");
        byte[] aad = VectorFile.hex(first, "aad");
        byte[] text = VectorFile.hex(first, "pt");
        try {
            byte[] sealed = PRIMITIVES.seal(key.sealingKey(), info, aad, text, VectorFile.hex(suite, "ikmE"));
            int encapsulation = Primitives.XWING_ENCAPSULATION_BYTES;
            return Arrays.equals(VectorFile.hex(suite, "pkRm"), key.sealingKey())
                    && Arrays.equals(VectorFile.hex(suite, "enc"), Arrays.copyOf(sealed, encapsulation))
                    && Arrays.equals(
                            VectorFile.hex(first, "ct"), Arrays.copyOfRange(sealed, encapsulation, sealed.length))
                    && Arrays.equals(text, PRIMITIVES.open(key, info, aad, sealed));
        } catch (Primitives.Refused e) {
            return false;
        }
    }

    static boolean xWing(Json.Obj test) {
        byte[] seed = VectorFile.hex(test, "sk");
        OpeningKeys key = OpeningKeys.ofSeed(seed);
        byte[] secret = new XWingKEMExtractor(new XWingPrivateKeyParameters(seed))
                .extractSecret(VectorFile.hex(test, "ct"));
        try {
            byte[] none = new byte[0];
            byte[] sealed = PRIMITIVES.seal(key.sealingKey(), none, none, none, VectorFile.hex(test, "eseed"));
            return Arrays.equals(VectorFile.hex(test, "pk"), key.sealingKey())
                    && Arrays.equals(VectorFile.hex(test, "ss"), secret)
                    && Arrays.equals(
                            VectorFile.hex(test, "ct"),
                            Arrays.copyOf(sealed, Primitives.XWING_ENCAPSULATION_BYTES));
        } catch (Primitives.Refused e) {
            return false;
        }
    }
}
