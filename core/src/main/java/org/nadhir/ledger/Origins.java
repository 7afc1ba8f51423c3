package org.nadhir.ledger;

import java.util.random.RandomGenerator;
import org.nadhir.model.PartyId;
import org.nadhir.model.Uuids;

/// Names of ledgers. A party has one internal ledger and one with each partner; no name says which partner.
public final class Origins {

    private Origins() {}

    /// The ledger of all that a party does.
    public static String internal(PartyId party) {
        return party.value() + "/internal";
    }

    /// A new ledger with one partner: holds only what both know. The partner learns the name from the first
    /// checkpoint it is shown.
    public static String withPartner(PartyId party, RandomGenerator random) {
        return party.value() + "/with/" + Uuids.random(random);
    }

    /// Whether the name is one of `party`'s: the internal one, or one with a partner.
    public static boolean isOf(PartyId party, String origin) {
        String with = party.value() + "/with/";
        return origin.equals(internal(party))
                || (origin.startsWith(with) && Uuids.isUuid(origin.substring(with.length())));
    }

    /// Name under which a party cosigns the checkpoints of others. Do not show cosigned checkpoints to third
    /// parties: the name tells with whom the ledger is kept.
    public static String witness(PartyId party) {
        return party.value() + "/witness";
    }
}
