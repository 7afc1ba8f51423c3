package org.nadhir.node.taxii;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.http.Exchanger;
import org.nadhir.node.http.Request;
import org.nadhir.node.http.Response;
import org.nadhir.node.store.SealedObjects.Stored;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.taxii.ClientKey.Right;

/// Answers the requests of TAXII clients. Keeps nothing between two of them but counts of requests.
///
/// The order of the checks: who calls, what the address names, the method, what may be answered with, rights, question.
/// A resource that is absent and one that the key may not know of have one answer. A collection that the key knows,
/// because it may do something in it, refuses the rest by 403: its list says so already.
public final class TaxiiServer implements Exchanger {

    private static final System.Logger LOG = System.getLogger(TaxiiServer.class.getName());
    private static final int PACKED_BYTES_MIN = 1_024;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");
    private static final String REALM = "realm=\"taxii\", charset=\"UTF-8\"";

    private static final Refused ENDED =
            new Refused(401, "The key has ended since", "Ask the administrator of this node for another");

    private static final Refused FILLED =
            new Refused(403, "Releases fill this collection, and nothing is pushed into it", "Push into another one");

    private final SealedStore store;
    private final InstantSource clock;
    private final String title;
    private final Clients clients;
    private final Uploads uploads;
    private final Intake intake;
    private final Pages pages;

    /// @param title the server's, as discovery shows it
    /// @param nextKey what signs the `next` of a page
    /// @param issuers of tokens that are read
    public TaxiiServer(
            SealedStore store,
            InstantSource clock,
            RandomGenerator random,
            String title,
            byte[] nextKey,
            List<IssuerKeys> issuers) {
        this.store = store;
        this.clock = clock;
        this.title = title;
        this.clients = new Clients(store, new Tokens(issuers, clock), clock);
        this.uploads = new Uploads(clock);
        this.intake = new Intake(store, random);
        this.pages = new Pages(store, new NextTokens(nextKey));
    }

    @Override
    public Response answer(Request request) {
        try {
            return finished(request, asked(request));
        } catch (StoreTrouble e) {
            LOG.log(Level.WARNING, "event=taxii-store-trouble cause=" + e.getClass().getName());
            return finished(request, failed(new Refused(503, "The store cannot be asked now", "Try again later"))
                    .with("Retry-After", "30")
                    .closing());
        }
    }

    private Response asked(Request request) {
        return switch (clients.of(request)) {
            case Clients.Known.Stranger() -> failed(new Refused(
                            401, "Who calls is not known", "Show a key that is good: as a bearer token, or its name"
                                    + " and the key by HTTP Basic; or a token or a certificate that is registered"))
                    .with("WWW-Authenticate", "Basic " + REALM + ", Bearer " + REALM)
                    .closing();
            case Clients.Known.TooMany(String retryAfter) -> failed(
                            new Refused(429, "Too many requests", "Wait as long as Retry-After says"))
                    .with("Retry-After", retryAfter)
                    .closing();
            case Clients.Known.Client(ClientKey key) -> {
                Response known = known(request, key);
                yield request.isFrom("taxii " + key.name()) ? known : known.closing();
            }
        };
    }

    private Response known(Request request, ClientKey key) {
        try {
            return routed(request, key);
        } catch (Refused.Stop stop) {
            Response refused = failed(stop.refused());
            // What was not read of a body would be taken for the next request.
            return request.method().equals("POST") ? refused.closing() : refused;
        }
    }

    private Response routed(Request request, ClientKey key) throws Refused.Stop {
        Path path = Path.of(request.path()).orElseThrow(() -> new Refused.Stop(Refused.ABSENT));
        String method = request.method();
        if (!path.methods().contains(method)) {
            return failed(new Refused(405, "This method is not one of this resource", "See the header Allow"))
                    .with("Allow", String.join(", ", path.methods()))
                    .closing();
        }
        if (method.equals("OPTIONS")) {
            return new Response(200, Media.TAXII, Bytes.of(new byte[0]), false)
                    .with("Allow", String.join(", ", path.methods()));
        }
        if (!Media.isAccepted(request.header("Accept"))) {
            throw new Refused.Stop(new Refused(
                    406, "No media type that is accepted is one of ours", "Accept " + Media.TAXII));
        }
        return switch (path) {
            case Path.Discovery() -> discovery(request, key);
            case Path.ApiRoot(String root) -> root(key, root);
            case Path.OneStatus(String root, String id) -> status(key, root, id);
            case Path.Collections(String root) -> collections(key, root);
            case Path.OneCollection(String root, String id) -> asked(rows ->
                    Optional.of(ok(resource(rows, collection(rows, key, root, id), key))));
            case Path.Manifest(String root, String id) -> page(
                    key, root, id, Pages.Kind.MANIFEST, Filters.read(request.rawQuery(), Filters.Of.OBJECTS));
            case Path.Objects(String root, String id) -> method.equals("POST")
                    ? push(request, key, root, id)
                    : page(key, root, id, Pages.Kind.OBJECTS, Filters.read(request.rawQuery(), Filters.Of.OBJECTS));
            case Path.OneObject(String root, String id, String object) -> method.equals("DELETE")
                    ? delete(request, key, root, id, object)
                    : one(request, key, root, id, object, Pages.Kind.OBJECTS, Filters.Of.OBJECT);
            case Path.Versions(String root, String id, String object) ->
                one(request, key, root, id, object, Pages.Kind.VERSIONS, Filters.Of.VERSIONS);
        };
    }

