package org.nadhir.node.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Duty;
import org.nadhir.duty.Profile;
import org.nadhir.duty.Waiver;
import org.nadhir.duty.WaiverCodec;
import org.nadhir.duty.WaiverCodec.Proposal;
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
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.WaiverRows;
import org.nadhir.node.journal.WaiverRows.Filed;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// Where persons decide, against their signatures, not to warn although a warning is owed: one proposes, others sign
/// the same bytes, anybody of them ends it early. Each step is one leaf.
public final class WaiverDesk {

    /// A waiver is a decision on the day's knowledge, as an approval is.
    private static final Duration SIGNED_WITHIN = Duration.ofHours(24);
    /// What two clocks of one party may differ by.
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final int REASON_CHARS_MAX = 4_000;

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final PartyBook parties;
    private final Primitives primitives;
    private final List<Profile> profiles;
    private final InstantSource clock;

    public WaiverDesk(
            SealedStore store,
            NodeLedgers ledgers,
            PartyBook parties,
            Primitives primitives,
            List<Profile> profiles,
            InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.parties = parties;
        this.primitives = primitives;
        this.profiles = List.copyOf(profiles);
        this.clock = clock;
    }

    public List<Route> routes() {
        Access seeing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR);
        String path = "/api/v1/cases/{id}/waivers";
        return List.of(
                Route.get(path, seeing, this::list),
                Route.post(
                        path,
                        Access.roles(Role.ANALYST, Role.DUTY_OFFICER),
                        call -> propose(call.gap("id", CaseId::new), call.caller().person(), call.body())),
                Route.get(path + "/{n}/bytes", seeing, this::bytes),
                Route.post(
                        path + "/{n}/approve",
                        Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER),
                        call -> approve(
                                call.gap("id", CaseId::new),
                                call.gap("n", Integer::parseInt),
                                call.caller().person(),
                                call.body())),
                Route.post(
                        path + "/{n}/end",
                        Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER),
                        call -> end(
                                call.gap("id", CaseId::new),
                                call.gap("n", Integer::parseInt),
                                call.caller().person(),
                                call.body(fields -> fields.string("reason", REASON_CHARS_MAX)))));
    }

    private Answer list(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        return store.read(rows -> CaseFiles.find(rows, id)
                .<Answer>map(_ -> Answer.of(WaiverSheets.json(
                        WaiverRows.all(rows, id),
                        CaseRows.determination(rows, id, clock.instant()),
                        profiles,
                        CaseRows.isTearlineTried(rows, id),
                        clock.instant())))
                .orElseGet(Answer::absent));
    }

    private Answer bytes(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        int number = call.gap("n", Integer::parseInt);
        return store.read(rows -> WaiverRows.find(rows, id, number))
                .<Answer>map(filed -> new Answer.Raw(filed.payload()))
                .orElseGet(Answer::absent);
    }

    /// Files what `by` proposes.
    ///
    /// @param statement a waiver signed by that person alone
    public Answer propose(CaseId id, PersonId by, Bytes statement) {
        Instant now = clock.instant();
        Optional<Bytes> payload = signed(by, statement);
        if (payload.isEmpty()
                || !(WaiverCodec.read(payload.get()) instanceof Decoded.Good<Proposal>(Proposal proposal))
                || !proposal.waiver().author().equals(by)
                || !proposal.caseId().equals(id)
                || !isOfToday(proposal.waiver(), now)) {
            return Answer.failed(Problem.REFUSED, "waiver-not-signed");
        }
        return store.commit(tx -> {
            Optional<Answer> refused = refused(tx, proposal, now);
            if (refused.isPresent()) {
                return refused.get();
            }
            Filed filed = WaiverRows.add(tx, id, payload.get(), statement);
            ledgers.append(tx, "waiver", WaiverSheets.leaf(id, filed, by, now), now);
            return Answer.of(WaiverSheets.json(filed));
        });
    }

    /// Takes the signature of another person, who holds a role that decides by the profile, under the same bytes. With
    /// the last one that the ground asks for the warning is waived.
    public Answer approve(CaseId id, int number, PersonId by, Bytes statement) {
        Instant now = clock.instant();
        Optional<Bytes> payload = signed(by, statement);
        return store.commit(tx -> {
            Optional<Filed> found = WaiverRows.find(tx, id, number);
            if (found.isEmpty()) {
                return Answer.absent();
            }
            Filed filed = found.get();
            Proposal proposal = filed.proposal();
            if (payload.isEmpty() || !payload.get().equals(filed.payload()) || !isOfToday(proposal.waiver(), now)) {
                return Answer.failed(Problem.REFUSED, "waiver-not-signed");
            }
            if (proposal.waiver().author().equals(by)) {
                return objection(Message.of("duty.waiver.same-person"));
            }
            if (!decides(tx, proposal, by, now)) {
                return objection(Message.of("duty.waiver.approver", roles(proposal)));
            }
            if (filed.isEnded() || filed.approvers().contains(by)) {
                return Answer.failed(Problem.CONFLICT, filed.isEnded() ? "waiver-ended" : "waiver-signed-already");
            }
            Optional<Answer> refused = refused(tx, proposal, now);
            if (refused.isPresent()) {
                return refused.get();
            }
            Filed signed = filed.with(by, statement);
            WaiverRows.put(tx, id, signed);
            ledgers.append(tx, "waiver-approval", WaiverSheets.leaf(id, signed, by, now), now);
            Determination.Owed owed = owed(tx, id, now).orElseThrow();
            Determination after = Duty.waive(profile(proposal).orElseThrow(), owed, signed.waiver(), now);
            if (after instanceof Determination.Waived) {
                ledgers.append(tx, "determination", CaseRows.put(tx, after), now);
            }
            return Answer.of(WaiverSheets.json(signed, after));
        });
    }

    /// Ends a waiver before its review. One person may: it only brings the duty back.
    public Answer end(CaseId id, int number, PersonId by, String reason) {
        Instant now = clock.instant();
        return store.commit(tx -> {
            Optional<Filed> found = WaiverRows.find(tx, id, number);
            if (found.isEmpty()) {
                return Answer.absent();
            }
            if (found.get().isEnded()) {
                return Answer.failed(Problem.CONFLICT, "waiver-ended");
            }
            Filed ended = found.get().ended(new WaiverRows.End.Early(by, reason, now));
            WaiverRows.put(tx, id, ended);
            ledgers.append(tx, "waiver-end", WaiverSheets.leaf(id, ended, by, now), now);
            CaseRows.determination(tx, id)
                    .filter(Determination.Waived.class::isInstance)
                    .map(Determination.Waived.class::cast)
                    .filter(waived -> waived.waiver().equals(ended.waiver()))
                    .ifPresent(waived ->
                            ledgers.append(tx, "determination", CaseRows.put(tx, again(tx, id, waived, now)), now));
            return Answer.of(WaiverSheets.json(ended));
        });
    }

    /// What is owed once a waiver is gone; another one may still stand.
    private Determination again(SealedSnapshot rows, CaseId id, Determination.Waived waived, Instant now) {
        Determination.Owed owed = waived.owed();
        return profiles.stream()
                .filter(profile -> profile.id().equals(owed.profile()))
                .findFirst()
                .map(profile -> Duty.decide(
                        profile,
                        owed.assessment(),
                        owed.addressee(),
                        WaiverRows.of(rows, id, owed.assessment().digest(), owed.profile()),
                        now))
                .orElse(owed);
    }

    /// Why this cannot be filed or signed now, by the case as it stands.
    private Optional<Answer> refused(SealedSnapshot rows, Proposal proposal, Instant now) {
        Optional<Determination.Owed> owed = owed(rows, proposal.caseId(), now);
        Optional<Profile> profile = profile(proposal);
        if (owed.isEmpty()) {
            return Optional.of(Answer.failed(Problem.CONFLICT, "waiver-nothing-owed"));
        }
        if (profile.isEmpty()
                || !owed.get().profile().equals(proposal.profile())
                || !owed.get().assessment().digest().equals(proposal.assessment())) {
            return Optional.of(Answer.failed(Problem.CONFLICT, "waiver-other-assessment"));
        }
        if (proposal.waiver().wording() == Waiver.Wording.NONE_IS_SAFE
                && !CaseRows.isTearlineTried(rows, proposal.caseId())) {
            return Optional.of(objection(Message.of("duty.waiver.no-attempt")));
        }
        return Duty.objections(profile.get(), owed.get(), proposal.waiver(), now).stream()
                .findFirst()
                .map(WaiverDesk::objection);
    }

    /// As a dry run asks it of the same people: the profile names the roles that decide.
    private boolean decides(SealedSnapshot rows, Proposal proposal, PersonId by, Instant now) {
        List<Role> held = parties.roster(rows).find(by, now).map(RosterEntry::roles).orElseGet(List::of);
        return profile(proposal)
                .filter(profile -> profile.decides().roles().stream().anyMatch(held::contains))
                .isPresent();
    }

    private String roles(Proposal proposal) {
        return profile(proposal)
                .map(profile -> profile.decides().roles().stream().map(Role::word).collect(Collectors.joining(", ")))
                .orElse("");
    }

    private static Answer objection(Message message) {
        return new Answer.Failed(new Problem(
                Problem.REFUSED, "waiver-refused", message, Message.of("problem.waiver-refused.remedy")));
    }

    private Optional<Determination.Owed> owed(SealedSnapshot rows, CaseId id, Instant now) {
        return CaseRows.determination(rows, id, now)
                .filter(Determination.Owed.class::isInstance)
                .map(Determination.Owed.class::cast);
    }

    private Optional<Profile> profile(Proposal proposal) {
        return profiles.stream().filter(one -> one.id().equals(proposal.profile())).findFirst();
    }

    private static boolean isOfToday(Waiver waiver, Instant now) {
        return !waiver.at().isAfter(now.plus(SKEW)) && !waiver.at().isBefore(now.minus(SIGNED_WITHIN));
    }

    /// What this person, and nobody else, signed as a waiver.
    private Optional<Bytes> signed(PersonId by, Bytes bytes) {
        return store.read(rows -> parties.roster(rows).find(by, clock.instant()))
                .flatMap(entry -> Signed.parse(bytes) instanceof Signed statement
                                && statement.verified(primitives, entry.keys()) instanceof Verified verified
                                && verified.type() == PayloadType.WAIVER
                        ? Optional.of(verified.payload())
                        : Optional.empty());
    }
}
