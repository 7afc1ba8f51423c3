package org.nadhir.tearline;

/// One thing that the node knows of a source and that no release may carry, in any disguise.
/// Prints its kind only.
public record Trace(Kind kind, String value) {

    @Override
    public String toString() {
        return kind + " trace";
    }

    public enum Kind {
        /// Of a person or body behind the report.
        NAME,
        /// Telephone, e-mail, account.
        CONTACT,
        /// Of the report, the source, the case, the file.
        IDENTIFIER,
        FILE_NAME,
        CODEWORD,
        /// When the report was written or received, as text.
        TIME,
        /// Digest of the report or its file, in hexadecimal.
        DIGEST
    }
}
