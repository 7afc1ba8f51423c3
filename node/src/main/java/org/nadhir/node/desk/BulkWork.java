package org.nadhir.node.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nadhir.bulk.BulkFinding;
import org.nadhir.bulk.BulkLine;
import org.nadhir.bulk.BulkList;
import org.nadhir.bulk.BulkWarning;
import org.nadhir.facts.FactsWriter;
import org.nadhir.duty.Determination;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.model.Uuids;
import org.nadhir.node.journal.BulkRows;
import org.nadhir.node.journal.BulkVictim;
import org.nadhir.node.journal.BulkVictim.State;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.FiledBulk;
import org.nadhir.node.journal.RequestSheet;
import org.nadhir.node.journal.Sitting;
import org.nadhir.node.journal.StoreJournal;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Finding;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Refusal;
import org.nadhir.policy.Request;
import org.nadhir.policy.Ruling;
import org.nadhir.policy.RulingRecord;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.DraftDecision;
import org.nadhir.tearline.Held;
import org.nadhir.tearline.Leaking;
import org.nadhir.tearline.TearlineBuilder;
import org.nadhir.tearline.Outdated;

/// Opens, rules and words a list of victims: each for itself, some in each commit, so that a long list holds nobody
/// else up and a crash loses no more than one commit's worth. Whatever was left waiting is done when the step is
/// taken again. Safe for many threads.
public final class BulkWork {

    /// Victims in one commit. Ours: some tenths of a second of the one writer.
    static final int AT_ONCE = 100;
    /// Stands where a rule's name stands when the leak guard holds a victim's tearline back.
    static final String LEAK_GUARD = "leak-guard";
    /// What is near in one victim's words.
    static final String LEAK_GUARD_NEAR = "leak-guard-near";

    private final StoreJournal journal;
    private final NodeLedgers ledgers;
    private final RandomGenerator random;

    public BulkWork(StoreJournal journal, NodeLedgers ledgers, RandomGenerator random) {
        this.journal = journal;
        this.ledgers = ledgers;
        this.random = random;
    }

    /// Files a list that was read. Whoever is told by a contact is marked as in need of a notice.
    public FiledBulk open(CaseId id, Bytes file, BulkList list, PersonId by) {
        FiledBulk bulk = new FiledBulk(
                Uuids.random(random), id, file.digest(), list.lines().size(), List.of(), by, List.of(), List.of(),
                false);
        return journal.sitting(sitting -> {
            BulkRows.open(sitting.tx(), bulk, file);
            for (int n = 0; n < bulk.lines(); n++) {
                if (list.lines().get(n).to() instanceof BulkLine.To.Contact) {
                    BulkRows.put(sitting.tx(), bulk.id(), n, BulkVictim.of(State.NOTICE));
                }
            }
            leaf(sitting, "bulk-opened", bulk, Json.object()
                    .put("case", id.value())
                    .put("file", bulk.file().hex())
                    .put("lines", bulk.lines())
                    .put("unreadable", list.refused().size())
                    .put("by", by.value()));
            return bulk;
        });
    }

    /// Rules every victim.
    ///
    /// @param question without recipient and places: each victim brings its own
    /// @return false where the list is being sealed, or somebody else asked another question meanwhile
    public boolean rule(FiledBulk bulk, BulkList list, Request question) {
        RequestSheet sheet = RequestSheet.of(question);
        if (!ask(bulk, sheet, question.asker().person())) {
            return false;
        }
        for (int from = 0; from < bulk.lines(); from += AT_ONCE) {
            int first = from;
            boolean ruled = journal.sitting(
                    sitting -> isAsked(sitting, bulk, sheet) && rule(sitting, bulk, list, first, question));
            if (!ruled) {
                return false;
            }
        }
        return true;
    }

    private boolean rule(Sitting sitting, FiledBulk bulk, BulkList list, int from, Request question) {
        List<Digest> records = new ArrayList<>();
        for (int n = from; n < Math.min(from + AT_ONCE, bulk.lines()); n++) {
            BulkLine line = list.lines().get(n);
            if (line.to() instanceof BulkLine.To.Party) {
                Request one = BulkFinding.request(question, line);
                BulkVictim victim = switch (ruled(sitting, bulk.id(), n, one, records)) {
                    case Permit _ -> BulkVictim.of(State.PERMITTED);
                    case Refusal refusal -> BulkVictim.refused(rules(refusal));
                };
                BulkRows.put(sitting.tx(), bulk.id(), n, victim);
            }
        }
        rulings(sitting, bulk, from, records);
        return true;
    }

    /// Words the warning for every victim that may be told, each ruled again.
    ///
    /// @param prepared for this finding, with what is known of its sources
    /// @return what approvals sign the root of; empty where nobody may be told, or the list was asked about or sealed
    ///     meanwhile
    public Optional<FiledBulk> draft(FiledBulk bulk, BulkList list, BulkFinding finding, BulkWarning prepared) {
        RequestSheet sheet = RequestSheet.of(finding.question());
        PersonId author = finding.question().asker().person();
        if (!ask(bulk, sheet, author)) {
            return Optional.empty();
        }
        List<Digest> drafts = new ArrayList<>();
        for (int from = 0; from < bulk.lines(); from += AT_ONCE) {
            int first = from;
            Optional<List<Digest>> worded = journal.sitting(sitting -> isAsked(sitting, bulk, sheet)
                    ? Optional.of(word(sitting, bulk, list, first, finding, prepared))
                    : Optional.empty());
            if (worded.isEmpty()) {
                return Optional.empty();
            }
            drafts.addAll(worded.get());
        }
        return journal.sitting(sitting -> isAsked(sitting, bulk, sheet) && !drafts.isEmpty()
                ? Optional.of(worded(sitting, bulk, finding.question().determination(), drafts))
                : Optional.empty());
    }

