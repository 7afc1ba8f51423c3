package org.nadhir.node.store;

import java.util.Locale;

/// The tables of a node. A new one is one constant here and one line in each dialect's next migration.
///
/// All have the same columns. A *log* only grows: its rows are never replaced and never removed, so its ordinals
/// have no gap. The others are keyed: rows come, change and go, and ordinals only give the order of arrival.
public enum Table {
    /// Persons of this party with their keys and roles.
    PERSON(false),
    /// Signed roster entries, ours and those of partners.
    ROSTER(false),
    /// Other parties: their cards and what was confirmed about them.
    PARTNER(false),
    AGREEMENT(false),
    /// Who a report came from, under the vault's key; see the vault.
    SOURCE(false),
    /// One random key for each source; destroying the row shreds the source.
    SOURCE_KEY(false),
    REPORT(false),
    /// What the reader found in a report.
    READING(false),
    CASE_FILE(false),
    ASSESSMENT(false),
    DETERMINATION(false),
    RULING(false),
    DRAFT(false),
    APPROVAL(false),
    RELEASE(false),
    /// The outbox: sealed bytes as they travel.
    ENVELOPE(false),
    /// How far each envelope has come.
    DELIVERY(false),
    INBOX(false),
    RECEIPT(false),
    OUTCOME(false),
    /// What has been received already; kept for ever.
    MARK(false),
    LEDGER_LEAF(true),
    LEDGER_TILE(false),
    LEDGER_HEAD(false),
    /// The salts of ledger leaves, apart from the leaves so that they can be destroyed.
    LEDGER_SALT(false),
    SESSION(false),
    SETTING(false),
    COUNTER(false),
    /// What happened, in order: the live feed and every cache are fed from it.
    EVENT(true);

    private final boolean log;

    Table(boolean log) {
        this.log = log;
    }

    /// Whether the table only grows.
    public boolean isLog() {
        return log;
    }

    /// The name in the database.
    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }
}
