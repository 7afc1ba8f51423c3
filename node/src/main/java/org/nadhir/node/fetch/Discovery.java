package org.nadhir.node.fetch;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;

/// What a TAXII server says that it has (TAXII 2.1 §4.1, §4.2, §5.1): asked for at its discovery address or at one of
/// its API roots. A root on another host is named and not asked: the key is for this one.
public final class Discovery {

    private static final int ROOTS_MAX = 64;
    private static final int COLLECTIONS_MAX = 10_000;

    private final Server server;

    Discovery(Server server) {
        this.server = server;
    }

    /// Asks with patience.
    ///
    /// @param clock of this machine
    public static Discovery over(Wire wire, InstantSource clock) {
        return new Discovery(new Steady(wire, Waiting::pause, clock));
    }

    /// What is there, or why that cannot be known.
    public sealed interface Seen {
        /// What is there.
        ///
        /// @param title the server's own words, as all titles
        record There(String title, List<Root> roots) implements Seen {
            public There {
                roots = List.copyOf(roots);
            }
        }

        record Hidden(Trouble trouble) implements Seen {}
    }

    /// An API root.
    ///
    /// @param contentBytesMax of an envelope that it takes; 0 where it does not say
    /// @param trouble why it shows no more
    public record Root(
            URI uri, String title, long contentBytesMax, List<Collection> collections, Optional<Trouble> trouble) {
        public Root {
            collections = List.copyOf(collections);
        }
    }

    /// A collection, as its root lists it.
    public record Collection(String id, String title, boolean canRead, boolean canWrite) {

        private static Collection of(View view) {
            return new Collection(
                    view.text("id"), view.text("title"), view.flag("can_read"), view.flag("can_write"));
        }
    }

    /// Where a collection is.
    public sealed interface Found {
        record At(Place place, Collection collection, long contentBytesMax) implements Found {}

        record Not(Trouble trouble) implements Found {}
    }

    /// Looks at everything.
    public Seen look(URI address) {
        return look(address, true);
    }

    private Seen look(URI address, boolean deep) {
        URI whole = slashed(address);
        return switch (json(whole)) {
            case Heard.Silent silent -> new Seen.Hidden(Trouble.of(silent));
            case Heard.Answered answer when answer.status() != 200 -> new Seen.Hidden(Trouble.of(answer));
            case Heard.Answered answer -> read(answer)
                    .<Seen>map(view -> {
                        if (view.has("api_roots")) {
                            return new Seen.There(view.text("title"), roots(whole, view, deep));
                        }
                        return view.has("versions") || view.has("max_content_length")
                                ? new Seen.There("", List.of(root(whole, view, deep)))
                                : new Seen.Hidden(Trouble.of(Trouble.Kind.NOT_TAXII));
                    })
                    .orElseGet(() -> new Seen.Hidden(Trouble.of(Trouble.Kind.NOT_TAXII)));
        };
    }

    private List<Root> roots(URI discovery, View view, boolean deep) {
        List<Root> roots = new ArrayList<>();
        for (String text : view.texts("api_roots").stream().limit(ROOTS_MAX).toList()) {
            Optional<URI> uri = resolved(discovery, text);
            if (uri.isEmpty()) {
                continue;
            }
            roots.add(isHere(discovery, uri.get())
                    ? asked(uri.get(), deep)
                    : closed(uri.get(), new Trouble(Trouble.Kind.ELSEWHERE, text)));
        }
        return roots;
    }

    private Root asked(URI uri, boolean deep) {
        return switch (json(uri)) {
            case Heard.Silent silent -> closed(uri, Trouble.of(silent));
            case Heard.Answered answer when answer.status() != 200 -> closed(uri, Trouble.of(answer));
            case Heard.Answered answer -> read(answer)
                    .map(view -> root(uri, view, deep))
                    .orElseGet(() -> closed(uri, Trouble.of(Trouble.Kind.NOT_TAXII)));
        };
    }

    private Root root(URI uri, View view, boolean deep) {
        long most = Math.max(0, view.number("max_content_length"));
        if (!deep) {
            return new Root(uri, view.text("title"), most, List.of(), Optional.empty());
        }
        return switch (json(uri.resolve("collections/"))) {
            case Heard.Silent silent ->
                new Root(uri, view.text("title"), most, List.of(), Optional.of(Trouble.of(silent)));
            case Heard.Answered answer when answer.status() != 200 ->
                new Root(uri, view.text("title"), most, List.of(), Optional.of(Trouble.of(answer)));
            case Heard.Answered answer -> {
                List<Collection> collections = read(answer).stream()
                        .flatMap(list -> list.items("collections").stream())
                        .limit(COLLECTIONS_MAX)
                        .map(Collection::of)
                        .toList();
                yield new Root(uri, view.text("title"), most, collections, Optional.empty());
            }
        };
    }

    private static Root closed(URI uri, Trouble trouble) {
        return new Root(uri, "", 0, List.of(), Optional.of(trouble));
    }

    /// Finds a collection by its id or alias, below an API root or whichever root of a server has it.
    public Found find(URI address, String collection) {
        return switch (look(address, false)) {
            case Seen.Hidden(Trouble trouble) -> new Found.Not(trouble);
            case Seen.There(_, List<Root> roots) -> {
                Trouble last = Trouble.of(Trouble.Kind.NOT_FOUND);
                for (Root root : roots) {
                    Found found = root.trouble().<Found>map(Found.Not::new)
                            .orElseGet(() -> at(root, new Place(root.uri(), collection)));
                    switch (found) {
                        case Found.At at -> {
                            yield at;
                        }
                        case Found.Not(Trouble trouble) -> last = trouble;
                    }
                }
                yield new Found.Not(last);
            }
        };
    }

    private Found at(Root root, Place place) {
        return switch (json(place.itself())) {
            case Heard.Silent silent -> new Found.Not(Trouble.of(silent));
            case Heard.Answered answer when answer.status() != 200 -> new Found.Not(Trouble.of(answer));
            case Heard.Answered answer -> read(answer)
                    .<Found>map(view -> new Found.At(place, Collection.of(view), root.contentBytesMax()))
                    .orElseGet(() -> new Found.Not(Trouble.of(Trouble.Kind.NOT_TAXII)));
        };
    }

    private Heard json(URI uri) {
        return server.ask(Ask.get(uri));
    }

    private static Optional<View> read(Heard.Answered answer) {
        byte[] body = answer.body().toArray();
        return JsonReader.read(body, Wire.BODY_BYTES_MAX) instanceof JsonReader.Result.Read(Json.Obj object)
                ? Optional.of(new View(object))
                : Optional.empty();
    }

    private static Optional<URI> resolved(URI base, String text) {
        try {
            return Optional.of(slashed(base.resolve(text)));
        } catch (IllegalArgumentException e) {
            // No address: there is nothing to ask.
            return Optional.empty();
        }
    }

    private static boolean isHere(URI one, URI other) {
        return Wire.isSecure(other) && Wire.authority(one).equals(Wire.authority(other));
    }

    private static URI slashed(URI uri) {
        return uri.getPath() != null && uri.getPath().endsWith("/") ? uri : URI.create(uri + "/");
    }
}
