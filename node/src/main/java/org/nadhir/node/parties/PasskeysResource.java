package org.nadhir.node.parties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.client.Act;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;

/// One's own passkeys. Nobody sees or changes another person's: whoever leaves loses all roles, and with them every way
/// in. Each change is signed by the person and is a leaf.
public final class PasskeysResource {

    /// Ours: a phone, a laptop and two keys, and some to spare.
    private static final int PASSKEYS_MAX = 10;

    private final PartyContext context;

    public PasskeysResource(PartyContext context) {
        this.context = context;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/passkeys", Access.anyRole(), this::list),
                Route.post("/api/v1/passkeys", Access.anyRole(), this::add),
                Route.post("/api/v1/passkeys/{passkey}/name", Access.anyRole(), this::name),
                Route.post("/api/v1/passkeys/{passkey}/remove", Access.anyRole(), this::remove));
    }

    private Answer list(Call call) {
        List<Passkey> own = context.store().read(rows -> Passkey.of(rows, call.caller().person()));
        return Answer.of(Json.object()
                .putArray("passkeys", own, passkey -> Json.object()
                        .put("passkey", passkey.digest().hex())
                        .put("name", passkey.name())
                        .put("added", passkey.added())
                        .put("used", passkey.used())
                        .build())
                .build());
    }

    private Answer add(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        Instant now = context.clock().instant();
        Passkey passkey = acting.subject(fields -> read(fields, call.caller().person(), now));
        return context.store().commit(tx -> {
            if (Passkey.find(tx, passkey.id()).isPresent()) {
                return Answer.failed(Problem.CONFLICT, "passkey-known");
            }
            if (Passkey.of(tx, passkey.person()).size() >= PASSKEYS_MAX) {
                return Answer.failed(Problem.REFUSED, "passkeys-many", String.valueOf(PASSKEYS_MAX));
            }
            return context.refused(tx, acting, Act.Kind.PASSKEY_ADD).orElseGet(() -> {
                passkey.put(tx);
                context.leaf(tx, "passkey-added", "passkey", passkey.digest().hex(), acting);
                return Answer.done();
            });
        });
    }

    private static Passkey read(Fields fields, PersonId person, Instant now) throws Malformed {
        Bytes id = fields.value("id", Bytes::ofBase64);
        String name = fields.string("name", Passkey.NAME_CHARACTERS_MAX);
        Bytes credential = fields.value("credential", Bytes::ofBase64);
        long counter = fields.integer("counter", 0, Passkey.COUNTER_MAX);
        Bytes salt = fields.value("salt", Bytes::ofBase64);
        return fields.value(
                "sealed",
                sealed -> new Passkey(id, person, name, credential, counter, salt, Bytes.ofBase64(sealed), now, now));
    }

    private Answer name(Call call) throws Malformed {
        Digest named = call.gap("passkey", Digest::new);
        Acting acting = Acting.read(call);
        record Naming(Digest passkey, String name) {}
        Naming naming = acting.subject(fields -> new Naming(
                fields.value("passkey", Digest::new), fields.string("name", Passkey.NAME_CHARACTERS_MAX)));
        return context.store().commit(tx -> {
            Optional<Passkey> own = own(tx, call, named).filter(_ -> naming.passkey().equals(named));
            if (own.isEmpty() || naming.name().isBlank()) {
                return Answer.absent();
            }
            return context.refused(tx, acting, Act.Kind.PASSKEY_NAME).orElseGet(() -> {
                own.get().called(naming.name()).put(tx);
                return done(tx, "passkey-named", named, acting);
            });
        });
    }

    private Answer remove(Call call) throws Malformed {
        Digest named = call.gap("passkey", Digest::new);
        Acting acting = Acting.read(call);
        Digest signed = acting.subject(fields -> fields.value("passkey", Digest::new));
        return context.store().commit(tx -> {
            Optional<Passkey> own = own(tx, call, named).filter(_ -> signed.equals(named));
            if (own.isEmpty()) {
                return Answer.absent();
            }
            return context.refused(tx, acting, Act.Kind.PASSKEY_REMOVE).orElseGet(() -> {
                own.get().remove(tx);
                return done(tx, "passkey-removed", named, acting);
            });
        });
    }

    private Answer done(SealedTransaction tx, String type, Digest passkey, Acting acting) {
        context.leaf(tx, type, "passkey", passkey.hex(), acting);
        return Answer.done();
    }

    private static Optional<Passkey> own(SealedSnapshot rows, Call call, Digest named) {
        return Passkey.of(rows, call.caller().person()).stream()
                .filter(passkey -> passkey.digest().equals(named))
                .findFirst();
    }
}
