package org.nadhir.bench.fuzz;

import java.util.Arrays;
import java.util.SplittableRandom;

/// An input with a few changes that know nothing of its form: for runs without Jazzer.
final class Altered {

    private static final int CHANGES_MAX = 4;

    private Altered() {}

    static byte[] by(SplittableRandom random, byte[] input) {
        byte[] altered = input.clone();
        int changes = 1 + random.nextInt(CHANGES_MAX);
        for (int i = 0; i < changes; i++) {
            altered = changed(random, altered);
        }
        return altered;
    }

    private static byte[] changed(SplittableRandom random, byte[] input) {
        int at = random.nextInt(input.length + 1);
        if (input.length == 0 || at == input.length) {
            byte[] longer = Arrays.copyOf(input, input.length + 1);
            longer[input.length] = (byte) random.nextInt();
            return longer;
        }
        byte[] changed = input.clone();
        switch (random.nextInt(5)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[at] = (byte) random.nextInt();
            case 2 -> changed[at] = input[random.nextInt(input.length)];
            case 3 -> {
                return Arrays.copyOf(input, at);
            }
            default -> System.arraycopy(input, 0, changed, at, input.length - at);
        }
        return changed;
    }
}
