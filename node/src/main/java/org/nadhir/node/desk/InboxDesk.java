package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.exchange.Cadence;
import org.nadhir.exchange.Exchange;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.PersonsWord;
import org.nadhir.exchange.PersonsWords;
import org.nadhir.exchange.Recall;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.StepTaken;
import org.nadhir.exchange.Warning;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.FiledWords;
import org.nadhir.node.journal.InboxRows;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.RecallRows;
import org.nadhir.node.journal.Received;
import org.nadhir.node.journal.StepRows;
import org.nadhir.node.journal.StoreJournal;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;
import org.nadhir.tearline.Precedence;

/// Warnings of others: opening one (R1), taking note of it by name (R2), saying what became of it (R3). The receipt of
/// each step leaves at the next point of the cadence ([LeavingReceipts]), and is said to do so.
public final class InboxDesk {

    private static final String PATH = "/api/v1/inbox/{sender}/{sequence}";

    private final SealedStore store;
    private final StoreJournal journal;
    private final Exchange exchange;
    private final PartyBook parties;
    private final WordsGate gate;
    private final Primitives primitives;
    private final Cadence cadence;
    private final InstantSource clock;

    public InboxDesk(
            SealedStore store,
            StoreJournal journal,
            Exchange exchange,
            PartyBook parties,
            WordsGate gate,
            Primitives primitives,
            Cadence cadence,
            InstantSource clock) {
        this.store = store;
        this.journal = journal;
        this.exchange = exchange;
        this.parties = parties;
        this.gate = gate;
        this.primitives = primitives;
        this.cadence = cadence;
        this.clock = clock;
    }

    public List<Route> routes() {
        Access desk = Access.roles(Role.DUTY_OFFICER, Role.ANALYST, Role.AUDITOR);
        Access officer = Access.roles(Role.DUTY_OFFICER);
        return List.of(
                Route.get("/api/v1/inbox", desk, _ -> list()),
                Route.get(PATH, desk, this::show),
                Route.get(PATH + "/release", desk, this::release),
                Route.post(PATH + "/opened", officer, this::open),
                Route.post(PATH + "/acknowledgement", officer, call -> word(call, ReceiptStep.ACKNOWLEDGED)),
                Route.post(PATH + "/outcome", officer, call -> word(call, ReceiptStep.OUTCOME)));
    }

    private Answer list() {
        List<Received> all = store.read(InboxRows::all);
        return store.read(rows -> Answer.of(Json.object()
                .putArray("inbox", all, received -> listed(rows, received).build())
                .build()));
    }

    /// Shows a warning that was opened; before that there is only its envelope.
    private Answer show(Call call) throws Malformed {
        return find(call)
                .map(received -> received.highest().compareTo(ReceiptStep.OPENED) >= 0
                        ? Answer.of(content(received))
                        : Answer.failed(Problem.CONFLICT, "inbox-not-opened"))
                .orElseGet(InboxDesk::unknown);
    }

    /// Whoever may ask sees the list as well, so that this tells nothing new.
    private static Answer unknown() {
        return Answer.failed(Problem.ABSENT, "inbox-unknown");
    }

    /// The very bytes that the sender's approvers signed, of a warning that was opened and stands.
    private Answer release(Call call) throws Malformed {
        return find(call)
                .filter(received -> received.highest().compareTo(ReceiptStep.OPENED) >= 0)
                .filter(received -> recall(received).isEmpty())
                .filter(received -> store.read(rows -> RecallRows.theirs(rows, received.sender(), received.payload()))
                        .isEmpty())
                .<Answer>map(received -> new Answer.Raw(warning(received).release()))
                .orElseGet(Answer::absent);
    }

    private Answer open(Call call) throws Malformed {
        Optional<Received> found = find(call);
        if (found.isEmpty()) {
            return unknown();
        }
        Received received = found.get();
        if (received.highest() == ReceiptStep.STORED) {
            Instant now = clock.instant();
            StepTaken taken = taken(received, ReceiptStep.OPENED, Optional.empty(), now);
            journal.exchange(book -> {
                exchange.take(book, taken);
                return received;
            });
        }
        return find(call).map(opened -> Answer.of(content(opened))).orElseGet(Answer::absent);
    }

    /// Takes a statement that the caller signed about this very warning.
    private Answer word(Call call, ReceiptStep step) throws Malformed {
        Optional<Received> found = find(call);
        if (found.isEmpty()) {
            return unknown();
        }
        Received received = found.get();
        if (received.highest().compareTo(ReceiptStep.OPENED) < 0) {
            return Answer.failed(Problem.CONFLICT, "inbox-not-opened");
        }
        if (step == ReceiptStep.OUTCOME && recall(received).isPresent()) {
            return Answer.failed(Problem.CONFLICT, "inbox-recall-no-outcome");
        }
        if (received.highest().compareTo(step) >= 0) {
            return Answer.failed(Problem.CONFLICT, "inbox-step-done", step.label());
        }
        Optional<Said> said = said(call, received, step);
        if (said.isEmpty()) {
            return Answer.failed(Problem.REFUSED, "inbox-word-not-signed");
        }
        Instant now = clock.instant();
        StepTaken taken = taken(received, step, said, now);
        if (!cadence.mayName(precedence(received), said.get().words().at(), now)) {
            return Answer.failed(Problem.REFUSED, "inbox-word-off-grid", taken.leaves().toString());
        }
        WordsGate.Searched searched = gate.search(
                new WordsGate.Told(FiledWords.What.OUTCOME, received.sender(), received.payload(), words(said.get())),
                call.caller().person());
        Optional<Answer> stopped = journal.sitting(sitting -> {
            Optional<Answer> stops = gate.stops(sitting.tx(), searched, sitting.now());
            if (stops.isEmpty()) {
                exchange.take(sitting.book(), taken);
            }
            return stops;
        });
        return stopped.orElseGet(() -> store.read(rows -> InboxRows.find(rows, received.sender(), received.sequence()))
                .map(noted -> Answer.of(brief(noted).put("leaves", taken.leaves())
                        .put("exercise", cadence == Cadence.EXERCISE)
                        .build()))
                .orElseGet(Answer::absent));
    }

