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
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.FiledNotice;
import org.nadhir.node.journal.NoticeRows;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.RequestSheet;
import org.nadhir.node.journal.SiteEntry;
import org.nadhir.node.journal.SiteRows;
import org.nadhir.node.journal.StoreJournal;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
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
import org.nadhir.tearline.ApprovalCodec;

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
    private final PartyBook parties;
    private final Primitives primitives;
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
            PartyBook parties,
            Primitives primitives,
            List<Profile> profiles,
            RandomGenerator random,
            InstantSource clock) {
        this.store = store;
        this.journal = journal;
        this.wordings = wordings;
        this.sources = sources;
        this.notices = notices;
        this.ledgers = ledgers;
        this.parties = parties;
        this.primitives = primitives;
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
        NoticeRuling ruling = rule(request, new Signatures.NotAsked());
        recordRuling(id, ruling);
        return switch (ruling) {
            case NoticeRuling.Stopped stopped -> stopped(stopped);
            case NoticeRuling.Leave leave -> {
                SiteEntry site = site(request).orElseThrow();
                NoticeDraft draft = notices.build(
                        leave, contact(site, request).name(), facts(request).senderStatus(), asked.words().wording(),
                        asked.offset(), sources.traces(id, author), random, clock.instant());
                yield drafted(draft, id, site, request, author);
            }
        };
    }

    private Answer drafted(NoticeDraft draft, CaseId id, SiteEntry site, Request request, PersonId author) {
        return switch (draft) {
            case NoticeDraft.Leaks leaks -> NoticeAnswers.leaking(leaks);
            case NoticeDraft.Built built -> {
                FiledNotice filed = new FiledNotice(
                        built.notice().reference(), id, site.id(), contact(site, request).id(), author, built.bytes(),
                        RequestSheet.of(request), List.of(), false, List.of());
                keep(filed, "notice-drafted", NoticeAnswers.digest(filed));
                yield NoticeAnswers.shown(filed, "drafted");
            }
        };
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

    /// Takes one person's approval, and rules again with all that are there.
    private Answer approve(Call call) throws Malformed {
        Optional<FiledNotice> found = filed(call);
        if (found.isEmpty()) {
            return Answer.absent();
        }
        if (found.get().released()) {
            return Answer.failed(Problem.CONFLICT, "draft-released");
        }
        if (!(Signed.parse(call.body()) instanceof Signed signed) || !isApproval(signed, call, found.get())) {
            return Answer.failed(Problem.REFUSED, "approval-not-signed");
        }
        FiledNotice filed = found.get().with(signed);
        keep(filed, "approval", NoticeAnswers.digest(filed));
        Determination determination =
                store.read(rows -> CaseRows.determination(rows, filed.caseId())).orElseThrow();
        Asker asker = asker(filed.author());
        Request request = filed.request().under(determination, asker);
        NoticeRuling ruling = rule(request, given(filed));
        recordRuling(filed.caseId(), ruling);
        return switch (ruling) {
            case NoticeRuling.Stopped stopped -> stopped(stopped);
            case NoticeRuling.Leave _ ->
                switch (notices.reread(filed.bytes(), sources.traces(filed.caseId(), call.caller().person()))) {
                    case NoticeDraft.Leaks leaks -> NoticeAnswers.leaking(leaks);
                    case NoticeDraft.Built _ -> {
                        FiledNotice released = filed.releasedNow();
                        keep(released, "notice-released", NoticeAnswers.digest(released));
                        yield NoticeAnswers.shown(released, "released");
                    }
                };
        };
    }

    /// Takes a deliverer's signed word on one attempt.
    private Answer delivered(Call call) throws Malformed {
        Optional<FiledNotice> found = filed(call);
        if (found.isEmpty()) {
            return Answer.absent();
        }
        if (!found.get().released()) {
            return Answer.failed(Problem.CONFLICT, "notice-not-approved");
        }
        Optional<NoticeDelivery> delivery = delivery(call, found.get());
        Optional<FiledNotice> tried = delivery.flatMap(said ->
                found.get().with(new FiledNotice.Attempt(call.body(), said)));
        if (tried.isEmpty()) {
            return Answer.failed(Problem.REFUSED, "delivery-not-signed");
        }
        keep(tried.get(), "notice-delivery", call.body().digest().hex());
        return NoticeAnswers.shown(tried.get(), "delivered");
    }

    /// The deliverer is who hands the statement in, speaks of this notice, and of a time that has been.
    private Optional<NoticeDelivery> delivery(Call call, FiledNotice filed) {
        Instant now = clock.instant();
        PersonId person = call.caller().person();
        return store.read(parties::roster).find(person, now)
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

    private boolean isApproval(Signed signed, Call call, FiledNotice filed) {
        return store.read(parties::roster).find(call.caller().person(), clock.instant())
                .map(entry -> signed.verified(primitives, entry.keys()) instanceof Verified verified
                        && verified.type() == PayloadType.APPROVAL
                        && ApprovalCodec.read(verified.payload()) instanceof Decoded.Good<Approval>(Approval approval)
                        && approval.person().equals(entry.person())
                        && approval.release().equals(filed.bytes().digest()))
                .orElse(false);
    }

    private Signatures given(FiledNotice filed) {
        List<Signed> approvals = filed.approvals().stream()
                .map(bytes -> {
                    if (Signed.parse(bytes) instanceof Signed signed) {
                        return signed;
                    }
                    throw new IllegalStateException("a stored approval is none");
                })
                .toList();
        Roster roster = store.read(parties::roster);
        return new Signatures.Given(
                filed.bytes().digest(), filed.author(),
                Approval.signoffs(approvals, roster, primitives, clock.instant()));
    }

    private Asker asker(PersonId author) {
        return store.read(parties::roster)
                .find(author, clock.instant())
                .map(entry -> new Asker(author, entry.roles()))
                .orElseGet(() -> new Asker(author, List.of()));
    }

    private NoticeRuling rule(Request request, Signatures signatures) {
        Facts known = facts(request);
        Facts asked = new Facts(
                known.basis(), known.tier(), known.recipient(), known.licences(), known.protects(),
                known.senderStatus(), known.recipientStatus(), known.inherited(), known.promises(), known.risk(),
                known.gate(), known.unreviewed(), known.progress(), signatures, known.now());
        return NoticePolicy.rule(request, asked, hasChannel(request));
    }

    /// What the journal knows, with what the register of contacts says in place of an agreement.
    private Facts facts(Request request) {
        Facts known = journal.facts(request);
        Facts.Protects protects = site(request)
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
    private Optional<SiteEntry> site(Request request) {
        return request.recipient()
                .flatMap(contact -> store.read(rows -> SiteRows.ofContact(rows, contact.value())))
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

    private void recordRuling(CaseId id, NoticeRuling ruling) {
        Instant now = clock.instant();
        Json record = Json.object()
                .put("case", id.value())
                .put("ruling", NoticeAnswers.ruling(ruling))
                .put("at", now)
                .build();
        store.commit(tx -> ledgers.append(tx, "notice-ruling", record, now));
    }

    private void keep(FiledNotice filed, String type, String what) {
        Instant now = clock.instant();
        Json record = Json.object()
                .put("notice", filed.bytes().digest().hex())
                .put("case", filed.caseId().value())
                .put("what", what)
                .put("at", now)
                .build();
        store.commit(tx -> {
            NoticeRows.put(tx, filed);
            return ledgers.append(tx, type, record, now);
        });
    }

    private Optional<FiledNotice> filed(Call call) throws Malformed {
        String reference = call.gap("reference", name -> name);
        return store.read(rows -> NoticeRows.find(rows, reference));
    }
}
