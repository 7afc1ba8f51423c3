package org.nadhir.node.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.Message;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// What must not stand in a text: one JSON object in each line, docs/schemas/guard-protected.schema.json.
///
/// Read strictly, but for members that it does not know: who writes such a file may note more in it than the guard
/// reads. A kind that it does not know is refused, since nothing would be searched for as it should. A fault names the
/// line and the member, never a value.
final class ProtectedFile {

    static final int LINES_MAX = 100_000;
    /// A raw report is as large as a report may be; everything else is a name or a number.
    static final int TEXT_BYTES_MAX = 10_000_000;

    static final int LINE_BYTES_MAX = 64 * 1024;
    private static final int FILE_BYTES_MAX = 256 * 1024 * 1024;
    private static final int ALIASES_MAX = 1_000;
    private static final String KINDS =
            Arrays.stream(Trace.Kind.values()).map(Trace.Kind::word).collect(Collectors.joining(", "));
    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final Path file;
    private final CommandLineRoot root;
    private final List<Trace> traces = new ArrayList<>();
    private int line;
    private long read;

    private ProtectedFile(Path file, CommandLineRoot root) {
        this.file = file;
        this.root = root;
    }

    /// All traces of the file, and the crowd that its ids are.
    ///
    /// @param root says what is wrong with a line
    /// @throws CommandFailed as wrong use, with the number of the line
    static SourceTraces read(Path file, CommandLineRoot root) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            List<Trace> traces = new ProtectedFile(file, root).all(in);
            return new SourceTraces(traces, ProtectedCrowd.of(traces));
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("cli.file-unreadable", file.toString()), e);
        }
    }

    private List<Trace> all(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0) {
            if (next == '\n') {
                take(bytes.toByteArray());
                bytes.reset();
            } else {
                bytes.write(next);
            }
            read++;
            if (bytes.size() > TEXT_BYTES_MAX || read > FILE_BYTES_MAX) {
                line++;
                throw fault(Flaw.TOO_LARGE, "$");
            }
            next = in.read();
        }
        take(bytes.toByteArray());
        return traces;
    }

    /// An empty line is passed over: many programs end a file with one.
    private void take(byte[] bytes) {
        line++;
        boolean marked = line == 1 && Arrays.mismatch(bytes, MARK) == MARK.length;
        byte[] bare = marked ? Arrays.copyOfRange(bytes, MARK.length, bytes.length) : bytes;
        if (new String(bare, StandardCharsets.UTF_8).isBlank()) {
            return;
        }
        if (traces.size() == LINES_MAX) {
            throw fault(Flaw.TOO_LONG, "$");
        }
        switch (JsonReader.read(bare, TEXT_BYTES_MAX)) {
            case JsonReader.Result.Refused(Flaw flaw, int offset) -> throw fault(flaw, "byte " + offset);
            case JsonReader.Result.Read(Json value) -> traces.add(trace(value, bare.length));
        }
    }

    private Trace trace(Json value, int length) {
        try {
            Fields fields = Fields.of(value);
            Trace.Kind kind = kind(fields);
            if (kind != Trace.Kind.TEXT && length > LINE_BYTES_MAX) {
                throw new Malformed(Flaw.TOO_LARGE, "$");
            }
            return new Trace(id(fields), kind, words(fields), aliases(fields));
        } catch (Malformed e) {
            throw fault(e.flaw(), e.where());
        }
    }

    private Trace.Kind kind(Fields fields) throws Malformed {
        String word = fields.string("kind");
        return Arrays.stream(Trace.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new CommandFailed(
                        ExitCode.USAGE,
                        Message.of("guard.kind-unknown", file.toString(), String.valueOf(line), KINDS)));
    }

    private static String id(Fields fields) throws Malformed {
        String id = fields.string("id", Trace.ID_CHARS_MAX);
        if (id.isBlank()) {
            throw fields.bad("id");
        }
        return id;
    }

    private static String words(Fields fields) throws Malformed {
        String value = fields.string("value");
        if (value.isBlank()) {
            throw fields.bad("value");
        }
        return value;
    }

    private static List<String> aliases(Fields fields) throws Malformed {
        if (!fields.has("aliases") || fields.json("aliases") instanceof Json.Null) {
            return List.of();
        }
        List<String> aliases = fields.strings("aliases", ALIASES_MAX);
        if (aliases.stream().anyMatch(String::isBlank)) {
            throw fields.bad("aliases");
        }
        return aliases;
    }

    private CommandFailed fault(Flaw flaw, String where) {
        String why = root.words().say(Message.of(flaw.key()), root.language());
        return new CommandFailed(
                ExitCode.USAGE,
                Message.of("guard.protected-unreadable", file.toString(), String.valueOf(line), where, why));
    }
}
