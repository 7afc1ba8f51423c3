package org.nadhir.node.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nadhir.bulk.BulkFinding;
import org.nadhir.bulk.BulkList;
import org.nadhir.duty.Determination;
import org.nadhir.exchange.Card;
import org.nadhir.evidence.ListPath;
import org.nadhir.exchange.Exchange;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.model.PersonId;
import org.nadhir.node.journal.ApprovalRows;
import org.nadhir.node.journal.BulkRows;
import org.nadhir.node.journal.BulkVictim;
import org.nadhir.node.journal.BulkVictim.State;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.FiledBulk;
import org.nadhir.node.journal.ListedRows;
import org.nadhir.node.journal.Sitting;
import org.nadhir.node.journal.StoreJournal;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Refusal;
import org.nadhir.policy.Request;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.ClearedList;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.Early;
import org.nadhir.tearline.Held;
import org.nadhir.tearline.HeldList;
import org.nadhir.tearline.Leaking;
import org.nadhir.tearline.Outdated;
import org.nadhir.tearline.Release;
import org.nadhir.tearline.ReleaseDecision;
import org.nadhir.tearline.ReleaseList;
import org.nadhir.tearline.ReleaseTree;
import org.nadhir.tearline.Withheld;

/// Seals the approved list, some releases in each commit. A victim's row, release, number, envelope and leaves are one
/// commit, so after a crash the same call goes on where it stopped and nothing is sealed twice. Every victim is ruled
/// in the commit that seals it; whom a rule or the leak guard holds back by then stays behind alone.
public final class BulkSealing {

    /// What rests on a partner's release needs its leave for each wording; a list cannot ask that yet.
    static final String INHERITED = "bulk-inherited";

    private final StoreJournal journal;
    private final Exchange exchange;
    private final NodeLedgers ledgers;
    private final Primitives primitives;
    private final int atOnce;

    /// Seals with these keys.
    ///
    /// @param atOnce victims in one commit
    public BulkSealing(
            StoreJournal journal, Exchange exchange, NodeLedgers ledgers, Primitives primitives, int atOnce) {
        this.journal = journal;
        this.exchange = exchange;
        this.ledgers = ledgers;
        this.primitives = primitives;
        this.atOnce = atOnce;
    }

    /// What one run, or one commit of it, did.
    ///
    /// @param missing why releases wait, each reason once
    public record Sealed(int released, int heldBack, List<Message> missing) {
        public Sealed {
            missing = List.copyOf(missing);
        }
    }

    /// Keeps one person's approval of the list.
    public FiledBulk approve(FiledBulk bulk, Signed approval, PersonId by) {
        return journal.sitting(sitting -> {
            FiledBulk now = BulkRows.find(sitting.tx(), bulk.id()).orElseThrow();
            // An approval of another list than the one on file would not count; it must not push one out either.
            if (!now.releases().equals(bulk.releases())) {
                return now;
            }
            FiledBulk signed = now.with(approval);
            BulkRows.put(sitting.tx(), signed);
            leaf(sitting, "bulk-approval", bulk, Json.object()
                    .put("root", now.list().orElseThrow().root().hex())
                    .put("approval", approval.bytes().digest().hex())
                    .put("by", by.value()));
            return signed;
        });
    }

    /// Seals whatever of the list may go and has not gone yet. What is near in any of it holds all of it, until two
    /// persons have cleared the whole list ([HeldList]).
    public Sealed seal(FiledBulk bulk, BulkList list, BulkGuard guard) {
        BulkGuard.Near near = near(bulk, guard);
        int released = 0;
        int heldBack = 0;
        Set<Message> missing = new LinkedHashSet<>();
        for (int from = 0; from < bulk.lines(); from += atOnce) {
            Sealed some = commit(bulk, list, from, guard, near);
            released += some.released();
            heldBack += some.heldBack();
            missing.addAll(some.missing());
        }
        return new Sealed(released, heldBack, List.copyOf(missing));
    }

