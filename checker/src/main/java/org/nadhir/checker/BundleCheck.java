package org.nadhir.checker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Checks one bundle, point by point of docs/formats.md, "Evidence bundle".
final class BundleCheck {

    private static final Set<String> KINDS = Set.of(
            "agreement", "agreement-2", "roster-entry", "warning", "warning-2", "approval", "receipt");
    private static final String RECALL = "recall";
    private static final int CARDS_MAX = 16;
    private static final int STATEMENTS_MAX = 256;
    private static final int LEAVES_MAX = 64;
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.UTF_8);

    private final Report report;
    private final Node file;
    private final List<String> fingerprints;
    private final Map<String, Card> cardsByKey = new LinkedHashMap<>();
    private final Map<String, Statement> statements = new LinkedHashMap<>();
    private final List<RosterEntry> roster = new ArrayList<>();
    private final Heads heads = new Heads();
    private @Nullable Card sender;
    private @Nullable Card recipient;
    private @Nullable Statement warning;
    private boolean second;

    BundleCheck(Report report, Node file, List<String> fingerprints) {
        this.report = report;
        this.file = file;
        this.fingerprints = fingerprints;
    }

    void run() throws Flawed {
        second = file.has("version") && file.integer("version") == 2;
        if (second) {
            file.only("about", "cards", "leaves", "list", "statements", "type", "version");
        } else {
            file.only("about", "cards", "leaves", "statements", "type", "version");
        }
        Flawed.unless(
                file.string("type").equals("evidence") && (second || file.integer("version") == 1),
                "not a bundle of version 1 or 2");
        file.get("about").only("payload", "release");
        cards();
        readStatements();
        report.part("agreement", this::agreement);
        ofKind("roster-entry").forEach((part, statement) -> report.part(part, () -> rosterEntry(statement)));
        if (!report.part("warning", this::warning)) {
            return;
        }
        Leaves read = new Leaves(report, List.copyOf(cardsByKey.values()), required(sender), required(warning), heads);
        read.check(file.array("leaves", LEAVES_MAX), second);
        Approvals approvals =
                new Approvals(report, required(sender), roster, required(warning), read.release(), fewest(), path());
        approvals.check(ofKind("approval"));
        Receipts.About recall = recall(read);
        Receipts receipts = new Receipts(report, required(sender), required(recipient), about(read), recall, heads);
        receipts.check(ofKind("receipt"));
        List<Instant> shown = new ArrayList<>(receipts.shown());
        shown.addAll(read.cosigned(required(recipient).party()));
        Dating.report(report, approvals.own(), shown);
    }

    private Receipts.About about(Leaves read) throws Flawed {
        Statement sent = required(warning);
        return new Receipts.About(
                sent.digest(), sent.claims().integer("sequence"), read.release().string("envelope"));
    }

    /// Where the release stands in a list; null where it was approved for itself.
    private @Nullable ListPlace path() throws Flawed {
        return second && file.has("list") ? ListPlace.read(file.get("list")) : null;
    }

    /// What receipts of a recall are held against; null where there is none that holds.
    private Receipts.@Nullable About recall(Leaves read) throws Flawed {
        Map<String, Statement> found = ofKind(RECALL);
        Flawed.unless(found.size() <= 1, "more than one recall");
        if (found.isEmpty()) {
            Flawed.unless(read.recalls().isEmpty(), "a leaf records a recall that is not here");
            return null;
        }
        Statement statement = found.values().iterator().next();
        Node content = statement.signedBy(required(sender).keys());
        content.only("type", "version", "from", "to", "sequence", "release", "payload", "reason", "at");
        Flawed.unless(
                content.string("type").equals(RECALL) && content.integer("version") == 1, "not a recall");
        Node sent = required(warning).claims();
        RosterEntry.moment(content, "at");
        Flawed.unless(
                List.of("withdrawn", "replaced", "addressed-wrongly").contains(content.string("reason")),
                "a recall for no reason of the list");
        Flawed.unless(
                content.string("from").equals(required(sender).party())
                        && content.string("to").equals(required(recipient).party())
                        && content.string("release").equals(sent.get("release").string("id"))
                        && content.string("payload").equals(required(warning).digest())
                        && content.integer("sequence") > sent.integer("sequence"),
                "the recall is for another warning");
        Flawed.unless(read.recalls().size() == 1, read.recalls().size() + " leaves of one recall");
        Node record = read.recalls().getFirst();
        record.only("envelope", "payload", "reason", "recalls", "sequence");
        Flawed.unless(
                record.string("payload").equals(statement.digest())
                        && record.string("recalls").equals(required(warning).digest())
                        && record.string("reason").equals(content.string("reason"))
                        && record.integer("sequence") == content.integer("sequence"),
                "the sender's ledger records another recall");
        Flawed.unless(Leaves.isDigest(record.string("envelope")), "an envelope of no digest");
        report.holds("recall: taken back as " + content.string("reason") + " at " + content.string("at"));
        return new Receipts.About(
                statement.digest(), content.integer("sequence"), record.string("envelope"));
    }

    /// The fewest approvers: none only where the agreement lets one person release alone.
    private long fewest() throws Flawed {
        Node terms = oneAgreement().claims();
        return terms.has("exigency")
                        && Arrays.equals(terms.get("exigency").get("single_person").bytes(), TRUE)
                ? 0
                : 1;
    }

    private static <T> T required(@Nullable T value) throws Flawed {
        if (value == null) {
            throw new Flawed("what else it says cannot be checked without the part named above");
        }
        return value;
    }

    private void cards() throws Flawed {
        Set<String> parties = new HashSet<>();
        int number = 0;
        for (Node node : file.array("cards", CARDS_MAX)) {
            String part = "cards[" + number++ + "]";
            report.part(part, () -> {
                Card card = Card.read(part, new Statement(node));
                Flawed.unless(parties.add(card.party()), "a second card of one party");
                Flawed.unless(cardsByKey.put(card.fingerprint(), card) == null, "a second card with one key");
                report.holds(part + ": card of party " + card.party() + ", fingerprint " + card.fingerprint());
            });
        }
        for (String fingerprint : fingerprints) {
            Flawed.unless(cardsByKey.containsKey(fingerprint), "no good card has the fingerprint " + fingerprint);
        }
    }

    private void readStatements() throws Flawed {
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (Node node : file.array("statements", STATEMENTS_MAX)) {
            String part = "statements[" + number++ + "]";
            report.part(part, () -> {
                Flawed.unless(seen.add(Crypto.sha256Hex(node.bytes())), "stands twice");
                Statement statement = new Statement(node);
                Flawed.unless(
                        KINDS.contains(statement.kind()) || (second && statement.kind().equals(RECALL)),
                        "a " + statement.kind() + " has no place in a bundle");
                statements.put(part, statement);
            });
        }
    }

    private Map<String, Statement> ofKind(String kind) {
        Map<String, Statement> found = new LinkedHashMap<>();
        statements.forEach((part, statement) -> {
            if (statement.kind().equals(kind)) {
                found.put(part, statement);
            }
        });
        return found;
    }

    private Statement one(String kind) throws Flawed {
        Map<String, Statement> found = ofKind(kind);
        Flawed.unless(found.size() == 1, found.size() + " of kind " + kind + " where one should be");
        return found.values().iterator().next();
    }

    /// In either version; what the second adds plays no part in a bundle.
    private Statement oneAgreement() throws Flawed {
        return ofKind("agreement-2").isEmpty() ? one("agreement") : one("agreement-2");
    }

    private void agreement() throws Flawed {
        Statement statement = oneAgreement();
        Flawed.unless(ofKind("agreement").size() + ofKind("agreement-2").size() == 1, "more than one agreement");
        Flawed.unless(
                statement.claims().has("terms") == statement.kind().equals("agreement-2"),
                "an agreement of another version than its type says");
        List<Keys> signers = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        for (Node party : statement.claims().array("parties", CARDS_MAX)) {
            Card card = cardsByKey.get(party.string("key"));
            Flawed.unless(card != null && card.party().equals(party.string("party")), "a party without a card");
            signers.add(required(card).keys());
            keys.add(party.string("key"));
        }
        Flawed.unless(keys.containsAll(fingerprints), "is not between the two parties asked for");
        Flawed.unless(keys.containsAll(cardsByKey.keySet()), "there is a card of somebody who is no party to it");
        Node agreement = statement.signedBy(signers);
        AgreementForm.check(agreement, statement.kind().equals("agreement-2"));
        report.holds("agreement " + agreement.string("agreement") + ", revision " + agreement.integer("revision")
                + ": signed by all " + signers.size() + " parties");
    }

    private void rosterEntry(Statement statement) throws Flawed {
        Card party = cardsByKey.get(statement.signer());
        Flawed.unless(party != null, "signed by nobody whose card is here");
        roster.add(RosterEntry.read(statement, required(party)));
    }

    private void warning() throws Flawed {
        boolean second = !ofKind("warning-2").isEmpty();
        Statement statement = one(second ? "warning-2" : "warning");
        Flawed.unless(!second || ofKind("warning").isEmpty(), "more than one warning");
        Card from = cardsByKey.get(statement.signer());
        Flawed.unless(from != null && fingerprints.contains(from.fingerprint()), "signed by neither party");
        Node content = statement.signedBy(required(from).keys());
        if (second) {
            // By what leave it goes on is for its recipient to check; it plays no part in a bundle.
            content.only("type", "version", "sequence", "release", "rests");
        } else {
            content.only("type", "version", "sequence", "release");
        }
        Flawed.unless(
                content.string("type").equals("warning") && content.integer("version") == (second ? 2 : 1),
                "not a warning");
        Node release = content.get("release");
        int other = 1 - fingerprints.indexOf(required(from).fingerprint());
        Card to = required(cardsByKey.get(fingerprints.get(other)));
        Flawed.unless(release.string("sender").equals(required(from).party()), "names another sender");
        Flawed.unless(release.string("recipient").equals(to.party()), "names another recipient");
        Node about = file.get("about");
        Flawed.unless(about.string("payload").equals(statement.digest()), "is not the payload that about names");
        Flawed.unless(about.string("release").equals(release.string("id")), "is not the release that about names");
        Node agreement = oneAgreement().claims();
        Flawed.unless(
                release.get("agreement").string("id").equals(agreement.string("agreement"))
                        && release.get("agreement").integer("revision") == agreement.integer("revision"),
                "stands under another agreement");
        sender = from;
        recipient = to;
        warning = statement;
        report.holds("warning " + release.string("id") + ": signed by party "
                + required(from).party() + " for party " + to.party() + ", payload " + statement.digest());
    }
}
