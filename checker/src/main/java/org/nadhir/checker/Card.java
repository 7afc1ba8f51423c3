package org.nadhir.checker;

import static java.nio.charset.StandardCharsets.UTF_8;

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
    private static final int ADDRESS_MAX = 300;
    private static final int NAME_MAX = 200;

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
            long epoch = key.integer("epoch");
            Flawed.unless(epoch > 0 && epoch <= Integer.MAX_VALUE, "a sealing key of no epoch");
            Flawed.unless(key.base64("key").length == SEALING_BYTES, "a sealing key has 1216 bytes");
        }
        Flawed.unless(!card.get("sealing").array().isEmpty(), "nothing to seal to");
        for (String address : card.strings("addresses", ADDRESSES_MAX)) {
            Flawed.unless(
                    address.startsWith("https://") && address.length() <= ADDRESS_MAX, "an address of another kind");
        }
        Flawed.unless(card.string("tls").matches(DIGEST), "tls is no digest");
        card.get("name").only("ar", "en");
        for (String language : List.of("ar", "en")) {
            int length = card.get("name").string(language).length();
            Flawed.unless(length >= 1 && length <= NAME_MAX, "a name has 1 to 200 characters");
        }
        String exercise = new String(card.get("exercise").bytes(), UTF_8);
        Flawed.unless(List.of("true", "false").contains(exercise), "exercise is neither true nor false");
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
