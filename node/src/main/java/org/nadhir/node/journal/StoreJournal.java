package org.nadhir.node.journal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nadhir.Journal;
import org.nadhir.agreement.AgreementBook;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Tier;
import org.nadhir.agreement.TierHistory;
import org.nadhir.delivery.Parcel;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Profile;
import org.nadhir.exchange.Book;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.ExchangeBook;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.Receipt;
import org.nadhir.exchange.StepTaken;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Reading;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Gate;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Progress;
import org.nadhir.policy.Request;
import org.nadhir.policy.Ruling;
import org.nadhir.policy.Signatures;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.Held;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineBuilder;

/// The flow's journal on the store: rows and leaf are one commit, and a method returns when the disk has both.
/// Safe for many threads.
public final class StoreJournal implements Journal {

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final PartyBook parties;
    private final Card self;
    private final List<Profile> profiles;
    private final InstantSource clock;
    private final StatementReaders readers;

    /// Keeps what this node decides, and lets `readers` keep what partners state.
    public StoreJournal(
            SealedStore store,
            NodeLedgers ledgers,
            PartyBook parties,
            Card self,
            List<Profile> profiles,
            InstantSource clock,
            StatementReaders readers) {
        this.profiles = List.copyOf(profiles);
        this.readers = readers;
        this.store = store;
        this.ledgers = ledgers;
        this.parties = parties;
        this.self = self;
        this.clock = clock;
    }

    @Override
    public Reading read(Reading reading) {
        // What was found can be found again; what counts later is which words were read, and when.
        Instant now = clock.instant();
        Json record = Json.object()
                .put("report", reading.report().id().value())
                .put("received", reading.report().receivedAt())
                .put("lines", reading.lines().size())
                .put("times", reading.times().size())
                .put("chains", reading.chains().size())
                .put("statements", reading.statements().size())
                .put("at", now)
                .build();
        store.commit(tx -> ledgers.appendSecret(tx, "reading", record, now));
        return reading;
    }

    @Override
    public Assessment assessed(Assessment assessment) {
        return record(assessment, "assessment", (tx, _) -> CaseRows.put(tx, assessment));
    }

    @Override
    public Determination determined(Determination determination) {
        return record(determination, "determination", (tx, now) -> {
            CaseMoments.determined(tx, determination, now);
            return CaseRows.put(tx, determination);
        });
    }

    @Override
    public Ruling ruled(CaseId caseId, Ruling ruling, Facts facts) {
        return record(ruling, "ruling", (tx, _) -> CaseRows.put(tx, caseId, ruling, facts));
    }

    @Override
    public Draft drafted(CaseId caseId, Permit permit, Draft draft) {
        return record(draft, "draft", (tx, now) -> {
            file(tx, caseId, permit, draft.tearline(), draft.bytes(), draft.author(), now);
            return drafted(caseId, draft.tearline(), draft.digest(), draft.author(), now).build();
        });
    }

    @Override
    public Held held(CaseId caseId, Permit permit, Held held) {
        return record(held, "draft-held", (tx, now) -> {
            file(tx, caseId, permit, held.tearline(), held.bytes(), held.author(), now);
            return drafted(caseId, held.tearline(), held.digest(), held.author(), now)
                    .put("findings", held.findings().digest().hex())
                    .build();
        });
    }

    private void file(
            SealedTransaction tx,
            CaseId caseId,
            Permit permit,
            Tearline tearline,
            Bytes bytes,
            PersonId author,
            Instant now) {
        CaseRows.put(tx, tearline.id(), new CaseRows.Filed(caseId, author, bytes, RequestSheet.of(permit.request())));
        if (TearlineBuilder.skipsDelay(permit.request().determination())) {
            ledgers.append(tx, "delay-skipped", Json.object()
                    .put("case", caseId.value())
                    .put("release", tearline.id().value())
                    .put("why", "owed")
                    .put("at", now)
                    .build(), now);
        }
    }

    private static Json.Builder drafted(
            CaseId caseId, Tearline tearline, Digest digest, PersonId author, Instant now) {
        return Json.object()
                .put("case", caseId.value())
                .put("release", tearline.id().value())
                .put("draft", digest.hex())
                .put("author", author.value())
                .put("at", now);
    }