    /// Something read from the store; a refusal on the way is carried out of it.
    private interface Question {
        Optional<Response> ask(SealedSnapshot rows) throws Refused.Stop;
    }

    private Response asked(Question question) throws Refused.Stop {
        Outcome outcome = store.read(rows -> {
            try {
                return new Outcome(question.ask(rows), Optional.empty());
            } catch (Refused.Stop stop) {
                return new Outcome(Optional.empty(), Optional.of(stop));
            }
        });
        if (outcome.stop().isPresent()) {
            throw outcome.stop().get();
        }
        return outcome.response().orElseThrow(() -> new Refused.Stop(Refused.ABSENT));
    }

    private record Outcome(Optional<Response> response, Optional<Refused.Stop> stop) {}

    private Response discovery(Request request, ClientKey key) throws Refused.Stop {
        String host = request.header("Host").filter(name -> HOST.matcher(name).matches()).orElse("");
        Function<Root, String> url = root -> (host.isEmpty() ? "/" : "https://" + host + "/") + root.path() + "/";
        return asked(rows -> {
            List<Root> roots = TaxiiRecords.roots(rows).stream()
                    .filter(root -> !open(rows, key, root.path()).isEmpty())
                    .toList();
            Json.Builder resource = Json.object().put("title", title);
            if (!roots.isEmpty()) {
                resource.put("default", url.apply(roots.getFirst()));
                resource.putStrings("api_roots", roots.stream().map(url).toList());
            }
            return Optional.of(ok(resource.build()));
        });
    }

    private Response root(ClientKey key, String path) throws Refused.Stop {
        return asked(rows -> TaxiiRecords.root(rows, path)
                .filter(root -> !open(rows, key, path).isEmpty())
                .map(root -> {
                    Json.Builder resource = Json.object().put("title", root.title());
                    if (!root.description().isEmpty()) {
                        resource.put("description", root.description());
                    }
                    return ok(resource.putStrings("versions", List.of(Media.TAXII))
                            .put("max_content_length", Uploads.BYTES_MAX)
                            .build());
                }));
    }

