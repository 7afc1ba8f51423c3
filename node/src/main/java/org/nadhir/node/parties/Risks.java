package org.nadhir.node.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nadhir.json.Json;
import org.nadhir.model.CaseId;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.policy.Risk;

/// The rows of risks to people, for each party: all records, oldest first; nothing is removed.
public final class Risks {

    static final int RECORDS_MAX = 256;

    private Risks() {}

    static List<RiskRecord> all(SealedSnapshot rows, PartyId party) {
        return rows.get(Table.RISK, name(rows, party))
                .map(entry -> Rows.read(
                        entry.body(), fields -> fields.objects("risks", RECORDS_MAX, RiskRecord::read)))
                .orElse(List.of());
    }

    static void put(SealedTransaction tx, PartyId party, List<RiskRecord> records) {
        tx.put(Table.RISK, name(tx, party), Rows.write(
                Json.object().putArray("risks", records, RiskRecord::row).build()));
    }

    /// The risk that counts for a case: of the records about the party and those about this case the one in which
    /// something was said last. A record that plays an earlier one down counts only once it was decided by another:
    /// else one person alone could talk a risk away by raising a smaller one.
    public static Risk newest(List<RiskRecord> records, CaseId about) {
        List<RiskRecord> concerned = new ArrayList<>(records.stream()
                .filter(record -> record.scope().isEmpty() || record.scope().contains(about))
                .toList());
        concerned.sort(Comparator.comparing(RiskRecord::newest).reversed());
        for (int i = 0; i < concerned.size(); i++) {
            RiskRecord record = concerned.get(i);
            boolean playsDown = record.decisions().isEmpty()
                    && concerned.subList(i + 1, concerned.size()).stream()
                            .anyMatch(earlier -> earlier.inherent().compareTo(record.inherent()) > 0);
            if (!playsDown) {
                return record.risk();
            }
        }
        return new Risk.NotRaised();
    }

    private static RowId name(SealedSnapshot rows, PartyId party) {
        return rows.name(Table.RISK, party.value());
    }
}
