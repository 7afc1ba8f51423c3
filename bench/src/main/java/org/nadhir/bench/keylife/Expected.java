package org.nadhir.bench.keylife;

import java.util.Arrays;
import org.nadhir.bench.keylife.Life.Came;
import org.nadhir.bench.keylife.Life.End;
import org.nadhir.bench.keylife.Life.Rival;
import org.nadhir.bench.keylife.Life.Thing;

/// What must come of a life: worked out from all arrivals at once, not one after the other, and without any class of
/// the product. Minutes; [#NEVER] where something never comes to count.
final class Expected {

    static final int NEVER = Integer.MAX_VALUE;
    private static final int OVERLAP = 30 * 24 * 60;

    private final Life life;
    /// When the card of an epoch first came, and when it counts: not before those in front of it.
    private final int[] came;
    private final int[] counts;
    /// When the end of a key first came, and when it counts.
    private final int[] endCame;
    private final int[] ended;
    private int rivalCame = NEVER;
    private int rivalCounts = NEVER;
    private int fork = NEVER;
    private boolean rivalFirst;

    Expected(Life life) {
        this.life = life;
        this.came = new int[life.epochs() + 3];
        this.counts = new int[life.epochs() + 3];
        this.endCame = new int[life.epochs() + 3];
        this.ended = new int[life.epochs() + 3];
        Arrays.fill(came, NEVER);
        Arrays.fill(counts, NEVER);
        Arrays.fill(endCame, NEVER);
        Arrays.fill(ended, NEVER);
        life.came().forEach(this::first);
        came[1] = 0;
        chain();
        ends();
        life.rival().forEach(this::rival);
        Arrays.fill(ended, NEVER);
        ends();
    }

    private void first(Came one) {
        switch (one.thing()) {
            case Thing.Card(int epoch) -> came[epoch] = Math.min(came[epoch], one.at());
            case Thing.Ended(End end) -> endCame[end.key()] = Math.min(endCame[end.key()], one.at());
            case Thing.RivalCard _ -> rivalCame = Math.min(rivalCame, one.at());
            case Thing.FalseEnd _, Thing.Said _ -> {}
        }
    }

    private boolean names(int key) {
        return life.named() || key > 1;
    }

    /// Whether the end of key 1, which names no key after it, came before what would follow it.
    private boolean cut(int at) {
        End end = life.ends().get(1);
        return !life.named() && end != null && end.by() == 1 && endCame[1] < at;
    }

    private void chain() {
        counts[1] = 0;
        for (int epoch = 2; epoch <= life.epochs(); epoch++) {
            int at = Math.max(counts[epoch - 1], came[epoch]);
            counts[epoch] = counts[epoch - 1] == NEVER || (epoch == 2 && cut(at)) ? NEVER : at;
        }
    }

    private void rival(Rival rival) {
        int epoch = rival.epoch();
        boolean follows = rival.holdsNext() || !names(epoch - 1);
        int at = Math.max(counts[epoch - 1], rivalCame);
        boolean tooLate = !names(epoch - 1) && ended[epoch - 1] < at;
        if (!follows || counts[epoch - 1] == NEVER || tooLate) {
            return;
        }
        rivalCounts = at;
        if (epoch > life.epochs() || counts[epoch] == NEVER) {
            rivalFirst = true;
            return;
        }
        rivalFirst = at < counts[epoch] || (at == counts[epoch] && rivalCame < came[epoch]);
        fork = Math.max(at, counts[epoch]);
        for (int later = rivalFirst ? epoch : epoch + 1; later <= life.epochs(); later++) {
            if (rivalFirst || counts[later] >= fork) {
                counts[later] = NEVER;
            }
        }
    }

    private void ends() {
        for (int key = life.epochs(); key >= 1; key--) {
            End end = life.ends().get(key);
            if (end == null) {
                continue;
            }
            int by = end.by();
            if (by == key) {
                ended[key] = endCame[key];
                continue;
            }
            int rests = by == key + 1 && names(key) ? counts[key] : counts[by];
            if (rivalFirst && life.rival().getFirst().epoch() == key) {
                // The rival shows the same key, with the same name of the next or without.
                rests = rivalShows(key) ? Math.min(rests, rivalCounts) : rests;
            }
            int at = rests == NEVER ? NEVER : Math.max(rests, endCame[key]);
            boolean spent = ended[by] < at || (ended[by] == at && endCame[by] < endCame[key]);
            ended[key] = at == NEVER || spent ? NEVER : at;
        }
    }

    private boolean rivalShows(int key) {
        return rivalFirst && life.rival().stream().anyMatch(rival -> rival.epoch() == key && rival.holdsNext());
    }

    private boolean rivalIs(int epoch) {
        return rivalFirst && life.rival().stream().anyMatch(rival -> rival.epoch() == epoch);
    }

    /// When some card of this epoch counted first.
    private int epochCounts(int epoch) {
        return rivalIs(epoch) ? rivalCounts : epoch > life.epochs() ? NEVER : counts[epoch];
    }

    private int keyCounts(int key) {
        if (key == Life.THIEF) {
            boolean own = life.rival().stream().anyMatch(rival -> !rival.holdsNext());
            return rivalFirst && own ? rivalCounts : NEVER;
        }
        return rivalIs(key) ? (rivalShows(key) ? rivalCounts : NEVER) : counts[key];
    }

    private int end(int key) {
        return key == Life.THIEF ? NEVER : ended[key];
    }

    private int epochOf(int key) {
        return key == Life.THIEF ? life.rival().getFirst().epoch() : key;
    }

    /// Whether a statement with this key that came at `at` is taken.
    boolean takes(int key, int at) {
        if (at >= fork || keyCounts(key) > at || end(key) <= at) {
            return false;
        }
        int epoch = epochOf(key);
        int next = epochCounts(epoch + 1);
        if (next <= at && at >= next + OVERLAP) {
            return false;
        }
        for (int later = epoch + 1; later <= life.epochs(); later++) {
            if (keyCounts(later) <= at && end(later) <= at) {
                return false;
            }
        }
        return true;
    }

    /// Whether a statement that was taken at `at` is disputed in the end; else it stands.
    boolean disputes(int key, int at) {
        boolean inFork = fork != NEVER && epochOf(key) >= life.rival().getFirst().epoch();
        End end = life.ends().get(key);
        return inFork || (end(key) != NEVER && end != null && at >= end.from());
    }

    /// When the end of this key was known; [#NEVER] where it was not.
    int endKnown(int key) {
        return end(key);
    }

    boolean forks() {
        return fork != NEVER;
    }

    /// The newest epoch that counts in the end.
    int newest() {
        int epoch = 1;
        while (epoch <= life.epochs() && epochCounts(epoch + 1) != NEVER) {
            epoch++;
        }
        return epoch;
    }
}
