package org.nadhir.bench.keylife;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;

/// One drawn life: what the party did, what the thief did, and when each of it came to the partner. Plain numbers:
/// minutes since the meeting, key 1 for epoch 1 and so on, and [#THIEF] for the thief's own.
///
/// @param named whether each card names the key after it
/// @param epochs how many cards the party made, the one of the meeting among them
/// @param ends of keys, at most one for each key
/// @param rival the thief's card, if it made one
/// @param came everything, in the order of arrival
record Life(long seed, boolean named, int epochs, SequencedMap<Integer, End> ends, List<Rival> rival, List<Came> came) {

    static final int THIEF = 500;
    private static final int DAY = 24 * 60;
    private static final int EPOCHS_MAX = 5;

    /// The end of a key as the party says it.
    ///
    /// @param by number of the key that says so
    record End(int key, int by, int from, int at) {}

    /// The thief's card of an epoch.
    ///
    /// @param holdsNext whether the thief had the named key as well; else it shows a key of its own
    record Rival(int epoch, boolean holdsNext) {}

    /// Something that comes to the partner.
    sealed interface Thing {
        record Card(int epoch) implements Thing {}

        record Ended(End end) implements Thing {}

        record RivalCard(Rival rival) implements Thing {}

        /// The thief's word, with the stolen key, that a newer key had ended.
        record FalseEnd(int key, int by) implements Thing {}

        /// A statement with the key of an epoch.
        record Said(int key, boolean byThief) implements Thing {}
    }

    /// @param at minute of arrival, none twice
    record Came(int at, int made, Thing thing) {}

    /// What the dice have made.
    private record Drawing(SplittableRandom random, int offlineFrom, int offlineUntil, List<Came> came) {

        void post(int made, Thing thing) {
            int at = made + delay();
            if (at >= offlineFrom && at < offlineUntil) {
                at = offlineUntil + random.nextInt(DAY);
            }
            came.add(new Came(at, made, thing));
            if (random.nextInt(6) == 0) {
                came.add(new Came(at + random.nextInt(60 * DAY), made, thing));
            }
        }

        /// Mostly an hour, at times by hand for weeks or months.
        private int delay() {
            return switch (random.nextInt(10)) {
                case 0, 1, 2, 3, 4 -> random.nextInt(60);
                case 5, 6, 7 -> random.nextInt(10 * DAY);
                default -> random.nextInt(200 * DAY);
            };
        }
    }

    static Life draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean named = random.nextInt(3) > 0;
        int epochs = 1 + random.nextInt(EPOCHS_MAX);
        int offline = random.nextInt(500 * DAY);
        int length = random.nextBoolean() ? random.nextInt(240 * DAY) : 0;
        var drawing = new Drawing(random, offline, offline + length, new ArrayList<>());
        int[] made = new int[epochs + 2];
        for (int epoch = 2; epoch <= epochs; epoch++) {
            made[epoch] = made[epoch - 1] + 1 + random.nextInt(120 * DAY);
            drawing.post(made[epoch], new Thing.Card(epoch));
        }
        made[epochs + 1] = made[epochs] + 120 * DAY;
        for (int key = 1; key <= epochs; key++) {
            for (int i = random.nextInt(4); i > 0; i--) {
                int at = made[key] + random.nextInt(Math.max(1, made[key + 1] - made[key]));
                drawing.post(at, new Thing.Said(key, false));
            }
        }
        SequencedMap<Integer, End> ends = new LinkedHashMap<>();
        List<Rival> rival = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            steal(drawing, named, epochs, made, ends, rival);
        }
        if (random.nextInt(4) == 0) {
            int key = 1 + random.nextInt(epochs);
            if (!ends.containsKey(key) && rival.isEmpty()) {
                end(drawing, named, epochs, made, ends, key, made[key + 1]);
            }
        }
        return new Life(seed, named, epochs, ends, List.copyOf(rival), inOrder(drawing.came()));
    }

    private static void steal(
            Drawing drawing,
            boolean named,
            int epochs,
            int[] made,
            SequencedMap<Integer, End> ends,
            List<Rival> rival) {
        SplittableRandom random = drawing.random();
        int key = 1 + random.nextInt(epochs);
        int stolen = made[key] + random.nextInt(200 * DAY);
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            drawing.post(stolen + random.nextInt(200 * DAY), new Thing.Said(key, true));
        }
        if (random.nextBoolean() && key < epochs) {
            drawing.post(stolen + random.nextInt(100 * DAY), new Thing.FalseEnd(key + 1, key));
        }
        if (random.nextBoolean()) {
            var card = new Rival(key + 1, (named || key > 1) && random.nextInt(4) == 0);
            rival.add(card);
            drawing.post(stolen + random.nextInt(150 * DAY), new Thing.RivalCard(card));
        }
        if (random.nextInt(5) > 0) {
            end(drawing, named, epochs, made, ends, key, stolen);
        }
    }

    /// The party finds out, sooner or later, and says so with whatever key it still has.
    private static void end(
            Drawing drawing,
            boolean named,
            int epochs,
            int[] made,
            SequencedMap<Integer, End> ends,
            int key,
            int stolen) {
        SplittableRandom random = drawing.random();
        int at = stolen + random.nextInt(150 * DAY);
        int from = Math.max(0, stolen - random.nextInt(5 * DAY));
        int later = key;
        while (later < epochs && made[later + 1] <= at) {
            later++;
        }
        boolean next = (named || key > 1) && later == key;
        int by = random.nextInt(4) == 0 || (later == key && !next) ? key : next ? key + 1 : later;
        if (by != key && ends.containsKey(by)) {
            by = key;
        }
        End end = new End(key, by, from, at);
        ends.put(key, end);
        drawing.post(at, new Thing.Ended(end));
    }

    /// Every minute once, so that there is one order.
    private static List<Came> inOrder(List<Came> came) {
        List<Came> sorted = new ArrayList<>(came);
        sorted.sort(Comparator.comparingInt(Came::at));
        List<Came> spaced = new ArrayList<>();
        int last = 0;
        for (Came each : sorted) {
            last = Math.max(last + 1, each.at());
            spaced.add(new Came(last, each.made(), each.thing()));
        }
        return List.copyOf(spaced);
    }
}
