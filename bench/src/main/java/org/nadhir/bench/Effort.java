package org.nadhir.bench;

import java.time.Duration;
import java.util.stream.Stream;

/// How long to measure.
///
/// @param word what stands behind `--tier`
/// @param forks Java processes for each micro-benchmark; with none it runs in this one, which is good for tests only
/// @param warmups rounds that do not count, in each process
/// @param rounds rounds that count, in each process
/// @param repeats how often what takes seconds is done; the median counts
/// @param victims of one bulk warning
/// @param samples cases of a random search
/// @param soak how long what is drawn from seeds goes on
/// @param share one in so many of the planted bugs, drawn by the commit; with 0 no other process is started
public record Effort(
        String word,
        int forks,
        int warmups,
        int rounds,
        Duration round,
        int repeats,
        int victims,
        long samples,
        Duration soak,
        int share) {

    /// A look that soaks nothing.
    public Effort(
            String word,
            int forks,
            int warmups,
            int rounds,
            Duration round,
            int repeats,
            int victims,
            long samples,
            int share) {
        this(word, forks, warmups, rounds, round, repeats, victims, samples, Duration.ZERO, share);
    }

    /// What the continuous build can bear: at most ten minutes on two cores for each bench.
    public static final Effort C =
            new Effort("c", 3, 3, 5, Duration.ofMillis(800), 5, 5_000, 2_000_000, Duration.ofMinutes(4), 3);

    /// One long soak.
    public static final Effort N =
            new Effort("n", 10, 5, 10, Duration.ofSeconds(1), 21, 5_000, 100_000_000, Duration.ofHours(2), 1);

    /// One of three sizes: for a look in a test, where nothing is measured, for tier c and for tier n.
    public <T> T pick(T look, T c, T n) {
        if (share == 0) {
            return look;
        }
        return word.equals(N.word) ? n : c;
    }

    /// The same, soaking for so long.
    Effort soaking(Duration time) {
        return new Effort(word, forks, warmups, rounds, round, repeats, victims, samples, time, share);
    }

    /// The same, with at most so many Java processes for each micro-benchmark.
    Effort forking(int most) {
        return new Effort(
                word, Math.min(forks, most), warmups, rounds, round, repeats, victims, samples, soak, share);
    }

    static Effort ofWord(String word) {
        return Stream.of(C, N)
                .filter(effort -> effort.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--tier is c or n"));
    }
}
