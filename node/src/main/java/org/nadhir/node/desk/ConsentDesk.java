package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.AgreementBook;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Role;
import org.nadhir.client.Act;
import org.nadhir.duty.Determination;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.exchange.Warning;
import org.nadhir.exchange.WordedRequest;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.ConsentExchange;
import org.nadhir.node.journal.ConsentRows;
import org.nadhir.node.journal.Consenting.Asked;
import org.nadhir.node.journal.Consenting.Decision;
import org.nadhir.node.journal.Consenting.Wanted;
import org.nadhir.node.journal.Consents;
import org.nadhir.node.journal.FiledWords;
import org.nadhir.node.journal.Inheritance;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.parties.Acting;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Inherited.Consent;
import org.nadhir.policy.Request;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;
import org.nadhir.tearline.Worded;

/// Originators' consent: asking for it before a partner's warning goes on, and answering, which takes two persons.
public final class ConsentDesk {

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final PartyBook parties;
    private final ConsentExchange exchange;
    private final Wordings wordings;
    private final WordsGate gate;
    private final Primitives primitives;
    private final InstantSource clock;

    public ConsentDesk(
            SealedStore store,
            NodeLedgers ledgers,
            PartyBook parties,
            ConsentExchange exchange,
            Wordings wordings,
            WordsGate gate,
            Primitives primitives,
            InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.parties = parties;
        this.exchange = exchange;
        this.wordings = wordings;
        this.gate = gate;
        this.primitives = primitives;
        this.clock = clock;
    }

