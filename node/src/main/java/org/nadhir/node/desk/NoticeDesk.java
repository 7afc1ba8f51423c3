package org.nadhir.node.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Roster;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Profile;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Message;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.ApprovalRows;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.FiledNotice;
import org.nadhir.node.journal.NoticeRows;
import org.nadhir.node.journal.RequestSheet;
import org.nadhir.node.journal.SiteEntry;
import org.nadhir.node.journal.SiteRows;
import org.nadhir.node.journal.Sitting;
import org.nadhir.node.journal.StoreJournal;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.notice.Notice;
import org.nadhir.notice.NoticeBuilder;
import org.nadhir.notice.NoticeDelivery;
import org.nadhir.notice.NoticeDraft;
import org.nadhir.notice.NoticePolicy;
import org.nadhir.notice.NoticeRuling;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Request;
import org.nadhir.policy.Signatures;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.HeldWords;
import org.nadhir.tearline.Leaking;
import org.nadhir.tearline.SourceTraces;

/// Warnings for people without a node: worded from the case's own fields, approved by two persons, handed over by a
/// third or by one of them, each attempt signed. What nobody was told of stays on the list.
public final class NoticeDesk {

    private static final int STATEMENT_BYTES = 32 * 1024;
    /// What two clocks may differ by.
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final SealedStore store;
    private final StoreJournal journal;
    private final Wordings wordings;
    private final SourceSearch sources;
    private final NoticeBuilder notices;
    private final NodeLedgers ledgers;
    private final Primitives primitives;
    private final OwnWords words;
    private final FoundTraces found;
    private final List<Profile> profiles;
    private final RandomGenerator random;
    private final InstantSource clock;

    public NoticeDesk(
            SealedStore store,
            StoreJournal journal,
            Wordings wordings,
            SourceSearch sources,
            NoticeBuilder notices,
            NodeLedgers ledgers,
            Primitives primitives,
            FoundTraces found,
            List<Profile> profiles,
            RandomGenerator random,
            InstantSource clock) {
        this.store = store;
        this.journal = journal;
        this.wordings = wordings;
        this.sources = sources;
        this.notices = notices;
        this.ledgers = ledgers;
        this.primitives = primitives;
        this.words = new OwnWords(primitives);
        this.found = found;
        this.profiles = List.copyOf(profiles);
        this.random = random;
        this.clock = clock;
    }

