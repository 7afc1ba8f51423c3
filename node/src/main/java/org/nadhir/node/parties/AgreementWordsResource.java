package org.nadhir.node.parties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementStatement;
import org.nadhir.agreement.AgreementStatement.Says;
import org.nadhir.agreement.AgreementStatementCodec;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.TierHistory.Noted;
import org.nadhir.client.Act;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.AgreementWords;
import org.nadhir.node.journal.Statements;
import org.nadhir.node.store.SealedTransaction;

/// What our party says of its agreements. A word that lowers goes out at once on one person's act; one that raises or
/// promises waits for a second administrator.
public final class AgreementWordsResource {

    private final PartyContext context;
    private final Agreements agreements;
    private final Statements statements;

    public AgreementWordsResource(PartyContext context, Agreements agreements, Statements statements) {
        this.context = context;
        this.agreements = agreements;
        this.statements = statements;
    }

    public List<Route> routes() {
        // Who sees a breach at night must not have to wake an administrator.
        Access lowering = Access.roles(Role.ADMINISTRATOR, Role.DUTY_OFFICER);
        return List.of(
                Route.post("/api/v1/agreements/lower", lowering, call -> say(call, Act.Kind.AGREEMENT_LOWER)),
                Route.post(
                        "/api/v1/agreements/raise",
                        Access.roles(Role.ADMINISTRATOR),
                        call -> say(call, Act.Kind.AGREEMENT_RAISE)));
    }

    private record Word(AgreementId agreement, int revision, Says says) {

        static Word read(Fields fields) throws Malformed {
            return new Word(
                    fields.value("agreement", AgreementId::new),
                    (int) fields.integer("revision", 1, 1_000_000),
                    AgreementStatementCodec.says(fields));
        }
    }

    private Answer say(Call call, Act.Kind kind) throws Malformed {
        Acting acting = Acting.read(call);
        Word word = acting.subject(Word::read);
        if (word.says().takesTwo() != (kind == Act.Kind.AGREEMENT_RAISE)) {
            return Answer.failed(Problem.REFUSED, "agreement-word-kind");
        }
        return context.store().commit(tx -> {
            Optional<Agreement> found = agreements.newest(tx, word.agreement());
            if (found.isEmpty()) {
                return Answer.absent();
            }
            if (found.get().revision() != word.revision()) {
                return Answer.failed(Problem.CONFLICT, "agreement-revised");
            }
            List<AgreementStatement> copies = copies(found.get(), word.says());
            if (!copies.stream().allMatch(copy -> copy.fits(found.get()))) {
                return Answer.failed(Problem.REFUSED, "agreement-word-unfit");
            }
            return word.says().takesTwo() ? byTwo(tx, acting, kind, copies) : byOne(tx, acting, kind, copies);
        });
    }

    private Answer byOne(SealedTransaction tx, Acting acting, Act.Kind kind, List<AgreementStatement> copies) {
        return context.refused(tx, acting, kind).orElseGet(() -> said(tx, acting, copies));
    }

    private Answer byTwo(SealedTransaction tx, Acting acting, Act.Kind kind, List<AgreementStatement> copies) {
        String what = "word " + Act.digest(acting.subject());
        Instant now = context.clock().instant();
        Optional<Bytes> first = SecondPerson.first(tx, what, now);
        if (first.filter(acting::isBySignerOf).isPresent()) {
            return Answer.failed(Problem.REFUSED, "second-person");
        }
        return context.refused(tx, acting, kind).orElseGet(() -> {
            var waiting = new Proposal(kind, context.self().party(), acting.subject(), acting.act(), now);
            if (first.isEmpty()) {
                SecondPerson.wait(tx, what, acting.act(), now);
                waiting.put(tx);
                context.leaf(
                        tx, "agreement-first-person", "agreement", copies.getFirst().agreement().value(), acting);
                return answer(copies.getFirst(), true, List.of());
            }
            SecondPerson.done(tx, what);
            waiting.remove(tx);
            return said(tx, acting, copies);
        });
    }

    private Answer said(SealedTransaction tx, Acting acting, List<AgreementStatement> copies) {
        AgreementStatement first = copies.getFirst();
        AgreementWords.keep(tx, Noted.of(first, first.said()));
        List<PartyId> told = new ArrayList<>();
        for (AgreementStatement copy : copies) {
            if (agreements.card(tx, copy.to()).isPresent()) {
                statements.send(tx, copy.to(), copy.type(), AgreementStatementCodec.write(copy));
                told.add(copy.to());
            }
        }
        context.leaf(tx, "agreement-word", "agreement", first.agreement().value(), acting);
        return answer(first, false, told);
    }

    /// One for each other party, so that no copy shows to whom the others went.
    private List<AgreementStatement> copies(Agreement agreement, Says says) {
        Instant now = context.clock().instant();
        PartyId self = context.self().party();
        return agreement.parties().stream()
                .map(Agreement.Member::party)
                .filter(party -> !party.equals(self))
                .map(party -> new AgreementStatement(agreement.id(), agreement.revision(), self, party, says, now))
                .toList();
    }

    private static Answer answer(AgreementStatement word, boolean waits, List<PartyId> told) {
        return Answer.of(Json.object()
                .put("agreement", word.agreement().value())
                .put("waits", waits)
                .putStrings("told", told.stream().map(PartyId::value).toList())
                .build());
    }
}
