package org.nadhir.node.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.nadhir.model.Bytes;

/// What goes back to the caller.
///
/// @param status of HTTP
/// @param type media type of the body
/// @param last whether the connection ends with this; set where the request's body was left unread
/// @param headers further ones, by name
public record Response(
        int status, String type, Bytes body, boolean last, SequencedMap<String, String> headers) {

    public Response {
        headers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(headers));
    }

    public Response(int status, String type, Bytes body, boolean last) {
        this(status, type, body, last, new LinkedHashMap<>());
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
        return new Response(status, type, body, true, headers);
    }

    /// The same with one header more.
    public Response with(String name, String value) {
        SequencedMap<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Response(status, type, body, last, all);
    }

    /// The same with another body.
    public Response withBody(Bytes other) {
        return new Response(status, type, other, last, headers);
    }
}