    /// One commit of [#seal].
    ///
    /// @param from number of the first victim that it looks at
    public Sealed commit(FiledBulk bulk, BulkList list, int from, BulkGuard guard) {
        return commit(bulk, list, from, guard, near(bulk, guard));
    }

    /// Searches the list as it stands, so that the one writer waits for no search.
    private BulkGuard.Near near(FiledBulk bulk, BulkGuard guard) {
        return guard.near(journal.sitting(sitting -> Holdings.releases(sitting.tx(), bulk)), bulk.author());
    }

    private Sealed commit(FiledBulk bulk, BulkList list, int from, BulkGuard guard, BulkGuard.Near near) {
        return journal.sitting(sitting -> {
            FiledBulk now = BulkRows.find(sitting.tx(), bulk.id()).orElseThrow();
            if (now.list().isEmpty()) {
                return new Sealed(0, 0, List.of());
            }
            return switch (near) {
                case BulkGuard.Near.TooMuch() -> new Sealed(0, 0, List.of(Message.of("clearance.too-many")));
                case BulkGuard.Near.Nothing() ->
                    commit(sitting, now, list, from, new Candidates(sitting, now, guard, _ -> Optional.empty()));
                case BulkGuard.Near.Some(HeldList held) -> {
                    List<Signed> clearances = ApprovalRows.clearances(sitting.tx(), now.id());
                    Optional<ClearedList> cleared =
                            held.cleared(clearances, sitting.roster(), primitives, sitting.now());
                    yield cleared.isEmpty()
                            ? new Sealed(0, 0, held.words()
                                    .missing(clearances, sitting.roster(), primitives, sitting.now()))
                            : commit(sitting, now, list, from, new Candidates(
                                    sitting, now, guard, one -> cleared.get().draft(one)));
                }
            };
        });
    }

    private Sealed commit(Sitting sitting, FiledBulk bulk, BulkList list, int from, Candidates candidates) {
        for (int n = from; n < Math.min(from + atOnce, bulk.lines()); n++) {
            candidates.look(n, list);
        }
        return release(sitting, bulk, bulk.list().orElseThrow(), candidates);
    }

    /// Who of one commit's victims may be told now, and how many may not.
    private static final class Candidates {

        private final Sitting sitting;
        private final FiledBulk bulk;
        private final BulkGuard guard;
        private final Function<Held, Optional<Draft>> cleared;
        private final Request question;
        private final List<Integer> numbers = new ArrayList<>();
        private final List<Permit> permits = new ArrayList<>();
        private final List<Draft> drafts = new ArrayList<>();
        private int heldBack;

        /// @param cleared makes drafts of what two persons judged
        Candidates(Sitting sitting, FiledBulk bulk, BulkGuard guard, Function<Held, Optional<Draft>> cleared) {
            this.sitting = sitting;
            this.bulk = bulk;
            this.guard = guard;
            this.cleared = cleared;
            Determination determination = CaseRows.determination(sitting.tx(), bulk.caseId(), sitting.now())
                    .orElseThrow();
            Asker author = sitting.roster().find(bulk.author(), sitting.now())
                    .map(entry -> new Asker(bulk.author(), entry.roles()))
                    .orElseGet(() -> new Asker(bulk.author(), List.of()));
            this.question = bulk.question().getFirst().under(determination, author);
        }