    private List<Digest> word(
            Sitting sitting, FiledBulk bulk, BulkList list, int from, BulkFinding finding, BulkWarning prepared) {
        List<Digest> drafts = new ArrayList<>();
        List<Digest> records = new ArrayList<>();
        for (int n = from; n < Math.min(from + AT_ONCE, bulk.lines()); n++) {
            BulkLine line = list.lines().get(n);
            if (line.to() instanceof BulkLine.To.Party) {
                BulkVictim victim = switch (ruled(sitting, bulk.id(), n, finding.request(line), records)) {
                    case Refusal refusal -> BulkVictim.refused(rules(refusal));
                    case Permit permit -> victim(prepared.draft(
                            line, permit, finding.question().asker().person(), random, sitting.now()));
                };
                victim.draft().ifPresent(draft -> drafts.add(draft.bytes().digest()));
                BulkRows.put(sitting.tx(), bulk.id(), n, victim);
            }
        }
        rulings(sitting, bulk, from, records);
        return drafts;
    }

    private static BulkVictim victim(DraftDecision decision) {
        return switch (decision) {
            case Draft draft -> BulkVictim.drafted(draft.tearline().id(), draft.bytes());
            case Leaking _ -> new BulkVictim(State.LEAKING, List.of(LEAK_GUARD), List.of());
            // Which of many names stands in the register is not for the list's author: the list as a whole is held.
            case Held held when FoundTraces.isOfOthersOnly(held.findings().near()) ->
                BulkVictim.drafted(held.tearline().id(), held.bytes());
            case Held held -> BulkVictim.drafted(held.tearline().id(), held.bytes())
                    .now(State.HELD, List.of(LEAK_GUARD_NEAR));
            case Outdated outdated -> BulkVictim.refused(List.of(outdated.why().key()));
        };
    }

    /// How many victims stand so.
    int count(FiledBulk bulk, State state) {
        return journal.sitting(sitting -> (int) IntStream.range(0, bulk.lines())
                .filter(n -> BulkRows.victim(sitting.tx(), bulk.id(), n).state() == state)
                .count());
    }

    private FiledBulk worded(
            Sitting sitting, FiledBulk bulk, Determination determination, List<Digest> drafts) {
        FiledBulk worded = BulkRows.find(sitting.tx(), bulk.id()).orElseThrow().worded(drafts);
        BulkRows.put(sitting.tx(), worded);
        CaseRows.tearlineTried(sitting.tx(), bulk.caseId());
        leaf(sitting, "bulk-drafted", worded, Json.object()
                .put("case", bulk.caseId().value())
                .put("root", worded.list().orElseThrow().root().hex())
                .put("releases", drafts.size())
                .put("by", worded.author().value()));
        if (TearlineBuilder.skipsDelay(determination)) {
            leaf(sitting, "delay-skipped", worded, Json.object()
                    .put("case", bulk.caseId().value())
                    .put("releases", drafts.size())
                    .put("why", "owed"));
        }
        return worded;
    }

    /// Notes the question; whatever was worded and signed under another is void from here on.
    private boolean ask(FiledBulk bulk, RequestSheet sheet, PersonId by) {
        return journal.sitting(sitting -> {
            FiledBulk now = BulkRows.find(sitting.tx(), bulk.id()).orElseThrow();
            if (now.sealing()) {
                return false;
            }
            BulkRows.put(sitting.tx(), now.asked(sheet, by));
            leaf(sitting, "bulk-asked", bulk, Json.object().put("by", by.value()));
            return true;
        });
    }

    private static boolean isAsked(Sitting sitting, FiledBulk bulk, RequestSheet sheet) {
        FiledBulk now = BulkRows.find(sitting.tx(), bulk.id()).orElseThrow();
        return !now.sealing() && now.question().equals(List.of(sheet));
    }

    private static Ruling ruled(Sitting sitting, String id, int number, Request request, List<Digest> records) {
        Facts facts = sitting.facts().apply(request);
        Ruling ruling = Policy.rule(request, facts);
        Json record = RulingRecord.write(ruling);
        records.add(Digest.of(CanonicalWriter.write(record)));
        BulkRows.ruled(sitting.tx(), id, number, record, FactsWriter.write(request, facts));
        return ruling;
    }

    /// One leaf holds the digests of a commit's rulings, in the order of the lines.
    private void rulings(Sitting sitting, FiledBulk bulk, int from, List<Digest> records) {
        leaf(sitting, "bulk-rulings", bulk, Json.object()
                .put("from", from)
                .putStrings("rulings", records.stream().map(Digest::hex).toList()));
    }

    static List<String> rules(Refusal refusal) {
        return refusal.grounds().stream().map(Finding::rule).distinct().toList();
    }

    private void leaf(Sitting sitting, String type, FiledBulk bulk, Json.Builder record) {
        ledgers.append(
                sitting.tx(), type, record.put("bulk", bulk.id()).put("at", sitting.now()).build(), sitting.now());
    }
}
