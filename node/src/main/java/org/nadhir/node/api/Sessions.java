package org.nadhir.node.api;

import java.util.Optional;

/// Who is signed in. The node keeps nothing that would let anybody in: a token is known here by its HMAC only.
public interface Sessions {

    /// The person behind `token` with the roles of this moment; empty for an unknown, expired or ended session, and
    /// for a person who has no role any more.
    Optional<Caller> find(String token);
}
