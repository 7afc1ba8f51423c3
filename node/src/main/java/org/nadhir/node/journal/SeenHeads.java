package org.nadhir.node.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.evidence.Fork;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.Lineage;
import org.nadhir.ledger.Merkle;
import org.nadhir.ledger.SignedNote;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;
import org.nadhir.sign.Signed;

/// What this node has seen of each partner's ledger with it: the newest proved head in one row, the heads that wait for
/// what they continue in another, and evidence of a fork in a third.
public final class SeenHeads {

    /// Heads that wait, of one partner. Ours: more receipts than this never overtake one that is under way.
    private static final int WAITING_MAX = 64;

    private static final int BYTES_MAX = 1 << 20;

    private SeenHeads() {}

    /// The newest proved head and those that wait; empty before the first head.
    public static Lineage of(SealedSnapshot rows, PartyId partner) {
        return of(rows, partner.value());
    }

    /// The same of one log of the partner's.
    static Lineage of(SealedSnapshot rows, String log) {
        return Lineage.of(note(rows, checkpointName(rows, log)), heads(rows, waitingName(rows, log)));
    }

    /// The same, and the head of that size if it was ever seen.
    static Lineage of(SealedSnapshot rows, String log, long size) {
        List<Lineage.Shown> others = new ArrayList<>(heads(rows, waitingName(rows, log)));
        others.addAll(note(rows, sizeName(rows, log, size)));
        return Lineage.of(note(rows, checkpointName(rows, log)), others);
    }

    private static List<Lineage.Shown> note(SealedSnapshot rows, RowId name) {
        return body(rows, name).stream()
                .map(body -> shown(new String(body.toArray(), UTF_8), 0, List.of()))
                .toList();
    }

    /// Heads that lie in one row.
    static List<Lineage.Shown> heads(SealedSnapshot rows, RowId name) {
        return body(rows, name).map(SeenHeads::read).orElseGet(List::of);
    }

    /// Evidence that the partner's ledger was forked, the newest; empty where there is none.
    public static Optional<Bytes> fork(SealedSnapshot rows, PartyId partner) {
        return body(rows, forkName(rows, partner));
    }

    static void keep(SealedTransaction tx, String log, Lineage lineage) {
        lineage.heads().forEach(head -> tx.insert(
                Table.SETTING, sizeName(tx, log, head.head().size()), Bytes.of(head.note().getBytes(UTF_8))));
        lineage.tip().ifPresent(
                tip -> tx.put(Table.SETTING, checkpointName(tx, log), Bytes.of(tip.note().getBytes(UTF_8))));
        keep(tx, waitingName(tx, log), lineage.waiting());
    }

    /// Keeps heads in one row; what is above the limit is dropped.
    static void keep(SealedTransaction tx, RowId name, List<Lineage.Shown> heads) {
        if (!heads.isEmpty() || body(tx, name).isPresent()) {
            tx.put(Table.SETTING, name, write(heads.subList(0, Math.min(heads.size(), WAITING_MAX))));
        }
    }

    static void keepFork(SealedTransaction tx, PartyId partner, Bytes fork) {
        tx.put(Table.SETTING, forkName(tx, partner), fork);
    }

    /// The file that convicts, where the heads are enough for one.
    ///
    /// @param card the partner's, as a signed statement
    /// @param receipt the one that showed the second head; it convicts where its own proof is false
    static Optional<Bytes> fork(Bytes card, Lineage.Verdict verdict, Signed receipt) {
        if (!(Signed.parse(card) instanceof Signed shown)) {
            return Optional.empty();
        }
        return switch (verdict) {
            case Lineage.Verdict.Contradicts found -> contradiction(card, found);
            case Lineage.Verdict.Unproved(var first, var second) ->
                Optional.of(new Fork(shown, first.note(), second.note(), new Fork.Shows.Receipt(receipt)).write());
            case Lineage.Verdict.Continues _, Lineage.Verdict.Known _, Lineage.Verdict.Waits _ -> Optional.empty();
        };
    }

    /// The file that convicts whoever signed both heads.
    static Optional<Bytes> contradiction(Bytes card, Lineage.Verdict.Contradicts found) {
        return Signed.parse(card) instanceof Signed shown
                ? Optional.of(new Fork(
                                shown,
                                found.first().note(),
                                found.second().note(),
                                new Fork.Shows.Prefix(found.root(), found.proof()))
                        .write())
                : Optional.empty();
    }

    private static Optional<Bytes> body(SealedSnapshot rows, RowId name) {
        return rows.get(Table.SETTING, name).map(Entry::body);
    }

    private static Bytes write(List<Lineage.Shown> heads) {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .putArray("waiting", heads, head -> Json.object()
                        .put("note", head.note())
                        .put("since", head.since())
                        .putArray("consistency", head.consistency(), hash -> Json.of(hash.hex()))
                        .build())
                .build()));
    }

    private static List<Lineage.Shown> read(Bytes bytes) {
        Decoded<List<Lineage.Shown>> decoded = Decoded.of(
                bytes.toArray(), BYTES_MAX, fields -> fields.objects("waiting", WAITING_MAX, SeenHeads::decode));
        if (decoded instanceof Decoded.Good<List<Lineage.Shown>>(List<Lineage.Shown> heads)) {
            return heads;
        }
        throw StoreTrouble.damaged(Table.SETTING);
    }

    private static Lineage.Shown decode(Fields fields) throws Malformed {
        return shown(
                fields.string("note", SignedNote.CHARS_MAX),
                fields.integer("since", 0, Json.Num.INTEGER_MAX),
                fields.values("consistency", Merkle.PROOF_MAX, Digest::new));
    }

    private static Lineage.Shown shown(String note, long since, List<Digest> consistency) {
        Checkpoint head = SignedNote.parse(note)
                .flatMap(signed -> Checkpoint.parse(signed.text()))
                .orElseThrow(() -> StoreTrouble.damaged(Table.SETTING));
        return new Lineage.Shown(head, note, since, consistency);
    }

    private static RowId checkpointName(SealedSnapshot rows, String log) {
        return rows.name(Table.SETTING, "checkpoint of " + log);
    }

    /// Every head that was ever taken, so that no other of its size is.
    private static RowId sizeName(SealedSnapshot rows, String log, long size) {
        return rows.name(Table.SETTING, "head of " + log + " at " + size);
    }

    private static RowId waitingName(SealedSnapshot rows, String log) {
        return rows.name(Table.SETTING, "heads of " + log);
    }

    private static RowId forkName(SealedSnapshot rows, PartyId partner) {
        return rows.name(Table.SETTING, "fork of " + partner);
    }
}
