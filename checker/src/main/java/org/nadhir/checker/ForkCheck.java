package org.nadhir.checker;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// Checks one fork, point by point of docs/formats.md, "Fork".
final class ForkCheck {

    static final int BYTES_MAX = 2 << 20;

    private static final Set<String> RECEIPT =
            Set.of("at", "envelope", "from", "outcome", "payload", "sequence", "step", "to", "type", "version",
                    "witness", "word");
    private static final Set<String> STATEMENT_RECEIPT =
            Set.of("at", "envelope", "from", "kind", "payload", "to", "type", "version", "witness");

    private final Report report;
    private final Node file;
    private final String fingerprint;

    ForkCheck(Report report, Node file, String fingerprint) {
        this.report = report;
        this.file = file;
        this.fingerprint = fingerprint;
    }

    void run() throws Flawed {
        Flawed.unless(file.bytes().length <= BYTES_MAX, "larger than 2 MiB");
        file.only("card", "first", "second", "shows", "type", "version");
        Flawed.unless(file.string("type").equals("fork") && file.integer("version") == 1, "not a fork of version 1");
        Card card = Card.read("card", new Statement(file.get("card")));
        Flawed.unless(card.fingerprint().equals(fingerprint), "the card has another fingerprint");
        Note first = head(card, "first");
        Note second = head(card, "second");
        Flawed.unless(first.origin().equals(second.origin()), "the heads are of two ledgers");
        Flawed.unless(first.size() > 0 && first.size() <= second.size(), "the heads are not in order of their size");
        Node shows = file.get("shows");
        switch (shows.string("kind")) {
            case "prefix" -> prefix(shows, first, second);
            case "leaf" -> leaf(shows, first, second);
            case "receipt" -> receipt(shows, card, first, second);
            default -> throw new Flawed("shows a contradiction of an unknown kind");
        }
        report.holds("fork: party " + card.party() + " signed two heads of " + first.origin() + " at sizes "
                + first.size() + " and " + second.size() + " that cannot both be true");
    }

    private Note head(Card card, String name) throws Flawed {
        Note note = new Note(file.string(name));
        Flawed.unless(card.owns(note.origin()), name + " is of no ledger of that party");
        note.signedBy(card.ledger(), true);
        return note;
    }

    private static void prefix(Node shows, Note first, Note second) throws Flawed {
        shows.only("kind", "proof", "root");
        byte[] root = hash(shows, "root");
        Flawed.unless(!Arrays.equals(root, first.root()), "the tree of the second begins as the first");
        Flawed.unless(
                leads(first.size(), root, second, Receipts.hashes(shows, "proof")),
                "the proof does not lead to the second head");
    }

    private static void leaf(Node shows, Note first, Note second) throws Flawed {
        shows.only("first", "index", "kind", "second");
        long index = shows.integer("index");
        byte[] one = included(shows.get("first"), index, first);
        byte[] other = included(shows.get("second"), index, second);
        Flawed.unless(!Arrays.equals(one, other), "both heads have the same leaf there");
    }

    private static byte[] included(Node node, long index, Note head) throws Flawed {
        node.only("hash", "proof");
        byte[] hash = hash(node, "hash");
        Flawed.unless(
                Proofs.included(index, head.size(), hash, Receipts.hashes(node, "proof"), head.root()),
                "the leaf is not in the tree at that place");
        return hash;
    }

    private static void receipt(Node shows, Card card, Note first, Note second) throws Flawed {
        shows.only("kind", "statement");
        Statement statement = new Statement(shows.get("statement"));
        boolean ofStatement = statement.kind().equals("statement-receipt");
        Flawed.unless(ofStatement || statement.kind().equals("receipt"), "not a receipt");
        Node receipt = statement.signedBy(card.keys());
        receipt.only((ofStatement ? STATEMENT_RECEIPT : RECEIPT).toArray(String[]::new));
        Flawed.unless(
                receipt.string("type").equals(statement.kind())
                        && receipt.integer("version") == 1
                        && receipt.string("from").equals(card.party()),
                "not a receipt of that party");
        Node witness = receipt.get("witness");
        witness.only("checkpoint", "consistency", "inclusion", "index", "salt", "since");
        Note shown = new Note(witness.string("checkpoint"));
        Flawed.unless(
                shown.origin().equals(second.origin())
                        && shown.size() == second.size()
                        && Arrays.equals(shown.root(), second.root()),
                "the receipt shows another head than the second");
        Flawed.unless(witness.integer("since") == first.size(), "the receipt does not start from the first head");
        Flawed.unless(
                !leads(first.size(), first.root(), second, Receipts.hashes(witness, "consistency")),
                "the receipt's proof holds");
    }

    /// Whether a consistency proof leads from that size and root to the head; sizes alike need equal roots, no proof.
    private static boolean leads(long size, byte[] root, Note second, List<byte[]> proof) {
        return size == second.size()
                ? proof.isEmpty() && Arrays.equals(root, second.root())
                : Proofs.consistent(size, root, second.size(), second.root(), proof);
    }

    private static byte[] hash(Node node, String name) throws Flawed {
        String hash = node.string(name);
        Flawed.unless(hash.matches("[0-9a-f]{64}"), "a hash has 64 hexadecimal digits");
        return HexFormat.of().parseHex(hash);
    }
}
