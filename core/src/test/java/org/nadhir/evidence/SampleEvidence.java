package org.nadhir.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.RosterCodec;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.PersonsWord;
import org.nadhir.exchange.PersonsWords;
import org.nadhir.exchange.Receipt;
import org.nadhir.exchange.ReceiptContent;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Receipts;
import org.nadhir.exchange.Warning;
import org.nadhir.exchange.Witness;
import org.nadhir.exchange.Witnesses;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.ledger.InsecureTestKeys;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.MemoryLedger;
import org.nadhir.ledger.Origins;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.model.Text;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.InsecureTestPrimitives;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;
import org.nadhir.tearline.SampleRelease;

/// One warning between two invented parties, from agreement to outcome, with keys made from numbers: the same bytes
/// each time. What the fields hold may be changed before [#bundle] to see what a check says.
final class SampleEvidence {

    static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    static final long SEQUENCE = 1;

    final InsecureTestPrimitives primitives = new InsecureTestPrimitives();
    final Random random = new Random(2026);
    final Member first = new Member("00000000-0000-4000-8000-000000000001", 10);
    final Member second = new Member("00000000-0000-4000-8000-000000000002", 20);
    final Person author = new Person("00000000-0000-4000-8000-0000000000a1", 31, Role.ANALYST);
    final Person approver = new Person("00000000-0000-4000-8000-0000000000a2", 32, Role.APPROVER);
    final Person secondApprover = new Person("00000000-0000-4000-8000-0000000000a3", 33, Role.APPROVER);
    final Person dutyOfficer = new Person("00000000-0000-4000-8000-0000000000b1", 34, Role.DUTY_OFFICER);
    final ReleaseId releaseId = new ReleaseId("00000000-0000-4000-8000-0000000000c1");
    final Agreement agreement = agreement();
    final Bytes release = SampleRelease.bytes(releaseId, agreement, first.party, second.party);
    final Bytes payload = Warning.write(SEQUENCE, release);
    final Digest envelope = Digest.of("the sealed envelope".getBytes(UTF_8));
    final List<Signed> cards = new ArrayList<>(List.of(first.card(), second.card()));
    final List<Signed> statements = new ArrayList<>();
    final List<EvidenceLeaf> leaves = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final Ledger internal = ledger(Origins.internal(first.party), first);
    final Ledger withFirst = ledger(Origins.withPartner(second.party, random), second);
    private long shown;

    /// A party: its id, and the number that its keys are made from.
    final class Member {
        final PartyId party;
        final SigningKey key;
        final InsecureTestKeys ledgerKeys;

        Member(String party, int number) {
            this.party = new PartyId(party);
            this.key = InsecureTestPrimitives.key(number);
            this.ledgerKeys = new InsecureTestKeys(number + 1);
        }

        Digest fingerprint() {
            return key.publicKeys().keyId();
        }

        Signed card() {
            Card card = new Card(
                    party,
                    new Text("طرف مُختلَق", "Invented party"),
                    key.publicKeys(),
                    List.of(new Card.SealingKey(1, Bytes.of(new byte[1_216]))),
                    ledgerKeys.publicKeys(),
                    Digest.of(new byte[0]),
                    List.of(),
                    true,
                    NOW);
            return Cards.sign(primitives, key, card);
        }
    }

    /// A person with one role.
    record Person(PersonId id, SigningKey key, Role role) {
        Person(String id, int number, Role role) {
            this(new PersonId(id), InsecureTestPrimitives.key(number), role);
        }
    }

    SampleEvidence() {
        statements.add(Signed.sign(primitives, first.key, PayloadType.AGREEMENT, AgreementCodec.write(agreement))
                .withSignature(primitives, second.key));
        statements.add(rosterEntry(first, author));
        statements.add(rosterEntry(first, approver));
        statements.add(rosterEntry(first, secondApprover));
        statements.add(Signed.sign(primitives, first.key, PayloadType.WARNING, payload));
        statements.add(approval(author, Signoff.Part.AUTHOR, release));
        statements.add(approval(approver, Signoff.Part.APPROVER, release));
        statements.add(approval(secondApprover, Signoff.Part.APPROVER, release));
        internal.append(
                List.of(leaf(Leaf.PAD, Bytes.of(new byte[0])), leaf(ReleaseRecord.TYPE, record().write())), NOW);
        leaves.add(EvidenceLeaf.open(internal, 1, internal.newestNote()));
        for (ReceiptStep step : ReceiptStep.values()) {
            Receipt receipt = receipt(step);
            receipts.add(receipt);
            statements.add(receipt.statement());
        }
    }

