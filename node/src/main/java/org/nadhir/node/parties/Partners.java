package org.nadhir.node.parties;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.exchange.Card;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.sign.Primitives;

/// The rows of other parties. Keeps no state; works on the snapshot or transaction handed in.
public final class Partners {

    private static final String BY_KEY = "partner with signing key ";
    private static final String BY_TLS = "partner with certificate ";

    private final Primitives primitives;

    public Partners(Primitives primitives) {
        this.primitives = primitives;
    }

    public Optional<Partner> find(SealedSnapshot rows, PartyId party) {
        return rows.get(Table.PARTNER, name(rows, party)).map(entry -> Partner.read(entry.body()));
    }

    /// The card of a partner that a second person confirmed; empty for every other party.
    public Optional<Card> confirmed(SealedSnapshot rows, PartyId party) {
        return find(rows, party).filter(Partner::confirmed).map(partner -> partner.card(primitives));
    }

    /// The confirmed partner that signs with the key of this id.
    public Optional<Card> byKey(SealedSnapshot rows, Digest keyId) {
        return pointed(rows, BY_KEY + keyId);
    }

    /// The confirmed partner whose card names this TLS certificate.
    public Optional<Card> byCertificate(SealedSnapshot rows, Digest certificate) {
        return pointed(rows, BY_TLS + certificate);
    }

    /// What was ever noted of a party's standing; empty for a party that nobody introduced.
    public StandingHistory standings(SealedSnapshot rows, PartyId party) {
        return find(rows, party).map(Partner::standings).orElseGet(() -> new StandingHistory(List.of()));
    }

    /// All confirmed partners.
    public List<PartyId> confirmedParties(SealedSnapshot rows) {
        return all(rows).stream().filter(Partner::confirmed).map(Partner::party).toList();
    }

    List<Partner> all(SealedSnapshot rows) {
        return Rows.all(rows, Table.PARTNER, entry -> Partner.read(entry.body()));
    }

    void put(SealedTransaction tx, Partner partner) {
        tx.put(Table.PARTNER, name(tx, partner.party()), partner.write());
        if (partner.confirmed()) {
            Card card = partner.card(primitives);
            Bytes party = Bytes.of(partner.party().value().getBytes(US_ASCII));
            tx.put(Table.SETTING, tx.name(Table.SETTING, BY_KEY + card.signing().keyId()), party);
            tx.put(Table.SETTING, tx.name(Table.SETTING, BY_TLS + card.tls()), party);
        }
    }

    private Optional<Card> pointed(SealedSnapshot rows, String natural) {
        return rows.get(Table.SETTING, rows.name(Table.SETTING, natural))
                .map(Entry::body)
                .map(body -> new PartyId(new String(body.toArray(), US_ASCII)))
                .flatMap(party -> confirmed(rows, party));
    }

    private static RowId name(SealedSnapshot rows, PartyId party) {
        return rows.name(Table.PARTNER, party.value());
    }
}
