package org.nadhir.tearline;

import java.time.Instant;
import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;

/// Hidden, so that no other package can make a draft.
record BuiltDraft(Bytes bytes, Tearline tearline, PersonId author, Instant notBefore) implements Draft {}