    @Override
    public Outcome closed(CaseId caseId, Receipt receipt, Outcome outcome, PersonId by, Instant at) {
        return record(outcome, "outcome", (tx, _) -> {
            Json record = Json.object()
                    .put("case", caseId.value())
                    .put("receipt", receipt.statement().bytes().digest().hex())
                    .put("outcome", CaseRows.json(outcome))
                    .put("by", by.value())
                    .put("at", at)
                    .build();
            CaseRows.put(tx, caseId, record);
            if (outcome.kind() == Outcome.Kind.OCCURRED_ALTHOUGH_WARNED) {
                ReviewRows.openAfterOutcome(tx, ledgers, parties, caseId, at);
            }
            return record;
        });
    }

    @Override
    public Book known() {
        return new KnownBook(store, parties, self);
    }

    @Override
    public <T> T exchange(Function<ExchangeBook, T> work) {
        return store.commit(tx -> work.apply(new StoreBook(tx, ledgers, parties, self, clock.instant(), readers)));
    }

    @Override
    public <T> T sealing(Request request, Digest wording, Sealing<T> work) {
        return store.commit(tx -> {
            Instant now = clock.instant();
            StoreBook book = new StoreBook(tx, ledgers, parties, self, now, readers);
            Facts facts = facts(tx, request, now, (from, to) -> Consents.state(tx, from, to, wording, now));
            return work.at(facts, parties.roster(tx), book);
        });
    }

    /// Runs `work` in one transaction as [#sealing] does, for the many victims of a list: what is known for each is
    /// read in this very transaction.
    public <T> T sitting(Function<Sitting, T> work) {
        return store.commit(tx -> {
            Instant now = clock.instant();
            StoreBook book = new StoreBook(tx, ledgers, parties, self, now, readers);
            Consents.Said said = (from, to) -> Consents.state(tx, from, to, now);
            return work.apply(
                    new Sitting(tx, book, parties.roster(tx), now, request -> facts(tx, request, now, said)));
        });
    }

    @Override
    public Facts facts(Request request) {
        Instant now = clock.instant();
        return store.read(rows -> facts(rows, request, now, (from, to) -> Consents.state(rows, from, to, now)));
    }

    private Facts facts(SealedSnapshot rows, Request request, Instant now, Consents.Said said) {
        return request.recipient()
                .map(recipient -> facts(rows, request, recipient, now, said))
                .orElseGet(() -> unknown(now));
    }

    /// All deliveries, for the outbox and for those who watch it.
    public List<Delivery> deliveries() {
        return store.read(DeliveryRows::all);
    }

    /// Those that nobody has answered, for whoever begins to offer them.
    public Begun open() {
        if (!store.read(UndeterminedRows::areKept)) {
            store.commit(tx -> {
                UndeterminedRows.keep(tx);
                return true;
            });
        }
        Optional<Begun> open = store.read(StoreJournal::open);
        if (open.isPresent()) {
            return open.get();
        }
        store.commit(tx -> {
            DeliveryRows.nameOpen(tx);
            return true;
        });
        return store.read(StoreJournal::open).orElseThrow();
    }

    /// Empty in a store of an earlier release, which did not name what is open.
    private static Optional<Begun> open(SealedSnapshot rows) {
        return DeliveryRows.namesOpen(rows)
                ? Optional.of(new Begun(DeliveryRows.open(rows), rows.last(Table.DELIVERY)))
                : Optional.empty();
    }

    /// Those that began after the row `last` of what was looked at before.
    public Begun begunAfter(long last) {
        return store.read(rows -> DeliveryRows.begunAfter(rows, last));
    }

    /// Where a delivery stands.
    public Optional<Delivery> delivery(Parcel.Id id) {
        return store.read(rows -> DeliveryRows.find(rows, id.recipient(), id.cargo()));
    }

    /// Steps that persons took here and whose receipts wait, in the order in which they leave.
    public List<StepTaken> stepsTaken() {
        return store.read(StepRows::all);
    }

    /// Records once for ever that no receipt came in time.
    public void late(Parcel parcel) {
        Instant now = clock.instant();
        store.commit(tx -> {
            if (DeliveryRows.late(tx, parcel)) {
                ledgers.append(tx, "delivery-late", Json.object()
                        .put("recipient", parcel.recipient().value())
                        .put("sequence", parcel.cargo().sequence())
                        .put("payload", parcel.cargo().payload().hex())
                        .put("precedence", parcel.urgency().precedence().word())
                        .put("owed", parcel.urgency().owed())
                        .put("due", parcel.urgency().due())
                        .put("at", now)
                        .build(), now);
            }
            return true;
        });
    }

