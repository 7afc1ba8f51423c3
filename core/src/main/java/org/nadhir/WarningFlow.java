package org.nadhir;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Roster;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Duty;
import org.nadhir.duty.Profile;
import org.nadhir.duty.Waiver;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Carrier;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Delivery.Waiting;
import org.nadhir.exchange.Exchange;
import org.nadhir.exchange.ExchangeBook;
import org.nadhir.exchange.Foreseen;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.Passage;
import org.nadhir.exchange.Receipt;
import org.nadhir.exchange.Reply;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;
import org.nadhir.model.PersonId;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Refusal;
import org.nadhir.policy.Request;
import org.nadhir.policy.Ruling;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Clearing;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.DraftDecision;
import org.nadhir.tearline.Early;
import org.nadhir.tearline.Held;
import org.nadhir.tearline.Leaking;
import org.nadhir.tearline.Outdated;
import org.nadhir.tearline.Release;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineBuilder;
import org.nadhir.tearline.Worded;
import org.nadhir.tearline.Wording;
import org.nadhir.tearline.Withheld;

/// The life of a warning. Read this first.
///
/// ```
/// Report ─read→ Reading ─assess→ Assessment ─determine→ Determination: owed / not owed / waived
///                                                            │ rule
///                                        Refusal ◀───────────┴──────────▶ Permit
///                                                                           │ draft
///                     Leaking, Held ◀───────────────────────────────────────┴─▶ Draft
///                                                                                │ approve (rules again)
///              Waits, Timed, Stopped, Changed ◀──────────────────────────────────┴─▶ Waiting ↺ attempt
///                                                                                       │
///            the other node: receive → R0, R1, R2, R3  ─────────receipts──────────▶ receive → close → Outcome
/// ```
///
/// A step takes what the step before it returned, so none can be skipped: it would not compile. What a step decided
/// is in the ledger before anyone outside this node can see its effect.
public final class WarningFlow {

    private final Reader reader;
    private final TearlineBuilder tearlines;
    private final Exchange exchange;
    private final Peers peers;
    private final Journal journal;
    private final Primitives primitives;
    private final RandomGenerator random;
    private final InstantSource clock;

    public WarningFlow(
            Reader reader,
            TearlineBuilder tearlines,
            Exchange exchange,
            Peers peers,
            Journal journal,
            Primitives primitives,
            RandomGenerator random,
            InstantSource clock) {
        this.reader = reader;
        this.tearlines = tearlines;
        this.exchange = exchange;
        this.peers = peers;
        this.journal = journal;
        this.primitives = primitives;
        this.random = random;
        this.clock = clock;
    }

    /// Finds what a report says, when, where, on whose word; each finding with the words that it rests on.
    public Reading read(Report report, String reference) {
        return journal.read(reader.read(report, reference));
    }

    /// Records what an analyst holds of the threat: four answers, each resting on words of what was read.
    ///
    /// @throws IllegalArgumentException where an answer cites words that the reading does not have
    public Assessment assess(List<Reading> readings, Assessment assessment) {
        return journal.assessed(assessment.citing(readings));
    }

    /// Decides whether a warning is owed. The clock has been running since the report was received.
    public Determination determine(Assessment assessment, Profile profile, Addressee addressee) {
        return journal.determined(Duty.determine(profile, assessment, addressee));
    }

    /// As above, with the case's waivers applied: one that stands lifts the duty, one that has come to its review
    /// does not.
    public Determination determine(
            Assessment assessment, Profile profile, Addressee addressee, List<Waiver> waivers) {
        return journal.determined(Duty.decide(profile, assessment, addressee, waivers, clock.instant()));
    }

    /// Asks whether this may be told to that party, now. A refusal is recorded just like a permit.
    public Ruling rule(Request request) {
        Facts facts = journal.facts(request);
        return journal.ruled(caseOf(request), Policy.rule(request, facts), facts);
    }

    /// Words the warning for one recipient. Nothing of a report is copied; what the guard finds is said, not sent.
    public DraftDecision draft(Permit permit, PersonId author, Wording wording, SourceTraces traces) {
        DraftDecision decision = tearlines.build(permit, author, wording, traces, random, clock.instant());
        return switch (decision) {
            case Draft draft -> journal.drafted(caseOf(permit.request()), permit, draft);
            case Held held -> journal.held(caseOf(permit.request()), permit, held);
            case Leaking leaking -> leaking;
            case Outdated outdated -> outdated;
        };
    }

    /// Releases on the word of author and approvers, if the policy permits it now and not only when the screen was
    /// drawn, and the guard still finds nothing. Release, sealed bytes, number and leaf are one commit: after a
    /// crash the stored bytes go out again. What is not owed waits for its time, whoever signs when
    /// ([Approving.Timed]).
    ///
    /// @param draft the bytes of the draft as they were filed and approved
    public Approving approve(
            Bytes draft, PersonId author, Request request, List<Signed> approvals, SourceTraces traces) {
        return approve(draft, author, request, approvals, List.of(), traces, Instant.MIN);
    }

