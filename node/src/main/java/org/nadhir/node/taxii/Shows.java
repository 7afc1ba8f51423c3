package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Digest;

/// By what a client is known. Each has a digest of its own, by which it is found; those of two kinds are never alike.
sealed interface Shows {

    Digest digest();

    /// 256 random bits that the node issued, in the header `Authorization`. Kept is their SHA-256 alone.
    record Key(Digest digest) implements Shows {}

    /// A certificate that the client shows in the handshake, and whose key it holds.
    ///
    /// @param pin SHA-256 of the certificate (DER)
    record Certificate(Digest pin) implements Shows {

        @Override
        public Digest digest() {
            return Digest.of(("certificate\n" + pin.hex()).getBytes(UTF_8));
        }
    }

    /// A token of an issuer that the settings name (OpenID Connect Core 1.0, RFC 9068), of this subject.
    record Subject(String issuer, String subject) implements Shows {

        static final int CHARS_MAX = 255;

        public Subject {
            boolean isPlain = (issuer + subject).chars().allMatch(c -> c > ' ' && c < 0x7f);
            if (issuer.isEmpty() || subject.isEmpty() || !isPlain
                    || issuer.length() > CHARS_MAX || subject.length() > CHARS_MAX) {
                throw new IllegalArgumentException("issuer and subject are plain ASCII, 255 characters at most");
            }
        }

        @Override
        public Digest digest() {
            return Digest.of(("subject\n" + issuer + "\n" + subject).getBytes(UTF_8));
        }
    }

    /// As it is kept, and shown to administrators; of a key nothing is.
    default void write(Json.Builder json) {
        switch (this) {
            case Key _ -> {}
            case Certificate(Digest pin) -> json.put("certificate", pin.hex());
            case Subject(String issuer, String subject) -> json.put("issuer", issuer).put("subject", subject);
        }
    }

    /// Reads what [#write] wrote.
    ///
    /// @param key where neither of the others stands there
    static Shows read(Fields fields, Shows key) throws Malformed {
        if (fields.has("certificate")) {
            return new Certificate(fields.value("certificate", Digest::new));
        }
        return fields.has("issuer") ? subject(fields) : key;
    }

    private static Shows subject(Fields fields) throws Malformed {
        String subject = fields.string("subject", Subject.CHARS_MAX);
        return fields.value("issuer", issuer -> new Subject(issuer, subject));
    }
}
