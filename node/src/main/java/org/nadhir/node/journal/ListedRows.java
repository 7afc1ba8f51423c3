package org.nadhir.node.journal;

import java.util.Optional;
import org.nadhir.evidence.ListPath;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.tearline.ReleaseList;

/// Releases that were approved with others in one list: of which list, and where in it.
public final class ListedRows {

    private ListedRows() {}

    /// A release of a list.
    ///
    /// @param bulk id of the list on file
    /// @param number of the victim in it, from 0
    /// @param path from the release to the root that was approved
    public record Listed(String bulk, int number, ListPath path) {

        static Listed read(Fields fields) throws Malformed {
            return new Listed(
                    fields.string("bulk"),
                    (int) fields.integer("number", 0, ReleaseList.RELEASES_MAX),
                    fields.object("path", ListPath::read));
        }
    }

    /// Where this release stood; empty where it was approved for itself, or before this was noted.
    public static Optional<Listed> find(SealedSnapshot rows, ReleaseId release) {
        return rows.get(Table.SETTING, name(rows, release))
                .map(entry -> Sheet.read(Table.SETTING, entry.body(), Listed::read));
    }

    /// Notes it, in the commit that seals the release.
    public static void insert(SealedTransaction tx, ReleaseId release, Listed listed) {
        tx.insert(Table.SETTING, name(tx, release), Sheet.write(Json.object()
                .put("bulk", listed.bulk())
                .put("number", listed.number())
                .put("path", listed.path().write())
                .build()));
    }

    private static RowId name(SealedSnapshot rows, ReleaseId release) {
        return rows.name(Table.SETTING, "list of " + release.value());
    }
}
