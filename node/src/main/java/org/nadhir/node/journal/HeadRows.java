package org.nadhir.node.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.SeenWord;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.Lineage;
import org.nadhir.ledger.Lineage.Shown;
import org.nadhir.ledger.Overheard;
import org.nadhir.ledger.SignedNote;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;

/// What is kept of internal ledgers' heads: those of partners, as they and others showed them, and ours, as partners
/// cosigned them.
public final class HeadRows {

    private static final int WAITING_SAID = 4;

    private HeadRows() {}

    /// What is known of a partner's internal ledger.
    ///
    /// @param size of a head that will be held against it
    static Overheard of(SealedSnapshot rows, PartyId partner, long size) {
        return new Overheard(
                SeenHeads.of(rows, log(partner), size), SeenHeads.heads(rows, name(rows, "heads heard of ", partner)));
    }

    /// The same, to be looked at.
    public static Overheard of(SealedSnapshot rows, PartyId partner) {
        return new Overheard(
                SeenHeads.of(rows, log(partner)), SeenHeads.heads(rows, name(rows, "heads heard of ", partner)));
    }

    static void keep(SealedTransaction tx, PartyId partner, Overheard known) {
        SeenHeads.keep(tx, log(partner), known.own());
        SeenHeads.keep(tx, name(tx, "heads heard of ", partner), known.doubts());
    }

    /// Our head as the partner cosigned it last; empty before the first.
    public static Optional<String> cosigned(SealedSnapshot rows, PartyId partner) {
        return text(rows, name(rows, "cosigned by ", partner));
    }

    /// Keeps it in place of the one before.
    public static void keepCosigned(SealedTransaction tx, PartyId partner, String note) {
        tx.put(Table.SETTING, name(tx, "cosigned by ", partner), bytes(note));
    }

    /// Heads of ours that the partner asked about and that were not answered yet.
    static List<Shown> asked(SealedSnapshot rows, PartyId partner) {
        return SeenHeads.heads(rows, name(rows, "heads asked by ", partner));
    }

    static void keepAsked(SealedTransaction tx, PartyId partner, List<Shown> asked) {
        SeenHeads.keep(tx, name(tx, "heads asked by ", partner), asked);
    }

    /// Whether the partner was told of heads at this point of the grid.
    static boolean isTold(SealedSnapshot rows, PartyId partner, Instant point) {
        return text(rows, name(rows, "heads told ", partner)).equals(Optional.of(point.toString()));
    }

    static void keepTold(SealedTransaction tx, PartyId partner, Instant point) {
        tx.put(Table.SETTING, name(tx, "heads told ", partner), bytes(point.toString()));
    }

    /// Size of the partner's head that we cosigned last; 0 before the first.
    static long witnessed(SealedSnapshot rows, PartyId partner) {
        return number(rows, name(rows, "cosigned for ", partner));
    }

    static void keepWitnessed(SealedTransaction tx, PartyId partner, long size) {
        tx.put(Table.SETTING, name(tx, "cosigned for ", partner), bytes(Long.toString(size)));
    }

    /// What we hold of the partner's ledgers, as it signed it: for the partner that was restored from a backup.
    public static SeenWord seen(SealedSnapshot rows, PartyId partner) {
        List<Shown> heads = new ArrayList<>();
        for (Lineage lineage : List.of(SeenHeads.of(rows, partner), of(rows, partner).own())) {
            lineage.tip().ifPresent(heads::add);
            // The largest say most: they are the newest.
            lineage.waiting().reversed().stream().limit(WAITING_SAID).forEach(heads::add);
        }
        return new SeenWord(heads.stream().map(Shown::note).toList(), MarkRows.highest(rows, partner));
    }

    /// The head that a note which we keep is about.
    static Checkpoint head(String note) {
        return SignedNote.parse(note)
                .flatMap(signed -> Checkpoint.parse(signed.text()))
                .orElseThrow(() -> StoreTrouble.damaged(Table.SETTING));
    }

    private static String log(PartyId partner) {
        return "internal of " + partner;
    }

    private static long number(SealedSnapshot rows, RowId name) {
        return text(rows, name).map(Long::parseLong).orElse(0L);
    }

    private static Optional<String> text(SealedSnapshot rows, RowId name) {
        return rows.get(Table.SETTING, name).map(Entry::body).map(body -> new String(body.toArray(), UTF_8));
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(UTF_8));
    }

    private static RowId name(SealedSnapshot rows, String what, PartyId partner) {
        return rows.name(Table.SETTING, what + partner);
    }
}
