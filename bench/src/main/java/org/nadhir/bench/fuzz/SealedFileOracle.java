package org.nadhir.bench.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.exchange.Envelope;
import org.nadhir.exchange.Opener;
import org.nadhir.exchange.Opening;
import org.nadhir.exchange.Sealer;
import org.nadhir.model.Bytes;
import org.nadhir.node.crypto.OpeningKeys;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// A sealed file with the product's cryptography: nothing opens but the very bytes that were sealed.
final class SealedFileOracle implements Oracle {

    private final byte[] sealed;
    private final OpeningKeys key;
    private final Signed statement;
    private final Opener opener;

    SealedFileOracle() {
        Primitives primitives = Cryptography.real().primitives();
        var random = new SplittableRandom(6);
        this.key = OpeningKeys.generate(random);
        this.statement = Signed.sign(
                primitives, SigningKeys.generate(random), PayloadType.WARNING, Bytes.of(new byte[40]));
        this.opener = new Opener(primitives);
        if (!(new Sealer(primitives, random).seal(statement, Bytes.of(key.sealingKey())) instanceof Envelope made)) {
            throw new IllegalStateException("a statement of one signer can be sealed");
        }
        this.sealed = made.bytes().toArray();
    }

    @Override
    public boolean takes(byte[] input) {
        if (!(opener.open(key, Bytes.of(input)) instanceof Opening.Opened(Bytes opened))) {
            return false;
        }
        Broken.unless(Arrays.equals(input, sealed), "other bytes than those that were sealed open");
        Broken.unless(opened.equals(statement.bytes()), "what was sealed is not what comes out");
        return true;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(sealed);
    }
}
