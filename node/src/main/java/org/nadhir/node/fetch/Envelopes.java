package org.nadhir.node.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.nadhir.model.Bytes;

/// Envelopes (TAXII 2.1 §3.7) of objects as they stand.
final class Envelopes {

    private static final byte[] BEGIN = "{\"objects\":[".getBytes(UTF_8);
    private static final byte[] END = "]}".getBytes(UTF_8);

    /// Of an envelope with one object, besides the object.
    static final int BYTES_AROUND = BEGIN.length + END.length;

    private Envelopes() {}

    static Bytes of(List<Outgoing> objects) {
        ByteArrayOutputStream envelope = new ByteArrayOutputStream();
        envelope.writeBytes(BEGIN);
        for (int i = 0; i < objects.size(); i++) {
            if (i > 0) {
                envelope.write(',');
            }
            envelope.writeBytes(objects.get(i).bytes().toArray());
        }
        envelope.writeBytes(END);
        return Bytes.of(envelope.toByteArray());
    }
}
