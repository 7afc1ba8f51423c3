package org.nadhir.bench.swap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.nadhir.exchange.Reply;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;

/// What the partner warns us of, so that a case of ours rests on a third party's word besides its source. Both sides of
/// a pair take the same envelope in. Used by one thread.
final class Theirs {

    private static final Duration BEFORE = Duration.ofHours(1);
    private static final int TRIES_MAX = 20;

    private final Walked partner;
    private final PartyId from;
    private final PartyId us;
    private final Way way;
    private int warnings;

    Theirs(Cast cast, Walked partner) {
        this.partner = partner;
        this.from = cast.partnerParty();
        this.us = cast.us().party();
        this.way = new Way(partner, new Hands(partner, cast.cryptography()));
    }

    /// A warning of the partner's, sealed.
    ///
    /// @param at when it comes in
    record Word(Theirs by, PartyId from, long sequence, Bytes envelope, Instant at) {

        /// Of a line that names it.
        Map<String, String> gaps() {
            return Map.of("sender", from.value(), "sequence", String.valueOf(sequence));
        }

        /// What a case is opened from.
        Json beginning() {
            Json warning = Json.object().put("sender", from.value()).put("sequence", sequence).build();
            return Json.object().put("warning", warning).build();
        }

        /// Gives the partner our receipt.
        String told(Bytes receipt) {
            return by.partner.receive(receipt, by.us) instanceof Reply.Taken ? "" : ", which was not taken";
        }
    }

    /// The same threat, seen by the partner.
    Word warn(Warned warned, SplittableRandom random) {
        Warned own = warned.seenBefore(BEFORE.multipliedBy(2));
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Told told = Told.drawn(random);
            partner.clock.set(own.at().minus(told.before()));
            String caseId = way.caseOf(told, "note");
            partner.clock.set(own.at());
            way.judged(caseId, own, us);
            if (way.released(caseId, own.draft(us), false) instanceof Outcome.Out(List<Bytes> files, _)) {
                warnings++;
                return new Word(this, from, warnings, files.getFirst(), warned.at().minus(BEFORE));
            }
        }
        throw new IllegalStateException("no source of the partner's is unlike the wording");
    }
}
