package org.nadhir.node.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.node.store.OwnerOnly;

/// The demo, chapter by chapter. It stands on nothing but the commands.
public final class Demo {

    private static final int ANSWER_BYTES_MAX = 64 << 20;

    private final Shell shell;
    private final Teller teller;
    private final String language;
    private final InstantSource machine;
    private final SequencedMap<String, Long> millis = new LinkedHashMap<>();

    public Demo(Shell shell, Teller teller, String language, InstantSource machine) {
        this.shell = shell;
        this.teller = teller;
        this.language = language;
        this.machine = machine;
    }

    /// What a run is asked for.
    ///
    /// @param summary where to write what came of it
    /// @param keep a folder where everything stays; else it is removed
    /// @param open what is done while both consoles are open at the end, for as long as they are to be
    public record Wish(Path reports, Optional<Path> summary, Optional<Path> keep, Optional<Runnable> open) {}

    /// Runs it.
    ///
    /// @return whether every step did what it should
    public boolean run(Wish wish) {
        Instant began = machine.instant();
        Path room = room(wish);
        boolean kept = wish.keep().isPresent();
        // Whoever presses Ctrl-C leaves no passphrases behind either.
        Thread atExit = new Thread(() -> remove(room), "demo-remove");
        if (!kept) {
            Runtime.getRuntime().addShutdownHook(atExit);
        }
        try {
            play(room, wish, began);
        } finally {
            if (!kept) {
                remove(room);
                Runtime.getRuntime().removeShutdownHook(atExit);
            }
        }
        List<String> shortfalls = teller.shortfalls();
        teller.chapter(
                shortfalls.isEmpty() ? "demo.end" : "demo.end-short",
                String.valueOf(Duration.between(began, machine.instant()).toSeconds()),
                String.valueOf(shortfalls.size()));
        shortfalls.forEach(teller::output);
        return shortfalls.isEmpty();
    }

    private void play(Path room, Wish wish, Instant began) {
        Reports reports = Reports.in(wish.reports());
        Stage stage = new Stage(shell, teller, room, language);
        View read = timed("read", () -> read(reports));
        Calendar calendar = Calendar.of(read, began);
        Optional<View> told;
        try (Meeting meeting = timed("meet", () -> Meeting.arrange(stage, calendar, room))) {
            Intake intake = new Intake(stage, meeting);
            timed("intake", () -> intake.run(reports, calendar, read));
            Warned warned = calendar.threat()
                    .map(threat -> new Warned(stage, meeting, calendar, threat))
                    .orElse(null);
            if (warned == null) {
                timed("assess", () -> intake.assessAll());
            } else {
                timed("threat", () -> warned.threat());
                timed("ruling", () -> warned.ruling());
                timed("warning", () -> warned.warning());
                timed("by-hand", () -> warned.byHand());
                timed("proof", () -> warned.proof());
            }
            wish.open().ifPresent(until -> Consoles.show(stage, meeting, until));
            told = wish.summary().map(_ -> Summary.of(stage, meeting, read, Optional.ofNullable(warned)));
        }
        millis.put("total", Duration.between(began, machine.instant()).toMillis());
        told.ifPresent(summary -> Summary.write(wish.summary().orElseThrow(), summary, millis, teller.shortfalls()));
    }

    /// A look ahead, without a node: which day the exercise must begin on. The scores come from here as well.
    private View read(Reports reports) {
        List<String> words = new ArrayList<>(List.of("--lang", language, "read"));
        words.addAll(reports.arguments());
        words.addAll(List.of("--json", "--picture"));
        reports.gold().ifPresent(gold -> words.addAll(List.of("--gold", gold.toString())));
        Shell.Ran ran = shell.run(_ -> {}, words.toArray(String[]::new));
        return JsonReader.read(ran.out().getBytes(java.nio.charset.StandardCharsets.UTF_8), ANSWER_BYTES_MAX)
                        instanceof JsonReader.Result.Read(Json json)
                ? new View(json)
                : unread(ran);
    }

    private static View unread(Shell.Ran ran) {
        throw new Fallen("demo.command-failed", "read", ran.remarks().strip());
    }

    private <T> T timed(String what, java.util.function.Supplier<T> work) {
        Instant start = machine.instant();
        T value = work.get();
        millis.put(what, Duration.between(start, machine.instant()).toMillis());
        return value;
    }

    private void timed(String what, Runnable work) {
        timed(what, () -> {
            work.run();
            return true;
        });
    }

    /// Whatever could only fail at the end is looked at before anything begins.
    private static Path room(Wish wish) {
        boolean noSummary = wish.summary()
                .map(file -> file.toAbsolutePath().getParent())
                .filter(folder -> !Files.isWritable(folder))
                .isPresent();
        if (noSummary) {
            throw new Fallen("demo.summary-nowhere", wish.summary().get().toString());
        }
        if (wish.keep().filter(Files::exists).isPresent()) {
            throw new Fallen("demo.keep-exists", wish.keep().get().toString());
        }
        try {
            if (wish.keep().isEmpty()) {
                return Files.createTempDirectory("nadhir-demo");
            }
            Path kept = wish.keep().get().toAbsolutePath();
            if (!Files.isDirectory(kept)) {
                OwnerOnly.createFolder(kept);
            }
            return kept;
        } catch (IOException e) {
            throw new Fallen(e, "demo.no-room");
        }
    }

    private static void remove(Path room) {
        if (!Files.exists(room)) {
            return;
        }
        try (Stream<Path> all = Files.walk(room)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new Fallen(e, "demo.not-removed", room.toString());
        }
    }
}
