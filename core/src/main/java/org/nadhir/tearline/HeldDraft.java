package org.nadhir.tearline;

import java.time.Instant;
import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;

/// Hidden, so that no other package can make one.
record HeldDraft(Bytes bytes, Tearline tearline, PersonId author, Instant notBefore, Findings findings)
        implements Held {}
