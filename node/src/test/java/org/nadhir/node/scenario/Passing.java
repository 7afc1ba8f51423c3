package org.nadhir.node.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.Approving;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Determination;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.OnwardNotice;
import org.nadhir.exchange.Passage;
import org.nadhir.model.CaseId;
import org.nadhir.model.Marking;
import org.nadhir.model.Marks;
import org.nadhir.model.PartyId;
import org.nadhir.node.desk.WarningReports;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.CaseFiles.CaseFile;
import org.nadhir.node.journal.ConsentExchange;
import org.nadhir.node.journal.ConsentRows;
import org.nadhir.node.journal.Consenting;
import org.nadhir.node.journal.Consents;
import org.nadhir.node.journal.Inheritance;
import org.nadhir.node.journal.ReportRows.Stored;
import org.nadhir.node.vault.Vault;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Refusal;
import org.nadhir.policy.Request;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.Release;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Worded;
import org.nadhir.tearline.Wording;

/// What a scenario's second party does with a warning of the first: asks, and passes it on to the third. That two
/// persons answer a request is the concern of the desk, and of its own test.
final class Passing {

    private static final SourceTraces NOTHING_KNOWN = SourceTraces.none();

    private final Story story;
    private final StoryNode second;
    private final Instant began;
    private final Map<String, Determination> cases = new LinkedHashMap<>();
    private final Map<String, Delivery.Waiting> sealed = new LinkedHashMap<>();

    Passing(Story story, Instant now) {
        this.story = story;
        this.second = story.second;
        this.began = now;
        second.person("farid", now.minusSeconds(60), Role.APPROVER);
        second.person("ghada", now.minusSeconds(60), Role.APPROVER);
    }

    /// Opens a case from the newest warning in the second's inbox.
    String take(String name) {
        Vault vault = new Vault(second.store, (_, _) -> {}, second.random);
        WarningReports reports = new WarningReports(
                vault, second.parties, second.ledgers, second.primitives, second.random);
        Determination determination = Cases.determine(
                second, second.person("esther").id(), true, story.third.party, story.now());
        CaseId id = determination.assessment().caseId();
        Optional<Stored> taken = second.store.commit(tx -> {
            Optional<Stored> stored = reports.take(tx, story.first.party, 1, story.now());
            stored.ifPresent(report -> CaseFiles.put(
                    tx,
                    new CaseFile(
                            id,
                            List.of(report.report().id()),
                            List.of(),
                            second.person("esther").id(),
                            story.now())));
            return stored;
        });
        cases.put(name, determination);
        return taken.map(stored -> "taken with " + stored.report().marking().label()).orElse("not opened");
    }

    String rule(String name, boolean exigency) {
        return switch (second.flow.rule(request(name, exigency))) {
            case Permit permit -> "permit, " + permit.approversNeeded() + " approvers";
            case Refusal refusal -> "refused by "
                    + String.join(", ", refusal.grounds().stream().map(f -> f.rule()).toList());
        };
    }

    String ask(String name, Duration within) {
        ConsentExchange exchange = new ConsentExchange(second.party, second.statements, second.ledgers);
        return second.store.commit(tx -> {
            for (Inheritance from : Consents.inherited(tx, id(name))) {
                exchange.ask(
                        tx,
                        id(name),
                        from,
                        story.third.party,
                        worded(wording(false)),
                        story.now().plus(within),
                        second.person("esther").id(),
                        story.now());
            }
            return "asked";
        });
    }

    /// The first's two persons have answered what it was asked last.
    String answer(boolean given) {
        StoryNode first = story.first;
        return first.store.commit(tx -> {
            Consenting.Wanted wanted = ConsentRows.all(tx).reversed().stream()
                    .<Consenting.Wanted>mapMulti((row, found) -> {
                        if (row instanceof Consenting.Wanted one) {
                            found.accept(one);
                        }
                    })
                    .findFirst()
                    .orElseThrow();
            new ConsentExchange(first.party, first.statements, first.ledgers)
                    .answer(tx, wanted, given, List.of(), story.now());
            return "answered";
        });
    }

