package org.nadhir.node.parties;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.CardHistory;
import org.nadhir.exchange.Cards;
import org.nadhir.exchange.KeyEvent;
import org.nadhir.exchange.SignedCard;
import org.nadhir.model.Bytes;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// Makes histories of keys out of what was noted. Remembers the last ones, so that signatures are checked once; what it
/// remembers it can always make again. Safe for many threads.
final class KeyNotes {

    private static final int REMEMBERED_MAX = 256;

    private final Primitives primitives;
    private final ReentrantLock lock = new ReentrantLock();
    /// Guarded by `lock`; the oldest goes first.
    private final Map<List<KeyNote>, CardHistory> remembered = new LinkedHashMap<>();

    KeyNotes(Primitives primitives) {
        this.primitives = primitives;
    }

    /// The history of a confirmed partner's keys.
    CardHistory of(Partner partner) {
        List<KeyNote> notes = partner.keys().isEmpty()
                ? List.of(new KeyNote(partner.card(), Instant.EPOCH, KeyNote.Way.MET))
                : partner.keys();
        return of(notes);
    }

    /// The history of which these are the notes, oldest first.
    CardHistory of(List<KeyNote> notes) {
        lock.lock();
        try {
            CardHistory known = remembered.get(notes);
            if (known != null) {
                return known;
            }
        } finally {
            lock.unlock();
        }
        CardHistory made = made(notes);
        lock.lock();
        try {
            remembered.put(List.copyOf(notes), made);
            if (remembered.size() > REMEMBERED_MAX) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
        return made;
    }

    /// The newest card as of when the party signed this statement; empty where no key of the party did.
    static Optional<Card> signedBy(CardHistory history, Bytes statement) {
        return Signed.parse(statement) instanceof Signed signed
                ? signed.signerIds().stream()
                        .flatMap(key -> history.cardOf(key).stream())
                        .map(card -> history.newest().card().signedBy(card.signing()))
                        .findFirst()
                : Optional.empty();
    }

    private CardHistory made(List<KeyNote> notes) {
        CardHistory history = CardHistory.met(card(notes.getFirst()), notes.getFirst().at());
        for (KeyNote note : notes.subList(1, notes.size())) {
            history = switch (note.way()) {
                case MET -> history.metAgain(card(note), note.at()).after();
                case CAME -> history.take(event(note), note.at()).after();
            };
        }
        return history;
    }

    private SignedCard card(KeyNote note) {
        return Cards.signed(primitives, note.statement())
                .orElseThrow(() -> new IllegalStateException("a stored card that is none"));
    }

    private KeyEvent event(KeyNote note) {
        return KeyEvent.read(primitives, note.statement())
                .orElseThrow(() -> new IllegalStateException("a stored word of a key that is none"));
    }
}
