package org.nadhir.checker;

/// What of a party card is needed here.
///
/// @param part where it stands in the bundle
record Card(String part, String party, Keys keys, LedgerKeys ledger) {

    static Card read(String part, Statement statement) throws Flawed {
        statement.expect("party-card");
        Keys shown = new Keys(statement.claims().base64("signing"));
        Node card = statement.signedBy(shown);
        Flawed.unless(card.string("type").equals("party-card") && card.integer("version") == 1, "not a card");
        return new Card(part, card.string("party"), shown, new LedgerKeys(card.get("ledger")));
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
