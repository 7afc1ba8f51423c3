package org.nadhir.node.taxii;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.duty.Determination;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.desk.CopyGuard;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.RecallRows;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.journal.Sitting;
import org.nadhir.node.journal.StoreJournal;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.stix.StixBundle;
import org.nadhir.node.stix.StixObjects;
import org.nadhir.node.stix.StixOfRecall;
import org.nadhir.node.stix.StixOfRelease;
import org.nadhir.node.store.NewObject;
import org.nadhir.node.store.ObjectWriting.Put;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Finding;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Refusal;
import org.nadhir.policy.Request;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;

/// Copies releases into the collections that two administrators named for it, once the partner's node has receipted the
/// warning itself, and revokes the copy of what is recalled. What is to be done follows from the rows of releases and
/// recalls; objects, mark and leaf of one release are one commit: a crash neither loses nor doubles a copy.
///
/// A collection is an exit only: nothing that a partner pushes there is ever taken in as a report by itself.
public final class Fillings {

    /// Between two looks; ours: the partner has the warning itself long before.
    public static final Duration REST = Duration.ofSeconds(2);

    private static final int PAGE = 200;
    /// The one rule that every copy breaks: its wording went out already.
    private static final String WENT_OUT = "progress-fits";

    private final SealedStore store;
    private final StoreJournal journal;
    private final CopyGuard guard;
    private final NodeLedgers ledgers;
    private final Card self;

    public Fillings(SealedStore store, StoreJournal journal, CopyGuard guard, NodeLedgers ledgers, Card self) {
        this.store = store;
        this.journal = journal;
        this.guard = guard;
        this.ledgers = ledgers;
        this.self = self;
    }

    /// Copies and revokes what has come up. A trouble with one holds up none of the others.
    public void look() {
        List<RuntimeException> troubles = new ArrayList<>();
        for (Filling filling : store.read(FillRows::all)) {
            String collection = filling.collection();
            tried(() -> gather(collection), troubles);
            for (ReleaseId release : store.read(rows -> ready(rows, collection))) {
                tried(() -> settle(collection, release), troubles);
            }
        }
        if (!troubles.isEmpty()) {
            throw troubles.getFirst();
        }
    }

    private static void tried(Runnable work, List<RuntimeException> troubles) {
        try {
            work.run();
        } catch (RuntimeException e) {
            troubles.add(e);
        }
    }

    /// Takes note of releases, and follows recalls, each in one commit with how far it came.
    private void gather(String collection) {
        if (store.read(rows -> isNothingNew(rows, collection))) {
            return;
        }
        journal.sitting(sitting -> {
            SealedTransaction tx = sitting.tx();
            Filling filling = FillRows.find(tx, collection).orElseThrow();
            Collection into = TaxiiRecords.collection(tx, collection).orElseThrow();
            List<ReleaseId> more = new ArrayList<>();
            long releases = filling.releases();
            if (filling.state() == Filling.State.ON) {
                ReleaseRows.Page page = ReleaseRows.after(tx, releases, PAGE);
                releases = page.last();
                page.releases().stream().filter(one -> isFor(tx, one, into)).forEach(one -> more.add(one.id()));
            }
            RecallRows.Page recalls = RecallRows.after(tx, filling.recalls(), PAGE);
            int revoked = 0;
            for (RecallRows.Ours recall : recalls.recalls()) {
                revoked += revoke(sitting, collection, recall) ? 1 : 0;
            }
            boolean room = filling.pending().size() + more.size() <= Filling.PENDING_MAX;
            Filling seen = filling.seen(releases, recalls.last(), room ? more : List.of(), revoked);
            for (ReleaseId left : room ? List.<ReleaseId>of() : more) {
                seen = noted(sitting, seen, left, Optional.of(NotFilled.UNWRITTEN));
            }
            FillRows.put(tx, seen);
            return true;
        });
    }

