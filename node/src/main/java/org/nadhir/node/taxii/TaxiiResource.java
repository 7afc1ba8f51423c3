package org.nadhir.node.taxii;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Role;
import org.nadhir.client.Act;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Uuids;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.crypto.CallerCertificate;
import org.nadhir.node.parties.Acting;
import org.nadhir.node.parties.Agreements;
import org.nadhir.node.parties.PartyContext;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// Roots, collections, client keys and rights, as administrators set them up. Each change is signed by who makes it and
/// has a leaf in the ledger. A key is shown once, to who issues it.
public final class TaxiiResource {

    private static final int ROOTS_MAX = 64;
    private static final int COLLECTIONS_MAX = 10_000;
    private static final int KEYS_MAX = 10_000;
    private static final int ALARMS_SHOWN = 200;

    private final PartyContext context;
    private final Agreements agreements;
    private final RandomGenerator random;

    public TaxiiResource(PartyContext context, Agreements agreements, RandomGenerator random) {
        this.context = context;
        this.agreements = agreements;
        this.random = random;
    }

    public List<Route> routes() {
        Access seeing = Access.roles(Role.ADMINISTRATOR, Role.AUDITOR);
        Access administrators = Access.roles(Role.ADMINISTRATOR);
        List<Route> routes = new ArrayList<>(new FillingResource(context).routes());
        routes.addAll(List.of(
                Route.get("/api/v1/taxii", seeing, this::list),
                Route.post("/api/v1/taxii/roots", administrators, this::root),
                Route.post("/api/v1/taxii/collections", administrators, this::collection),
                Route.post("/api/v1/taxii/rights", administrators, this::right),
                Route.post("/api/v1/taxii/keys", administrators, this::issue),
                Route.post("/api/v1/taxii/keys/revoke", administrators, this::revoke)));
        return routes;
    }

    private Answer list(Call call) {
        return context.store().read(rows -> Answer.of(Json.object()
                .putArray("roots", TaxiiRecords.roots(rows), Root::json)
                .putArray("collections", TaxiiRecords.collections(rows), Collection::json)
                .putArray("fillings", FillRows.all(rows), Filling::shown)
                .putArray("keys", TaxiiRecords.keys(rows), TaxiiResource::shown)
                .putArray("alarms", TaxiiRecords.alarms(rows, ALARMS_SHOWN), alarm -> alarm)
                .build()));
    }

    /// Without its digest, which is of use to nobody, and its rights as a list.
    private static Json shown(ClientKey key) {
        Json.Builder json = Json.object()
                .put("name", key.name())
                .put("issued", key.issued())
                .put("revoked", key.revoked())
                .putArray("rights", key.rights().keySet(), collection -> Json.object()
                        .put("collection", collection)
                        .putStrings("may", key.in(collection).stream().map(ClientKey.Right::word).toList())
                        .build());
        key.shows().write(json);
        key.until().ifPresent(until -> json.put("until", until));
        return json.build();
    }

    private Answer root(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        Root root = acting.subject(Root::read);
        return context.store().commit(tx -> {
            if (TaxiiRecords.root(tx, root.path()).isEmpty() && TaxiiRecords.roots(tx).size() >= ROOTS_MAX) {
                return Answer.failed(Problem.CONFLICT, "taxii-full");
            }
            return refused(tx, acting, Act.Kind.TAXII_ROOT).orElseGet(() -> {
                TaxiiRecords.put(tx, root);
                return kept(tx, "taxii-root", root.path(), acting, root.json());
            });
        });
    }

    private Answer collection(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        Collection collection = acting.subject(fields -> Collection.read(fields, Uuids.random(random)));
        return context.store().commit(tx -> {
            if (TaxiiRecords.root(tx, collection.root()).isEmpty()) {
                return Answer.failed(Problem.REFUSED, "taxii-no-root", collection.root());
            }
            if (collection.agreement().isPresent() && !isAgreed(tx, collection)) {
                return Answer.failed(Problem.REFUSED, "taxii-no-agreement");
            }
            if (tx.last(Table.TAXII_COLLECTION) >= COLLECTIONS_MAX) {
                return Answer.failed(Problem.CONFLICT, "taxii-full");
            }
            return refused(tx, acting, Act.Kind.TAXII_COLLECTION).orElseGet(() -> {
                TaxiiRecords.put(tx, collection);
                return kept(tx, "taxii-collection", collection.id(), acting, collection.json());
            });
        });
    }

    private boolean isAgreed(SealedTransaction tx, Collection collection) {
        Optional<Agreement> agreement = collection.agreement().flatMap(id -> agreements.newest(tx, id));
        return agreement.isPresent()
                && collection.partner().filter(agreement.get()::has).isPresent()
                && !collection.ceiling().isStricterThan(agreement.get().ceiling());
    }

