package org.nadhir.checker;

import java.util.ArrayList;
import java.util.List;

/// What of a party card is needed here.
///
/// @param part where it stands in the bundle
record Card(String part, String party, Keys keys, LedgerKeys ledger) {

    private static final List<String> MEMBERS = List.of(
            "type", "version", "party", "name", "signing", "sealing", "ledger", "tls", "addresses", "exercise",
            "issued");
    private static final String DIGEST = "[0-9a-f]{64}";
    private static final int SEALING_BYTES = 1_216;
    private static final int EPOCHS_MAX = 1_000_000;
    private static final int SEALING_MAX = 8;
    private static final int ADDRESSES_MAX = 8;

    /// Reads a card of either version.
    static Card read(String part, Statement statement) throws Flawed {
        boolean second = statement.kind().equals("party-card-2");
        Flawed.unless(
                second || statement.kind().equals("party-card"), "a " + statement.kind() + " where a card should be");
        Node claims = statement.claims();
        Keys shown = new Keys(claims.base64("signing"));
        List<Keys> signers = new ArrayList<>(List.of(shown));
        if (second && claims.has("previous")) {
            signers.add(new Keys(claims.get("previous").base64("signing")));
        }
        Node card = statement.signedBy(signers);
        Flawed.unless(
                card.string("type").equals("party-card") && card.integer("version") == (second ? 2 : 1), "not a card");
        List<String> members = new ArrayList<>(MEMBERS);
        if (second) {
            members.addAll(link(card));
        }
        for (String member : members) {
            Flawed.unless(card.has(member), "member " + member + " is missing");
        }
        card.only(members.toArray(String[]::new));
        for (Node key : card.array("sealing", SEALING_MAX)) {
            key.only("epoch", "key");
            Flawed.unless(key.integer("epoch") > 0, "a sealing key of no epoch");
            Flawed.unless(key.base64("key").length == SEALING_BYTES, "a sealing key has 1216 bytes");
        }
        Flawed.unless(!card.get("sealing").array().isEmpty(), "nothing to seal to");
        card.strings("addresses", ADDRESSES_MAX);
        RosterEntry.moment(card, "issued");
        return new Card(part, card.string("party"), shown, new LedgerKeys(card.get("ledger")));
    }

    /// Where a card of the second version stands in its chain: the members that it has beside those of the first.
    private static List<String> link(Node card) throws Flawed {
        long epoch = card.integer("epoch");
        Flawed.unless(epoch >= 1 && epoch <= EPOCHS_MAX, "an epoch is 1 to 1000000");
        Flawed.unless(card.string("next").matches(DIGEST), "next is no digest");
        if (epoch == 1) {
            Flawed.unless(!card.has("previous"), "a first card that follows another");
            return List.of("epoch", "next");
        }
        Node previous = card.get("previous");
        previous.only("card", "signing");
        Flawed.unless(previous.string("card").matches(DIGEST), "previous names no card");
        return List.of("epoch", "next", "previous");
    }

    String fingerprint() {
        return keys.fingerprint();
    }

    /// Whether this is the name of one of the party's ledgers.
    boolean owns(String origin) {
        String uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
        return origin.equals(internal()) || (origin.startsWith(party + "/with/")
                && origin.substring((party + "/with/").length()).matches(uuid));
    }

    String internal() {
        return party + "/internal";
    }
}
