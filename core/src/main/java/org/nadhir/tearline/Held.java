package org.nadhir.tearline;

import java.time.Instant;
import java.util.List;
import org.nadhir.agreement.Roster;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;
import org.nadhir.model.PersonId;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// A tearline in which the leak guard found nothing certain and something near. It stands word for word as it would
/// go out and is no [Draft]: nothing but [#cleared], or [ClearedList#draft] in a list, makes one of it. Only
/// [TearlineBuilder] makes one.
public sealed interface Held extends DraftDecision permits HeldDraft {

    /// Canonical JSON of the release object.
    Bytes bytes();

    /// What the bytes say, typed.
    Tearline tearline();

    /// Who worded it; cannot clear it.
    PersonId author();

    /// As under [Draft#notBefore].
    Instant notBefore();

    /// What is to be judged.
    Findings findings();

    /// As persons judge it, like all words that are held.
    default HeldWords words() {
        return new HeldWords(findings(), tearline().sender(), author());
    }

    /// A draft, if nothing is missing for these words to go out ([HeldWords#missing]).
    default Clearing cleared(List<Signed> clearances, Roster roster, Primitives primitives, Instant now) {
        List<Message> missing = words().missing(clearances, roster, primitives, now);
        return missing.isEmpty()
                ? new Clearing.Cleared(new BuiltDraft(bytes(), tearline(), author(), notBefore()))
                : new Clearing.Uncleared(missing);
    }

    /// Over [#bytes].
    default Digest digest() {
        return bytes().digest();
    }
}
