package org.nadhir.bench.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nadhir.node.folder.Config;

/// Two offices that reach each other through proxies which write down what passes. Used by one thread.
public final class Pair implements AutoCloseable {

    /// The site of all warnings; the second office protects it.
    public static final String SITE = "sheikh-nurin";
    private static final Duration AGREED = Duration.ofDays(900);

    private final Office first;
    private final Office second;
    private final Typed typed;
    private final Path inputs;
    private final InstantSource clock;
    private List<Tap> taps = List.of();

    private Pair(Office first, Office second, Typed typed, Path inputs, InstantSource clock) {
        this.first = first;
        this.second = second;
        this.typed = typed;
        this.inputs = inputs;
        this.clock = clock;
    }

    /// Gives two offices rooms below `folder`: `room` holds what nodes write and say, `inputs` what persons bring.
    ///
    /// @param clock of this machine, as the nodes that are started have it
    public static Pair in(Path folder, InstantSource clock) {
        return in(folder, clock, Config.SQLITE);
    }

    /// As above, with the first office's store where `node.json` may say that it lies.
    public static Pair in(Path folder, InstantSource clock, String store) {
        try {
            Path room = Files.createDirectories(folder.resolve("room"));
            Path inputs = Files.createDirectories(folder.resolve("inputs"));
            Path secrets = folder.resolve("secrets");
            Typed typed = new Typed(room);
            return new Pair(
                    new Office("first", room, secrets, typed, clock, store),
                    new Office("second", room, secrets, typed, clock, Config.SQLITE),
                    typed,
                    inputs,
                    clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Office first() {
        return first;
    }

    public Office second() {
        return second;
    }

    /// What either types.
    public Typed typed() {
        return typed;
    }

    /// Where what persons bring lies.
    public Path inputs() {
        return inputs;
    }

    /// What passed between the two, either way.
    public List<Tap> taps() {
        return taps;
    }

    /// Founds both nodes, starts them, and has their persons exchange cards, compare fingerprints and sign an agreement
    /// for warnings.
    public void meet() {
        Map<String, String> ours = new LinkedHashMap<>();
        ours.put("salma", "administrator");
        ours.put("karim", "administrator");
        ours.put("nour", "analyst");
        ours.put("huda", "approver");
        ours.put("ziad", "approver");
        ours.put("amir", "duty-officer");
        Map<String, String> theirs = new LinkedHashMap<>();
        theirs.put("layla", "administrator");
        theirs.put("omar", "administrator");
        theirs.put("faris", "duty-officer");
        first.init(ours);
        second.init(theirs);
        taps = Stream.of(first, second).map(one -> Tap.between(one.shown(), one.listening())).toList();
        first.serve();
        second.serve();
        String ourCard = inputs.resolve("first.card").toString();
        String theirCard = inputs.resolve("second.card").toString();
        typed.must(List.of("card", "export", first.folder().toString(), ourCard));
        typed.must(List.of("card", "export", second.folder().toString(), theirCard));
        typed.must(first.as("salma", "partner add", theirCard));
        typed.must(first.as("karim", "partner confirm", second.id(), "--fingerprint", second.fingerprint()));
        typed.must(second.as("layla", "partner add", ourCard));
        typed.must(second.as("omar", "partner confirm", first.id(), "--fingerprint", first.fingerprint()));
        agree();
        for (String admin : List.of("salma", "karim")) {
            typed.must(first.as(admin, "partner protects", second.id(), "--site", SITE));
        }
    }

    private void agree() {
        String agreement = inputs.resolve("agreement").toString();
        typed.must(first.as("salma", "agreement propose", agreement, "--with", second.id(), "--kind", "warning-only",
                "--subject", "attack-on-site", "--ceiling", "TLP:AMBER+STRICT", "--exigency-approvers", "2",
                "--until", clock.instant().plus(AGREED).toString()));
        typed.must(first.as("karim", "agreement sign", agreement, agreement + ".ours"));
        typed.must(second.as("layla", "agreement sign", agreement + ".ours", agreement + ".signed"));
        typed.must(second.as("omar", "agreement sign", agreement + ".ours", agreement + ".signed"));
        typed.must(first.as("karim", "agreement accept", agreement + ".signed"));
    }

    @Override
    public void close() {
        first.close();
        second.close();
        taps.forEach(Tap::close);
    }
}
