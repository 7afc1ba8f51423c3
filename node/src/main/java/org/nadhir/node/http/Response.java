package org.nadhir.node.http;

import org.nadhir.model.Bytes;

/// What goes back to the caller.
///
/// @param status of HTTP
/// @param type media type of the body
/// @param last whether the connection ends with this; set where the request's body was left unread
public record Response(int status, String type, Bytes body, boolean last) {

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
        return new Response(status, type, body, true);
    }
}
