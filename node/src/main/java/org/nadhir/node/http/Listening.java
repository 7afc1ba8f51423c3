package org.nadhir.node.http;

import java.net.InetSocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// How one port listens.
///
/// @param address port 0 for any free one
/// @param tls null for a port without TLS, which listens on the loopback and nowhere else
/// @param certificates whether callers are asked to show a certificate
/// @param connectionsMax further connections wait outside
/// @param requestsMax at the same moment; further ones are answered with 503
/// @param silenceMax how long a caller may send nothing while we wait for it
/// @param malformed for what is no HTTP at all
/// @param broken for an error in the program
public record Listening(
        InetSocketAddress address,
        @Nullable SSLContext tls,
        ClientCertificates certificates,
        int connectionsMax,
        int requestsMax,
        Duration silenceMax,
        Response malformed,
        Response broken) {

    public Listening {
        if (tls == null && !address.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("without TLS a port listens on the loopback only");
        }
    }

    public enum ClientCertificates {
        NONE,
        /// Asked for, and every one taken: whose it is, and whether that is a partner, is decided by digest.
        WANTED,
        /// None: whoever calls shows a key in each request and may be a program of any make, so that TLS 1.2 is spoken
        /// too, addresses may be long and hold brackets, and who has shown no key yet is a stranger.
        KEYS
    }
}
