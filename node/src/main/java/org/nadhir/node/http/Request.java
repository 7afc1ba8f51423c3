package org.nadhir.node.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Optional;
import java.util.OptionalLong;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// One request. Its body is read only when asked for, and never further than the caller of [#body] allows.
public final class Request {

    private final ServerRequest request;

    private final Door door;

    Request(ServerRequest request, Door door) {
        this.request = request;
        this.door = door;
    }

    /// Says who calls: from now on the connection is no stranger's.
    ///
    /// @param who the same word for all connections of one caller
    /// @return whether the connection may stay after the answer
    public boolean isFrom(String who) {
        return door.isKnown(request.remotePeer().address(), who);
    }

    /// `GET`, `POST` and so on.
    public String method() {
        return request.prologue().method().text();
    }

    /// The path as it was sent, percent signs included.
    public String path() {
        return request.path().rawPath();
    }

    public Optional<String> query(String name) {
        return request.query().contains(name) ? Optional.of(request.query().get(name)) : Optional.empty();
    }

    /// What stands behind the question mark, as it was sent.
    public String rawQuery() {
        return request.query().rawValue();
    }

    public Optional<String> header(String name) {
        return request.headers().first(HeaderNames.create(name));
    }

    /// The host, and port where there is one, that the caller believes to speak with.
    public String authority() {
        return request.authority();
    }

    /// Where the caller's connection comes from, as numbers. For limits; never for trust.
    public String address() {
        return request.remotePeer().host();
    }

    /// SHA-256 of the certificate (DER) that the caller proved to hold the key of. TLS believes any, so that whose it
    /// is can be asked here.
    public Optional<Digest> certificate() {
        return request.remotePeer().tlsCertificates().map(chain -> digest(chain[0]));
    }

    /// Reads the body.
    ///
    /// @param bytesMax more are refused: unread where the request says its length, else after as many
    public Body body(int bytesMax) {
        long length = request.headers().contentLength().orElse(-1);
        if (length > bytesMax) {
            return new Body.TooLarge(bytesMax);
        }
        if (!request.content().hasEntity()) {
            return new Body.Read(Bytes.of(new byte[0]));
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] read = in.readNBytes(bytesMax + 1);
            return read.length > bytesMax ? new Body.TooLarge(bytesMax) : new Body.Read(Bytes.of(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The length that the request says its body has.
    public OptionalLong length() {
        return request.headers().contentLength();
    }

    /// The body as it comes, for whoever bounds what is read of it; empty where there is none.
    public InputStream stream() {
        return request.content().hasEntity() ? request.content().inputStream() : InputStream.nullInputStream();
    }

    /// What came of reading a body.
    public sealed interface Body {
        record Read(Bytes bytes) implements Body {}

        /// Answer with [Response#closing], so that the rest is not read either.
        record TooLarge(int bytesMax) implements Body {}
    }

    private static Digest digest(Certificate certificate) {
        try {
            return Digest.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that came over TLS has an encoding", e);
        }
    }
}