    private record Grant(String key, String collection, Set<ClientKey.Right> rights) {

        static Grant read(Fields fields) throws Malformed {
            return new Grant(fields.string("key"), fields.string("collection"), ClientKey.read(fields, "rights"));
        }
    }

    private Answer right(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        Grant grant = acting.subject(Grant::read);
        return context.store().commit(tx -> {
            Optional<ClientKey> key = TaxiiRecords.named(tx, grant.key());
            if (key.isEmpty() || TaxiiRecords.collection(tx, grant.collection()).isEmpty()) {
                return Answer.absent();
            }
            if (!key.get().rights().containsKey(grant.collection())
                    && key.get().rights().size() >= ClientKey.RIGHTS_MAX) {
                return Answer.failed(Problem.CONFLICT, "taxii-full");
            }
            return refused(tx, acting, Act.Kind.TAXII_RIGHT).orElseGet(() -> {
                ClientKey changed = key.get().with(grant.collection(), grant.rights());
                TaxiiRecords.put(tx, changed);
                return kept(tx, "taxii-right", grant.key() + " " + grant.collection(), acting, shown(changed));
            });
        });
    }

    private record Wish(String name, Shows shows, Optional<Instant> until) {

        /// A certificate comes as the file that it lies in, and ends at its own end at the latest.
        static Wish read(Fields fields, Shows key) throws Malformed {
            String name = fields.string("name");
            Optional<Instant> until = fields.optionalInstant("until");
            if (fields.has("file")) {
                CallerCertificate shown = CallerCertificate.read(fields.value("file", Bytes::ofBase64))
                        .orElseThrow(() -> fields.bad("file"));
                Instant end = until.filter(shown.until()::isAfter).orElse(shown.until());
                return new Wish(name, new Shows.Certificate(shown.pin()), Optional.of(end));
            }
            return new Wish(name, Shows.read(fields, key), until);
        }
    }

    private Answer issue(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        String drawn = ClientKey.drawn(random);
        Instant now = context.clock().instant();
        ClientKey key = acting.subject(fields -> {
            Wish wish = Wish.read(fields, new Shows.Key(ClientKey.digest(drawn)));
            return new ClientKey(wish.name(), wish.shows(), now, wish.until(), false, new TreeMap<>());
        });
        return context.store().commit(tx -> {
            if (TaxiiRecords.named(tx, key.name()).isPresent()) {
                return Answer.failed(Problem.CONFLICT, "taxii-key-known", key.name());
            }
            Optional<ClientKey> same = TaxiiRecords.shown(tx, key.digest()).filter(one -> !one.revoked());
            if (same.isPresent()) {
                return Answer.failed(Problem.CONFLICT, "taxii-client-known", same.get().name());
            }
            if (tx.last(Table.TAXII_KEY) >= KEYS_MAX) {
                return Answer.failed(Problem.CONFLICT, "taxii-full");
            }
            return refused(tx, acting, Act.Kind.TAXII_KEY_ISSUE).orElseGet(() -> {
                TaxiiRecords.put(tx, key);
                Json.Builder once = Json.object().put("name", key.name());
                switch (key.shows()) {
                    case Shows.Key _ -> once.put("key", drawn);
                    case Shows.Certificate _, Shows.Subject _ -> key.shows().write(once);
                }
                return kept(tx, "taxii-key-issued", key.name(), acting, once.build());
            });
        });
    }

    private Answer revoke(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        String name = acting.subject(fields -> fields.string("name"));
        return context.store().commit(tx -> {
            Optional<ClientKey> key = TaxiiRecords.named(tx, name);
            if (key.isEmpty()) {
                return Answer.absent();
            }
            return refused(tx, acting, Act.Kind.TAXII_KEY_REVOKE).orElseGet(() -> {
                ClientKey revoked = key.get().revokedNow();
                TaxiiRecords.put(tx, revoked);
                return kept(tx, "taxii-key-revoked", name, acting, shown(revoked));
            });
        });
    }

    private Optional<Answer> refused(SealedTransaction tx, Acting acting, Act.Kind kind) {
        return acting.use(tx, context.primitives(), context.self().party(), kind);
    }

    private Answer kept(SealedTransaction tx, String type, String what, Acting acting, Json answer) {
        Instant now = context.clock().instant();
        Json record = Json.object()
                .put("what", what)
                .put("act", acting.act().base64())
                .put("at", now)
                .build();
        context.ledgers().append(tx, type, record, now);
        return Answer.of(answer);
    }
}