    public List<Route> routes() {
        Access seeing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR);
        return List.of(
                Route.get("/api/v1/consents", seeing, _ -> list()),
                Route.get("/api/v1/consents/{request}", seeing, this::show),
                Route.post(
                        "/api/v1/cases/{id}/consents", Access.roles(Role.ANALYST, Role.DUTY_OFFICER), this::ask),
                Route.post(
                        "/api/v1/consents/{request}/answer",
                        Access.roles(Role.DUTY_OFFICER, Role.APPROVER),
                        this::answer));
    }

    private Answer list() {
        Instant now = clock.instant();
        return Answer.of(Json.object()
                .putArray("consents", store.read(ConsentRows::all), row -> ConsentSheets.brief(row, now))
                .build());
    }

    private Answer show(Call call) throws Malformed {
        Digest request = call.gap("request", Digest::new);
        Instant now = clock.instant();
        return store.read(rows -> ConsentRows.wanted(rows, request))
                .map(wanted -> Answer.of(ConsentSheets.full(wanted, now)))
                .orElseGet(Answer::absent);
    }

    private record Question(Wordings.Asked asked, Instant deadline) {}

    /// Asks every originator whose word is missing. Nothing is asked of one who forbade it.
    private Answer ask(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        Optional<Determination> determination = store.read(rows -> CaseRows.determination(rows, id));
        if (determination.isEmpty()) {
            return Answer.failed(Problem.CONFLICT, "case-not-determined");
        }
        Asker asker = new Asker(call.caller().person(), call.caller().roles());
        Question question = call.body(fields -> new Question(
                wordings.read(fields, asker, determination.get()), fields.instant("deadline")));
        Instant now = clock.instant();
        Optional<PartyId> recipient = question.asked().request().recipient();
        if (recipient.isEmpty() || !question.deadline().isAfter(now)) {
            return Answer.failed(Problem.REFUSED, "consent-when-and-whom");
        }
        Optional<Worded> worded = store.read(rows -> worded(rows, id, question.asked(), recipient.get(), now));
        if (worded.isEmpty()) {
            return Answer.failed(Problem.REFUSED, "consent-no-agreement");
        }
        // The originator reads it, so it must say as little of our other sources as a release would.
        WordsGate.Searched searched = gate.search(
                new FiledWords(
                        FiledWords.What.CONSENT_REQUEST, List.of(id), List.of(), call.caller().person(),
                        worded.get().bytes()),
                id);
        return store.commit(tx -> gate.stops(tx, searched, now).orElseGet(() -> {
            List<Json> asked = new ArrayList<>();
            for (Inheritance from : Consents.inherited(tx, id)) {
                asked.add(ask(tx, call, id, from, recipient.get(), worded.get(), question.deadline(), now));
            }
            return asked.isEmpty()
                    ? Answer.failed(Problem.CONFLICT, "consent-nothing-inherited")
                    : Answer.of(Json.object().put("asked", new Json.Arr(asked)).build());
        }));
    }

    private Json ask(
            SealedTransaction tx,
            Call call,
            CaseId id,
            Inheritance from,
            PartyId recipient,
            Worded worded,
            Instant deadline,
            Instant now) {
        Json.Builder said = Json.object().put("originator", from.originator().value());
        Consent state = Consents.state(tx, from, recipient, worded.digest(), now);
        if (from.onward() == Onward.FORBIDDEN) {
            return said.put("state", "forbidden").build();
        }
        if (state == Consent.GIVEN || state == Consent.REFUSED) {
            return said.put("state", state.word()).build();
        }
        if (parties.confirmed(tx, from.originator()).isEmpty()) {
            return said.put("state", "unknown-to-us").build();
        }
        Asked asked = exchange.ask(
                tx, id, from, recipient, worded, deadline, call.caller().person(), now);
        return said.put("state", "asked").put("request", asked.request().hex()).build();
    }

    /// What the third party would read: on the terms of our agreement with it, under the strictest marking inherited.
    private Optional<Worded> worded(
            SealedSnapshot rows, CaseId id, Wordings.Asked asked, PartyId recipient, Instant now) {
        Request request = asked.request();
        var question = new AgreementBook.Question(recipient, request.subject(), request.places(), now);
        return parties.agreementWith(rows, question)
                .map(PartyBook.SignedAgreement::agreement)
                .map(agreement -> new Worded(
                        asked.wording(),
                        Consents.marking(rows, id, asked.request(), now),
                        agreement.onward(),
                        agreement.status()));
    }

    private record Word(Digest request, boolean given) {

        static Word read(Fields fields) throws Malformed {
            return new Word(fields.value("request", Digest::new), fields.bool("given"));
        }
    }

    /// Takes one person's word; the second person's same word signs and sends the answer.
    private Answer answer(Call call) throws Malformed {
        Digest digest = call.gap("request", Digest::new);
        Acting acting = Acting.read(call);
        Word word = acting.subject(Word::read);
        return store.commit(tx -> {
            Optional<Wanted> found = ConsentRows.wanted(tx, digest);
            if (found.isEmpty() || !word.request().equals(digest)) {
                return Answer.absent();
            }
            Wanted wanted = found.get();
            WordedRequest request = WordedRequest.read(wanted.request()).orElseThrow();
            Instant now = clock.instant();
            if (now.isAfter(request.deadline())) {
                return Answer.failed(Problem.CONFLICT, "consent-late");
            }
            if (word.given() && forbids(tx, request.payload())) {
                return Answer.failed(Problem.REFUSED, "consent-forbidden");
            }
            return switch (wanted.decision()) {
                case Decision.Done _ -> Answer.failed(Problem.CONFLICT, "consent-answered");
                case Decision.Open() -> used(tx, acting).orElseGet(() -> half(tx, wanted, word, acting, now));
                case Decision.Half half -> second(tx, wanted, half, word, acting, now);
            };
        });
    }

    private Answer second(
            SealedTransaction tx, Wanted wanted, Decision.Half half, Word word, Acting acting, Instant now) {
        if (acting.isBySignerOf(half.act())) {
            return Answer.failed(Problem.REFUSED, "second-person");
        }
        return used(tx, acting).orElseGet(() -> half.given() == word.given()
                ? done(tx, wanted, half, word, acting, now)
                // Two persons of two minds: whoever spoke last begins anew, and nothing is sent.
                : half(tx, wanted, word, acting, now));
    }

    private Answer half(SealedTransaction tx, Wanted wanted, Word word, Acting acting, Instant now) {
        Wanted next = wanted.with(new Decision.Half(word.given(), acting.act()));
        ConsentRows.put(tx, next);
        ledgers.append(tx, "consent-proposed", Json.object()
                .put("request", wanted.digest().hex())
                .put("given", word.given())
                .put("act", acting.act().base64())
                .put("at", now)
                .build(), now);
        return Answer.of(ConsentSheets.brief(next, now));
    }

    private Answer done(
            SealedTransaction tx, Wanted wanted, Decision.Half half, Word word, Acting acting, Instant now) {
        if (parties.confirmed(tx, wanted.asker()).isEmpty()) {
            return Answer.failed(Problem.CONFLICT, "consent-asker-gone");
        }
        Wanted next =
                exchange.answer(tx, wanted, word.given(), List.of(half.act(), acting.act()), now);
        return Answer.of(ConsentSheets.brief(next, now));
    }

    private Optional<Answer> used(SealedTransaction tx, Acting acting) {
        return acting.use(tx, primitives, store.party(), Act.Kind.CONSENT_ANSWER);
    }

    /// Our own warning says already that it is not to be passed on; no two persons say yes against it.
    private boolean forbids(SealedSnapshot rows, Digest payload) {
        return ReleaseRows.byPayload(rows, payload)
                .flatMap(released -> Cards.read(primitives, parties.ownCard())
                        .flatMap(self -> parties.signerOf(rows, self.party(), released.statement())
                                .or(() -> Optional.of(self)))
                        .flatMap(self -> warning(self, released.statement())))
                .map(warning -> warning.tearline().onward() == Onward.FORBIDDEN)
                .orElse(true);
    }

    private Optional<Warning> warning(Card self, Bytes statement) {
        return Signed.parse(statement) instanceof Signed signed
                        && signed.verified(primitives, self.signing()) instanceof Verified verified
                ? Warning.read(verified.type(), verified.payload())
                : Optional.empty();
    }
}
