package org.nadhir.bench.existence;

import java.util.Arrays;
import java.util.List;

/// Times of two classes of requests, in nanoseconds. One thread.
final class Samples {

    private final long[] withheld;
    private final long[] none;
    private int withheldCount;
    private int noneCount;

    /// Room for so many of both together.
    Samples(int most) {
        this.withheld = new long[most];
        this.none = new long[most];
    }

    /// Those of several threads.
    static Samples together(List<Samples> all) {
        Samples together = new Samples(all.stream().mapToInt(Samples::count).sum());
        for (Samples one : all) {
            System.arraycopy(one.withheld, 0, together.withheld, together.withheldCount, one.withheldCount);
            System.arraycopy(one.none, 0, together.none, together.noneCount, one.noneCount);
            together.withheldCount += one.withheldCount;
            together.noneCount += one.noneCount;
        }
        return together;
    }

    void add(boolean isWithheld, long nanos) {
        if (isWithheld) {
            withheld[withheldCount++] = nanos;
        } else {
            none[noneCount++] = nanos;
        }
    }

    int count() {
        return withheldCount + noneCount;
    }

    /// The largest |t|; see [Welch].
    double t() {
        return Welch.largest(Arrays.copyOf(withheld, withheldCount), Arrays.copyOf(none, noneCount));
    }
}
