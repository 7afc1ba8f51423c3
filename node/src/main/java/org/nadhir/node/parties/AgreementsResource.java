package org.nadhir.node.parties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.client.Act;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.EntityId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.Uuids;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;

/// Agreements as files that go round: one party proposes and signs, the others sign, all accept the file that all
/// have signed. A file counts for nothing before the last signature.
public final class AgreementsResource {

    private static final int FILE_BYTES = 2 * 1024 * 1024;
    private static final int PARTIES_MAX = Agreement.PARTIES_MAX;

    private final PartyContext context;
    private final Agreements agreements;
    private final RandomGenerator random;

    /// Works with `context`.
    ///
    /// @param random for the ids of new agreements
    public AgreementsResource(PartyContext context, Agreements agreements, RandomGenerator random) {
        this.context = context;
        this.agreements = agreements;
        this.random = random;
    }

    public List<Route> routes() {
        Access administrators = Access.roles(Role.ADMINISTRATOR);
        return List.of(
                Route.get("/api/v1/agreements", Access.anyRole(), this::list),
                Route.get("/api/v1/agreements/{agreement}", Access.anyRole(), this::show),
                Route.post("/api/v1/agreements/propose", administrators, this::propose),
                Route.post("/api/v1/agreements/sign", administrators, this::sign).withBody(FILE_BYTES),
                Route.post("/api/v1/agreements/accept", administrators, this::accept)
                        .withBody(FILE_BYTES));
    }

    private Answer list(Call call) {
        List<Agreement> all = context.store().read(agreements::all);
        return Answer.of(Json.object().putArray("agreements", all, AgreementsResource::json).build());
    }

    private Answer show(Call call) throws Malformed {
        AgreementId id = call.gap("agreement", AgreementId::new);
        return context.store().read(rows -> agreements
                .newest(rows, id)
                .map(agreement -> Answer.of(Json.object()
                        .put("agreement", json(agreement))
                        .put("file", agreements.statement(rows, id).orElseThrow().base64())
                        .build()))
                .orElseGet(Answer::absent));
    }

    private static Json json(Agreement agreement) {
        return Json.object()
                .put("agreement", agreement.id().value())
                .put("revision", agreement.revision())
                .put("kind", agreement.kind().word())
                .putStrings("parties", agreement.parties().stream().map(member -> member.party().value()).toList())
                .put("tier", agreement.tier().word())
                .put("ceiling", agreement.ceiling().label())
                .put("from", agreement.from())
                .put("until", agreement.until())
                .build();
    }

    private record Terms(
            List<PartyId> with,
            Agreement.Kind kind,
            List<Subject> subjects,
            List<EntityId> regions,
            Marking ceiling,
            Onward onward,
            Exigency exigency,
            Tier tier,
            Instant from,
            Instant until) {

        static Terms read(Fields fields) throws Malformed {
            return new Terms(
                    fields.values("with", PARTIES_MAX, PartyId::new),
                    fields.choice("kind", List.of(Agreement.Kind.values()), Agreement.Kind::word),
                    fields.values("subjects", Subject.values().length, AgreementsResource::subject),
                    fields.values("regions", Agreement.REGIONS_MAX, EntityId::new),
                    fields.value("ceiling", AgreementsResource::marking),
                    fields.choice("onward", List.of(Onward.values()), Onward::word),
                    exigency(fields),
                    fields.choice("tier", List.of(Tier.values()), Tier::word),
                    fields.instant("from"),
                    fields.instant("until"));
        }

        private static Exigency exigency(Fields fields) throws Malformed {
            if (!fields.has("exigency")) {
                return new Exigency.None();
            }
            return fields.<Exigency>object(
                    "exigency",
                    clause -> new Exigency.Clause(
                            (int) clause.integer("approvers", 2, 9), clause.bool("singlePerson")));
        }

        Agreement agreement(AgreementId id, List<Agreement.Member> members, boolean exercise) {
            return new Agreement(
                    id,
                    1,
                    kind,
                    members,
                    subjects,
                    List.of(Purpose.PROTECTION),
                    regions,
                    ceiling,
                    onward,
                    exigency,
                    tier,
                    from,
                    until,
                    exercise ? Status.EXERCISE : Status.ACTUAL);
        }
    }

