package org.nadhir.reports.leak.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Words in plain letters, found by the hash that [Words] made on its one way through the text.
final class Lexicon<T> {

    private final String[] keys;
    private final long[] hashes;
    private final List<@Nullable T> values;

    Lexicon(Map<String, T> entries) {
        int size = Integer.highestOneBit(Math.max(4, entries.size())) * 4;
        this.keys = new String[size];
        this.hashes = new long[size];
        this.values = new ArrayList<@Nullable T>(size);
        for (int i = 0; i < size; i++) {
            values.add(null);
        }
        entries.forEach(this::add);
    }

    private void add(String key, T value) {
        int place = place(Words.hash(key));
        while (values.get(place) != null) {
            place = (place + 1) & (values.size() - 1);
        }
        keys[place] = key;
        hashes[place] = Words.hash(key);
        values.set(place, value);
    }

    /// What word `i` stands for, if it is known.
    @Nullable
    T find(Words words, int i) {
        if (i < 0 || i >= words.size()) {
            return null;
        }
        long hash = words.hash(i);
        for (int place = place(hash); values.get(place) != null; place = (place + 1) & (values.size() - 1)) {
            if (hashes[place] == hash && keys[place].equals(words.plain(i))) {
                return values.get(place);
            }
        }
        return null;
    }

    @Nullable
    T find(String plain) {
        long hash = Words.hash(plain);
        for (int place = place(hash); values.get(place) != null; place = (place + 1) & (values.size() - 1)) {
            if (hashes[place] == hash && keys[place].equals(plain)) {
                return values.get(place);
            }
        }
        return null;
    }

    /// Hands out the hash of every word.
    void eachHash(LongConsumer each) {
        for (int i = 0; i < hashes.length; i++) {
            if (values.get(i) != null) {
                each.accept(hashes[i]);
            }
        }
    }

    private int place(long hash) {
        return (int) (hash ^ (hash >>> 29)) & (values.size() - 1);
    }
}
