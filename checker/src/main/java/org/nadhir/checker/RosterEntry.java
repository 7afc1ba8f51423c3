package org.nadhir.checker;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a party says of one of its persons.
record RosterEntry(
        String party, String person, long revision, List<String> roles, Keys keys, Instant from, Instant until) {

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final List<String> ROLES =
            List.of("analyst", "approver", "duty-officer", "auditor", "administrator");
    private static final int REVISIONS_MAX = 1_000_000;

    static RosterEntry read(Statement statement, Card party) throws Flawed {
        statement.expect("roster-entry");
        Node entry = statement.signedBy(party.keys());
        entry.only("party", "person", "revision", "roles", "keys", "from", "until");
        Flawed.unless(entry.string("party").equals(party.party()), "names another party than its signer");
        Flawed.unless(entry.string("person").matches(UUID), "person is no id");
        long revision = entry.integer("revision");
        Flawed.unless(revision >= 1 && revision <= REVISIONS_MAX, "revision is out of its bounds");
        List<String> roles = entry.strings("roles", ROLES.size());
        Flawed.unless(roles.equals(ROLES.stream().filter(roles::contains).toList()), "roles are not as they must be");
        Flawed.unless(moment(entry, "from").isBefore(moment(entry, "until")), "ends before it begins");
        return new RosterEntry(
                party.party(),
                entry.string("person"),
                revision,
                entry.strings("roles", 16),
                new Keys(entry.base64("keys")),
                moment(entry, "from"),
                moment(entry, "until"));
    }

    boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /// In some moment of the time that begins at `begin`.
    boolean holdsWithin(Instant begin, Duration length) {
        return from.isBefore(begin.plus(length)) && begin.isBefore(until);
    }

    boolean has(String role) {
        return roles.contains(role);
    }

    static Instant moment(Node node, String name) throws Flawed {
        try {
            Instant moment = Instant.parse(node.string(name));
            Flawed.unless(moment.toString().equals(node.string(name)), name + " is not in its one form");
            return moment;
        } catch (DateTimeException e) {
            throw new Flawed(name + " is no moment");
        }
    }
}
