package org.nadhir.node.parties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.client.Act;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// Something that one person proposed and that is done when a second signs exactly the same.
///
/// @param needs the kind of act that the second person signs
/// @param party whom it is about
/// @param subject what both sign
/// @param act the first person's signed act
record Proposal(Act.Kind needs, PartyId party, Json subject, Bytes act, Instant at) {

    /// The name under which it waits.
    Digest digest() {
        return Act.digest(subject);
    }

    void put(SealedTransaction tx) {
        tx.put(Table.PROPOSAL, name(tx, needs, digest()), write());
    }

    void remove(SealedTransaction tx) {
        tx.remove(Table.PROPOSAL, name(tx, needs, digest()));
    }

    /// The proposal that a second person confirms with this act, if it waits.
    static Optional<Proposal> find(SealedSnapshot rows, Acting acting, Act.Kind needs, PartyId party) {
        return rows.get(Table.PROPOSAL, name(rows, needs, Act.digest(acting.subject())))
                .map(entry -> read(entry.body()))
                .filter(proposal -> proposal.party().equals(party));
    }

    static boolean waits(SealedSnapshot rows, Act.Kind needs, Json subject) {
        return rows.get(Table.PROPOSAL, name(rows, needs, Act.digest(subject))).isPresent();
    }

    /// All that waits for a second person, about any party.
    static List<Proposal> all(SealedSnapshot rows) {
        return Rows.all(rows, Table.PROPOSAL, (Entry entry) -> read(entry.body()));
    }

    /// Whether a second person may still complete it at `now`; what two sign alike grows old.
    boolean counts(Instant now) {
        boolean alike = needs == Act.Kind.AGREEMENT_SIGN || needs == Act.Kind.AGREEMENT_RAISE;
        return !alike || now.isBefore(at.plus(SecondPerson.WAITS));
    }

    /// For those who are to confirm it.
    Json json(SealedSnapshot rows) {
        Json.Builder json = Json.object()
                .put("needs", needs.word())
                .put("party", party.value())
                .put("subject", subject)
                .put("at", at);
        Persons.signerOf(rows, act).ifPresent(person -> json.put("by", person.value()));
        return json.build();
    }

    private Bytes write() {
        return Rows.write(Json.object()
                .put("needs", needs.word())
                .put("party", party.value())
                .put("subject", subject)
                .put("act", act.base64())
                .put("at", at)
                .build());
    }

    private static Proposal read(Bytes row) {
        return Rows.read(row, fields -> new Proposal(
                fields.choice("needs", List.of(Act.Kind.values()), Act.Kind::word),
                fields.value("party", PartyId::new),
                fields.json("subject"),
                fields.value("act", Bytes::ofBase64),
                fields.instant("at")));
    }

    private static RowId name(SealedSnapshot rows, Act.Kind needs, Digest subject) {
        return rows.name(Table.PROPOSAL, needs.word() + '|' + subject);
    }
}