    private Response collections(ClientKey key, String root) throws Refused.Stop {
        return asked(rows -> {
            List<Collection> open = open(rows, key, root);
            return open.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ok(Json.object()
                            .putArray("collections", open, one -> resource(rows, one, key))
                            .build()));
        });
    }

    /// The collections of a root that the key may know of.
    private static List<Collection> open(SealedSnapshot rows, ClientKey key, String root) {
        return key.rights().keySet().stream()
                .flatMap(id -> TaxiiRecords.collection(rows, id).stream())
                .filter(collection -> collection.root().equals(root))
                .toList();
    }

    private static Collection collection(SealedSnapshot rows, ClientKey key, String root, String id)
            throws Refused.Stop {
        return TaxiiRecords.collection(rows, id)
                .filter(collection -> collection.root().equals(root) && !key.in(id).isEmpty())
                .orElseThrow(() -> new Refused.Stop(Refused.ABSENT));
    }

    private static Collection collection(SealedSnapshot rows, ClientKey key, String root, String id, Right right)
            throws Refused.Stop {
        Collection collection = collection(rows, key, root, id);
        if (!key.may(right, id)) {
            throw new Refused.Stop(new Refused(
                    403, "This key has no right to " + right.word() + " in this collection",
                    "Ask who issued the key for the right"));
        }
        return collection;
    }

    private static Json resource(SealedSnapshot rows, Collection collection, ClientKey key) {
        Json.Builder resource = Json.object().put("id", collection.id()).put("title", collection.title());
        if (!collection.description().isEmpty()) {
            resource.put("description", collection.description());
        }
        return resource.put("can_read", key.may(Right.READ, collection.id()))
                .put("can_write", key.may(Right.WRITE, collection.id()) && !FillRows.isFilled(rows, collection.id()))
                .putStrings("media_types", List.of(
                        Media.STIX + StixObject.SPEC_NOW, Media.STIX + StixObject.SPEC_BEFORE))
                .build();
    }

    private Response page(ClientKey key, String root, String id, Pages.Kind kind, Filters filters)
            throws Refused.Stop {
        return asked(rows -> {
            collection(rows, key, root, id, Right.READ);
            return Optional.of(pages.page(rows, key, id, kind, filters));
        });
    }

    private Response one(
            Request request, ClientKey key, String root, String id, String object, Pages.Kind kind, Filters.Of of)
            throws Refused.Stop {
        Filters filters = Filters.read(request.rawQuery(), of).of(object);
        return asked(rows -> {
            collection(rows, key, root, id, Right.READ);
            return rows.objects().versions(id, object).isEmpty()
                    ? Optional.empty()
                    : Optional.of(pages.page(rows, key, id, kind, filters));
        });
    }

    private Response delete(Request request, ClientKey key, String root, String id, String object)
            throws Refused.Stop {
        Filters filters = Filters.read(request.rawQuery(), Filters.Of.DELETED);
        asked(rows -> {
            collection(rows, key, root, id, Right.READ);
            collection(rows, key, root, id, Right.DELETE);
            return Optional.of(ok(Json.object().build()));
        });
        int removed = store.<Integer>commit(tx -> {
            List<Stored> all = tx.objects().versions(id, object);
            return tx.writing().remove(id, all.stream().filter(filters.among(all)).toList());
        });
        if (removed == 0) {
            throw new Refused.Stop(Refused.ABSENT);
        }
        return new Response(200, Media.TAXII, Bytes.of(new byte[0]), false);
    }

    private Response push(Request request, ClientKey key, String root, String id) throws Refused.Stop {
        if (!Media.isTaxii(request.header("Content-Type"))) {
            throw new Refused.Stop(new Refused(
                    415, "The media type of the body is not one of ours", "Send Content-Type: " + Media.TAXII));
        }
        collected(key, root, id);
        // An upload takes its time: what the key may do now counts, not what it could when the first byte came.
        Status status = uploads.read(request, key.name(), (body, length) -> {
            ClientKey now = clients.still(request, key).orElseThrow(() -> new Refused.Stop(ENDED));
            return intake.take(now, collected(now, root, id), body, length, clock.instant());
        });
        return new Response(202, Media.TAXII, Bytes.of(status.shown()), false);
    }

    private Collection collected(ClientKey key, String root, String id) throws Refused.Stop {
        Optional<Collection> found = store.read(rows -> TaxiiRecords.collection(rows, id));
        asked(rows -> {
            collection(rows, key, root, id, Right.WRITE);
            if (FillRows.isFilled(rows, id)) {
                throw new Refused.Stop(FILLED);
            }
            return Optional.of(ok(Json.object().build()));
        });
        return found.orElseThrow(() -> new Refused.Stop(Refused.ABSENT));
    }

    private Response status(ClientKey key, String root, String id) throws Refused.Stop {
        return asked(rows -> TaxiiRecords.status(rows, id)
                .filter(status -> status.key().equals(key.name()) && status.root().equals(root))
                .map(status -> new Response(200, Media.TAXII, Bytes.of(status.shown()), false)));
    }

    private static Response ok(Json resource) {
        return new Response(200, Media.TAXII, Bytes.of(CanonicalWriter.write(resource)), false);
    }

    /// What is told to who sends what is no HTTP.
    public static Response malformed() {
        return failed(Refused.bad(
                        "This is no request that is read here",
                        "The line of a request may have 64 KiB, its headers 8 KiB; ask for fewer identifiers at once"))
                .closing();
    }

    /// What is told where the program has an error.
    public static Response broken() {
        return failed(new Refused(
                        500, "The server met an error of its own", "Try again; tell its operator if it stays"))
                .closing();
    }

    private static Response failed(Refused refused) {
        Json error = Json.object()
                .put("title", refused.title())
                .put("description", refused.remedy())
                .put("http_status", String.valueOf(refused.status()))
                .build();
        return new Response(
                refused.status(), Media.TAXII, Bytes.of(CanonicalWriter.write(error)), false, new LinkedHashMap<>());
    }

    /// Without a body for HEAD; packed for who takes it so.
    private static Response finished(Request request, Response response) {
        if (request.method().equals("HEAD")) {
            return response.withBody(Bytes.of(new byte[0]));
        }
        if (response.body().length() < PACKED_BYTES_MIN || !Media.takesGzip(request.header("Accept-Encoding"))) {
            return response;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Packing packing = new Packing(out)) {
            packing.write(response.body().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response.withBody(Bytes.of(out.toByteArray()))
                .with("Content-Encoding", "gzip")
                .with("Vary", "Accept-Encoding");
    }

    /// As fast as it goes: a page is on its way sooner than it is packed well.
    private static final class Packing extends GZIPOutputStream {
        Packing(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
