package org.nadhir.node.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.Approving;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.duty.Determination;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Carrier;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Envelope;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.PersonsWord;
import org.nadhir.exchange.PersonsWords;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.StepTaken;
import org.nadhir.exchange.Reply;
import org.nadhir.exchange.Sealer;
import org.nadhir.ledger.Origins;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Marking;
import org.nadhir.model.Marks;
import org.nadhir.model.Uuids;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.InboxRows;
import org.nadhir.node.journal.PartyBook.SignedAgreement;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.Received;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.journal.SealedFiles;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Refusal;
import org.nadhir.policy.Request;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.SourceTraces;

/// What the sentences of a scenario do.
final class Story implements AutoCloseable {

    private static final SourceTraces NOTHING_KNOWN = SourceTraces.none();

    final Wire wire = new Wire();
    final StoryNode first;
    final StoryNode second;
    final StoryNode third;
    final StandingStory standing = new StandingStory(this);
    final AfterStory after = new AfterStory(this);
    final VictimsStory victims = new VictimsStory(this);
    final ClearingStory clearing = new ClearingStory(this);
    final AgreementStory agreements = new AgreementStory(this);
    Instant now = Instant.parse("2025-03-03T08:00:00Z");
    final Passing passing;
    private final Map<String, Determination> cases = new LinkedHashMap<>();
    private final Map<String, Drafted> drafts = new LinkedHashMap<>();

    private record Drafted(Draft draft, Request request, List<Signed> approvals) {}

    Story(Path folder) {
        first = node("first", folder, 1);
        second = node("second", folder, 2);
        third = node("third", folder, 3);
        List.of(first, second, third).forEach(wire::join);
        first.person("amal", now.minusSeconds(60), Role.ANALYST);
        first.person("basim", now.minusSeconds(60), Role.APPROVER);
        first.person("carim", now.minusSeconds(60), Role.APPROVER);
        second.person("dalia", now.minusSeconds(60), Role.DUTY_OFFICER);
        second.person("esther", now.minusSeconds(60), Role.ANALYST);
        passing = new Passing(this, now);
    }

    private StoryNode node(String name, Path folder, long seed) {
        return new StoryNode(
                name, folder, seed, () -> now, (card, bytes) -> wire.seenBy(node(name).party).offer(card, bytes));
    }

    Instant now() {
        return now;
    }

    StoryNode node(String name) {
        return switch (name) {
            case "first" -> first;
            case "second" -> second;
            case "third" -> third;
            default -> throw new IllegalArgumentException("no node " + name);
        };
    }

    String meet(String one, String other) {
        node(one).meets(node(other));
        node(other).meets(node(one));
        return "confirmed";
    }

    String agreement(String one, String other, Instant until, Exigency clause) {
        StoryNode a = node(one);
        StoryNode b = node(other);
        Agreement agreement = new Agreement(
                new AgreementId(Uuids.random(a.random)),
                1,
                Agreement.Kind.WARNING_ONLY,
                List.of(
                        new Agreement.Member(a.party, a.card.fingerprint()),
                        new Agreement.Member(b.party, b.card.fingerprint())),
                List.of(Subject.ATTACK_ON_SITE),
                List.of(Purpose.PROTECTION),
                List.of(Agreement.EVERYWHERE),
                Marking.AMBER_STRICT,
                Onward.CONSENT,
                clause,
                Tier.WARNING,
                now.minus(Duration.ofDays(30)),
                until,
                Status.EXERCISE);
        Signed signed = Signed.sign(a.primitives, a.signing, PayloadType.AGREEMENT, AgreementCodec.write(agreement))
                .withSignature(b.primitives, b.signing);
        for (StoryNode node : List.of(a, b)) {
            node.parties.agreements.add(new SignedAgreement(agreement, signed.signerIds()));
            node.parties.agreementStatements.put(agreement.id(), signed.bytes());
        }
        return "signed by both";
    }

    String designated(String party) {
        first.parties.standings.add(new Standing(
                node(party).party, Standing.Kind.DESIGNATED, "a council", now.minusSeconds(3600), Standing.OPEN, now));
        return "noted";
    }

    String protects(String party, String knownTo) {
        node(knownTo).parties.protectors.add(node(party).party + "|" + Cases.SHRINE);
        return "noted";
    }

    String assess(String name, boolean impending, String addressee) {
        Determination determination = Cases.determine(
                first, first.person("amal").id(), impending, node(addressee).party, now);
        cases.put(name, determination);
        return switch (determination) {
            case Determination.Owed _ -> "owed";
            case Determination.NotOwed notOwed -> "not owed: " + notOwed.why().getFirst().key();
            case Determination.Watch _ -> "watch item";
            case Determination.Waived _ -> "waived";
        };
    }

