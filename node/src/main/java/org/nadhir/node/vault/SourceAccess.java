package org.nadhir.node.vault;

import org.nadhir.model.PersonId;
import org.nadhir.model.SourceId;
import org.nadhir.node.store.SealedTransaction;

/// One reading of the vault, as it goes into the ledger: who looked at which source, and why.
///
/// @param reason in the person's words, for an auditor; it must not say who the source is
public record SourceAccess(SourceId source, PersonId person, String reason) {

    public static final int REASON_CHARS_MAX = 500;

    public SourceAccess {
        if (reason.isBlank() || reason.length() > REASON_CHARS_MAX) {
            throw new IllegalArgumentException("a reason has 1 to " + REASON_CHARS_MAX + " characters");
        }
    }

    /// Writes an access down, in the transaction that is handed over: without that record nothing is opened.
    @FunctionalInterface
    public interface Recorder {
        void record(SealedTransaction transaction, SourceAccess access);
    }
}
