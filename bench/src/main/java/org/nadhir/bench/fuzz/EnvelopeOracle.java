package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.exchange.Opener;
import org.nadhir.exchange.Opening;
import org.nadhir.model.Bytes;
import org.nadhir.sign.Primitives;

/// The form of an envelope behind its cryptography: what opens is, byte for byte, what docs/formats.md makes of the
/// statement that came out. The form is computed here from the document, without the product.
final class EnvelopeOracle implements Oracle {

    private static final int FLOOR_BYTES = 4_096;
    private static final int LIMIT_BYTES = 1 << 20;
    private static final Primitives.OpeningKey KEY = () -> new byte[Primitives.XWING_PUBLIC_BYTES];

    private final Opener opener = new Opener(new Trusting());

    @Override
    public boolean takes(byte[] input) {
        // An encapsulation and a tag that nobody checks are not of the form.
        byte[] naked = input.clone();
        int body = 8 + Primitives.XWING_ENCAPSULATION_BYTES;
        if (naked.length >= body + Primitives.TAG_BYTES) {
            Arrays.fill(naked, 8, body, (byte) 0);
            Arrays.fill(naked, naked.length - Primitives.TAG_BYTES, naked.length, (byte) 0);
        }
        boolean opened = false;
        if (opener.open(KEY, Bytes.of(naked)) instanceof Opening.Opened(Bytes statement)) {
            Broken.unless(Arrays.equals(written(statement.toArray()), naked), "opened, and not of the one form");
            opened = true;
        }
        if (input.length + body + Primitives.TAG_BYTES + 4 <= LIMIT_BYTES) {
            Broken.unless(
                    opener.open(KEY, Bytes.of(written(input))) instanceof Opening.Opened(Bytes again)
                            && Arrays.equals(again.toArray(), input),
                    "what is of the form does not open to what was sealed");
        }
        return opened;
    }

    /// An envelope with no cryptography around `statement`.
    static byte[] written(byte[] statement) {
        int least = 8 + Primitives.XWING_ENCAPSULATION_BYTES + Primitives.TAG_BYTES + 4 + statement.length;
        return ByteBuffer.allocate(padme(Math.max(least, FLOOR_BYTES)))
                .put("NADHIR".getBytes(US_ASCII))
                .putShort((short) 1)
                .position(8 + Primitives.XWING_ENCAPSULATION_BYTES)
                .putInt(statement.length)
                .put(statement)
                .array();
    }

    /// Padmé (PoPETs 2019(4), doi 10.2478/popets-2019-0056, algorithm 1), as the paper has it.
    private static int padme(int length) {
        int e = (int) Math.floor(Math.log(length) / Math.log(2));
        int s = (int) Math.floor(Math.log(e) / Math.log(2)) + 1;
        int mask = (1 << (e - s)) - 1;
        return (length + mask) & ~mask;
    }

    @Override
    public List<byte[]> seeds() {
        return Stream.of(0, 1, 2_948, 2_949, 5_000).map(length -> written(new byte[length])).toList();
    }
}
