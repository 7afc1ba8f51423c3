package org.nadhir.tearline;

import java.time.Instant;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Signoff;

/// One person's word, signed with that person's key, that exactly these bytes may be released. An edit makes other
/// bytes, and the approval dies with it.
///
/// @param release SHA-256 of the release's canonical bytes
public record Approval(Digest release, PersonId person, Signoff.Part part, Instant at) {}
