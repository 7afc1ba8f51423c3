package org.nadhir.node.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Bytes;

/// What goes back to the caller.
///
/// @param status of HTTP
/// @param type media type of the body
/// @param last whether the connection ends with this; set where the request's body was left unread
/// @param headers further ones, by name
/// @param feed writes the body piece by piece instead, where it is not known yet; null otherwise
public record Response(
        int status,
        String type,
        Bytes body,
        boolean last,
        SequencedMap<String, String> headers,
        @Nullable Feed feed) {

    public Response {
        headers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(headers));
    }

    public Response(int status, String type, Bytes body, boolean last) {
        this(status, type, body, last, new LinkedHashMap<>(), null);
    }

    public Response(int status, String type, Bytes body, boolean last, SequencedMap<String, String> headers) {
        this(status, type, body, last, headers, null);
    }

    /// A body that is written as it comes about, on the connection's own thread.
    @FunctionalInterface
    public interface Feed {

        /// Writes until it ends or the caller is gone, which shows as the exception.
        void write(OutputStream out) throws IOException;
    }

    /// A body that is written as it comes about; the connection ends with it.
    public static Response fed(String type, Feed feed) {
        return new Response(200, type, Bytes.of(new byte[0]), true, new LinkedHashMap<>(), feed);
    }

    public static final String JSON = "application/json";
    public static final String BINARY = "application/octet-stream";

    public static Response json(int status, byte[] body) {
        return new Response(status, JSON, Bytes.of(body), false);
    }

    public static Response binary(int status, Bytes body) {
        return new Response(status, BINARY, body, false);
    }

    /// The same, as the last on its connection: what the caller still sends is not read.
    public Response closing() {
        return new Response(status, type, body, true, headers, feed);
    }

    /// The same with one header more.
    public Response with(String name, String value) {
        SequencedMap<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Response(status, type, body, last, all, feed);
    }

    /// The same with another body.
    public Response withBody(Bytes other) {
        return new Response(status, type, other, last, headers, feed);
    }
}
