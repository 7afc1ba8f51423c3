package org.nadhir.node.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.reports.time.spoken.Sort;
import org.nadhir.reports.time.spoken.SpokenReader;
import org.nadhir.reports.time.spoken.SpokenTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir when`: says which day, stretch, length or clock time is meant by Arabic or English words, for who fills in
/// a date. Nothing that is signed is read so. Offsets count code points.
@Command(name = "when")
final class WhenCommand implements Callable<Integer> {

    private static final int CHARS_MAX = 1_000;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "WORD", descriptionKey = "when.WORD")
    private List<String> words = List.of();

    @Option(names = "--reference", paramLabel = "DATE", descriptionKey = "when.reference")
    private @Nullable String reference;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// 0 where something is read, 1 where nothing is.
    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        String text = String.join(" ", words);
        if (text.length() > CHARS_MAX) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("when.long", String.valueOf(CHARS_MAX)));
        }
        String given = References.day(reference);
        LocalDate today = given.isEmpty()
                ? LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC)
                : LocalDate.parse(given);
        List<Json> times = times(text, today);
        if (json) {
            root.json(new View(Json.object()
                    .put("reference", today.toString())
                    .put("basis", given.isEmpty() ? "clock" : "given")
                    .putArray("times", times, time -> time)
                    .build()));
        } else {
            root.say(given.isEmpty() ? "when.today" : "when.given", today.toString());
            times.stream().map(View::new).forEach(time -> root.say(
                    "when.time",
                    Message.word("when-" + time.text("sort")),
                    time.text("text"),
                    time.text("value")));
            root.say("when.convention");
        }
        if (times.isEmpty()) {
            throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("when.nothing"));
        }
        return ExitCode.OK.number();
    }

    private static List<Json> times(String text, LocalDate today) {
        List<Json> times = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            for (SpokenTime time : SpokenReader.read(text, today, sort)) {
                int start = time.span().start();
                int end = time.span().end();
                times.add(Json.object()
                        .put("sort", sort.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .put("text", text.substring(start, end))
                        .put("start", text.codePointCount(0, start))
                        .put("end", text.codePointCount(0, end))
                        .put("value", time.timex())
                        .build());
            }
        }
        return times;
    }
}
