package org.nadhir.checker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The opened leaves of one bundle: that each stands where it says, and what was recorded of release and recall.
final class Leaves {

    private static final int APPROVALS_MAX = 32;
    private static final int APPROVERS_MAX = 64;
    private static final int RECORD_BYTES_MAX = 1 << 20;

    private final Report report;
    private final List<Card> cards;
    private final Card sender;
    private final Statement warning;
    private final Heads heads;
    private final List<Node> recalls = new ArrayList<>();
    private @Nullable Node release;
    private @Nullable Note shown;
    private final Map<String, Instant> cosigned = new LinkedHashMap<>();

    Leaves(Report report, List<Card> cards, Card sender, Statement warning, Heads heads) {
        this.report = report;
        this.cards = cards;
        this.sender = sender;
        this.warning = warning;
        this.heads = heads;
    }

    void check(List<Node> leaves, boolean second) throws Flawed {
        int number = 0;
        for (Node node : leaves) {
            String part = "leaves[" + number++ + "]";
            report.part(part, () -> leaf(part, node, second));
        }
        Flawed.unless(release != null, "no leaf of the sender's internal ledger records the release");
    }

    /// The record of the release.
    Node release() throws Flawed {
        if (release == null) {
            throw new Flawed("what else it says cannot be checked without the record of the release");
        }
        return release;
    }

    /// When this party cosigned the head, if it did; all leaves stand in one.
    List<Instant> cosigned(String party) {
        Instant at = cosigned.get(party);
        return at == null ? List.of() : List.of(at);
    }

    List<Node> recalls() {
        return recalls;
    }

    private void leaf(String part, Node node, boolean second) throws Flawed {
        node.only("checkpoint", "index", "ledger", "leaf", "proof");
        Node leaf = node.get("leaf");
        leaf.only("record", "salt", "type", "version");
        Note note = new Note(node.string("checkpoint"));
        Flawed.unless(note.origin().equals(node.string("ledger")), "the checkpoint is of another ledger");
        Card owner = owner(note.origin());
        if (second) {
            List<Card> others = cards.stream().filter(card -> !card.party().equals(owner.party())).toList();
            for (String party : note.signedOnlyBy(owner.ledger(), others)) {
                cosigned.put(party, note.cosignedAt(party));
                report.holds(part + ": party " + party + " cosigned the head");
            }
            Flawed.unless(shown == null || shown.isSame(note), "the leaves are not proved in one head");
            shown = note;
        } else {
            note.signedBy(owner.ledger(), true);
        }
        heads.add(note);
        byte[] salt = leaf.base64("salt");
        Flawed.unless(salt.length == 32, "a salt has 32 bytes");
        byte[] record = leaf.base64("record");
        byte[] hash = Proofs.leafHash(leaf.string("type"), leaf.integer("version"), salt, record);
        boolean included =
                Proofs.included(node.integer("index"), note.size(), hash, Receipts.hashes(node, "proof"), note.root());
        Flawed.unless(included, "the leaf is not in the ledger at that place");
        report.holds(part + ": " + leaf.string("type") + " is leaf " + node.integer("index") + " of " + note.origin()
                + " at size " + note.size());
        record(leaf, note.origin().equals(sender.internal()), record, second);
    }

    private Card owner(String origin) throws Flawed {
        for (Card card : cards) {
            if (card.owns(origin)) {
                return card;
            }
        }
        throw new Flawed("the ledger belongs to nobody whose card is here");
    }

    private void record(Node leaf, boolean internal, byte[] record, boolean second) throws Flawed {
        String type = leaf.string("type");
        if (internal && type.equals("release")) {
            Flawed.unless(
                    leaf.integer("version") == (second ? 2 : 1) && release == null,
                    "more than one record of the release, or one of another version");
            Node read = CanonicalReader.read(record, RECORD_BYTES_MAX);
            release = second ? second(read) : first(read);
        } else if (second) {
            Flawed.unless(
                    internal && type.equals("recall") && leaf.integer("version") == 1, "a leaf that has no place here");
            recalls.add(CanonicalReader.read(record, RECORD_BYTES_MAX));
        }
    }

    private Node first(Node record) throws Flawed {
        record.only("type", "version", "release", "bytes", "payload", "envelope", "sequence", "ruling", "at");
        same(record, 1);
        RosterEntry.moment(record, "at");
        Node said = warning.claims().get("release");
        Node ruling = record.get("ruling");
        Flawed.unless(ruling.string("says").equals("permit"), "the ruling is no permit");
        Flawed.unless(
                ruling.string("agreement").equals(said.get("agreement").string("id"))
                        && ruling.integer("revision") == said.get("agreement").integer("revision"),
                "the permit stands under another agreement");
        Flawed.unless(
                ruling.strings("recipients", 64).equals(List.of(said.string("recipient"))),
                "the permit is for another recipient");
        return record;
    }

    private Node second(Node record) throws Flawed {
        record.only("type", "version", "release", "bytes", "payload", "envelope", "sequence", "recipient", "agreement",
                "revision", "approvers", "approvals", "ruling", "at");
        same(record, 2);
        Node said = warning.claims().get("release");
        Flawed.unless(
                record.string("agreement").equals(said.get("agreement").string("id"))
                        && record.integer("revision") == said.get("agreement").integer("revision"),
                "the permit stands under another agreement");
        Flawed.unless(
                record.string("recipient").equals(said.string("recipient")), "the permit is for another recipient");
        long approvers = record.integer("approvers");
        Flawed.unless(approvers >= 0 && approvers <= APPROVERS_MAX, "approvers are out of their bounds");
        List<String> approvals = record.strings("approvals", APPROVALS_MAX);
        Flawed.unless(
                !approvals.isEmpty()
                        && approvals.stream().allMatch(Leaves::isDigest)
                        && approvals.equals(approvals.stream().sorted().distinct().toList()),
                "approvals are not 1 to 32 digests in their order");
        Flawed.unless(isDigest(record.string("ruling")), "the ruling is named by no digest");
        RosterEntry.moment(record, "at");
        return record;
    }

    private void same(Node record, int version) throws Flawed {
        Node content = warning.claims();
        Node said = content.get("release");
        Flawed.unless(
                record.string("type").equals("release") && record.integer("version") == version,
                "not a release record");
        Flawed.unless(record.string("release").equals(said.string("id")), "records another release");
        Flawed.unless(record.string("bytes").equals(Crypto.sha256Hex(said.bytes())), "records other release bytes");
        Flawed.unless(record.string("payload").equals(warning.digest()), "records another payload");
        Flawed.unless(record.integer("sequence") == content.integer("sequence"), "records another sequence");
        if (version == 2) {
            Flawed.unless(isDigest(record.string("envelope")), "an envelope of no digest");
        }
    }

    static boolean isDigest(String text) {
        return text.matches("[0-9a-f]{64}");
    }
}
