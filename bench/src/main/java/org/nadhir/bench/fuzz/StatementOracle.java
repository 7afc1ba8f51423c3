package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.SplittableRandom;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.model.Bytes;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// A signed statement with the product's cryptography: it is written as it was read, and nothing verifies but the
/// bytes that were signed.
final class StatementOracle implements Oracle {

    private final Primitives primitives = Cryptography.real().primitives();
    private final SigningKeys key;
    private final Signed one;
    private final Signed two;

    StatementOracle() {
        var random = new SplittableRandom(7);
        this.key = SigningKeys.generate(random);
        Bytes payload = Bytes.of("{\"type\":\"acknowledgement\",\"version\":1}".getBytes(UTF_8));
        this.one = Signed.sign(primitives, key, PayloadType.ACKNOWLEDGEMENT, payload);
        this.two = one.withSignature(primitives, SigningKeys.generate(random));
    }

    @Override
    public boolean takes(byte[] input) {
        Bytes bytes = Bytes.of(input);
        if (!(Signed.parse(bytes) instanceof Signed signed)) {
            return false;
        }
        Broken.unless(signed.bytes().equals(bytes), "a statement is not written as it was read");
        if (signed.verified(primitives, key.publicKeys()) instanceof Verified) {
            Broken.unless(bytes.equals(one.bytes()), "other bytes than those that were signed verify");
        }
        return true;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(one.bytes().toArray(), two.bytes().toArray());
    }
}
