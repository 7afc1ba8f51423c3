package org.nadhir.exchange;

import java.util.List;

/// What a [CardHistory] makes of an event.
public sealed interface KeyAnswer {

    /// It took effect, and with it what had waited for it.
    ///
    /// @param effective in the order in which they took effect; the event itself is the first
    record Taken(List<KeyEvent> effective) implements KeyAnswer {
        public Taken {
            effective = List.copyOf(effective);
        }
    }

    /// Known already, or it adds nothing.
    record Known() implements KeyAnswer {}

    /// Kept until what it rests on has come.
    record Waits() implements KeyAnswer {}

    /// Two cards of one epoch. From now on nothing of the party is taken until persons have met it anew.
    record Forked(CardHistory.Fork fork) implements KeyAnswer {}

    /// Changes nothing.
    record Refused(Why why) implements KeyAnswer {}

    /// Why an event changes nothing.
    enum Why {
        OTHER_PARTY,
        /// An exercise node's, and the party is none; or the other way round.
        EXERCISE_MIXED,
        /// The party's cards have forked.
        FORKED,
        /// Of an epoch before the card that persons confirmed.
        BEFORE_THE_MEETING,
        /// Of the epoch of the card that persons confirmed, and another.
        OTHER_THAN_MET,
        /// It does not follow the card before it: another card, another key than was named, a key used before, or a
        /// sealing key that is not newer.
        NOT_CONTINUED,
        /// Said by a key that ended before; or it follows a card whose key ended before and that named no next key.
        ENDED,
        /// By no key that may end this one.
        NOT_ENTITLED,
        /// More wait already than a party can have use for.
        FULL
    }
}
