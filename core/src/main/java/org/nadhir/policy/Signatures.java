package org.nadhir.policy;

import java.util.List;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;

/// Who signed what is to go out.
public sealed interface Signatures {

    /// The question is asked before anything is written: signatures play no part yet.
    record NotAsked() implements Signatures {}

    /// The question is asked at the moment of sealing.
    ///
    /// @param bytes digest of the exact bytes that would go out
    /// @param author who wrote them
    record Given(Digest bytes, PersonId author, List<Signoff> signoffs) implements Signatures {
        public Given {
            signoffs = List.copyOf(signoffs);
        }
    }
}
