package org.nadhir.tearline;

import java.util.Map;
import java.util.Optional;
import org.nadhir.model.Digest;

/// A list in which two persons judged all that is near. Only [HeldList#cleared] makes one.
public final class ClearedList {

    private final Map<Digest, Findings> judged;

    ClearedList(Map<Digest, Findings> judged) {
        this.judged = judged;
    }

    /// A draft, if these very words with these very findings were judged; else they stay held.
    public Optional<Draft> draft(Held held) {
        return held.findings().equals(judged.get(held.digest()))
                ? Optional.of(new BuiltDraft(held.bytes(), held.tearline(), held.author(), held.notBefore()))
                : Optional.empty();
    }
}
