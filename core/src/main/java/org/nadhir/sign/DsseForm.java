package org.nadhir.sign;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.sign.NotSigned.Reason;

/// Reads and writes the JSON of a signed statement in its one canonical form (RFC 8785).
///
/// These are the only bytes that are read before a signature is checked, so they get a reader of their own
/// that knows this one form, has no recursion and allocates no more than it was given. Everything that may
/// stand between the quotes is base64, hexadecimal or a label: nothing to escape.
final class DsseForm {

    private static final String PAYLOAD = "{\"payload\":\"";
    private static final String TYPE = "\",\"payloadType\":\"";
    private static final String SIGNATURES = "\",\"signatures\":[";
    private static final String KEY_ID = "{\"keyid\":\"";
    private static final String SIGNATURE = "\",\"sig\":\"";
    private static final String SIGNATURE_END = "\"}";
    private static final String END = "]}";

    private final String text;
    private int at;

    private DsseForm(Bytes dsse) {
        // One character per byte; a byte above 127 is in no alphabet below and is refused there.
        this.text = new String(dsse.toArray(), ISO_8859_1);
    }

    static Bytes write(PayloadType type, Bytes payload, List<Signature> signatures) {
        var out = new StringBuilder(PAYLOAD).append(payload.base64());
        out.append(TYPE).append(type.label()).append(SIGNATURES);
        String separator = "";
        for (Signature signature : signatures) {
            out.append(separator).append(KEY_ID).append(signature.keyId().hex());
            out.append(SIGNATURE).append(signature.bytes().base64()).append(SIGNATURE_END);
            separator = ",";
        }
        return Bytes.of(out.append(END).toString().getBytes(US_ASCII));
    }

    static Parsed parse(Bytes dsse) {
        if (dsse.length() > Signed.BYTES_MAX) {
            return new NotSigned(Reason.TOO_LARGE);
        }
        try {
            return new DsseForm(dsse).read();
        } catch (Misread e) {
            return new NotSigned(e.reason);
        }
    }

    private Signed read() throws Misread {
        Bytes payload = base64(between(PAYLOAD, TYPE));
        if (payload.length() > Signed.PAYLOAD_BYTES_MAX) {
            throw new Misread(Reason.TOO_LARGE);
        }
        String label = between("", SIGNATURES);
        PayloadType type = PayloadType.ofLabel(label).orElseThrow(() -> new Misread(Reason.UNKNOWN_TYPE));
        if (type.isReserved()) {
            throw new Misread(Reason.RESERVED_TYPE);
        }
        if (text.startsWith(END, at)) {
            throw new Misread(Reason.NO_SIGNATURE);
        }
        var signatures = new ArrayList<Signature>();
        do {
            if (signatures.size() == Signed.SIGNERS_MAX) {
                throw new Misread(Reason.TOO_MANY_SIGNATURES);
            }
            signatures.add(signature());
        } while (skipped(","));
        if (!skipped(END) || at != text.length()) {
            throw new Misread(Reason.NOT_CANONICAL);
        }
        requireAscending(signatures);
        return new Signed(type, payload, signatures);
    }

    private Signature signature() throws Misread {
        Digest keyId = digest(between(KEY_ID, SIGNATURE));
        Bytes bytes = base64(between("", SIGNATURE_END));
        if (bytes.length() != Signature.BYTES) {
            throw new Misread(Reason.HALF_SIGNATURE);
        }
        return new Signature(keyId, bytes);
    }

    private static void requireAscending(List<Signature> signatures) throws Misread {
        for (int i = 1; i < signatures.size(); i++) {
            int order = signatures.get(i - 1).keyId().compareTo(signatures.get(i).keyId());
            if (order == 0) {
                throw new Misread(Reason.DUPLICATE_SIGNER);
            }
            if (order > 0) {
                throw new Misread(Reason.SIGNERS_OUT_OF_ORDER);
            }
        }
    }

    /// What stands between two fixed pieces; moves behind the second.
    private String between(String start, String end) throws Misread {
        if (!skipped(start)) {
            throw new Misread(Reason.NOT_CANONICAL);
        }
        // No value holds a quotation mark, so the next one must begin what comes next.
        int quote = text.indexOf('"', at);
        if (quote < 0 || !text.startsWith(end, quote)) {
            throw new Misread(Reason.NOT_CANONICAL);
        }
        String value = text.substring(at, quote);
        at = quote + end.length();
        return value;
    }

    private boolean skipped(String piece) {
        if (!text.startsWith(piece, at)) {
            return false;
        }
        at += piece.length();
        return true;
    }

    private static Bytes base64(String value) throws Misread {
        try {
            return Bytes.ofBase64(value);
        } catch (IllegalArgumentException e) {
            throw new Misread(Reason.NOT_CANONICAL);
        }
    }

    private static Digest digest(String value) throws Misread {
        try {
            return new Digest(value);
        } catch (IllegalArgumentException e) {
            throw new Misread(Reason.NOT_CANONICAL);
        }
    }

    /// Leaves the reader; never leaves this class.
    private static final class Misread extends Exception {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        Misread(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }
}
