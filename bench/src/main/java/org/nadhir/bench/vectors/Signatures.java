package org.nadhir.bench.vectors;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.nadhir.json.Json;
import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.model.Bytes;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.LedgerSigningKeys;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;

/// Signatures through the product's own classes.
final class Signatures {

    private static final BouncyCastleCheckpoints CHECKPOINTS = BouncyCastleCheckpoints.deterministicForSimulation();
    private static final Primitives PRIMITIVES = BouncyCastlePrimitives.deterministicForSimulation();
    /// Signs the half that is no vector, since the product knows no signature of one half.
    private static final CheckpointSigner BESIDE =
            CHECKPOINTS.signer(LedgerSigningKeys.generate(new SplittableRandom(1)));

    private Signatures() {}

    static boolean ed25519(Json.Obj group, Json.Obj test) {
        Bytes key = Bytes.of(VectorFile.hex(VectorFile.object(group, "publicKey"), "pk"));
        boolean said = CHECKPOINTS.verifyEd25519(key, VectorFile.hex(test, "msg"), VectorFile.hex(test, "sig"));
        return said == VectorFile.isValid(test);
    }

    static boolean mlDsa44(Json.Obj group, Json.Obj test) {
        Bytes key = Bytes.of(VectorFile.hex(group, "publicKey"));
        boolean said = CHECKPOINTS.verifyMlDsa44(key, VectorFile.hex(test, "msg"), VectorFile.hex(test, "sig"));
        return said == isOurs(test);
    }

    static boolean mlDsa65(Json.Obj group, Json.Obj test) {
        byte[] message = VectorFile.hex(test, "msg");
        byte[] keys = joined(BESIDE.publicKeys().ed25519().toArray(), VectorFile.hex(group, "publicKey"));
        if (keys.length != PublicKeys.BYTES) {
            // No key of ours has another length: there is nothing to ask.
            return !VectorFile.isValid(test);
        }
        byte[] signature = joined(BESIDE.signEd25519(message), VectorFile.hex(test, "sig"));
        return PRIMITIVES.verify(new PublicKeys(Bytes.of(keys)), message, signature) == isOurs(test);
    }

    /// Whatever has another context than the empty one is no signature of ours.
    private static boolean isOurs(Json.Obj test) {
        return VectorFile.isValid(test) && VectorFile.text(test, "ctx").isEmpty();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
