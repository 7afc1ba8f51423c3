package org.nadhir.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.nadhir.client.Reply.Unreachable.Reason;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Text;
import org.nadhir.sign.PayloadType;

/// Speaks with one node. Unchangeable, good for many threads; [#signedIn] gives another one that speaks for a person.
public final class NodeClient implements AutoCloseable {

    /// The longest answer: a report of 10 MB in JSON.
    public static final int ANSWER_BYTES_MAX = 24 * 1024 * 1024;
    private static final HttpResponse.BodyHandler<byte[]> BOUNDED =
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX);
    private static final String JSON = "application/json";
    private static final String BINARY = "application/octet-stream";
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    /// Long, because reading a large report is an answer that takes time.
    private static final Duration ANSWER_MAX = Duration.ofMinutes(2);

    private final HttpClient http;
    private final URI base;
    private final List<String> headers;

    private NodeClient(HttpClient http, URI base, List<String> headers) {
        this.http = http;
        this.base = base;
        this.headers = headers;
    }

    /// Opens no connection yet.
    ///
    /// @param base for example `https://127.0.0.1:7311`
    /// @param tls believes the certificate of the node's card and no other
    public static NodeClient of(URI base, SSLContext tls) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        HttpClient http = HttpClient.newBuilder()
                .sslContext(tls)
                .sslParameters(parameters)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_MAX)
                .build();
        return new NodeClient(http, base, List.of());
    }

    /// The same client, speaking for the person that `token` was given to.
    public NodeClient signedIn(String token) {
        return new NodeClient(http, base, List.of("Authorization", "Bearer " + token));
    }

    /// Signs `signer` in: fetches a challenge, signs it, and gives a client that speaks for that person, or why not.
    public SigningIn signIn(PersonSigner signer, Instant at) {
        Reply challenge = get("/api/v1/challenge");
        if (!(challenge instanceof Reply.Done(Json value)) || member(value, "nonce").isEmpty()) {
            return new SigningIn.Failed(challenge);
        }
        SignIn words = new SignIn(member(value, "nonce").get(), signer.party(), signer.person(), at);
        Bytes statement = signer.sign(PayloadType.SIGN_IN, words.write()).bytes();
        Reply reply = post(
                "/api/v1/sign-in",
                Json.object()
                        .put("person", signer.person().value())
                        .put("statement", statement.base64())
                        .build());
        return reply instanceof Reply.Done(Json done) && member(done, "token").isPresent()
                ? new SigningIn.Done(signedIn(member(done, "token").get()))
                : new SigningIn.Failed(reply);
    }

    /// What came of signing in.
    public sealed interface SigningIn {
        record Done(NodeClient client) implements SigningIn {}

        record Failed(Reply reply) implements SigningIn {}
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply post(String path, Json body) {
        return send(request(path).POST(json(body)));
    }

    /// Hands over bytes as they are: a report, an envelope, a signed statement.
    public Reply postBytes(String path, Bytes body) {
        return send(request(path, BINARY).POST(HttpRequest.BodyPublishers.ofByteArray(body.toArray())));
    }

    /// Fetches bytes as they are kept.
    public Fetched getBytes(String path) {
        return switch (exchange(request(path).GET())) {
            case Exchanged.Silence(Reason reason) -> new Fetched.Failed(new Reply.Unreachable(reason));
            case Exchanged.Answered(int status, Bytes body) ->
                status / 100 == 2 ? new Fetched.Done(body) : new Fetched.Failed(read(status, body.toArray()));
        };
    }

    /// What came of fetching bytes.
    public sealed interface Fetched {
        record Done(Bytes bytes) implements Fetched {}

        record Failed(Reply reply) implements Fetched {}
    }

    public Reply put(String path, Json body) {
        return send(request(path).PUT(json(body)));
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    /// Lets go of the connections, of this client and of those made from it.
    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        return request(path, JSON);
    }

    private HttpRequest.Builder request(String path, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER_MAX);
        request.header("Content-Type", type);
        return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
    }

    private static HttpRequest.BodyPublisher json(Json body) {
        return HttpRequest.BodyPublishers.ofByteArray(CanonicalWriter.write(body));
    }

    private static Optional<String> member(Json value, String name) {
        return value instanceof Json.Obj object && object.members().get(name) instanceof Json.Str text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private Reply send(HttpRequest.Builder request) {
        return switch (exchange(request)) {
            case Exchanged.Silence(Reason reason) -> new Reply.Unreachable(reason);
            case Exchanged.Answered(int status, Bytes body) -> read(status, body.toArray());
        };
    }

    private sealed interface Exchanged {
        record Answered(int status, Bytes body) implements Exchanged {}

        record Silence(Reason reason) implements Exchanged {}
    }

    private Exchanged exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BOUNDED);
            return new Exchanged.Answered(answer.statusCode(), Bytes.of(answer.body()));
        } catch (HttpTimeoutException e) {
            return new Exchanged.Silence(Reason.TIMEOUT);
        } catch (ConnectException e) {
            return new Exchanged.Silence(Reason.REFUSED_CONNECTION);
        } catch (SSLException e) {
            return new Exchanged.Silence(Reason.NOT_THE_NODE);
        } catch (IOException e) {
            return new Exchanged.Silence(Reason.BROKEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Exchanged.Silence(Reason.BROKEN);
        }
    }

    private static Reply read(int status, byte[] body) {
        if (!(JsonReader.read(body, ANSWER_BYTES_MAX) instanceof JsonReader.Result.Read(Json value))) {
            return new Reply.Unreachable(Reason.BROKEN);
        }
        if (status / 100 == 2) {
            return new Reply.Done(value);
        }
        Decoded<Reply> refused = Decoded.of(
                value,
                fields -> new Reply.Refused(
                        status,
                        fields.string("code"),
                        fields.object("message", NodeClient::text),
                        fields.object("remedy", NodeClient::text)));
        return switch (refused) {
            case Decoded.Good<Reply>(Reply reply) -> reply;
            case Decoded.Bad<Reply> _ -> new Reply.Unreachable(Reason.BROKEN);
        };
    }

    private static Text text(Fields fields) throws Malformed {
        return new Text(fields.string("ar"), fields.string("en"));
    }
}