    String rule(String name, String recipient, Purpose purpose, Urgency urgency) {
        return ruled(request(name, recipient, purpose, urgency));
    }

    String ruled(Request request) {
        return switch (first.flow.rule(request)) {
            case Permit permit -> "permit, " + permit.approversNeeded() + " approvers";
            case Refusal refusal ->
                "refused by " + String.join(", ", refusal.grounds().stream().map(f -> f.rule()).toList());
        };
    }

    String draft(String name, String caseName, String recipient, Urgency urgency) {
        Request request = request(caseName, recipient, Purpose.PROTECTION, urgency);
        if (!(first.flow.rule(request) instanceof Permit permit)) {
            return "no permit";
        }
        var decision = first.flow.draft(permit, first.person("amal").id(), Cases.wording(now), NOTHING_KNOWN);
        if (!(decision instanceof Draft draft)) {
            return "no draft";
        }
        drafts.put(name, new Drafted(draft, request, new ArrayList<>()));
        return "drafted";
    }

    String approve(String name, String person, Signoff.Part part, boolean edited) {
        Drafted drafted = drafted(name);
        StoryNode.Person who = first.person(person);
        var digest = edited ? Bytes.of(new byte[] {1}).digest() : drafted.draft().digest();
        Bytes word = ApprovalCodec.write(new Approval(digest, who.id(), part, now));
        drafted.approvals().add(Signed.sign(first.primitives, who.keys(), PayloadType.APPROVAL, word));
        Draft draft = drafted.draft();
        Approving approving = first.flow.approve(
                draft.bytes(), draft.author(), drafted.request(), drafted.approvals(), NOTHING_KNOWN);
        return ClearingStory.said(approving);
    }

    String deliver(String name, Wire.Weather weather) {
        wire.weather = weather;
        try {
            return said(first.flow.attempt(waiting(name)), name);
        } finally {
            wire.weather = Wire.Weather.FAIR;
        }
    }

    private String said(Delivery delivery, String name) {
        return switch (delivery) {
            case Delivery.Waiting _ -> "waiting";
            case Delivery.Silent _ -> "silent";
            case Delivery.Delivered _ -> receipts(name);
            case Delivery.Refused refused -> "refused: " + refused.refusal().reason().label();
        };
    }

    /// Hands over, to whoever they are for, all statements of a node that wait.
    String deliverStatements(String name) {
        StoryNode node = node(name);
        List<String> came = new ArrayList<>();
        for (Delivery delivery : node.journal.deliveries()) {
            if (delivery.cargo() instanceof Cargo.OfStatement && delivery instanceof Delivery.Waiting waiting) {
                came.add(switch (node.flow.attempt(waiting)) {
                    case Delivery.Waiting _ -> "waiting";
                    case Delivery.Silent _ -> "silent";
                    case Delivery.Delivered _ -> "R0";
                    case Delivery.Refused refused -> "refused: " + refused.refusal().reason().label();
                });
            }
        }
        return came.isEmpty() ? "nothing waits" : String.join(", ", came);
    }

    String receipts(String name) {
        Released released = released(name);
        List<String> steps = first.store.read(
                rows -> ReceiptRows.steps(rows, released.recipient(), released.sequence()));
        return String.join(" ", steps);
    }

    /// Hands the envelope over as a file and brings the answer back as a file.
    String carry(String name, String recipient, boolean altered) {
        Bytes file = first.store.read(rows -> SealedFiles.release(rows, drafted(name).draft().tearline().id()))
                .orElseThrow();
        Reply reply = node(recipient).flow.receive(altered ? Wire.flipped(file) : file, new Carrier.Hand());
        return answered(reply, node(recipient), name);
    }

    private String answered(Reply reply, StoryNode from, String name) {
        return switch (reply) {
            case Reply.Sealed(Bytes back) -> {
                first.flow.receive(back, new Carrier.Hand());
                yield Refusals.reason(first, from, back)
                        .map(reason -> "refused: " + reason)
                        .orElseGet(() -> receipts(name));
            }
            case Reply.Plain(Signed refusal) -> "refused: " + Refusals.reason(from, refusal);
            case Reply.Taken() -> "taken";
        };
    }

