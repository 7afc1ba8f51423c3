package org.nadhir.node.store;

import java.util.Locale;

/// The tables of a node. A new one is one constant here and one line in each dialect's next migration.
///
/// All have the same columns. Their [Kind] says what may happen to a row; where rows are never removed, ordinals
/// have no gap, elsewhere they only give the order of arrival. Their [Zone] says under whose keys they lie: a row of
/// the vault cannot be written under the node's key by mistake (docs/decisions/0106).
public enum Table {
    /// Persons of this party with their keys and roles.
    PERSON(Kind.KEYED),
    /// Signed roster entries, ours and those of partners.
    ROSTER(Kind.KEYED),
    /// Other parties: their cards and what was confirmed about them.
    PARTNER(Kind.KEYED),
    AGREEMENT(Kind.KEYED),
    /// What parties said of agreements: milestones, breaches, suspensions, assurances.
    AGREEMENT_WORD(Kind.KEYED),
    /// Who a report came from; see the vault.
    SOURCE(Kind.KEYED, Zone.VAULT),
    /// One random key for each source; destroying the row shreds the source.
    SOURCE_KEY(Kind.KEYED, Zone.VAULT),
    /// What sources share, blinded, so that a crowd can be counted without opening anybody.
    SOURCE_TAG(Kind.KEYED, Zone.VAULT),
    /// Which source a report came from.
    REPORT_SOURCE(Kind.KEYED, Zone.VAULT),
    /// Reports as received, each under its source's own key.
    RAW_REPORT(Kind.KEYED, Zone.VAULT),
    /// What persons say that a report means, each report's under its source's own key.
    CORRECTION(Kind.KEYED, Zone.VAULT),
    /// Who asked to open or to shred a source, who confirmed, and how far it has come.
    SOURCE_REQUEST(Kind.KEYED, Zone.VAULT),
    /// Markings of reports, and whose releases they rest on: what stays when the report is shredded.
    REPORT(Kind.KEYED),
    /// Not in use: what the reader finds is found again each time, so that it lies nowhere.
    READING(Kind.KEYED),
    CASE_FILE(Kind.KEYED),
    ASSESSMENT(Kind.KEYED),
    DETERMINATION(Kind.KEYED),
    RULING(Kind.KEYED),
    DRAFT(Kind.KEYED),
    APPROVAL(Kind.KEYED),
    RELEASE(Kind.KEYED),
    /// Releases that all signed and that wait for their time.
    RELEASE_TIMED(Kind.KEYED),
    /// The outbox: sealed bytes as they travel.
    ENVELOPE(Kind.KEYED),
    /// How far each envelope has come.
    DELIVERY(Kind.KEYED),
    /// Which of them nobody has answered yet, by name.
    DELIVERY_OPEN(Kind.KEYED),
    INBOX(Kind.KEYED),
    RECEIPT(Kind.KEYED),
    /// Recalls of our releases.
    RECALL(Kind.KEYED),
    /// Steps above R0 that persons took here and whose receipts wait for their time.
    STEP_TAKEN(Kind.KEYED),
    /// Releases whose receipts are still expected.
    RELEASE_AWAITED(Kind.KEYED),
    OUTCOME(Kind.KEYED),
    /// What supports outcomes; see `org.nadhir.outcome`.
    EXHIBIT(Kind.KEYED),
    /// The files of exhibits, each named by its digest.
    EXHIBIT_FILE(Kind.KEYED),
    /// What was done for protection, by us and, as they told us, by partners.
    MEASURE(Kind.KEYED),
    REVIEW(Kind.KEYED),
    /// Who and what is to be protected, with contacts.
    SITE(Kind.KEYED),
    /// What is printed for or spoken to people without a node, and how that went.
    NOTICE(Kind.KEYED),
    /// Lists of victims of one finding, and each victim's status.
    BULK(Kind.KEYED),
    /// Who else faces the threat of a case, as it was answered.
    ALIKE(Kind.KEYED),
    /// Statements between parties, given and taken, as they were signed.
    STATEMENT(Kind.KEYED),
    /// What was asked of an originator, and what an originator was asked, with the answer.
    CONSENT(Kind.KEYED),
    /// Inquiries, ours and partners', with what came of them.
    INQUIRY(Kind.KEYED),
    /// Partners' inquiries that wait for their deadline, by name.
    INQUIRY_OPEN(Kind.KEYED),
    /// Lists of designated persons and organisations, every version, and which matches were rejected.
    LISTING(Kind.KEYED),
    /// What one person proposed and a second has not confirmed yet.
    PROPOSAL(Kind.KEYED),
    /// Leaves of authorities to share with a party whose standing forbids it.
    LICENCE(Kind.KEYED),
    /// Risks to people from releases to a party, with mitigations and decisions.
    RISK(Kind.KEYED),
    /// Duties that no outcome has closed, and watch items.
    DUTY(Kind.KEYED),
    /// Cases that wait for a determination.
    UNDETERMINED(Kind.KEYED),
    /// Waivers as they were signed.
    WAIVER(Kind.KEYED),
    /// What has been received already; kept for ever.
    MARK(Kind.ONCE),
    /// Leaves of all ledgers, each named by its ledger and index.
    LEDGER_LEAF(Kind.ONCE),
    LEDGER_TILE(Kind.KEYED),
    LEDGER_HEAD(Kind.KEYED),
    /// The salts of ledger leaves, apart from the leaves so that they can be destroyed.
    LEDGER_SALT(Kind.KEYED),
    /// The same of leaves that speak of sources or reports.
    LEDGER_SECRET(Kind.KEYED, Zone.VAULT),
    /// API roots of the TAXII server.
    TAXII_ROOT(Kind.KEYED),
    /// Its collections: with whom, under which agreement, with which ceiling. Their objects have a table of another
    /// shape, `taxii_object`; see [ObjectRows].
    TAXII_COLLECTION(Kind.KEYED),
    /// Digests of the keys of its clients, and what each of them may do in which collection.
    TAXII_KEY(Kind.KEYED),
    /// What became of what was pushed.
    TAXII_STATUS(Kind.KEYED),
    /// Other content under an identifier and version that were there already: who tried, and with what digest.
    TAXII_ALARM(Kind.LOG),
    /// Passkeys of persons of this party.
    PASSKEY(Kind.KEYED),
    SESSION(Kind.KEYED),
    SETTING(Kind.KEYED),
    COUNTER(Kind.KEYED),
    /// What happened, in order: the live feed and every cache are fed from it.
    EVENT(Kind.LOG);

    /// What may happen to the rows of a table.
    enum Kind {
        /// They come and stay, called by their ordinal.
        LOG,
        /// They come and stay, called by a name.
        ONCE,
        /// They come, change and go, called by a name.
        KEYED
    }

    /// Under whose keys the rows of a table lie.
    enum Zone {
        NODE,
        /// The vault's, which lie in another file than the node's.
        VAULT
    }

    private final Kind kind;
    private final Zone zone;

    Table(Kind kind) {
        this(kind, Zone.NODE);
    }

    Table(Kind kind, Zone zone) {
        this.kind = kind;
        this.zone = zone;
    }

    /// Whether its rows lie under the vault's keys.
    public boolean isVault() {
        return zone == Zone.VAULT;
    }

    /// Whether rows are appended and called by their ordinal.
    public boolean isLog() {
        return kind == Kind.LOG;
    }

    /// Whether rows may be replaced and removed.
    public boolean isChangeable() {
        return kind == Kind.KEYED;
    }

    /// The name in the database.
    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }
}
