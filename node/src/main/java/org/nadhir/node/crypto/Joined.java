package org.nadhir.node.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.nadhir.model.Bytes;

/// Rows of bytes put together.
final class Joined {

    private Joined() {}

    static Bytes of(byte[]... parts) {
        return Bytes.of(array(parts));
    }

    static byte[] array(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /// Each part after its length in four bytes, so that no two different lists give the same bytes.
    static byte[] withLengths(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += Integer.BYTES + part.length;
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            out.putInt(part.length).put(part);
        }
        return out.array();
    }
}
