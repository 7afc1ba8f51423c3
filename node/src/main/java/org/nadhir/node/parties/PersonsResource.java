package org.nadhir.node.parties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.RosterCodec;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.agreement.Standing;
import org.nadhir.client.Act;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.api.Sessions;
import org.nadhir.node.folder.PersonKey;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;

/// The persons of this party. One administrator proposes a person with the public half of that person's key, another
/// confirms: else one alone could make a second self and release in two names. One is enough to revoke.
public final class PersonsResource {

    /// Without two of them nothing that takes two could be done any more, adding a third included.
    private static final int ADMINISTRATORS_MIN = 2;

    private final PartyContext context;

    public PersonsResource(PartyContext context) {
        this.context = context;
    }

    public List<Route> routes() {
        Access administrators = Access.roles(Role.ADMINISTRATOR);
        return List.of(
                Route.get("/api/v1/persons", Access.anyRole(), this::list),
                Route.post("/api/v1/persons", administrators, this::propose),
                Route.post("/api/v1/persons/{person}/confirm", administrators, this::confirm),
                Route.post("/api/v1/persons/{person}/revoke", administrators, this::revoke),
                Route.post("/api/v1/persons/{person}/codes/forget", administrators, this::forgetCodes));
    }

    private Answer list(Call call) {
        return context.store().read(rows -> Answer.of(Json.object()
                .putArray("persons", Persons.all(rows), person -> json(rows, person))
                .build()));
    }

    private static Json json(SealedSnapshot rows, Person person) {
        RosterEntry entry = person.entry();
        Json.Builder json = Json.object()
                .put("person", entry.person().value())
                .put("name", person.name())
                .put("proposed", person.proposed())
                .putStrings("roles", entry.roles().stream().map(Role::word).toList())
                .put("key", entry.keys().keyId().hex())
                .put("revision", entry.revision());
        // Whoever founded the node was proposed by nobody.
        person.acts().statements().stream()
                .findFirst()
                .flatMap(act -> Persons.signerOf(rows, act))
                .ifPresent(by -> json.put("by", by.value()));
        return json.build();
    }

    private record Proposed(PersonId person, String name, List<Role> roles, PublicKeys keys) {

        static Proposed read(Fields fields) throws Malformed {
            return new Proposed(
                    fields.value("person", PersonId::new),
                    fields.string("name", PersonKey.NAME_CHARACTERS_MAX),
                    fields.values("roles", Role.values().length, Roles::ofWord),
                    fields.value("keys", keys -> new PublicKeys(Bytes.ofBase64(keys))));
        }
    }

    private Answer propose(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        Proposed proposed = acting.subject(Proposed::read);
        Instant now = context.clock().instant();
        return context.store().commit(tx -> {
            if (Persons.find(tx, proposed.person()).isPresent()) {
                return Answer.failed(Problem.CONFLICT, "person-known");
            }
            List<Person> all = Persons.all(tx);
            if (all.size() >= context.limits().persons()) {
                return Answer.failed(Problem.REFUSED, "persons-many", String.valueOf(context.limits().persons()));
            }
            if (all.stream().anyMatch(person -> person.entry().keys().equals(proposed.keys()))) {
                return Answer.failed(Problem.REFUSED, "person-key-shared");
            }
            return context.refused(tx, acting, Act.Kind.PERSON_ADD).orElseGet(() -> {
                PartyId self = context.self().party();
                var entry = new RosterEntry(
                        self, proposed.person(), 1, proposed.roles(), proposed.keys(), now, Standing.OPEN);
                Bytes none = Bytes.of(new byte[0]);
                Persons.put(tx, new Person(proposed.name(), true, entry, none, Acts.of(acting.act())));
                context.leaf(tx, "person-proposed", "person", proposed.person().value(), acting);
                return Answer.of(Json.object().put("person", proposed.person().value()).build());
            });
        });
    }