    /// Drafts, has approved and seals; what is left of it waits for the wire.
    ///
    /// @param how further words: other words, exigency, the chain left out, one approver instead of two
    String pass(String name, String how) {
        boolean exigency = how.contains("exigency");
        Request request = request(name, exigency);
        if (!(second.flow.rule(request) instanceof Permit permit)) {
            return rule(name, exigency);
        }
        var decision = second.flow.draft(
                permit, second.person("esther").id(), wording(how.contains("other words")), NOTHING_KNOWN);
        if (!(decision instanceof Draft draft)) {
            return "no draft";
        }
        List<Signed> approvals = approvals(draft, how.contains("by one approver"));
        if (how.contains("without its chain")) {
            return forged(name, permit, draft, approvals);
        }
        return switch (second.flow.approve(draft.bytes(), draft.author(), request, approvals, NOTHING_KNOWN)) {
            case Approving.Sealed(Delivery.Waiting waiting) -> {
                sealed.put(name, waiting);
                yield "sealed";
            }
            case Approving.Waits(var withheld) -> "waits: "
                    + String.join(", ", withheld.missing().stream().map(one -> one.key()).toList());
            case Approving.Timed _ -> "timed";
            case Approving.Stopped(var refusal) -> "stopped by " + refusal.grounds().getFirst().rule();
            case Approving.Uncleared(var missing) -> "uncleared: "
                    + String.join(", ", missing.stream().map(one -> one.key()).toList());
            case Approving.Changed _ -> "changed";
        };
    }

    /// What a node does that is not ours: it names the original and shows no leave.
    private String forged(String name, Permit permit, Draft draft, List<Signed> approvals) {
        Roster roster = second.store.read(second.parties::roster);
        if (!(Release.of(permit, draft, approvals, roster, second.primitives, permit.at())
                instanceof Release release)) {
            return "no release";
        }
        sealed.put(name, second.journal.exchange(book -> second.exchange.seal(
                book,
                release,
                book.passages(release).stream()
                        .map(one -> new Passage(one.originator(), one.payload(), new Passage.Leave.Missing()))
                        .toList(),
                permit.at())));
        return "sealed";
    }

    String deliver(String name) {
        return switch (second.flow.attempt(Optional.ofNullable(sealed.get(name)).orElseThrow())) {
            case Delivery.Waiting _ -> "waiting";
            case Delivery.Silent _ -> "silent";
            case Delivery.Delivered _ -> "R0";
            case Delivery.Refused refused -> "refused: " + refused.refusal().reason().label();
        };
    }

    /// What the first was told of its warnings' going on without consent, and by whom.
    String told() {
        List<String> told = new ArrayList<>();
        story.first.store.read(ConsentRows::all).forEach(row -> {
            if (row instanceof Consenting.Told(PartyId from, var payload, var _)) {
                OnwardNotice notice = OnwardNotice.read(payload).orElseThrow();
                told.add(notice.why().word() + " by " + name(notice.by()) + ", said by " + name(from));
            }
        });
        return told.isEmpty() ? "nothing" : String.join("; ", told);
    }

    private String name(PartyId party) {
        return List.of(story.first, story.second, story.third).stream()
                .filter(node -> node.party.equals(party))
                .findFirst()
                .orElseThrow()
                .name;
    }

    private List<Signed> approvals(Draft draft, boolean one) {
        List<Signed> approvals = new ArrayList<>();
        approvals.add(approval(draft, "esther", Signoff.Part.AUTHOR));
        approvals.add(approval(draft, "farid", Signoff.Part.APPROVER));
        if (!one) {
            approvals.add(approval(draft, "ghada", Signoff.Part.APPROVER));
        }
        return approvals;
    }

    private Signed approval(Draft draft, String person, Signoff.Part part) {
        StoryNode.Person who = second.person(person);
        return Signed.sign(
                second.primitives,
                who.keys(),
                PayloadType.APPROVAL,
                ApprovalCodec.write(new Approval(draft.digest(), who.id(), part, story.now())));
    }

    private Worded worded(Wording wording) {
        return new Worded(wording, Marking.AMBER_STRICT, Onward.CONSENT, Status.EXERCISE);
    }

    /// The same words throughout the scenario, but where it says otherwise.
    private Wording wording(boolean other) {
        Wording plain = Cases.wording(began);
        return other
                ? new Wording(
                        plain.threat(),
                        plain.site(),
                        plain.window(),
                        plain.method(),
                        plain.likelihood(),
                        plain.confidence(),
                        List.of(Advice.EVACUATE),
                        plain.call(),
                        plain.precedence(),
                        plain.note())
                : plain;
    }

    private Request request(String name, boolean exigency) {
        PartyId third = story.third.party;
        return new Request(
                second.party,
                List.of(third),
                Purpose.PROTECTION,
                Sharing.RELEASE,
                Subject.ATTACK_ON_SITE,
                List.of(Cases.SHRINE),
                List.of(Marks.of(Marking.AMBER_STRICT.label())),
                Optional.ofNullable(cases.get(name)).orElseThrow(),
                exigency
                        ? new Invocation.ByAuthor(second.person("esther").id(), "visitors are at risk")
                        : new Invocation.None(),
                new Asker(second.person("esther").id(), List.of(Role.ANALYST)));
    }

    private CaseId id(String name) {
        return Optional.ofNullable(cases.get(name)).orElseThrow().assessment().caseId();
    }
}