    private Answer propose(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        Terms terms = acting.subject(Terms::read);
        AgreementId id = new AgreementId(Uuids.random(random));
        Optional<List<Agreement.Member>> members = context.store().read(rows -> members(rows, terms.with()));
        if (members.isEmpty()) {
            return Answer.failed(Problem.REFUSED, "agreement-unconfirmed-party");
        }
        Agreement agreement;
        try {
            agreement = terms.agreement(id, members.get(), context.self().exercise());
        } catch (IllegalArgumentException e) {
            return Answer.failed(Problem.REFUSED, "agreement-terms");
        }
        Bytes payload = AgreementCodec.write(agreement);
        Signed signed = Signed.sign(context.primitives(), context.key(), PayloadType.AGREEMENT, payload);
        return context.store().commit(tx -> context.refused(tx, acting, Act.Kind.AGREEMENT_PROPOSE)
                .orElseGet(() -> {
                    context.leaf(tx, "agreement-proposed", "agreement", id.value(), acting);
                    return file(agreement, signed, false);
                }));
    }

    private Answer sign(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        Bytes file = acting.subject(fields -> fields.value("file", Bytes::ofBase64));
        return switch (context.store().read(rows -> agreements.read(rows, file))) {
            case Agreements.File.Wrong(String code) -> Answer.failed(Problem.REFUSED, code);
            case Agreements.File.All _ -> Answer.failed(Problem.CONFLICT, "agreement-complete");
            case Agreements.File.Some(Agreement agreement, Signed statement) -> sign(acting, agreement, statement);
        };
    }

    private Answer sign(Acting acting, Agreement agreement, Signed statement) {
        if (statement.signerIds().contains(context.key().publicKeys().keyId())) {
            return Answer.failed(Problem.CONFLICT, "agreement-signed");
        }
        Signed signed = statement.withSignature(context.primitives(), context.key());
        return context.store().commit(tx -> context.refused(tx, acting, Act.Kind.AGREEMENT_SIGN)
                .orElseGet(() -> {
                    boolean complete = agreements.read(tx, signed.bytes()) instanceof Agreements.File.All all
                            && agreements.keep(tx, all, acting.act());
                    String type = complete ? "agreement-accepted" : "agreement-signed";
                    context.leaf(tx, type, "agreement", agreement.id().value(), acting);
                    return file(agreement, signed, complete);
                }));
    }

    private Answer accept(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        Bytes file = acting.subject(fields -> fields.value("file", Bytes::ofBase64));
        return context.store().commit(tx -> switch (agreements.read(tx, file)) {
            case Agreements.File.Wrong(String code) -> Answer.failed(Problem.REFUSED, code);
            case Agreements.File.Some _ -> Answer.failed(Problem.REFUSED, "agreement-incomplete");
            case Agreements.File.All all -> context.refused(tx, acting, Act.Kind.AGREEMENT_ACCEPT)
                    .orElseGet(() -> {
                        if (!agreements.keep(tx, all, acting.act())) {
                            return Answer.failed(Problem.CONFLICT, "agreement-known");
                        }
                        context.leaf(
                                tx, "agreement-accepted", "agreement", all.agreement().id().value(), acting);
                        return file(all.agreement(), all.statement(), true);
                    });
        });
    }

    private static Answer file(Agreement agreement, Signed statement, boolean complete) {
        return Answer.of(Json.object()
                .put("agreement", agreement.id().value())
                .put("complete", complete)
                .put("file", statement.bytes().base64())
                .build());
    }

    /// Ourselves and the others, in the order of their ids; empty where one of them is not confirmed.
    private Optional<List<Agreement.Member>> members(SealedSnapshot rows, List<PartyId> with) {
        List<PartyId> parties = new ArrayList<>(with);
        parties.add(context.self().party());
        parties.sort(Comparator.naturalOrder());
        List<Agreement.Member> members = new ArrayList<>();
        for (PartyId party : parties) {
            Optional<PublicKeys> keys = agreements.keys(rows, party);
            if (keys.isEmpty()) {
                return Optional.empty();
            }
            members.add(new Agreement.Member(party, keys.get().keyId()));
        }
        return Optional.of(members);
    }

    private static Subject subject(String word) {
        return Subject.ofWord(word).orElseThrow(() -> new IllegalArgumentException("no subject has this word"));
    }

    private static Marking marking(String label) {
        return Marking.ofLabel(label).orElseThrow(() -> new IllegalArgumentException("no marking has this label"));
    }
}