    private static boolean isNothingNew(SealedSnapshot rows, String collection) {
        Filling filling = FillRows.find(rows, collection).orElseThrow();
        boolean noRelease = filling.state() != Filling.State.ON
                || ReleaseRows.after(rows, filling.releases(), 1).releases().isEmpty();
        return noRelease && RecallRows.after(rows, filling.recalls(), 1).recalls().isEmpty();
    }

    /// What is of a list keeps no draft: it is noted, and left.
    private static boolean isFor(SealedSnapshot rows, Released one, Collection into) {
        return into.partner().filter(one.recipient()::equals).isPresent()
                && CaseRows.draft(rows, one.id())
                        .map(filed -> into.agreement()
                                .filter(tearline(filed.bytes()).agreement()::equals)
                                .isPresent())
                        .orElse(true);
    }

    /// Those that the partner's node has: the warning goes before its copy.
    private static List<ReleaseId> ready(SealedSnapshot rows, String collection) {
        return FillRows.find(rows, collection).orElseThrow().pending().stream()
                .filter(id -> ReleaseRows.find(rows, id)
                        .filter(one -> ReceiptRows.steps(rows, one.recipient(), one.sequence())
                                .contains(ReceiptStep.STORED.label()))
                        .isPresent())
                .toList();
    }

    /// What would be stored of a release, and whether the guard lets it.
    private record Copy(CaseRows.Filed filed, Tearline tearline, Optional<StixBundle> bundle, boolean clean) {}

    private Optional<Copy> copy(ReleaseId release) {
        Optional<CaseRows.Filed> found = store.read(rows -> CaseRows.draft(rows, release));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CaseRows.Filed filed = found.get();
        Tearline tearline = tearline(filed.bytes());
        if (StixOfRelease.refusal(tearline).isPresent()) {
            return Optional.of(new Copy(filed, tearline, Optional.empty(), false));
        }
        StixBundle bundle = StixOfRelease.write(filed.bytes());
        return Optional.of(new Copy(filed, tearline, Optional.of(bundle), guard.isClean(filed, bundle.bytes())));
    }

    private void settle(String collection, ReleaseId release) {
        Optional<Copy> copy = copy(release);
        journal.sitting(sitting -> {
            Filling filling = FillRows.find(sitting.tx(), collection).orElseThrow();
            // Somebody stopped it, or another process was here.
            if (filling.state() != Filling.State.ON || !filling.pending().contains(release)) {
                return false;
            }
            Optional<NotFilled> why = copy.map(one -> judged(sitting, collection, release, one))
                    .orElse(Optional.of(NotFilled.LIST));
            if (why.isEmpty()) {
                why = copied(sitting, collection, release, copy.orElseThrow().bundle().orElseThrow());
            }
            FillRows.put(sitting.tx(), noted(sitting, filling, release, why));
            return true;
        });
    }

    private Optional<NotFilled> judged(Sitting sitting, String collection, ReleaseId release, Copy copy) {
        if (RecallRows.of(sitting.tx(), release).isPresent()) {
            return Optional.of(NotFilled.RECALLED);
        }
        Optional<Determination> determination =
                CaseRows.determination(sitting.tx(), copy.filed().caseId(), sitting.now());
        if (determination.isEmpty()) {
            return Optional.of(NotFilled.POLICY);
        }
        Asker asker = sitting.roster().find(copy.filed().author(), sitting.now())
                .map(entry -> new Asker(copy.filed().author(), entry.roles()))
                .orElseGet(() -> new Asker(copy.filed().author(), List.of()));
        Request request = copy.filed().request().under(determination.get(), asker);
        Facts facts = sitting.facts().apply(request);
        return NotFilled.of(new NotFilled.Question(
                copy.tearline(),
                TaxiiRecords.collection(sitting.tx(), collection).orElseThrow(),
                facts.basis() instanceof Facts.Basis.Under(Agreement agreement, var _)
                                && agreement.holdsAt(sitting.now())
                        ? Optional.of(agreement)
                        : Optional.empty(),
                facts.tier(),
                Policy.rule(request, facts) instanceof Refusal refusal
                        ? refusal.grounds().stream()
                                .map(Finding::rule)
                                .filter(rule -> !rule.equals(WENT_OUT))
                                .toList()
                        : List.of(),
                copy.clean(),
                self.exercise()));
    }

