package org.nadhir.node.api;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nadhir.json.Decoded;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.node.http.Request;

/// One request after the gate: who asks, the gaps of the path filled, the body read.
public final class Call {

    private final @Nullable Caller caller;
    private final Map<String, String> gaps;
    private final Function<String, Optional<String>> query;
    private final Function<String, Optional<String>> header;
    private final Bytes body;

    private Call(
            @Nullable Caller caller,
            Map<String, String> gaps,
            Function<String, Optional<String>> query,
            Function<String, Optional<String>> header,
            Bytes body) {
        this.caller = caller;
        this.gaps = Map.copyOf(gaps);
        this.query = query;
        this.header = header;
        this.body = body;
    }

    Call(@Nullable Caller caller, Map<String, String> gaps, Request request, Bytes body) {
        this(caller, gaps, request::query, request::header, body);
    }

    /// A call that came over no connection: for a program that walks the desks in its own process, where it decides
    /// itself who asks. It gives no way past the gate, which stands before the connections.
    public static Call within(Caller caller, Map<String, String> gaps, Map<String, String> query, Bytes body) {
        return new Call(
                caller, gaps, name -> Optional.ofNullable(query.get(name)), _ -> Optional.empty(), body);
    }

    /// Who asks.
    ///
    /// @throws IllegalStateException on a route for [Access.Everybody], where nobody is known
    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("a route for everybody knows no caller");
        }
        return caller;
    }

    /// The value of a gap: `gap("id", CaseId::new)` for `/cases/{id}`.
    ///
    /// @throws Malformed where `maker` does not take it
    public <T> T gap(String name, Function<String, ? extends T> maker) throws Malformed {
        String value = gaps.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no gap " + name);
        }
        return make(name, value, maker);
    }

    /// The value behind `?name=`.
    ///
    /// @throws Malformed where `maker` does not take it
    public <T> Optional<T> query(String name, Function<String, ? extends T> maker) throws Malformed {
        Optional<String> value = query.apply(name);
        return value.isPresent() ? Optional.of(make(name, value.get(), maker)) : Optional.empty();
    }

    public Optional<String> header(String name) {
        return header.apply(name);
    }

    /// The body as it came.
    public Bytes body() {
        return body;
    }

    /// The body as an object read by `decoder`, its unknown members refused.
    ///
    /// @throws Malformed where it is not one
    public <T> T body(Decoded.Decoder<T> decoder) throws Malformed {
        return Decoded.decoded(json(), decoder);
    }

    private Json json() throws Malformed {
        return switch (JsonReader.read(body.toArray(), body.length())) {
            case JsonReader.Result.Read(Json value) -> value;
            case JsonReader.Result.Refused(Flaw flaw, int offset) -> throw new Malformed(flaw, "byte " + offset);
        };
    }

    private static <T> T make(String name, String value, Function<String, ? extends T> maker) throws Malformed {
        try {
            return maker.apply(value);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new Malformed(Flaw.BAD_VALUE, name);
        }
    }
}