    /// A recipient seals the sender's signed words anew, for somebody else.
    String readdress(String name, String from, String to) {
        Bytes statement = released(name).statement();
        if (!(Signed.parse(statement) instanceof Signed signed)) {
            throw new IllegalStateException("a stored statement is none");
        }
        StoryNode receiver = node(to);
        var sealed = new Sealer(node(from).primitives, node(from).random)
                .seal(signed, receiver.card.newestSealing().key());
        Reply reply = receiver.flow.receive(((Envelope) sealed).bytes(), new Carrier.Wire(node(from).party));
        return switch (reply) {
            case Reply.Plain(Signed refusal) -> "refused: " + Refusals.reason(receiver, refusal);
            case Reply.Sealed(Bytes back) ->
                "refused: " + Refusals.reason(node(from), receiver, back).orElse("nothing");
            case Reply.Taken() -> "taken";
        };
    }

    String step(String name, String person, ReceiptStep step, Optional<Outcome> outcome) {
        Released released = released(name);
        Received received = second.store.read(rows -> InboxRows.find(rows, first.party, released.sequence()))
                .orElseThrow();
        Optional<PersonsWord> word = step == ReceiptStep.OPENED
                ? Optional.empty()
                : Optional.of(word(second.person(person), received, outcome));
        StepTaken taken = new StepTaken(first.party, released.sequence(), step, word, outcome, now);
        Delivery.Waiting back = second.journal.exchange(book -> {
            second.exchange.take(book, taken);
            return second.exchange.leave(book, taken, now);
        });
        Delivery delivery = second.flow.attempt(back);
        return delivery instanceof Delivery.Delivered ? receipts(name) : "refused by first";
    }

    private PersonsWord word(StoryNode.Person who, Received received, Optional<Outcome> outcome) {
        PersonsWords words = new PersonsWords(who.id(), received.payload(), outcome, now);
        Signed signed = Signed.sign(second.primitives, who.keys(), words.type(), words.write());
        return new PersonsWord(
                who.id(), signed.bytes(), second.roster(who.id()));
    }

    String later(Duration by) {
        now = now.plus(by);
        return "later";
    }

    String inbox(String name) {
        return String.valueOf(node(name).store.read(InboxRows::all).size());
    }

    String ledgers(String name) {
        StoryNode node = node(name);
        return node.store.read(rows -> node.ledgers.origins(rows, node.parties.partners(rows)).stream()
                        .allMatch(origin -> node.ledgers.verify(rows, origin).isEmpty()))
                ? "verified"
                : "broken";
    }

    /// The type of the newest leaf in a node's internal ledger.
    String newestLeaf(String name) {
        StoryNode node = node(name);
        return node.store.read(rows -> {
            var ledger = node.ledgers.ledger(rows, Origins.internal(node.party));
            return ledger.leaf(ledger.newest().size() - 1).leaf().orElseThrow().type();
        });
    }

    Request request(String name, String recipient, Purpose purpose, Urgency urgency) {
        return new Request(
                first.party,
                List.of(node(recipient).party),
                purpose,
                Sharing.RELEASE,
                Subject.ATTACK_ON_SITE,
                List.of(Cases.SHRINE),
                List.of(Marks.of(Marking.AMBER_STRICT.label())),
                standing(name),
                urgency.invokedBy(first.person("amal").id()),
                new Asker(first.person("amal").id(), List.of(Role.ANALYST)));
    }

    private Drafted drafted(String name) {
        return Optional.ofNullable(drafts.get(name)).orElseThrow();
    }

    Determination determination(String name) {
        return Optional.ofNullable(cases.get(name)).orElseThrow();
    }

    /// As it stands in the store now: a waiver may have lifted it, or come to its review.
    private Determination standing(String name) {
        Determination told = determination(name);
        return first.store
                .read(rows -> CaseRows.determination(rows, told.assessment().caseId(), now))
                .orElse(told);
    }

    Optional<Determination> known(String name) {
        return Optional.ofNullable(cases.get(name));
    }

    void determined(String name, Determination determination) {
        cases.put(name, determination);
    }

    Released released(String name) {
        return first.store.read(rows -> ReleaseRows.find(rows, drafted(name).draft().tearline().id()))
                .orElseThrow();
    }

    private Delivery.Waiting waiting(String name) {
        Released released = released(name);
        return first.journal.deliveries().stream()
                .filter(delivery -> delivery.cargo().payload().equals(released.payload()))
                .map(delivery -> switch (delivery) {
                    case Delivery.Waiting waiting -> waiting;
                    case Delivery.Silent(var waiting) -> waiting;
                    case Delivery.Delivered _, Delivery.Refused _ ->
                        throw new IllegalStateException("nothing waits any more");
                })
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        List.of(first, second, third).forEach(StoryNode::close);
    }
}