        void look(int number, BulkList list) {
            BulkVictim victim = BulkRows.victim(sitting.tx(), bulk.id(), number);
            Optional<BulkVictim.Worded> worded = victim.draft();
            if (worded.isEmpty() || victim.state() == State.RELEASED) {
                return;
            }
            if (sitting.book().isReleased(worded.get().release())) {
                throw new IllegalStateException("a release of a list without its row");
            }
            Bytes bytes = worded.get().bytes();
            Request request = BulkFinding.request(question, list.lines().get(number));
            switch (Policy.rule(request, sitting.facts().apply(request))) {
                case Refusal refusal -> hold(number, victim, BulkWork.rules(refusal));
                case Permit permit -> {
                    switch (guard.tearlines().reread(permit, bulk.author(), bytes, guard.traces())) {
                        case Leaking _ -> hold(number, victim, List.of(BulkWork.LEAK_GUARD));
                        case Held held -> cleared.apply(held).ifPresentOrElse(
                                draft -> take(number, permit, draft),
                                () -> hold(number, victim, List.of(BulkWork.LEAK_GUARD_NEAR)));
                        case Outdated outdated -> hold(number, victim, List.of(outdated.why().key()));
                        case Draft draft -> take(number, permit, draft);
                    }
                }
            }
        }

        private void take(int number, Permit permit, Draft draft) {
            numbers.add(number);
            permits.add(permit);
            drafts.add(draft);
        }

        void hold(int number, BulkVictim victim, List<String> rules) {
            heldBack++;
            BulkVictim held = victim.now(State.REFUSED, rules);
            if (!held.equals(victim)) {
                BulkRows.put(sitting.tx(), bulk.id(), number, held);
            }
        }
    }

    private Sealed release(Sitting sitting, FiledBulk bulk, ReleaseList list, Candidates candidates) {
        List<Signed> approvals = bulk.approvals().stream().map(BulkSealing::signed).toList();
        List<ReleaseDecision> decisions = Release.ofPart(
                list, candidates.permits, candidates.drafts, approvals, sitting.roster(), primitives, sitting.now());
        Set<Message> missing = new LinkedHashSet<>();
        List<Release> released = new ArrayList<>();
        ReleaseTree tree = new ReleaseTree(list);
        for (int i = 0; i < decisions.size(); i++) {
            int number = candidates.numbers.get(i);
            BulkVictim victim = BulkRows.victim(sitting.tx(), bulk.id(), number);
            switch (decisions.get(i)) {
                case Withheld withheld -> missing.addAll(withheld.missing());
                case Early early -> missing.add(early.message());
                case Release release when !sitting.book().passages(release).isEmpty() ->
                    candidates.hold(number, victim, List.of(INHERITED));
                case Release release -> {
                    seal(sitting, release);
                    note(sitting, bulk, number, release, tree);
                    BulkRows.put(sitting.tx(), bulk.id(), number, victim.now(State.RELEASED, List.of()));
                    released.add(release);
                }
            }
        }
        if (!released.isEmpty()) {
            BulkRows.put(sitting.tx(), bulk.sealingNow());
            leaf(sitting, "bulk-sealed", bulk, Json.object()
                    .put("root", list.root().hex())
                    .putStrings("releases", released.stream()
                            .map(release -> release.draft().tearline().id().value())
                            .toList()));
        }
        return new Sealed(released.size(), candidates.heldBack, List.copyOf(missing));
    }

    private void seal(Sitting sitting, Release release) {
        Card recipient = sitting.book().partner(release.permit().recipient()).orElseThrow();
        long sequence = sitting.book().nextSequence(recipient.party());
        exchange.keep(sitting.book(), exchange.ready(recipient, sequence, release));
    }

    /// So that the release can be proved later without the others, and taken back.
    private static void note(Sitting sitting, FiledBulk bulk, int number, Release release, ReleaseTree tree) {
        int index = tree.index(release.draft().digest());
        ListPath path = new ListPath(index, tree.size(), tree.path(index));
        ListedRows.insert(
                sitting.tx(),
                release.draft().tearline().id(),
                new ListedRows.Listed(bulk.id(), number, path));
    }

    private static Signed signed(Bytes approval) {
        if (Signed.parse(approval) instanceof Signed signed) {
            return signed;
        }
        throw new IllegalStateException("a stored approval is none");
    }

    private void leaf(Sitting sitting, String type, FiledBulk bulk, Json.Builder record) {
        ledgers.append(
                sitting.tx(), type, record.put("bulk", bulk.id()).put("at", sitting.now()).build(), sitting.now());
    }
}
