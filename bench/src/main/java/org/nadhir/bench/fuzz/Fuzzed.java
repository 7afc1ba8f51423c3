package org.nadhir.bench.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What Jazzer calls with each input. The property `nadhir.fuzz` names the target; without it the first byte of an
/// input chooses among all of them.
public final class Fuzzed {

    static final String PROPERTY = "nadhir.fuzz";

    private static final List<Oracle> CHOSEN = chosen(System.getProperty(PROPERTY, ""));

    private Fuzzed() {}

    private static List<Oracle> chosen(String word) {
        return word.isEmpty()
                ? Arrays.stream(Target.values()).map(Target::oracle).toList()
                : List.of(Target.ofWord(word).oracle());
    }

    /// Throws where something does not hold: then the fuzzer stops and keeps the input.
    public static void fuzzerTestOneInput(byte[] input) {
        if (CHOSEN.size() == 1) {
            CHOSEN.getFirst().takes(input);
        } else if (input.length > 0) {
            CHOSEN.get((input[0] & 0xff) % CHOSEN.size()).takes(Arrays.copyOfRange(input, 1, input.length));
        }
    }

    /// Inputs for a run over `targets`: one target alone, or all of them.
    static List<byte[]> corpus(List<Target> targets) {
        List<byte[]> corpus = new ArrayList<>();
        for (Target target : targets) {
            List<byte[]> own = new ArrayList<>(target.oracle().seeds());
            own.addAll(Kept.of(target));
            own.forEach(input -> corpus.add(targets.size() == 1 ? input : chosen(target, input)));
        }
        return corpus;
    }

    private static byte[] chosen(Target target, byte[] input) {
        byte[] chosen = new byte[1 + input.length];
        chosen[0] = (byte) List.of(Target.values()).indexOf(target);
        System.arraycopy(input, 0, chosen, 1, input.length);
        return chosen;
    }
}
