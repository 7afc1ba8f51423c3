package org.nadhir.node.taxii;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.client.Act;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.parties.Acting;
import org.nadhir.node.parties.PartyContext;
import org.nadhir.node.parties.SecondPerson;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// Which collections releases fill: two administrators sign for it with the same act, one alone stops it. No agreement
/// has a term for copies that leave no receipt, so that two persons stand for each such exit.
final class FillingResource {

    /// As everywhere: nobody's word of last month completes anything.
    private static final Duration WAITS = Duration.ofDays(7);

    private final PartyContext context;

    FillingResource(PartyContext context) {
        this.context = context;
    }

    List<Route> routes() {
        Access administrators = Access.roles(Role.ADMINISTRATOR);
        return List.of(
                Route.post("/api/v1/taxii/fill", administrators, this::fill),
                Route.post("/api/v1/taxii/fill/stop", administrators, this::stop));
    }

    private Answer fill(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        String id = acting.subject(fields -> fields.string("collection"));
        return context.store().commit(tx -> {
            Optional<Collection> collection = TaxiiRecords.collection(tx, id);
            if (collection.isEmpty()) {
                return Answer.absent();
            }
            if (collection.get().partner().isEmpty()) {
                return Answer.failed(Problem.REFUSED, "taxii-fill-nobodys");
            }
            Optional<Filling> before = FillRows.find(tx, id);
            if (before.filter(one -> one.state() == Filling.State.ON).isPresent()) {
                return Answer.failed(Problem.CONFLICT, "taxii-fill-on");
            }
            Instant now = context.clock().instant();
            Optional<Bytes> first = before.flatMap(one -> waiting(tx, one, now));
            if (first.filter(acting::isBySignerOf).isPresent()) {
                return Answer.failed(Problem.REFUSED, "second-person");
            }
            return refused(tx, acting, Act.Kind.TAXII_FILL).orElseGet(() -> kept(tx, acting, now, first.isPresent()
                    ? before.orElseThrow().on(acting.act(), now, tx.last(Table.RELEASE))
                    : Filling.asked(id, before, acting.act(), now, tx.last(Table.RECALL))));
        });
    }

    /// The first one's act, if it waits and its signer is still an administrator.
    private static Optional<Bytes> waiting(SealedTransaction tx, Filling filling, Instant now) {
        return filling.state() == Filling.State.ASKED
                        && now.isBefore(filling.since().plus(WAITS))
                        && SecondPerson.counts(tx, filling.acts().getFirst(), now)
                ? Optional.of(filling.acts().getFirst())
                : Optional.empty();
    }

    private Answer stop(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        String id = acting.subject(fields -> fields.string("collection"));
        return context.store().commit(tx -> {
            Optional<Filling> filling = FillRows.find(tx, id).filter(one -> one.state() != Filling.State.STOPPED);
            if (filling.isEmpty()) {
                return Answer.absent();
            }
            Instant now = context.clock().instant();
            return refused(tx, acting, Act.Kind.TAXII_FILL_STOP)
                    .orElseGet(() -> kept(tx, acting, now, filling.get().stopped(acting.act(), now)));
        });
    }

    private Optional<Answer> refused(SealedTransaction tx, Acting acting, Act.Kind kind) {
        return acting.use(tx, context.primitives(), context.self().party(), kind);
    }

    private Answer kept(SealedTransaction tx, Acting acting, Instant now, Filling filling) {
        FillRows.put(tx, filling);
        Json record = Json.object()
                .put("what", filling.collection())
                .put("state", filling.state().word())
                .put("act", acting.act().base64())
                .put("at", now)
                .build();
        context.ledgers().append(tx, "taxii-fill", record, now);
        return Answer.of(filling.shown());
    }
}