    /// As above, for a draft that the guard may hold back: what it finds near in it, two persons cleared.
    ///
    /// @param clearances signed for exactly these bytes and exactly what is found in them now
    /// @param earliest before which nothing is sealed, although nothing is missing: as long as a signature may be
    ///     taken back
    public Approving approve(
            Bytes draft,
            PersonId author,
            Request request,
            List<Signed> approvals,
            List<Signed> clearances,
            SourceTraces traces,
            Instant earliest) {
        return switch (rule(request)) {
            case Refusal refusal -> new Approving.Stopped(refusal);
            case Permit permit ->
                switch (tearlines.reread(permit, author, draft, traces)) {
                    case Draft whole -> release(
                            request, whole.tearline(), approvals, earliest, (_, _) -> new Clearing.Cleared(whole));
                    case Held held -> release(
                            request, held.tearline(), approvals, earliest,
                            (roster, now) -> held.cleared(clearances, roster, primitives, now));
                    case Leaking leaking -> new Approving.Changed(leaking);
                    case Outdated outdated -> new Approving.Changed(outdated);
                };
        };
    }

    /// Whether the guard lets a draft pass, by the persons who are in the roster in this very transaction.
    @FunctionalInterface
    private interface Passing {
        Clearing at(Roster roster, Instant now);
    }

    /// Rules, counts the signatures and seals in one transaction: nothing can change in between.
    private Approving release(
            Request request, Tearline tearline, List<Signed> approvals, Instant earliest, Passing guard) {
        Digest wording = Worded.of(tearline).digest();
        List<Facts> stopped = new ArrayList<>();
        Approving approving = journal.sealing(request, wording, (facts, roster, book) -> {
            Ruling ruling = Policy.rule(request, facts);
            return switch (ruling) {
                case Refusal refusal -> {
                    stopped.add(facts);
                    yield new Approving.Stopped(refusal);
                }
                case Permit permit ->
                    switch (guard.at(roster, permit.at())) {
                        case Clearing.Uncleared(List<Message> missing) -> new Approving.Uncleared(missing);
                        case Clearing.Cleared(Draft draft) ->
                            switch (Release.of(permit, draft, approvals, roster, primitives, permit.at())) {
                                case Withheld missing -> new Approving.Waits(missing);
                                case Early early -> new Approving.Timed(early.leaves());
                                case Release release -> release.at().isBefore(earliest)
                                        ? new Approving.Timed(earliest)
                                        : seal(book, release, approvals);
                            };
                    };
            };
        });
        if (approving instanceof Approving.Stopped(Refusal refusal)) {
            // What stopped it is recorded like every ruling; the transaction that found it wrote nothing.
            journal.ruled(caseOf(request), refusal, stopped.getLast());
        }
        return approving;
    }

    /// Two who approve at the same moment must not send the warning twice: who comes second finds it released. Who
    /// takes a signature back at that moment is heard, or finds it released. What rests on a third party's release
    /// needs its leave for exactly these words, read in the commit that sends them.
    private Approving seal(ExchangeBook book, Release release, List<Signed> approvals) {
        if (book.isReleased(release.draft().tearline().id())) {
            return new Approving.Waits(new Withheld(List.of(Message.of("release.done"))));
        }
        if (book.isTakenBack(release.draft().tearline().id(), approvals)) {
            return new Approving.Waits(new Withheld(List.of(Message.of("release.taken-back"))));
        }
        List<Passage> passages = book.passages(release);
        List<Message> missing = passages.stream()
                .filter(passage -> passage.leave() instanceof Passage.Leave.Missing)
                .map(passage -> Message.of("release.consent-missing", passage.originator().value()))
                .toList();
        return missing.isEmpty()
                ? new Approving.Sealed(exchange.seal(book, release, passages, release.at()))
                : new Approving.Waits(new Withheld(missing));
    }

    /// Offers once what is waiting. The outbox calls again, not before `notBefore`, until somebody answers.
    public Delivery attempt(Waiting waiting) {
        Card partner = journal.known().partner(waiting.recipient()).orElseThrow();
        return switch (peers.offer(partner, waiting.envelope().bytes())) {
            case Peers.Answer.Replied(Bytes envelope) -> {
                Foreseen foreseen = exchange.foresee(
                        journal.known(), envelope, new Carrier.Wire(partner.party()), clock.instant());
                // One commit for the receipt and for what it means to the delivery.
                yield journal.exchange(book -> {
                    exchange.receive(book, foreseen, clock.instant());
                    return exchange.answered(book, waiting, clock.instant());
                });
            }
            case Peers.Answer.Plain(Signed refusal) ->
                journal.exchange(book -> exchange.refused(book, partner, waiting, refusal, clock.instant()));
            case Peers.Answer.Taken() -> journal.exchange(book -> exchange.taken(book, waiting, clock.instant()));
            case Peers.Answer.Silence() ->
                journal.exchange(book -> book.update(waiting.unanswered(clock.instant())));
        };
    }

    /// Takes in an envelope, by wire or by hand: a partner's warning, which is stored and receipted in one commit,
    /// or a receipt or refusal for ours. The same bytes once more get the same answer.
    public Reply receive(Bytes envelope, Carrier carrier) {
        // Opened and verified before the one transaction begins: a flood of one partner holds no other one up.
        Foreseen foreseen = exchange.foresee(journal.known(), envelope, carrier, clock.instant());
        return journal.exchange(book -> exchange.receive(book, foreseen, clock.instant()))
                .get();
    }

    /// Notes what became of the threat, on the recipient's signed word and on what reports say since.
    public Outcome close(CaseId caseId, Receipt receipt, Outcome outcome, PersonId by) {
        return journal.closed(caseId, receipt, outcome, by, clock.instant());
    }

    private static CaseId caseOf(Request request) {
        return request.determination().assessment().caseId();
    }
}
