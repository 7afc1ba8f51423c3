package org.nadhir.node.parties;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.CardHistory;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.sign.Primitives;

/// Our own cards and the ends of our own keys, as partners are told of them. One row; none before the first rotation.
public final class OwnCards {

    private static final String ROW = "own cards";

    private final KeyNotes notes;
    private final Bytes card;

    /// Reads them.
    ///
    /// @param card our own newest card as we signed it
    public OwnCards(Primitives primitives, Bytes card) {
        this.notes = new KeyNotes(primitives);
        this.card = card;
    }

    /// Our own keys, as a partner would know them that met us at the beginning.
    public CardHistory history(SealedSnapshot rows) {
        List<KeyNote> kept = kept(rows);
        return notes.of(kept.isEmpty() ? List.of(new KeyNote(card, Instant.EPOCH, KeyNote.Way.MET)) : kept);
    }

    /// All that partners must know, in the order in which it follows: cards and ends as they were signed.
    public static List<Bytes> chain(SealedSnapshot rows) {
        return kept(rows).stream().map(KeyNote::statement).toList();
    }

    /// How long what was sealed to an older card is still opened. Ours: what is carried by hand, and a partner that was
    /// offline for a season.
    public static final Duration OPENS = Duration.ofDays(90);

    /// How many of our keys that open count still at `now`: the newest, and those that were replaced not too long ago.
    public int opening(SealedSnapshot rows, Instant now) {
        List<CardHistory.Epoch> chain = history(rows).chain();
        return 1 + (int) chain.stream()
                .skip(1)
                .filter(epoch -> now.isBefore(epoch.learned().plus(OPENS)))
                .count();
    }

    /// Our newest card as of when it signed this statement.
    Optional<Card> signerOf(SealedSnapshot rows, Bytes statement) {
        return KeyNotes.signedBy(history(rows), statement);
    }

    /// Adds what was signed.
    ///
    /// @param first the card that goes before all, for the first time that anything is added
    public static void add(SealedTransaction tx, Bytes first, List<Bytes> statements, Instant now) {
        List<KeyNote> all = new ArrayList<>(kept(tx));
        if (all.isEmpty()) {
            all.add(new KeyNote(first, Instant.EPOCH, KeyNote.Way.MET));
        }
        statements.forEach(statement -> all.add(new KeyNote(statement, now, KeyNote.Way.CAME)));
        tx.put(
                Table.SETTING,
                tx.name(Table.SETTING, ROW),
                Rows.write(Json.object().putArray("notes", all, KeyNote::json).build()));
    }

    private static List<KeyNote> kept(SealedSnapshot rows) {
        return rows.get(Table.SETTING, rows.name(Table.SETTING, ROW))
                .map(entry -> Rows.read(
                        entry.body(), fields -> fields.objects("notes", KeyNote.NOTES_MAX, KeyNote::read)))
                .orElseGet(List::of);
    }
}
