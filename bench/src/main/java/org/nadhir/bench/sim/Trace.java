package org.nadhir.bench.sim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// A digest over all that happens in a run, in its order: two runs of one seed have the same or something is ambient.
final class Trace {

    private final MessageDigest digest = Digest.sha256();

    void note(String what, int node) {
        digest.update(what.getBytes(UTF_8));
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(node).array());
    }

    void note(String what, int node, Bytes bytes) {
        note(what, node);
        digest.update(bytes.toArray());
    }

    /// Once, at the end.
    Digest over() {
        return Digest.wrap(digest.digest());
    }
}
