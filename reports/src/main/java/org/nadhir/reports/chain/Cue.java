package org.nadhir.reports.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.EntityId;
import org.nadhir.model.Origin;

/// A cue in a sentence before it becomes a chain.
///
/// @param form how it attributes: a verb in front, a preposition, or a verb after its subject
/// @param publishes whether the cue says that its subject published or relayed the words of somebody else
/// @param toOutlet the medium that was spoken to ("told Reuters"), or `null`
/// @param opinion whether the verb or the speaker judges rather than knows
record Cue(
        int from,
        int to,
        Form form,
        @Nullable EntityId outlet,
        @Nullable Origin origin,
        List<Origin> further,
        @Nullable EntityId toOutlet,
        boolean publishes,
        boolean explicit,
        boolean opinion) {

    enum Form {
        VERB,
        PREPOSITION,
        TRAILING_VERB,
        /// "It is mentioned that": attributes to nobody.
        NOBODY
    }

    static Cue of(int from, int to, Form form, Subject subject, boolean publishes, boolean opinion) {
        return new Cue(from, to, form, subject.outlet(), subject.origin(), subject.further(), null, publishes,
                subject.explicit(), opinion || subject.commentator());
    }

    Cue upTo(int word) {
        return new Cue(from, word, form, outlet, origin, further, toOutlet, publishes, explicit, opinion);
    }

    Cue at(Form place) {
        return new Cue(from, to, place, outlet, origin, further, toOutlet, publishes, explicit, opinion);
    }

    Cue spokenTo(EntityId medium) {
        return new Cue(from, to, form, outlet, origin, further, medium, publishes, explicit, opinion);
    }

    /// The same attribution with the outlet of one cue and the speaker of the next.
    Cue relaying(Cue speaker) {
        return new Cue(Math.min(from, speaker.from), Math.max(to, speaker.to), form, outlet, speaker.origin,
                speaker.further, speaker.toOutlet, publishes, explicit || speaker.explicit, speaker.opinion);
    }

    Cue relayedBy(EntityId relay) {
        return new Cue(from, to, form, relay, origin, further, toOutlet, publishes, explicit, opinion);
    }
}
