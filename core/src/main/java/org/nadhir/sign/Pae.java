package org.nadhir.sign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/// Pre-authentication encoding of DSSE v1 (secure-systems-lab/dsse, protocol.md 1.0.0): what is in fact signed.
final class Pae {

    private Pae() {}

    static byte[] encode(String type, byte[] body) {
        byte[] typeBytes = type.getBytes(UTF_8);
        var out = new ByteArrayOutputStream(typeBytes.length + body.length + 32);
        out.writeBytes(("DSSEv1 " + typeBytes.length + " ").getBytes(UTF_8));
        out.writeBytes(typeBytes);
        out.writeBytes((" " + body.length + " ").getBytes(UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }
}
