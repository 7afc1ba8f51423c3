package org.nadhir.node.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.AgreementBook;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Subject;
import org.nadhir.exchange.Inquiry;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Digest;
import org.nadhir.model.EntityId;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.Inquiring;
import org.nadhir.node.journal.Inquiring.Found;
import org.nadhir.node.journal.Inquiring.Look;
import org.nadhir.node.journal.Inquiring.Ours;
import org.nadhir.node.journal.Inquiring.Theirs;
import org.nadhir.node.journal.InquiryExchange;
import org.nadhir.node.journal.InquiryRows;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.reports.register.Register;
import org.nadhir.tearline.Window;

/// Questions whether a threat to a place is known: ours to partners, and theirs to us. A person looks at theirs and
/// says inside the node what was found; the answer that goes back at the deadline is one and the same.
///
/// What leaves is chosen, never written: a place of the register by its name there, days, an agreement.
public final class InquiryDesk {

    /// Between two looks for deadlines while the node serves.
    public static final Duration REST = Duration.ofSeconds(30);

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final PartyBook parties;
    private final InquiryExchange exchange;
    private final Register register;
    private final InstantSource clock;

    public InquiryDesk(
            SealedStore store,
            NodeLedgers ledgers,
            PartyBook parties,
            InquiryExchange exchange,
            Register register,
            InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.parties = parties;
        this.exchange = exchange;
        this.register = register;
        this.clock = clock;
    }

    public List<Route> routes() {
        Access working = Access.roles(Role.ANALYST, Role.DUTY_OFFICER);
        return List.of(
                Route.get(
                        "/api/v1/inquiries",
                        Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR),
                        _ -> list()),
                Route.post("/api/v1/inquiries", working, this::ask),
                Route.post("/api/v1/inquiries/{inquiry}/looked", working, this::looked));
    }

    /// Answers the inquiries whose deadline has come.
    ///
    /// @return how many
    public int look() {
        Instant now = clock.instant();
        boolean due = store.read(rows -> InquiryRows.waiting(rows).stream()
                .anyMatch(theirs -> !theirs.asked().deadline().isAfter(now)));
        return due ? store.commit(tx -> exchange.answerDue(tx, now)) : 0;
    }

    private Answer list() {
        return Answer.of(Json.object()
                .putArray("inquiries", store.read(InquiryRows::all), InquiryDesk::json)
                .build());
    }

    private record Question(PartyId partner, EntityId place, Subject subject, Window window, Instant deadline) {

        static Question read(Fields fields) throws Malformed {
            Instant since = day(fields, "since");
            return new Question(
                    fields.value("partner", PartyId::new),
                    fields.value("place", EntityId::new),
                    fields.choice("subject", List.of(Subject.values()), Subject::word),
                    new Window(since, day(fields, "until").plus(Duration.ofDays(1))),
                    Inquiry.hourFrom(fields.instant("deadline")));
        }

        private static Instant day(Fields fields, String name) throws Malformed {
            return fields.value(name, LocalDate::parse).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    private Answer ask(Call call) throws Malformed {
        Question question = call.body(Question::read);
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Duration wait = Duration.between(hour, question.deadline());
        if (wait.compareTo(Inquiry.WAIT_MIN) < 0 || wait.compareTo(Inquiry.WAIT_MAX) > 0) {
            return Answer.failed(Problem.REFUSED, "inquiry-deadline");
        }
        if (register.entity(question.place()).isEmpty()) {
            return Answer.failed(Problem.REFUSED, "inquiry-place", question.place().value());
        }
        return store.commit(tx -> inquiry(tx, question, hour, now)
                .filter(_ -> parties.confirmed(tx, question.partner()).isPresent())
                .map(inquiry -> Answer.of(json(exchange.ask(tx, inquiry, call.caller().person(), now))))
                .orElseGet(() -> Answer.failed(Problem.REFUSED, "inquiry-no-agreement")));
    }

    private Optional<Inquiry> inquiry(SealedSnapshot rows, Question question, Instant hour, Instant now) {
        var asked = new AgreementBook.Question(
                question.partner(), question.subject(), List.of(question.place()), now);
        return parties.agreementWith(rows, asked)
                .map(signed -> new Inquiry(
                        store.party(),
                        question.partner(),
                        signed.agreement().id(),
                        question.subject(),
                        register.name(question.place()),
                        question.window(),
                        hour,
                        question.deadline()));
    }

    /// Notes inside what a person found. It changes neither the answer nor its time.
    private Answer looked(Call call) throws Malformed {
        Digest digest = call.gap("inquiry", Digest::new);
        Found found = call.body(fields -> fields.choice("found", List.of(Found.values()), Found::word));
        Instant now = clock.instant();
        return store.commit(tx -> InquiryRows.theirs(tx, digest)
                .map(theirs -> {
                    Theirs next = theirs.with(new Look.Done(call.caller().person(), found, now));
                    InquiryRows.put(tx, next);
                    ledgers.append(tx, "inquiry-looked", Json.object()
                            .put("inquiry", digest.hex())
                            .put("by", call.caller().person().value())
                            .put("found", found.word())
                            .put("at", now)
                            .build(), now);
                    return Answer.of(json(next));
                })
                .orElseGet(Answer::absent));
    }

    private static Json json(Inquiring row) {
        Inquiry inquiry = row.asked();
        Json.Builder json = Json.object()
                .put("inquiry", row.digest().hex())
                .put("partner", row.partner().value())
                .put("place", Tearlines.text(inquiry.place()))
                .put("subject", inquiry.subject().word())
                .put("since", inquiry.window().from())
                .put("until", inquiry.window().until())
                .put("deadline", inquiry.deadline());
        return switch (row) {
            case Ours ours -> json.put("what", "ours")
                    .put("state", ours.answer() instanceof Inquiring.Answer.Noted ? "noted" : "open")
                    .build();
            case Theirs theirs -> json.put("what", "theirs")
                    .put("state", theirs.look() instanceof Look.Done done ? done.found().word() : "open")
                    .build();
        };
    }
}
