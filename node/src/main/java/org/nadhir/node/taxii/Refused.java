package org.nadhir.node.taxii;

/// What a request is refused with: a status of HTTP and what a TAXII error object (TAXII 2.1 §3.6.1) says. The words
/// are for programmers and in English, as everything on this wire; no content of the node is in them.
///
/// @param title what is wrong
/// @param remedy what to do about it
record Refused(int status, String title, String remedy) {

    /// Absent, or not for this key: nobody learns which.
    static final Refused ABSENT = new Refused(
            404, "Not found", "There is no such resource, or this key has no right to it; look at the list above it");

    static Refused bad(String title, String remedy) {
        return new Refused(400, title, remedy);
    }

    /// Carries a refusal up to where it is answered.
    static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Refused refused;

        Stop(Refused refused) {
            super(refused.title(), null, false, false);
            this.refused = refused;
        }

        Refused refused() {
            return refused;
        }
    }
}
