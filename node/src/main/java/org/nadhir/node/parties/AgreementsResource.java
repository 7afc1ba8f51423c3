package org.nadhir.node.parties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.AgreementStatementCodec;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.TierHistory.Noted;
import org.nadhir.client.Act;
import org.nadhir.exchange.Card;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.AgreementWords;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;

/// Agreements as files that go round: one party proposes and signs, the others sign, all accept the file that all
/// have signed. A party signs by the acts of two administrators: who proposes is the first, whoever signs next the
/// second. A file counts for nothing before the last signature.
public final class AgreementsResource {

    private static final int FILE_BYTES = 2 * 1024 * 1024;

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
                Route.post("/api/v1/agreements/look", Access.anyRole(), this::look).withBody(FILE_BYTES),
                Route.post("/api/v1/agreements/propose", administrators, this::propose),
                Route.post("/api/v1/agreements/sign", administrators, this::sign).withBody(FILE_BYTES),
                Route.post("/api/v1/agreements/accept", administrators, this::accept)
                        .withBody(FILE_BYTES));
    }

    private Answer list(Call call) {
        Instant now = context.clock().instant();
        return context.store().read(rows -> Answer.of(Json.object()
                .putArray("agreements", agreements.all(rows), agreement -> AgreementJson.line(
                        agreement, agreements.shelf(rows).history(agreement), now))
                .build()));
    }

    private Answer show(Call call) throws Malformed {
        AgreementId id = call.gap("agreement", AgreementId::new);
        Instant now = context.clock().instant();
        return context.store().read(rows -> agreements
                .newest(rows, id)
                .map(agreement -> Answer.of(Json.object()
                        .put("agreement", AgreementJson.line(agreement, agreements.shelf(rows).history(agreement), now))
                        .put("payload", AgreementCodec.write(agreement).base64())
                        .put("file", agreements.statement(rows, id).orElseThrow().base64())
                        .put("now", now)
                        .putArray("words", words(rows, id), AgreementStatementCodec::noted)
                        .putArray("names", agreement.parties(), member -> name(rows, member.party()))
                        .build()))
                .orElseGet(Answer::absent));
    }

    private static List<Noted> words(SealedSnapshot rows, AgreementId id) {
        return AgreementWords.all(rows).stream()
                .filter(word -> word.agreement().equals(id))
                .toList();
    }

    /// What a file is, for who has it in hand and wants to read it before anybody signs.
    private Answer look(Call call) throws Malformed {
        Bytes file = call.body(fields -> fields.value("file", Bytes::ofBase64));
        return context.store().read(rows -> switch (agreements.read(rows, file)) {
            case Agreements.File.Wrong(String code) -> Answer.failed(Problem.REFUSED, code);
            case Agreements.File.Draft(Agreement agreement) -> looked(rows, agreement);
            case Agreements.File.Some(Agreement agreement, Signed _) -> looked(rows, agreement);
            case Agreements.File.All(Agreement agreement, Signed _) -> looked(rows, agreement);
        });
    }

    private Answer looked(SealedSnapshot rows, Agreement agreement) {
        return Answer.of(Json.object()
                .put("payload", AgreementCodec.write(agreement).base64())
                .putArray("names", agreement.parties(), member -> name(rows, member.party()))
                .build());
    }

    private Json name(SealedSnapshot rows, PartyId party) {
        Text name = party.equals(context.self().party())
                ? context.self().name()
                : agreements.card(rows, party).map(Card::name).orElse(new Text("", ""));
        return Json.object()
                .put("party", party.value())
                .put("ar", name.ar())
                .put("en", name.en())
                .build();
    }

    private Answer propose(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        AgreementDraft draft = acting.subject(AgreementDraft::read);
        return context.store().commit(tx -> {
            Optional<List<Agreement.Member>> members = members(tx, draft.with());
            if (members.isEmpty()) {
                return Answer.failed(Problem.REFUSED, "agreement-unconfirmed-party");
            }
            Optional<Agreement> old = Optional.ofNullable(draft.revises()).flatMap(id -> agreements.newest(tx, id));
            if (draft.revises() != null && old.isEmpty()) {
                return Answer.absent();
            }
            AgreementId id = old.map(Agreement::id).orElseGet(() -> new AgreementId(Uuids.random(random)));
            Agreement agreement;
            try {
                int revision = old.map(Agreement::revision).orElse(0) + 1;
                agreement = draft.agreement(id, revision, members.get(), context.self().exercise());
            } catch (IllegalArgumentException e) {
                return Answer.failed(Problem.REFUSED, "agreement-terms");
            }
            Bytes payload = AgreementCodec.write(agreement);
            if (agreements.read(tx, payload) instanceof Agreements.File.Wrong(String code)) {
                return Answer.failed(Problem.REFUSED, code);
            }
            return context.refused(tx, acting, Act.Kind.AGREEMENT_PROPOSE).orElseGet(() -> {
                waits(tx, payload, Json.object().put("file", payload.base64()).build(), acting);
                context.leaf(tx, "agreement-proposed", "agreement", id.value(), acting);
                return file(agreement, payload, Stage.WAITS);
            });
        });
    }

    private Answer sign(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        Bytes file = acting.subject(fields -> fields.value("file", Bytes::ofBase64));
        return context.store().commit(tx -> switch (agreements.read(tx, file)) {
            case Agreements.File.Wrong(String code) -> Answer.failed(Problem.REFUSED, code);
            case Agreements.File.All _ -> Answer.failed(Problem.CONFLICT, "agreement-complete");
            case Agreements.File.Draft(Agreement agreement) -> sign(tx, acting, agreement, Optional.empty());
            case Agreements.File.Some(Agreement agreement, Signed statement) ->
                sign(tx, acting, agreement, Optional.of(statement));
        });
    }

    /// The first person's signature waits for a second one's; only with that the party signs.
    private Answer sign(SealedTransaction tx, Acting acting, Agreement agreement, Optional<Signed> statement) {
        Digest ours = context.key().publicKeys().keyId();
        if (statement.filter(signed -> signed.signerIds().contains(ours)).isPresent()) {
            return Answer.failed(Problem.CONFLICT, "agreement-signed");
        }
        Bytes payload = AgreementCodec.write(agreement);
        Instant now = context.clock().instant();
        Optional<Bytes> first = SecondPerson.first(tx, waiting(payload), now);
        if (first.filter(acting::isBySignerOf).isPresent()) {
            return Answer.failed(Problem.REFUSED, "second-person");
        }
        if (!SecondPerson.counts(tx, acting.act(), now)) {
            // It would wait for ever: at no second signature would the first count.
            return Answer.failed(Problem.REFUSED, "person-holds-not", now.toString());
        }
        return context.refused(tx, acting, Act.Kind.AGREEMENT_SIGN).orElseGet(() -> {
            if (first.isEmpty()) {
                waits(tx, payload, acting.subject(), acting);
                context.leaf(tx, "agreement-first-person", "agreement", agreement.id().value(), acting);
                return file(agreement, payload, Stage.WAITS);
            }
            SecondPerson.done(tx, waiting(payload));
            shown(tx, payload).forEach(proposal -> proposal.remove(tx));
            Signed signed = statement
                    .map(some -> some.withSignature(context.primitives(), context.key()))
                    .orElseGet(() -> Signed.sign(
                            context.primitives(), context.key(), AgreementCodec.type(agreement), payload));
            boolean complete = agreements.read(tx, signed.bytes()) instanceof Agreements.File.All all
                    && agreements.keep(tx, all, Acts.of(first.get()).and(acting.act()));
            String type = complete ? "agreement-accepted" : "agreement-signed";
            context.leaf(tx, type, "agreement", agreement.id().value(), acting);
            return file(agreement, signed.bytes(), complete ? Stage.COMPLETE : Stage.SIGNED);
        });
    }

    /// Keeps the first person's signature, and shows the second what to sign.
    private void waits(SealedTransaction tx, Bytes payload, Json signs, Acting acting) {
        Instant now = context.clock().instant();
        SecondPerson.wait(tx, waiting(payload), acting.act(), now);
        shown(tx, payload).forEach(proposal -> proposal.remove(tx));
        new Proposal(Act.Kind.AGREEMENT_SIGN, context.self().party(), signs, acting.act(), now).put(tx);
    }

    /// What waits of this agreement: one file, or the same with another party's signature.
    private List<Proposal> shown(SealedSnapshot rows, Bytes payload) {
        return Proposal.all(rows).stream()
                .filter(proposal -> proposal.needs() == Act.Kind.AGREEMENT_SIGN)
                .filter(proposal -> proposal.subject() instanceof Json.Obj subject
                        && subject.members().get("file") instanceof Json.Str(String file)
                        && agreements.payload(rows, Bytes.ofBase64(file)).filter(payload::equals).isPresent())
                .toList();
    }

    private Answer accept(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        Bytes file = acting.subject(fields -> fields.value("file", Bytes::ofBase64));
        return context.store().commit(tx -> switch (agreements.read(tx, file)) {
            case Agreements.File.Wrong(String code) -> Answer.failed(Problem.REFUSED, code);
            case Agreements.File.Draft _, Agreements.File.Some _ ->
                Answer.failed(Problem.REFUSED, "agreement-incomplete");
            case Agreements.File.All all -> context.refused(tx, acting, Act.Kind.AGREEMENT_ACCEPT)
                    .orElseGet(() -> {
                        if (!agreements.keep(tx, all, Acts.of(acting.act()))) {
                            return Answer.failed(Problem.CONFLICT, "agreement-known");
                        }
                        context.leaf(
                                tx, "agreement-accepted", "agreement", all.agreement().id().value(), acting);
                        return file(all.agreement(), all.statement().bytes(), Stage.COMPLETE);
                    });
        });
    }

    private static String waiting(Bytes payload) {
        return "agreement " + payload.digest();
    }

    /// How far an agreement's file has come.
    private enum Stage {
        WAITS,
        SIGNED,
        COMPLETE
    }

    private static Answer file(Agreement agreement, Bytes file, Stage stage) {
        return Answer.of(Json.object()
                .put("agreement", agreement.id().value())
                .put("revision", agreement.revision())
                .put("stage", stage.name().toLowerCase(Locale.ROOT))
                .put("file", file.base64())
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
}
