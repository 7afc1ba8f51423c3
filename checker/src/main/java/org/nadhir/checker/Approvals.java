package org.nadhir.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who approved the release: the author and as many others as the permit asked for.
final class Approvals {

    private static final int APPROVALS_MAX = 32;
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration LATEST = Duration.ofMinutes(20);
    private static final Duration EARLIEST = Duration.ofHours(24).plus(QUARTER);

    private final Report report;
    private final Card sender;
    private final List<RosterEntry> roster;
    private final Statement warning;
    private final Node record;
    private final long fewest;
    private final @Nullable ListPlace list;
    private final boolean second;
    private final TreeSet<String> met = new TreeSet<>();
    private final Set<String> persons = new HashSet<>();
    private int authors;
    private int approvers;
    private final List<Instant> signed = new ArrayList<>();

    Approvals(
            Report report,
            Card sender,
            List<RosterEntry> roster,
            Statement warning,
            Node record,
            long fewest,
            @Nullable ListPlace list)
            throws Flawed {
        this.list = list;
        this.second = record.integer("version") == 2;
        this.report = report;
        this.sender = sender;
        this.roster = roster;
        this.warning = warning;
        this.record = record;
        this.fewest = fewest;
    }

    void check(Map<String, Statement> approvals) throws Flawed {
        String release = Crypto.sha256Hex(warning.claims().get("release").bytes());
        approvals.forEach((part, statement) -> report.part(part, () -> approval(part, statement, release)));
        report.part("approvals", () -> {
            long asked = second ? record.integer("approvers") : record.get("ruling").integer("approvers");
            long needed = Math.max(fewest, asked);
            Flawed.unless(
                    !second || record.strings("approvals", APPROVALS_MAX).equals(List.copyOf(met)),
                    "not the approvals that the sender recorded");
            Flawed.unless(authors == 1, authors + " good signatures of an author where one should be");
            Flawed.unless(approvers >= needed, approvers + " good approvals where " + needed + " were asked for");
        });
    }

    private void approval(String part, Statement statement, String release) throws Flawed {
        met.add(statement.wholeDigest());
        Node claims = statement.claims();
        claims.only("release", "person", "part", "at");
        Instant at = RosterEntry.moment(claims, "at");
        RosterEntry person = find(statement.signer(), at);
        if (person == null) {
            throw new Flawed("signed by nobody on the sender's roster at that time");
        }
        Node approval = statement.signedBy(person.keys());
        Flawed.unless(approval.string("person").equals(person.person()), "names another person than its signer");
        String named = approval.string("release");
        Flawed.unless(list == null ? named.equals(release) : list.leads(release, named), "is for other bytes");
        if (second) {
            Instant sealed = RosterEntry.moment(record, "at");
            Flawed.unless(
                    at.isBefore(sealed.plus(LATEST)) && !at.isBefore(sealed.minus(EARLIEST)),
                    "signed after the release was sealed, or too long before");
        }
        Flawed.unless(persons.add(person.person()), "one person twice");
        boolean author = approval.string("part").equals("author");
        if (author) {
            Flawed.unless(person.has("analyst") || person.has("duty-officer"), "the author has no such role");
            authors++;
        } else {
            Flawed.unless(approval.string("part").equals("approver"), "neither author nor approver");
            Flawed.unless(person.has("approver"), "the approver has no such role");
            approvers++;
        }
        signed.add(at);
        report.holds(part + ": " + (author ? "author " : "approver ") + person.person() + " signed the release");
    }

    /// When the release was made, by the sender's word: of the first version, its earliest approval's time.
    Instant own() throws Flawed {
        Instant own = RosterEntry.moment(record, "at");
        for (Instant at : signed) {
            own = !second && at.isBefore(own) ? at : own;
        }
        return own;
    }

    /// Of each person's entries that hold then, only the highest revision counts; what stands twice is nobody's.
    private @Nullable RosterEntry find(String keyId, Instant at) {
        Map<String, RosterEntry> newest = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (RosterEntry entry : roster) {
            boolean holds = second ? entry.holdsWithin(at, QUARTER) : entry.holdsAt(at);
            if (!holds || !entry.party().equals(sender.party())) {
                continue;
            }
            RosterEntry before = newest.get(entry.person());
            if (before == null || before.revision() < entry.revision()) {
                newest.put(entry.person(), entry);
                twice.remove(entry.person());
            } else if (before.revision() == entry.revision()) {
                twice.add(entry.person());
            }
        }
        List<RosterEntry> found = newest.values().stream()
                .filter(entry -> entry.keys().fingerprint().equals(keyId))
                .toList();
        return found.size() == 1 && !twice.contains(found.getFirst().person()) ? found.getFirst() : null;
    }
}
