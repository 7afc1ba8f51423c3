package org.nadhir.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
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
import org.nadhir.exchange.Recall;
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
import org.nadhir.tearline.ReleaseList;
import org.nadhir.tearline.ReleaseTree;
import org.nadhir.tearline.SampleRelease;

/// One warning between two invented parties, from agreement to outcome, with keys made from numbers: the same bytes
/// each time. What the fields hold may be changed before [#bundle] to see what a check says.
final class SampleEvidence {

    static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    static final long SEQUENCE = 1;
    private static final Digest RECALL_ENVELOPE = Digest.of("the sealed recall".getBytes(UTF_8));

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
    private final Kind kind;
    /// When the sender says that it was.
    private final Instant made;
    final List<ListPath> list = new ArrayList<>();
    /// The recall of the second version; what it says may be changed.
    Recall recall = new Recall(
            first.party, second.party, SEQUENCE + 1, releaseId, payload.digest(), Recall.Reason.WITHDRAWN, NOW);

    /// Which bundle: the first version; the second with a recall and a cosigned head; that of one of a list.
    enum Kind {
        FIRST,
        RECALLED,
        LISTED
    }

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
        this(Kind.FIRST);
    }

    SampleEvidence(Kind kind) {
        this(kind, NOW);
    }

    /// Record, approvals and the sender's roster are dated as it says, all else is of [#NOW].
    SampleEvidence(Kind kind, Instant made) {
        this.kind = kind;
        this.made = made;
        Digest signed = release.digest();
        if (kind == Kind.LISTED) {
            List<Digest> all = new ArrayList<>();
            for (byte n = 0; n < 5; n++) {
                all.add(Digest.of(new byte[] {n}));
            }
            all.set(2, release.digest());
            ReleaseTree tree = new ReleaseTree(new ReleaseList(all));
            list.add(new ListPath(2, all.size(), tree.path(2)));
            signed = tree.root();
        }
        statements.add(Signed.sign(primitives, first.key, PayloadType.AGREEMENT, AgreementCodec.write(agreement))
                .withSignature(primitives, second.key));
        statements.add(rosterEntry(first, author));
        statements.add(rosterEntry(first, approver));
        statements.add(rosterEntry(first, secondApprover));
        statements.add(Signed.sign(primitives, first.key, PayloadType.WARNING, payload));
        statements.add(approval(author, Signoff.Part.AUTHOR, signed));
        statements.add(approval(approver, Signoff.Part.APPROVER, signed));
        statements.add(approval(secondApprover, Signoff.Part.APPROVER, signed));
        internal.append(List.of(leaf(Leaf.PAD, Bytes.of(new byte[0])), releaseLeaf()), NOW);
        for (ReceiptStep step : ReceiptStep.values()) {
            Receipt receipt = receipt(step);
            receipts.add(receipt);
            statements.add(receipt.statement());
        }
        if (kind == Kind.RECALLED) {
            recalled();
        }
        prove();
    }

    /// The recall, its leaf and its receipts.
    private void recalled() {
        statements.add(Signed.sign(primitives, first.key, PayloadType.RECALL, recall.write()));
        RecallRecord said = new RecallRecord(
                recall.sequence(), recall.write().digest(), RECALL_ENVELOPE, payload.digest(), recall.reason());
        internal.append(List.of(leaf(RecallRecord.TYPE, said.write())), NOW);
        for (ReceiptStep step : List.of(ReceiptStep.STORED, ReceiptStep.OPENED, ReceiptStep.ACKNOWLEDGED)) {
            statements.add(receipt(step, recall.sequence(), recall.write().digest(), RECALL_ENVELOPE)
                    .statement());
        }
    }

    /// Opens the leaves anew in the newest head, which the second party cosigned where it is recalled.
    void prove() {
        String note = internal.newestNote();
        if (kind == Kind.RECALLED
                && SignedCheckpoint.verify(InsecureTestKeys.verifier(), first.ledgerKeys.publicKeys(),
                                Origins.internal(first.party), note)
                        instanceof SignedCheckpoint.Result.Good(SignedCheckpoint good)) {
            note = good.cosigned(second.ledgerKeys, Origins.witness(second.party), NOW).note();
        }
        leaves.clear();
        leaves.add(EvidenceLeaf.open(internal, 1, note));
        if (kind == Kind.RECALLED) {
            leaves.add(EvidenceLeaf.open(internal, 2, note));
        }
    }

    private int version() {
        return kind == Kind.FIRST ? Evidence.FIRST : Evidence.NEWEST;
    }

    Bytes bundle() {
        return new Evidence(version(), releaseId, payload.digest(), cards, statements, leaves, list).write();
    }

    /// The receipt of that step as it stands in the bundle.
    Receipt receiptOf(ReceiptStep step) {
        return receipts.stream().filter(one -> one.step() == step).findFirst().orElseThrow();
    }

    Signed rosterEntry(Member party, Person person) {
        return rosterEntry(party, person, Duration.ofHours(1));
    }

    /// One that held for so long before, and a day after.
    Signed rosterEntry(Member party, Person person, Duration before) {
        Instant since = party.party.equals(second.party) ? NOW : made;
        RosterEntry entry = new RosterEntry(
                party.party,
                person.id,
                1,
                List.of(person.role),
                person.key.publicKeys(),
                since.minus(before),
                since.plusSeconds(86_400).plus(before).minusSeconds(3_600));
        return Signed.sign(primitives, party.key, PayloadType.ROSTER_ENTRY, RosterCodec.write(entry));
    }

    Signed approval(Person person, Signoff.Part part, Bytes of) {
        return approval(person, part, of.digest());
    }

    Signed approval(Person person, Signoff.Part part, Digest of) {
        return approval(new Approval(of, person.id, part, made), person);
    }

    Signed approval(Approval approval, Person person) {
        return Signed.sign(primitives, person.key, PayloadType.APPROVAL, ApprovalCodec.write(approval));
    }

    private Leaf releaseLeaf() {
        if (kind == Kind.FIRST) {
            return leaf(ReleaseRecord.TYPE, record().write());
        }
        List<Digest> approvals = statements.stream()
                .filter(one -> one.claimedType() == PayloadType.APPROVAL)
                .map(one -> one.bytes().digest())
                .sorted()
                .toList();
        ReleaseRecord record = new ReleaseRecord(
                releaseId,
                release.digest(),
                payload.digest(),
                envelope,
                SEQUENCE,
                second.party,
                agreement.id(),
                agreement.revision(),
                2,
                approvals,
                Digest.of("the ruling's leaf".getBytes(UTF_8)),
                made);
        return Leaf.salted(ReleaseRecord.TYPE, ReleaseRecord.VERSION, record.write(), random);
    }

    FirstReleaseRecord record() {
        Json ruling = Json.object()
                .put("says", "permit")
                .put("agreement", agreement.id().value())
                .put("revision", agreement.revision())
                .put("approvers", 2)
                .putStrings("recipients", List.of(second.party.value()))
                .build();
        return new FirstReleaseRecord(releaseId, release.digest(), payload.digest(), envelope, SEQUENCE, ruling, made);
    }

    Leaf leaf(String type, Bytes record) {
        return Leaf.salted(type, 1, record, random);
    }

    Receipt receipt(ReceiptStep step) {
        return receipt(step, SEQUENCE, payload.digest(), envelope);
    }

    private Receipt receipt(ReceiptStep step, long sequence, Digest about, Digest sealed) {
        Instant at = NOW.plusSeconds(60 * (shown + 1));
        Optional<Outcome> outcome = step == ReceiptStep.OUTCOME
                ? Optional.of(new Outcome(
                        Outcome.Kind.AVERTED, List.of(new Outcome.Part("contributed", "duty-desk")), "أُحبط. Averted."))
                : Optional.empty();
        Optional<PersonsWord> word =
                step.compareTo(ReceiptStep.ACKNOWLEDGED) < 0 ? Optional.empty() : Optional.of(word(outcome, about, at));
        return new Receipts(primitives)
                .sign(
                        second.key,
                        new ReceiptContent(
                                step,
                                second.party,
                                first.party,
                                sequence,
                                about,
                                sealed,
                                at,
                                word,
                                outcome,
                                witness(step, sequence, about, at)));
    }

    private PersonsWord word(Optional<Outcome> outcome, Digest about, Instant at) {
        PersonsWords words = new PersonsWords(dutyOfficer.id, about, outcome, at);
        Signed said = Signed.sign(primitives, dutyOfficer.key, words.type(), words.write());
        return new PersonsWord(
                dutyOfficer.id, said.bytes(), rosterEntry(second, dutyOfficer).bytes());
    }

    private Witness witness(ReceiptStep step, long sequence, Digest about, Instant at) {
        Bytes record = Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "receipt-step")
                .put("version", 1)
                .put("step", step.label())
                .put("from", second.party.value())
                .put("to", first.party.value())
                .put("sequence", sequence)
                .put("payload", about.hex())
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
