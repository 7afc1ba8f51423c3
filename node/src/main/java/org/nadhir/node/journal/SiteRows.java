package org.nadhir.node.journal;

import java.util.List;
import java.util.Optional;
import org.nadhir.model.EntityId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// The register of those to be protected.
public final class SiteRows {

    private SiteRows() {}

    public static Optional<SiteEntry> find(SealedSnapshot rows, EntityId id) {
        return rows.get(Table.SITE, name(rows, id)).map(SiteRows::read);
    }

    /// The site that a contact belongs to.
    public static Optional<SiteEntry> ofContact(SealedSnapshot rows, String contact) {
        return all(rows).stream().filter(site -> site.contact(contact).isPresent()).findFirst();
    }

    /// All entries in the order in which they were made, retired ones included.
    public static List<SiteEntry> all(SealedSnapshot rows) {
        return rows.all(Table.SITE, SiteRows::read);
    }

    public static void put(SealedTransaction tx, SiteEntry site) {
        tx.put(Table.SITE, name(tx, site.id()), Sheet.write(site.json()));
    }

    private static SiteEntry read(Entry entry) {
        return Sheet.read(Table.SITE, entry.body(), SiteEntry::read);
    }

    private static RowId name(SealedSnapshot rows, EntityId id) {
        return rows.name(Table.SITE, id.value());
    }
}