    private Answer confirm(Call call) throws Malformed {
        PersonId id = call.gap("person", PersonId::new);
        Acting acting = Acting.read(call);
        PersonId named = acting.subject(PersonsResource::namedWithKey);
        Instant now = context.clock().instant();
        return context.store().commit(tx -> {
            Optional<Person> found = Persons.find(tx, id).filter(Person::proposed);
            if (found.isEmpty() || !named.equals(id) || !keyIs(acting, found.get())) {
                return Answer.failed(Problem.CONFLICT, "person-not-proposed");
            }
            if (acting.isBySignerOf(found.get().acts().statements().getFirst())) {
                return Answer.failed(Problem.REFUSED, "second-person");
            }
            return context.refused(tx, acting, Act.Kind.PERSON_CONFIRM).orElseGet(() -> {
                Person person = found.get();
                RosterEntry old = person.entry();
                var entry = new RosterEntry(
                        old.party(), old.person(), old.revision(), old.roles(), old.keys(), now, old.until());
                Persons.put(tx, new Person(person.name(), false, entry, sign(entry), person.acts().and(acting.act())));
                context.leaf(tx, "person-added", "person", id.value(), acting);
                return Answer.done();
            });
        });
    }

    private Answer revoke(Call call) throws Malformed {
        PersonId id = call.gap("person", PersonId::new);
        Acting acting = Acting.read(call);
        PersonId named = acting.subject(fields -> fields.value("person", PersonId::new));
        Instant now = context.clock().instant();
        return context.store().commit(tx -> {
            Optional<Person> found = Persons.find(tx, id).filter(person -> !person.entry().roles().isEmpty());
            if (found.isEmpty() || !named.equals(id)) {
                return Answer.absent();
            }
            if (!found.get().proposed() && leavesTooFew(tx, id)) {
                return Answer.failed(Problem.REFUSED, "last-administrators");
            }
            return context.refused(tx, acting, Act.Kind.PERSON_REVOKE).orElseGet(() -> {
                Person person = found.get();
                RosterEntry old = person.entry();
                var entry = new RosterEntry(
                        old.party(), id, old.revision() + 1, List.of(), old.keys(), now, old.until());
                Persons.put(tx, new Person(person.name(), false, entry, sign(entry), person.acts().and(acting.act())));
                context.leaf(tx, "person-revoked", "person", id.value(), acting);
                return Answer.done();
            });
        });
    }

    /// For whoever lost their authenticator. The passphrase is asked as before, so that an administrator alone gains
    /// nothing by it; nobody does it for themselves, for then a passphrase alone would be enough.
    private Answer forgetCodes(Call call) throws Malformed {
        PersonId id = call.gap("person", PersonId::new);
        Acting acting = Acting.read(call);
        PersonId named = acting.subject(fields -> fields.value("person", PersonId::new));
        if (id.equals(call.caller().person())) {
            return Answer.failed(Problem.REFUSED, "own-codes");
        }
        return context.store().commit(tx -> {
            if (Persons.find(tx, id).isEmpty() || !named.equals(id)) {
                return Answer.absent();
            }
            return context.refused(tx, acting, Act.Kind.PERSON_CODES_FORGET).orElseGet(() -> {
                CodeRows.forget(tx, id);
                // Whoever has the lost one may be signed in with it.
                Sessions.endAll(tx, id);
                context.leaf(tx, "person-codes-forgotten", "person", id.value(), acting);
                return Answer.done();
            });
        });
    }

    private static boolean leavesTooFew(SealedTransaction tx, PersonId leaving) {
        List<RosterEntry> administrators = Persons.all(tx).stream()
                .filter(person -> !person.proposed())
                .map(Person::entry)
                .filter(entry -> entry.has(Role.ADMINISTRATOR))
                .toList();
        return administrators.stream().anyMatch(entry -> entry.person().equals(leaving))
                && administrators.size() <= ADMINISTRATORS_MIN;
    }

    private static PersonId namedWithKey(Fields fields) throws Malformed {
        fields.string("key");
        return fields.value("person", PersonId::new);
    }

    /// Whoever confirms signs the key that was proposed, so that nobody can change it in between.
    private static boolean keyIs(Acting acting, Person person) {
        return acting.subject() instanceof Json.Obj subject
                && Json.of(person.entry().keys().keyId().hex()).equals(subject.members().get("key"));
    }

    private Bytes sign(RosterEntry entry) {
        return Signed.sign(context.primitives(), context.key(), PayloadType.ROSTER_ENTRY, RosterCodec.write(entry))
                .bytes();
    }
}