    /// Puts the objects in; all of them, or none.
    private Optional<NotFilled> copied(Sitting sitting, String collection, ReleaseId release, StixBundle bundle) {
        Optional<List<StixObject>> objects = objects(bundle);
        if (objects.isEmpty()) {
            return Optional.of(NotFilled.UNWRITTEN);
        }
        if (FillRows.copied(sitting.tx(), collection, release)) {
            put(sitting, collection, objects.get());
        }
        return Optional.empty();
    }

    /// Always, whatever became of agreement or filling: who was told what does not hold must hear.
    private boolean revoke(Sitting sitting, String collection, RecallRows.Ours recall) {
        ReleaseId release = recall.recall().release();
        if (!FillRows.isCopied(sitting.tx(), collection, release)) {
            return false;
        }
        Bytes sealed = CaseRows.draft(sitting.tx(), release).orElseThrow().bytes();
        StixBundle revoked = StixOfRecall.write(
                StixOfRelease.write(sealed), recall.recall().reason().word(), recall.recall().at());
        put(sitting, collection, objects(revoked).orElseThrow());
        leaf(sitting, "taxii-revoked", collection, release, "");
        return true;
    }

    private static Optional<List<StixObject>> objects(StixBundle bundle) {
        StixObjects reader = new StixObjects();
        List<StixObject> objects = new ArrayList<>();
        for (Json.Obj object : bundle.objects()) {
            if (StixObject.read(reader, CanonicalWriter.write(object))
                    instanceof StixObject.Result.Good(StixObject good)) {
                objects.add(good);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(objects);
    }

    /// What a program pushed before under an identifier that all releases share stays, and is on record.
    private void put(Sitting sitting, String collection, List<StixObject> objects) {
        List<NewObject> sealed = objects.stream()
                .map(object -> store.object(
                        collection, object.id(), object.type(), object.spec(), object.version(), object.bytes(),
                        object.content()))
                .toList();
        List<Put> done = sitting.tx().writing().put(sealed, sitting.now(), TaxiiTime::version);
        for (int i = 0; i < done.size(); i++) {
            if (done.get(i) instanceof Put.Other || done.get(i) instanceof Put.TooMany) {
                StixObject object = objects.get(i);
                TaxiiRecords.alarm(sitting.tx(), Json.object()
                        .put("at", TaxiiTime.shown(sitting.now()))
                        .put("collection", collection)
                        .put("digest", object.bytes().digest().hex())
                        .put("key", "")
                        .put("object", object.id())
                        .put("version", object.version().map(TaxiiTime::shown).orElse(""))
                        .build());
            }
        }
    }

    private Filling noted(Sitting sitting, Filling filling, ReleaseId release, Optional<NotFilled> why) {
        leaf(
                sitting, why.isPresent() ? "taxii-not-filled" : "taxii-filled", filling.collection(), release,
                why.map(NotFilled::word).orElse(""));
        return filling.settled(release, why, sitting.now());
    }

    private void leaf(Sitting sitting, String type, String collection, ReleaseId release, String why) {
        Instant now = sitting.now();
        ledgers.append(sitting.tx(), type, Json.object()
                .put("collection", collection)
                .put("release", release.value())
                .put("why", why)
                .put("at", now)
                .build(), now);
    }

    private static Tearline tearline(Bytes release) {
        return switch (TearlineReader.read(release)) {
            case Decoded.Good<Tearline>(Tearline tearline) -> tearline;
            case Decoded.Bad<Tearline> _ -> throw new IllegalStateException("a stored release that is none");
        };
    }
}
