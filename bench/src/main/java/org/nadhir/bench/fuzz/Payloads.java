package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.nadhir.model.Bytes;
import org.nadhir.sign.Signed;

/// What was signed, out of the bytes of a statement: DSSE's payload is base64 in its first member.
final class Payloads {

    private Payloads() {}

    static byte[] of(Signed signed) {
        String text = new String(signed.bytes().toArray(), US_ASCII);
        int from = text.indexOf(':') + 2;
        return Bytes.ofBase64(text.substring(from, text.indexOf('"', from))).toArray();
    }
}
