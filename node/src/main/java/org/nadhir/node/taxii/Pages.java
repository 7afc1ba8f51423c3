package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.http.Response;
import org.nadhir.node.store.ObjectQuery;
import org.nadhir.node.store.SealedObjects;
import org.nadhir.node.store.SealedObjects.Stored;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;

/// One page of a collection: objects, manifest entries or versions, in the order in which they were added.
final class Pages {

    private static final String FIRST = "X-TAXII-Date-Added-First";
    private static final String LAST = "X-TAXII-Date-Added-Last";

    /// Of the stored objects of one page, one of any size apart: a server may give fewer than are asked for (§3.4).
    /// Ours: a thousand of the largest would not fit the memory.
    static final int BYTES_MAX = 8 * 1024 * 1024;

    private final SealedStore store;
    private final NextTokens tokens;

    Pages(SealedStore store, NextTokens tokens) {
        this.store = store;
        this.tokens = tokens;
    }

    /// What is listed.
    enum Kind {
        OBJECTS,
        MANIFEST,
        VERSIONS
    }

    /// Reads a page.
    ///
    /// @param key whose `next` it will be
    /// @throws Refused.Stop where `next` is none of this question
    Response page(SealedSnapshot rows, ClientKey key, String collection, Kind kind, Filters filters)
            throws Refused.Stop {
        SealedObjects objects = rows.objects();
        String question = String.join("\n", List.of(key.digest().hex(), collection, kind.name(), filters.question()));
        long after = filters.after().map(micros -> objects.upTo(collection, micros)).orElse(0L);
        if (filters.next().isPresent()) {
            Optional<Long> sequence = tokens.sequence(question, filters.next().get());
            if (sequence.isEmpty()) {
                throw new Refused.Stop(Refused.bad(
                        "This next belongs to another question, collection or key",
                        "Repeat the filters of the request that gave it, or begin anew without next"));
            }
            after = sequence.get();
        }
        ObjectQuery query = new ObjectQuery(
                collection,
                after,
                filters.limit() + 1,
                filters.ids().stream().map(id -> store.objectName(collection, id)).toList(),
                filters.types(),
                filters.specs(),
                filters.versions());
        SealedObjects.Bodies found = kind == Kind.OBJECTS
                ? objects.whole(query, BYTES_MAX)
                : new SealedObjects.Bodies(objects.list(query), false);
        List<Stored> page = found.objects().subList(0, Math.min(found.objects().size(), filters.limit()));
        boolean more = found.cut() || found.objects().size() > page.size();
        Optional<String> next =
                more ? Optional.of(tokens.token(question, page.getLast().sequence())) : Optional.empty();
        Response response = new Response(200, Media.TAXII, body(kind, page, next), false);
        return page.isEmpty()
                ? response
                : response.with(FIRST, TaxiiTime.shown(page.getFirst().addedMicros()))
                        .with(LAST, TaxiiTime.shown(page.getLast().addedMicros()));
    }

    /// The objects stand in it byte for byte as they came; each was read as JSON before it was stored.
    private static Bytes body(Kind kind, List<Stored> page, Optional<String> next) {
        if (page.isEmpty()) {
            // An empty list is no value of TAXII (§2.2).
            return Bytes.of("{}".getBytes(UTF_8));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("{\"more\":".getBytes(UTF_8));
        out.writeBytes(next.map(token -> "true,\"next\":\"" + token + "\"").orElse("false").getBytes(UTF_8));
        String list = kind == Kind.VERSIONS ? "versions" : "objects";
        out.writeBytes((",\"" + list + "\":").getBytes(UTF_8));
        char before = '[';
        for (Stored stored : page) {
            out.write(before);
            out.writeBytes(item(kind, stored));
            before = ',';
        }
        out.writeBytes("]}".getBytes(UTF_8));
        return Bytes.of(out.toByteArray());
    }

    private static byte[] item(Kind kind, Stored stored) {
        return switch (kind) {
            case OBJECTS -> stored.body().toArray();
            case VERSIONS -> CanonicalWriter.write(Json.of(TaxiiTime.shown(stored.version())));
            case MANIFEST -> CanonicalWriter.write(Json.object()
                    .put("id", stored.id())
                    .put("date_added", TaxiiTime.shown(stored.addedMicros()))
                    .put("version", TaxiiTime.shown(stored.version()))
                    .put("media_type", Media.STIX + stored.spec())
                    .build());
        };
    }
}