    Bytes bundle() {
        return new Evidence(releaseId, payload.digest(), cards, statements, leaves).write();
    }

    /// The receipt of that step as it stands in the bundle.
    Receipt receiptOf(ReceiptStep step) {
        return receipts.stream().filter(one -> one.step() == step).findFirst().orElseThrow();
    }

    Signed rosterEntry(Member party, Person person) {
        RosterEntry entry = new RosterEntry(
                party.party,
                person.id,
                1,
                List.of(person.role),
                person.key.publicKeys(),
                NOW.minusSeconds(3_600),
                NOW.plusSeconds(86_400));
        return Signed.sign(primitives, party.key, PayloadType.ROSTER_ENTRY, RosterCodec.write(entry));
    }

    Signed approval(Person person, Signoff.Part part, Bytes of) {
        Approval approval = new Approval(of.digest(), person.id, part, NOW);
        return Signed.sign(primitives, person.key, PayloadType.APPROVAL, ApprovalCodec.write(approval));
    }

    ReleaseRecord record() {
        Json ruling = Json.object()
                .put("says", "permit")
                .put("agreement", agreement.id().value())
                .put("revision", agreement.revision())
                .put("approvers", 2)
                .putStrings("recipients", List.of(second.party.value()))
                .build();
        return new ReleaseRecord(releaseId, release.digest(), payload.digest(), envelope, SEQUENCE, ruling, NOW);
    }

    Leaf leaf(String type, Bytes record) {
        return Leaf.salted(type, 1, record, random);
    }

    Receipt receipt(ReceiptStep step) {
        Instant at = NOW.plusSeconds(60 * (shown + 1));
        Optional<Outcome> outcome = step == ReceiptStep.OUTCOME
                ? Optional.of(new Outcome(
                        Outcome.Kind.AVERTED, List.of(new Outcome.Part("contributed", "duty-desk")), "أُحبط. Averted."))
                : Optional.empty();
        Optional<PersonsWord> word =
                step.compareTo(ReceiptStep.ACKNOWLEDGED) >= 0 ? Optional.of(word(outcome, at)) : Optional.empty();
        return new Receipts(primitives)
                .sign(
                        second.key,
                        new ReceiptContent(
                                step,
                                second.party,
                                first.party,
                                SEQUENCE,
                                payload.digest(),
                                envelope,
                                at,
                                word,
                                outcome,
                                witness(step, at)));
    }

    private PersonsWord word(Optional<Outcome> outcome, Instant at) {
        PersonsWords words = new PersonsWords(dutyOfficer.id, payload.digest(), outcome, at);
        Signed said = Signed.sign(primitives, dutyOfficer.key, words.type(), words.write());
        return new PersonsWord(
                dutyOfficer.id, said.bytes(), rosterEntry(second, dutyOfficer).bytes());
    }

    private Witness witness(ReceiptStep step, Instant at) {
        Bytes record = Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "receipt-step")
                .put("version", 1)
                .put("step", step.label())
                .put("from", second.party.value())
                .put("to", first.party.value())
                .put("sequence", SEQUENCE)
                .put("payload", payload.digest().hex())
                .build()));
        Leaf leaf = leaf(Witnesses.LEAF_TYPE, record);
        SignedCheckpoint checkpoint = withFirst.append(List.of(leaf), at);
        long index = checkpoint.size() - 1;
        Witness witness = new Witness(
                index,
                leaf.salt(),
                withFirst.proveInclusion(index, checkpoint.size()),
                checkpoint.note(),
                shown,
                withFirst.proveConsistency(shown, checkpoint.size()));
        shown = checkpoint.size();
        return witness;
    }

    private static Ledger ledger(String origin, Member member) {
        Ledger ledger = new MemoryLedger().ledger(origin, member.ledgerKeys);
        ledger.create(NOW);
        return ledger;
    }

    private Agreement agreement() {
        return new Agreement(
                new AgreementId("00000000-0000-4000-8000-0000000000d1"),
                1,
                Agreement.Kind.WARNING_ONLY,
                List.of(
                        new Agreement.Member(first.party, first.fingerprint()),
                        new Agreement.Member(second.party, second.fingerprint())),
                List.of(Subject.ATTACK_ON_SITE),
                List.of(Purpose.PROTECTION),
                List.of(Agreement.EVERYWHERE),
                Marking.AMBER,
                Onward.CONSENT,
                new Exigency.Clause(2, false),
                Tier.WARNING,
                NOW.minusSeconds(86_400),
                NOW.plusSeconds(86_400),
                Status.EXERCISE);
    }
}
