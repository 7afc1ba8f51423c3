package org.nadhir.ledger;

/// Something is wrong with a ledger of our own.
public final class LedgerTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What the caller should do.
    public enum Category {
        /// Another writer was faster: roll the transaction back and do all of it again.
        CONFLICT,
        /// There is no such ledger, or there is one already: an error of whoever set the node up.
        NO_SUCH_LEDGER,
        /// What is stored contradicts itself: stop the node; [LedgerAudit] names the place.
        BROKEN
    }

    private final Category category;

    public LedgerTrouble(Category category, String what) {
        super(what);
        this.category = category;
    }

    public Category category() {
        return category;
    }
}
