package org.nadhir.reports.tagger;

import java.util.Arrays;

/// Collects features; each counts once, however often it comes. Memory grows with how many different ones there are.
final class KeysFound {

    private long[] all = new long[1 << 16];
    private int count;
    /// The first so many are in order, each once.
    private int settled;

    void add(long key) {
        if (count == all.length) {
            settle();
            if (count > all.length / 2) {
                all = Arrays.copyOf(all, all.length * 2);
            }
        }
        all[count++] = key;
    }

    Keys keys() {
        settle();
        return new Keys(Arrays.copyOf(all, count));
    }

    private void settle() {
        if (settled < count) {
            Arrays.sort(all, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (kept == 0 || all[i] != all[kept - 1]) {
                    all[kept++] = all[i];
                }
            }
            count = kept;
            settled = kept;
        }
    }
}
