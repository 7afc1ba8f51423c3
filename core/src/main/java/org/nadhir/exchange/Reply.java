package org.nadhir.exchange;

import org.nadhir.model.Bytes;
import org.nadhir.sign.Signed;

/// What goes back to whoever handed an envelope in, by the way it came.
public sealed interface Reply {

    /// An envelope for the sender with our receipt or refusal in it.
    record Sealed(Bytes envelope) implements Reply {}

    /// A refusal in clear, for somebody whom we have no key of. Names us and the digest of what came in.
    record Plain(Signed refusal) implements Reply {}

    /// A receipt or refusal of theirs was taken in; there is nothing to sign about that.
    record Taken() implements Reply {}
}
