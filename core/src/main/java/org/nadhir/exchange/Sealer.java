package org.nadhir.exchange;

import java.io.ByteArrayOutputStream;
import java.util.random.RandomGenerator;
import org.nadhir.exchange.Sealing.NotSealed;
import org.nadhir.model.Bytes;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// Seals signed statements, each for one recipient. The same statement, recipient and randomness give the
/// same bytes; with a real random source no two envelopes are alike.
public final class Sealer {

    private final Primitives primitives;
    private final RandomGenerator random;

    /// Seals with what `random` gives: in a real node a `SecureRandom`, since whoever can guess it can open
    /// what is sealed.
    public Sealer(Primitives primitives, RandomGenerator random) {
        this.primitives = primitives;
        this.random = random;
    }

    /// Seals for the holder of `sealingKey`, the X-Wing key from the recipient's card.
    public Sealing seal(Signed statement, Bytes sealingKey) {
        byte[] content = statement.bytes().toArray();
        byte[] key = sealingKey.toArray();
        byte[] header = EnvelopeForm.header();
        byte[] ephemeral = new byte[Primitives.EPHEMERAL_BYTES];
        random.nextBytes(ephemeral);
        try {
            byte[] sealed =
                    primitives.seal(key, EnvelopeForm.info(key), header, EnvelopeForm.pad(content), ephemeral);
            var out = new ByteArrayOutputStream(header.length + sealed.length);
            out.writeBytes(header);
            out.writeBytes(sealed);
            Bytes bytes = Bytes.of(out.toByteArray());
            return new SealedEnvelope(bytes, bytes.digest());
        } catch (Primitives.Refused e) {
            return new NotSealed();
        }
    }
}
