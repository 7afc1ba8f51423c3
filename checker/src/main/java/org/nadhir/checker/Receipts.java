package org.nadhir.checker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the recipient signed: how far the warning came, and that its own ledger says so.
final class Receipts {

    private static final int PROOF_MAX = 64;

    private final Report report;
    private final Card sender;
    private final Card recipient;
    private final About warning;
    private final @Nullable About recall;
    private final Heads heads;
    private final TreeSet<String> steps = new TreeSet<>();
    private final TreeSet<String> ofRecall = new TreeSet<>();
    private final List<Report.Check> later = new ArrayList<>();
    private final List<Instant> shown = new ArrayList<>();

    /// What was sent and is receipted.
    ///
    /// @param payload digest of its signed payload
    /// @param envelope digest of the envelope in which it went
    record About(String payload, long sequence, String envelope) {}

    Receipts(Report report, Card sender, Card recipient, About warning, @Nullable About recall, Heads heads) {
        this.report = report;
        this.sender = sender;
        this.recipient = recipient;
        this.warning = warning;
        this.recall = recall;
        this.heads = heads;
    }

    void check(Map<String, Statement> receipts) {
        receipts.forEach((part, statement) -> report.part(part, () -> receipt(part, statement)));
        // Only when all heads are known can it be said which of them a receipt continues.
        later.forEach(check -> report.part("receipts", check));
        report.holds("receipts: " + (steps.isEmpty() ? "none" : String.join(", ", steps)));
        if (recall != null) {
            report.holds("receipts of the recall: " + (ofRecall.isEmpty() ? "none" : String.join(", ", ofRecall)));
        }
    }

    /// When the recipient says that it had the warning.
    List<Instant> shown() {
        return List.copyOf(shown);
    }

    private void receipt(String part, Statement statement) throws Flawed {
        Node receipt = statement.signedBy(recipient.keys());
        receipt.only("type", "version", "step", "from", "to", "sequence", "payload", "envelope", "at", "witness",
                "word", "outcome");
        String step = receipt.string("step");
        Flawed.unless(
                receipt.string("type").equals("receipt") && receipt.integer("version") == 1 && step.matches("R[0-3]"),
                "not a receipt");
        Flawed.unless(
                receipt.string("from").equals(recipient.party()) && receipt.string("to").equals(sender.party()),
                "is between other parties");
        About about = about(receipt.string("payload"));
        boolean back = about.equals(recall);
        Flawed.unless(receipt.string("payload").equals(about.payload()), "is for another payload");
        Flawed.unless(receipt.integer("sequence") == about.sequence(), "is for another sequence");
        Flawed.unless(receipt.string("envelope").equals(about.envelope()), "is for another envelope");
        Flawed.unless(!back || !step.equals("R3"), "a recall has no R3");
        Flawed.unless(
                receipt.has("word") == (step.equals("R2") || step.equals("R3"))
                        && receipt.has("outcome") == step.equals("R3"),
                "a person speaks in R2 and R3, an outcome stands in R3");
        String person = receipt.has("word") ? ", signed by person " + word(receipt, step, about) : "";
        witness(receipt);
        Flawed.unless(back ? ofRecall.add(step) : steps.add(step), "step " + step + " twice");
        if (!back) {
            shown.add(RosterEntry.moment(receipt, "at"));
        }
        report.holds(part + ": " + (back ? "of the recall, " : "") + step + " at " + receipt.string("at") + person);
    }

    private About about(String payload) {
        return recall != null && recall.payload().equals(payload) ? recall : warning;
    }

    private String word(Node receipt, String step, About about) throws Flawed {
        Node word = receipt.get("word");
        word.only("person", "statement", "roster");
        RosterEntry person = RosterEntry.read(Statement.parse(word.base64("roster")), recipient);
        Statement statement = Statement.parse(word.base64("statement"));
        statement.expect(step.equals("R3") ? "outcome" : "acknowledgement");
        Node said = statement.signedBy(person.keys());
        Instant at = RosterEntry.moment(receipt, "at");
        Flawed.unless(
                person.person().equals(word.string("person")) && said.string("person").equals(person.person()),
                "three names of one person differ");
        Flawed.unless(person.holdsAt(at) && person.has("duty-officer"), "signed by nobody on duty");
        Flawed.unless(said.string("payload").equals(about.payload()), "the person spoke of another warning");
        if (step.equals("R3")) {
            String outcome = new String(said.get("outcome").bytes(), UTF_8);
            Flawed.unless(
                    outcome.equals(new String(receipt.get("outcome").bytes(), UTF_8)),
                    "the person reported another outcome");
        }
        return person.person();
    }

    private void witness(Node receipt) throws Flawed {
        Node witness = receipt.get("witness");
        witness.only("index", "salt", "inclusion", "checkpoint", "since", "consistency");
        Note note = new Note(witness.string("checkpoint"));
        Flawed.unless(
                recipient.owns(note.origin()) && !note.origin().equals(recipient.internal()),
                "the checkpoint is of no ledger of the recipient's with a partner");
        note.signedBy(recipient.ledger(), false);
        heads.add(note);
        byte[] salt = witness.base64("salt");
        Flawed.unless(salt.length == 32, "a salt has 32 bytes");
        byte[] hash = Proofs.leafHash("receipt", 1, salt, record(receipt));
        boolean included = Proofs.included(
                witness.integer("index"), note.size(), hash, hashes(witness, "inclusion"), note.root());
        Flawed.unless(included, "the step is not in the recipient's ledger at that place");
        List<byte[]> consistency = hashes(witness, "consistency");
        long since = witness.integer("since");
        Flawed.unless(since >= 0 && since <= note.size(), "continues from a size beyond its own");
        later.add(() -> {
            Note before = heads.at(note.origin(), since);
            if (before != null && since > 0 && since < note.size()) {
                Flawed.unless(
                        Proofs.consistent(since, before.root(), note.size(), note.root(), consistency),
                        "the ledger of the recipient does not continue from size " + since + " to " + note.size());
            }
        });
    }

    /// Both parties can compute it. Members in canonical order.
    private static byte[] record(Node receipt) throws Flawed {
        return ("{\"from\":\"" + receipt.string("from") + "\",\"payload\":\"" + receipt.string("payload")
                        + "\",\"sequence\":" + receipt.integer("sequence") + ",\"step\":\"" + receipt.string("step")
                        + "\",\"to\":\"" + receipt.string("to") + "\",\"type\":\"receipt-step\",\"version\":1}")
                .getBytes(UTF_8);
    }

    static List<byte[]> hashes(Node node, String name) throws Flawed {
        List<byte[]> hashes = new ArrayList<>();
        for (String hash : node.strings(name, PROOF_MAX)) {
            Flawed.unless(hash.matches("[0-9a-f]{64}"), "a hash has 64 hexadecimal digits");
            hashes.add(HexFormat.of().parseHex(hash));
        }
        return hashes;
    }
}