    /// What the person says in own words; an acknowledgement has none.
    private static List<String> words(Said said) {
        return said.words().outcome().stream()
                .flatMap(outcome -> Stream.concat(
                        Stream.of(outcome.note()), outcome.parts().stream().map(Outcome.Part::claimedBy)))
                .toList();
    }

    private StepTaken taken(Received received, ReceiptStep step, Optional<Said> said, Instant now) {
        return new StepTaken(
                received.sender(),
                received.sequence(),
                step,
                said.map(Said::word),
                said.flatMap(word -> word.words().outcome()),
                cadence.leaves(precedence(received), now));
    }

    private Precedence precedence(Received received) {
        return recall(received).isPresent()
                ? Recall.PRECEDENCE
                : warning(received).tearline().wording().precedence();
    }

    /// What is in the inbox where it takes a warning back.
    private Optional<Recall> recall(Received received) {
        return verified(received)
                .filter(verified -> verified.type() == PayloadType.RECALL)
                .flatMap(verified -> Recall.read(verified.payload()));
    }

    private Optional<Verified> verified(Received received) {
        return store.read(rows -> parties.signerOf(rows, received.sender(), received.statement()))
                .flatMap(card -> Signed.parse(received.statement()) instanceof Signed signed
                                && signed.verified(primitives, card.signing()) instanceof Verified verified
                        ? Optional.of(verified)
                        : Optional.empty());
    }

    private Optional<Said> said(Call call, Received received, ReceiptStep step) {
        PayloadType wanted = step == ReceiptStep.OUTCOME ? PayloadType.OUTCOME : PayloadType.ACKNOWLEDGEMENT;
        Bytes statement = call.body();
        return store.read(rows -> parties.roster(rows).find(call.caller().person(), clock.instant())
                .filter(entry -> entry.has(Role.DUTY_OFFICER))
                .flatMap(entry -> words(entry, statement, wanted))
                .filter(words -> words.person().equals(call.caller().person())
                        && words.payload().equals(received.payload()))
                .flatMap(words -> parties.rosterStatement(rows, words.person())
                        .map(roster -> new Said(words, new PersonsWord(words.person(), statement, roster)))));
    }

    private Optional<PersonsWords> words(RosterEntry entry, Bytes statement, PayloadType wanted) {
        return Signed.parse(statement) instanceof Signed signed
                        && signed.verified(primitives, entry.keys()) instanceof Verified verified
                        && verified.type() == wanted
                ? PersonsWords.read(wanted, verified.payload())
                : Optional.empty();
    }

    private Optional<Received> find(Call call) throws Malformed {
        PartyId sender = call.gap("sender", PartyId::new);
        long sequence = call.gap("sequence", Long::parseLong);
        return store.read(rows -> InboxRows.find(rows, sender, sequence));
    }

    private Warning warning(Received received) {
        return verified(received)
                .flatMap(verified -> Warning.read(verified.type(), verified.payload()))
                .orElseThrow(() -> new IllegalStateException("a stored warning no longer verifies"));
    }

    /// With `next`, when what is done now leaves: the only moment that a person's word about it may name.
    private Json content(Received received) {
        Precedence precedence = precedence(received);
        Json.Builder json = store.read(rows -> listed(rows, received));
        recall(received).ifPresentOrElse(
                recall -> json.put("recall", json(received.sender(), recall)),
                () -> json.put("warning", Tearlines.json(warning(received).tearline())));
        json.put("next", cadence.leaves(precedence, clock.instant()))
                .put("exercise", cadence == Cadence.EXERCISE);
        store.read(StepRows::all).stream()
                .filter(taken -> taken.sender().equals(received.sender())
                        && taken.sequence() == received.sequence())
                .map(StepTaken::leaves)
                .max(Instant::compareTo)
                .ifPresent(leaves -> json.put("leaves", leaves));
        return json.build();
    }

    /// With `report`, the STIX identifier of the report that was taken back, where the warning is here.
    private Json json(PartyId sender, Recall recall) {
        Json.Builder json = Json.object()
                .put("release", recall.release().value())
                .put("payload", recall.payload().hex())
                .put("reason", recall.reason().word())
                .put("at", recall.at());
        store.read(InboxRows::all).stream()
                .filter(one -> one.sender().equals(sender) && one.payload().equals(recall.payload()))
                .findFirst()
                .ifPresent(one ->
                        json.put("report", "report--" + warning(one).tearline().stix().report()));
        return json.build();
    }

    /// With `recalled`, why, where its sender took it back.
    private static Json.Builder listed(SealedSnapshot rows, Received received) {
        Json.Builder json = brief(received);
        RecallRows.theirs(rows, received.sender(), received.payload())
                .ifPresent(recall -> json.put("recalled", recall.reason().word()));
        return json;
    }

    private static Json.Builder brief(Received received) {
        return Json.object()
                .put("sender", received.sender().value())
                .put("sequence", received.sequence())
                .put("payload", received.payload().hex())
                .put("received", received.at())
                .put("step", received.highest().label());
    }

    private record Said(PersonsWords words, PersonsWord word) {}
}