    private Facts facts(
            SealedSnapshot rows, Request request, PartyId recipient, Instant now, Consents.Said consents) {
        var question = new AgreementBook.Question(recipient, request.subject(), request.places(), now);
        Optional<PartyBook.SignedAgreement> rules = parties.agreementWith(rows, question);
        Facts.Basis basis = rules
                .<Facts.Basis>map(signed -> new Facts.Basis.Under(signed.agreement(), signed.signers()))
                .orElseGet(Facts.Basis.None::new);
        Optional<TierHistory> history = rules.map(signed -> parties.history(rows, signed.agreement()));
        Tier tier = history.map(said -> said.tierAt(now)).orElse(Tier.SUSPENDED);
        boolean exercise = parties.confirmed(rows, recipient).map(Card::exercise).orElse(!self.exercise());
        return new Facts(
                basis,
                tier,
                parties.standing(rows, recipient),
                parties.licences(rows, recipient),
                protects(rows, request, recipient),
                status(self.exercise()),
                status(exercise),
                Consents.facts(
                        rows, parties, request.determination().assessment().caseId(), recipient, consents),
                history.map(said -> said.promises(recipient, now)).orElseGet(List::of),
                parties.risk(rows, recipient, request.determination().assessment().caseId()),
                gate(request.determination()),
                ReviewRows.emergencyWaits(rows),
                progress(rows, request, recipient),
                new Signatures.NotAsked(),
                now);
    }

    /// What the profile of the determination says of a designated party; one that is not at hand any more lets nothing
    /// through.
    private Gate gate(Determination determination) {
        return profiles.stream()
                .filter(profile -> profile.id().equals(determination.profile()))
                .filter(profile -> profile.designated() == Profile.Designated.EXIGENCY)
                .findFirst()
                .map(_ -> Gate.OPEN)
                .orElse(Gate.SHUT);
    }

    /// What may be recalled or corrected is a release of this case to this recipient.
    private static Progress progress(SealedSnapshot rows, Request request, PartyId recipient) {
        boolean released = request.sharing().narrows()
                && ReleaseRows.all(rows).stream()
                        .anyMatch(one -> one.recipient().equals(recipient)
                                && one.caseId().equals(request.determination().assessment().caseId()));
        return released ? Progress.RELEASED : Progress.DRAFTED;
    }

    private Facts unknown(Instant now) {
        return Facts.plain(
                new Facts.Basis.None(),
                Tier.SUSPENDED,
                new StandingHistory(List.of()),
                Facts.Protects.NEITHER,
                status(self.exercise()),
                status(self.exercise()),
                now);
    }

    /// What two administrators entered, not what a request or a determination claims: nobody makes a party the victim
    /// by saying so. Whether it is told as victim or as protector is then for the determination.
    /// Who protects an area protects what lies in it.
    private Facts.Protects protects(SealedSnapshot rows, Request request, PartyId recipient) {
        Determination determination = request.determination();
        boolean victim = determination instanceof Determination.Owed owed
                && owed.addressee() instanceof Addressee.Party(PartyId told, Addressee.Stands stands)
                && told.equals(recipient)
                && stands == Addressee.Stands.VICTIM;
        boolean entered = parties.protects(
                        rows, recipient, determination.assessment().victim().entity())
                || request.places().stream().anyMatch(place -> parties.protects(rows, recipient, place));
        if (!entered) {
            return Facts.Protects.NEITHER;
        }
        return victim ? Facts.Protects.IS_VICTIM : Facts.Protects.PROTECTS_VICTIM;
    }

    private static Status status(boolean exercise) {
        return exercise ? Status.EXERCISE : Status.ACTUAL;
    }

    private <T> T record(T value, String type, Recording recording) {
        Instant now = clock.instant();
        store.commit(tx -> ledgers.append(tx, type, recording.write(tx, now), now));
        return value;
    }

    /// Writes the rows and gives back what the leaf commits to.
    private interface Recording {
        Json write(SealedTransaction tx, Instant now);
    }
}
