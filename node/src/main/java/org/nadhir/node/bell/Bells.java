package org.nadhir.node.bell;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;

/// Rings the bells where something new waits, and again every hour as long as anything does.
///
/// What each bell was rung for stands in the store, so that of several servers one rings, and a restart rings nobody
/// out of bed for what was heard before. A bell that nobody took is rung again at the next point of the grid.
public final class Bells {

    /// Between two looks: a bell is late by this at most.
    public static final Duration REST = Duration.ofSeconds(10);
    /// Ours: nobody's mail is lost for longer.
    static final Duration AGAIN = Duration.ofHours(1);

    private static final System.Logger LOG = System.getLogger(Bells.class.getName());
    private static final int WAITING_MAX = 2_000;
    private static final int ROW_BYTES_MAX = 1024 * 1024;

    private final SealedStore store;
    private final Map<String, Bell> bells;
    private final Supplier<Set<String>> waiting;
    private final Duration every;
    private final InstantSource clock;
    /// The point of the grid at which this process looked last.
    private Instant looked = Instant.MIN;

    /// @param bells each by a name that stays
    /// @param waiting names of what waits; they stay within the node
    public Bells(
            SealedStore store,
            Map<String, Bell> bells,
            Supplier<Set<String>> waiting,
            Duration every,
            InstantSource clock) {
        this.store = store;
        this.bells = Map.copyOf(bells);
        this.waiting = waiting;
        this.every = every;
        this.clock = clock;
    }

    /// Rings what is due. For one thread.
    public void look() {
        Instant point = grid();
        if (!point.isAfter(looked)) {
            return;
        }
        Set<String> now = waiting.get();
        bells.forEach((name, bell) -> {
            if (store.commit(tx -> isDue(tx, name, point, now)) && !isHeard(bell)) {
                store.commit(tx -> {
                    put(tx, name, new Rung(point, Instant.EPOCH, Set.of()));
                    return true;
                });
            }
        });
        looked = point;
    }

    private static boolean isHeard(Bell bell) {
        try {
            bell.ring();
            return true;
        } catch (IOException e) {
            // The message of the exception may name the server; the kind of it may not.
            LOG.log(Level.WARNING, "event=bell-not-heard cause=" + e.getClass().getName());
            return false;
        }
    }

    /// Whether it rings now; it is then noted as rung, so that no other server rings it too.
    private static boolean isDue(SealedTransaction tx, String name, Instant point, Set<String> now) {
        Rung last = rung(tx, name);
        if (!last.point().isBefore(point)) {
            return false;
        }
        boolean isNew = !last.known().containsAll(now);
        boolean isAgain = !now.isEmpty() && !last.at().plus(AGAIN).isAfter(point);
        put(tx, name, new Rung(point, isNew || isAgain ? point : last.at(), now));
        return isNew || isAgain;
    }

    private Instant grid() {
        long seconds = clock.instant().getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, every.toSeconds()));
    }

    /// @param point of the grid that was looked at last
    /// @param at when it last rang
    /// @param known what waited then
    private record Rung(Instant point, Instant at, Set<String> known) {}

    private static Rung rung(SealedSnapshot rows, String name) {
        return rows.get(Table.SETTING, id(rows, name))
                .map(entry -> switch (Decoded.of(entry.body().toArray(), ROW_BYTES_MAX, fields -> new Rung(
                        fields.instant("point"),
                        fields.instant("at"),
                        Set.copyOf(fields.strings("known", WAITING_MAX))))) {
                    case Decoded.Good<Rung>(Rung good) -> good;
                    case Decoded.Bad<Rung> _ -> throw StoreTrouble.damaged(Table.SETTING);
                })
                .orElse(new Rung(Instant.EPOCH, Instant.EPOCH, Set.of()));
    }

    /// What is more than can be noted counts as new the next time: a bell too many.
    private static void put(SealedTransaction tx, String name, Rung rung) {
        List<String> known = new TreeSet<>(rung.known()).stream().limit(WAITING_MAX).toList();
        tx.put(Table.SETTING, id(tx, name), Bytes.of(CanonicalWriter.write(Json.object()
                .put("point", rung.point())
                .put("at", rung.at())
                .putStrings("known", known)
                .build())));
    }

    private static RowId id(SealedSnapshot rows, String name) {
        return rows.name(Table.SETTING, "bell " + name);
    }
}