    public List<Route> routes() {
        Access author = Access.roles(Role.ANALYST, Role.DUTY_OFFICER);
        Access seeing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR);
        Access signing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER);
        return List.of(
                Route.post("/api/v1/cases/{id}/notices", author, this::draft),
                Route.get("/api/v1/notices", seeing, _ -> list()),
                Route.get("/api/v1/notices/{reference}", seeing, this::show),
                Route.get("/api/v1/notices/{reference}/bytes", seeing, this::bytes),
                Route.post("/api/v1/notices/{reference}/approvals", signing, this::approve)
                        .withBody(STATEMENT_BYTES),
                Route.post("/api/v1/notices/{reference}/deliveries", author, this::delivered)
                        .withBody(STATEMENT_BYTES));
    }

    private record Asked(Wordings.Asked words, ZoneOffset offset) {}

    private Answer draft(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        Optional<Determination> determination = store.read(rows -> CaseRows.determination(rows, id));
        if (determination.isEmpty()) {
            return Answer.failed(Problem.CONFLICT, "case-not-determined");
        }
        PersonId author = call.caller().person();
        Asker asker = new Asker(author, call.caller().roles());
        Asked asked = call.body(fields -> new Asked(
                wordings.read(fields, asker, determination.get()), fields.value("offset", ZoneOffset::of)));
        Request request = asked.words().request();
        Optional<SiteEntry> site = store.read(rows -> site(rows, request));
        Facts known = journal.facts(request);
        Facts facts = store.read(rows -> facts(rows, known, request));
        NoticeRuling ruling = rule(request, facts, new Signatures.NotAsked());
        store.commit(tx -> {
            recordRuling(tx, id, ruling);
            return ruling;
        });
        return switch (ruling) {
            case NoticeRuling.Stopped stopped -> stopped(stopped);
            case NoticeRuling.Leave leave -> {
                SourceTraces traces = sources.traces(id, author);
                NoticeDraft draft = notices.build(
                        leave, contact(site.orElseThrow(), request).name(), facts.senderStatus(),
                        asked.words().wording(), asked.offset(), traces, random, clock.instant());
                yield switch (draft) {
                    case NoticeDraft.Leaks(Leaking leaking) -> found.leaking(id, author, leaking.leaks(), traces);
                    case NoticeDraft.Built(Bytes bytes, Notice notice) -> NoticeAnswers.shown(
                            file("notice-drafted", id, site.orElseThrow(), request, author, bytes, notice), "drafted");
                    case NoticeDraft.Held(Bytes bytes, Notice notice, Findings findings) -> held(
                            file("notice-held", id, site.orElseThrow(), request, author, bytes, notice), findings);
                };
            }
        };
    }

    private FiledNotice file(
            String leaf, CaseId id, SiteEntry site, Request request, PersonId author, Bytes bytes, Notice notice) {
        FiledNotice filed = new FiledNotice(
                notice.reference(), id, site.id(), contact(site, request).id(), author, bytes,
                RequestSheet.of(request), List.of(), false, List.of());
        return store.commit(tx -> {
            keep(tx, filed, leaf, NoticeAnswers.digest(filed));
            return filed;
        });
    }

    /// Its author is told where something is near, as of a draft.
    private Answer held(FiledNotice filed, Findings findings) {
        List<Findings.Found> near = findings.near();
        return found.note(filed.caseId(), filed.author(), FoundTraces.wordings(near), near.size())
                ? NoticeAnswers.held(filed, findings)
                : FoundTraces.shut();
    }

    private Answer list() {
        return Answer.of(Json.object()
                .putArray("notices", store.read(NoticeRows::all), NoticeAnswers::json)
                .build());
    }

    private Answer show(Call call) throws Malformed {
        return filed(call).map(filed -> Answer.of(NoticeAnswers.json(filed))).orElseGet(Answer::absent);
    }

    private Answer bytes(Call call) throws Malformed {
        return filed(call).<Answer>map(filed -> new Answer.Raw(filed.bytes())).orElseGet(Answer::absent);
    }

    /// Takes one person's approval, and rules again with all that are there. Word, ruling and leave are one commit: of
    /// two who approve at the same moment, the second finds what the first did.
    private Answer approve(Call call) throws Malformed {
        Optional<FiledNotice> filed = filed(call);
        if (filed.isEmpty()) {
            return Answer.absent();
        }
        CaseId id = filed.get().caseId();
        PersonId by = call.caller().person();
        SourceTraces traces = sources.traces(id, by);
        NoticeDraft searched = notices.reread(filed.get().bytes(), traces);
        Answer done = journal.sitting(sitting -> approve(sitting, call, filed.get().reference(), searched));
        return searched instanceof NoticeDraft.Leaks(Leaking leaking)
                ? found.leaking(id, by, leaking.leaks(), traces)
                : done;
    }

    private Answer approve(Sitting sitting, Call call, String reference, NoticeDraft searched) {
        SealedTransaction tx = sitting.tx();
        FiledNotice filed = NoticeRows.find(tx, reference).orElseThrow();
        if (filed.released()) {
            return Answer.failed(Problem.CONFLICT, "draft-released");
        }
        if (words.isOthersPart(
                call.body(), sitting.roster(), call.caller().person(), filed.author(), sitting.now())) {
            return Answer.failed(Problem.REFUSED, "approval-of-other-part");
        }
        Optional<Signed> approval = words.approval(
                call.body(), sitting.roster(), call.caller().person(), filed.bytes().digest(), sitting.now());
        if (approval.isEmpty()) {
            return Answer.failed(Problem.REFUSED, "approval-not-signed");
        }
        FiledNotice signed = filed.with(approval.get());
        keep(tx, signed, "approval", NoticeAnswers.digest(signed));
        Determination determination =
                CaseRows.determination(tx, signed.caseId(), sitting.now()).orElseThrow();
        Request request = signed.request().under(determination, asker(sitting.roster(), signed.author()));
        NoticeRuling ruling =
                rule(request, facts(tx, sitting.facts().apply(request), request), given(signed, sitting.roster()));
        recordRuling(tx, signed.caseId(), ruling);
        return switch (ruling) {
            case NoticeRuling.Stopped stopped -> stopped(stopped);
            case NoticeRuling.Leave _ when searched instanceof NoticeDraft.Leaks -> FoundTraces.shut();
            case NoticeRuling.Leave _ when !missing(sitting, signed, searched).isEmpty() ->
                NoticeAnswers.uncleared(missing(sitting, signed, searched));
            case NoticeRuling.Leave _ -> {
                FiledNotice released = signed.releasedNow();
                keep(tx, released, "notice-released", NoticeAnswers.digest(released));
                yield NoticeAnswers.shown(released, "released");
            }
        };
    }

    /// What two persons have yet to clear, by the roster and the findings of this moment.
    private List<Message> missing(Sitting sitting, FiledNotice filed, NoticeDraft searched) {
        return searched instanceof NoticeDraft.Held held
                ? new HeldWords(held.findings(), store.party(), filed.author()).missing(
                        ApprovalRows.clearances(sitting.tx(), filed.reference()), sitting.roster(), primitives,
                        sitting.now())
                : List.of();
    }

    /// Takes a deliverer's signed word on one attempt.
    private Answer delivered(Call call) throws Malformed {
        Optional<FiledNotice> filed = filed(call);
        return filed.isPresent()
                ? journal.sitting(sitting -> delivered(sitting, call, filed.get().reference()))
                : Answer.absent();
    }

    private Answer delivered(Sitting sitting, Call call, String reference) {
        FiledNotice filed = NoticeRows.find(sitting.tx(), reference).orElseThrow();
        if (!filed.released()) {
            return Answer.failed(Problem.CONFLICT, "notice-not-approved");
        }
        Optional<FiledNotice> tried = delivery(call, sitting, filed)
                .flatMap(said -> filed.with(new FiledNotice.Attempt(call.body(), said)));
        if (tried.isEmpty()) {
            return Answer.failed(Problem.REFUSED, "delivery-not-signed");
        }
        keep(sitting.tx(), tried.get(), "notice-delivery", call.body().digest().hex());
        return NoticeAnswers.shown(tried.get(), "delivered");
    }

    /// The deliverer is who hands the statement in, speaks of this notice, and of a time that has been.
    private Optional<NoticeDelivery> delivery(Call call, Sitting sitting, FiledNotice filed) {
        Instant now = sitting.now();
        PersonId person = call.caller().person();
        return sitting.roster().find(person, now)
                .flatMap(entry -> Signed.parse(call.body()) instanceof Signed signed
                                && signed.verified(primitives, entry.keys()) instanceof Verified verified
                                && verified.type() == PayloadType.NOTICE_DELIVERY
                                && NoticeDelivery.read(verified.payload())
                                        instanceof Decoded.Good<NoticeDelivery>(NoticeDelivery said)
                        ? Optional.of(said)
                        : Optional.empty())
                .filter(said -> said.by().equals(person)
                        && said.notice().equals(filed.bytes().digest())
                        && !said.at().isAfter(now.plus(SKEW)));
    }

    private Signatures given(FiledNotice filed, Roster roster) {
        List<Signed> approvals = filed.approvals().stream()
                .map(bytes -> {
                    if (Signed.parse(bytes) instanceof Signed signed) {
                        return signed;
                    }
                    throw new IllegalStateException("a stored approval is none");
                })
                .toList();
        return new Signatures.Given(
                filed.bytes().digest(), filed.author(),
                Approval.signoffs(approvals, roster, primitives, clock.instant()));
    }

    private Asker asker(Roster roster, PersonId author) {
        return roster.find(author, clock.instant())
                .map(entry -> new Asker(author, entry.roles()))
                .orElseGet(() -> new Asker(author, List.of()));
    }

    private NoticeRuling rule(Request request, Facts known, Signatures signatures) {
        Facts asked = new Facts(
                known.basis(), known.tier(), known.recipient(), known.licences(), known.protects(),
                known.senderStatus(), known.recipientStatus(), known.inherited(), known.promises(), known.risk(),
                known.gate(), known.unreviewed(), known.progress(), signatures, known.now());
        return NoticePolicy.rule(request, asked, hasChannel(request));
    }

    /// What the journal knows, with what the register of contacts says in place of an agreement.
    private Facts facts(SealedSnapshot rows, Facts known, Request request) {
        Facts.Protects protects = site(rows, request)
                .map(site -> contact(site, request))
                .filter(SiteEntry.Contact::holds)
                .map(contact -> switch (contact.stands()) {
                    case VICTIM -> Facts.Protects.IS_VICTIM;
                    case PROTECTOR -> Facts.Protects.PROTECTS_VICTIM;
                })
                .orElse(Facts.Protects.NEITHER);
        return new Facts(
                new Facts.Basis.None(), known.tier(), known.recipient(), known.licences(), protects,
                known.senderStatus(), known.senderStatus(), known.inherited(), known.promises(), known.risk(),
                known.gate(), known.unreviewed(), known.progress(), known.signatures(), known.now());
    }

    /// The site of the contact that is asked for, if it is the victim or something that the victim lies in.
    private static Optional<SiteEntry> site(SealedSnapshot rows, Request request) {
        return request.recipient()
                .flatMap(contact -> SiteRows.ofContact(rows, contact.value()))
                .filter(site -> !site.retired() && request.places().contains(site.id()));
    }

    private static SiteEntry.Contact contact(SiteEntry site, Request request) {
        return site.contact(request.recipient().orElseThrow().value()).orElseThrow();
    }

    private boolean hasChannel(Request request) {
        return profiles.stream()
                .filter(profile -> profile.id().equals(request.determination().profile()))
                .flatMap(profile -> profile.channels().stream())
                .anyMatch(channel -> !channel.id().equals("node"));
    }

    private static Answer stopped(NoticeRuling.Stopped stopped) {
        return Answer.of(Json.object()
                .put("state", "refused")
                .put("ruling", NoticeAnswers.ruling(stopped))
                .build());
    }

    private void recordRuling(SealedTransaction tx, CaseId id, NoticeRuling ruling) {
        Instant now = clock.instant();
        Json record = Json.object()
                .put("case", id.value())
                .put("ruling", NoticeAnswers.ruling(ruling))
                .put("at", now)
                .build();
        ledgers.append(tx, "notice-ruling", record, now);
    }

    private void keep(SealedTransaction tx, FiledNotice filed, String type, String what) {
        Instant now = clock.instant();
        Json record = Json.object()
                .put("notice", filed.bytes().digest().hex())
                .put("case", filed.caseId().value())
                .put("what", what)
                .put("at", now)
                .build();
        NoticeRows.put(tx, filed);
        ledgers.append(tx, type, record, now);
    }

    private Optional<FiledNotice> filed(Call call) throws Malformed {
        String reference = call.gap("reference", name -> name);
        return store.read(rows -> NoticeRows.find(rows, reference));
    }
}
