package org.nadhir.node.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.nadhir.model.Bytes;

/// Signed notes are text; the store keeps bytes.
final class Notes {

    private Notes() {}

    static Bytes bytes(String note) {
        return Bytes.of(note.getBytes(UTF_8));
    }

    static String text(Bytes bytes) {
        return new String(bytes.toArray(), UTF_8);
    }
}
