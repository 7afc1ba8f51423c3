package org.nadhir.reports.register;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Message;

/// A register that users keep: UTF-8, one entry or one lineage a line, columns between tabs (docs/reading.md).
///
/// Bounded in bytes, lines, names and lengths. A line that cannot be read is left out with its reason and spoils no
/// other; only a file that is no text is refused.
///
/// @param name of the file, for messages
/// @param lines of entries and lineages that stand in it, taken or not
public record RegisterFile(
        String name, int lines, List<RegisterRow> rows, List<Lineage.Step> steps, List<NameLoss> losses) {

    public static final int BYTES_MAX = 32 * 1024 * 1024;
    public static final int ENTRIES_MAX = 100_000;
    static final int ID_MAX = 120;
    static final int COLUMNS = 9;
    private static final int LINEAGE_COLUMNS = 6;
    private static final int CELL_MAX = 20_000;
    private static final String LINEAGE = "LINEAGE";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0," + (ID_MAX - 1) + "}");

    public RegisterFile {
        rows = List.copyOf(rows);
        steps = List.copyOf(steps);
        losses = List.copyOf(losses);
    }

    /// A register, or why it is none.
    public sealed interface Result {
        record Read(RegisterFile file) implements Result {}

        record Refused(Message why) implements Result {}
    }

    /// Reads a file.
    public static Result read(byte[] bytes, String name) {
        if (bytes.length > BYTES_MAX) {
            return new Result.Refused(Message.of("register.too-large", name, String.valueOf(BYTES_MAX / 1024 / 1024)));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new Result.Read(of(text, name));
        } catch (CharacterCodingException e) {
            return new Result.Refused(Message.of("register.not-text", name));
        }
    }

    private static RegisterFile of(String text, String name) {
        List<RegisterRow> rows = new ArrayList<>();
        List<Lineage.Step> steps = new ArrayList<>();
        List<NameLoss> losses = new ArrayList<>();
        int number = 0;
        int lines = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String written = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (written.isBlank() || written.startsWith("#")) {
                continue;
            }
            String place = "line " + number;
            if (++lines > ENTRIES_MAX) {
                losses.add(new NameLoss(place, "", NameLoss.Why.TOO_MANY, String.valueOf(ENTRIES_MAX)));
                continue;
            }
            String[] columns = written.split("\t", -1);
            boolean lineage = columns.length > 1 && columns[1].equals(LINEAGE);
            Optional<NameLoss> flaw = flaw(columns, lineage, place);
            if (flaw.isPresent()) {
                losses.add(flaw.get());
            } else if (lineage) {
                step(columns).ifPresentOrElse(steps::add, () ->
                        losses.add(new NameLoss(columns[0], String.join(" ", Arrays.asList(columns).subList(2, 5)),
                                NameLoss.Why.LINEAGE, "")));
            } else {
                rows.add(row(columns));
            }
        }
        return new RegisterFile(name, lines, rows, steps, losses);
    }

    private static Optional<NameLoss> flaw(String[] columns, boolean lineage, String place) {
        int wanted = lineage ? LINEAGE_COLUMNS : COLUMNS;
        if (columns.length != wanted || Arrays.stream(columns).anyMatch(column -> column.length() > CELL_MAX)) {
            return Optional.of(new NameLoss(place, String.valueOf(columns.length), NameLoss.Why.COLUMNS,
                    String.valueOf(wanted)));
        }
        if (!ID.matcher(columns[0]).matches()) {
            return Optional.of(NameLoss.of(place, columns[0], NameLoss.Why.ID));
        }
        if (columns[wanted - 1].isBlank()) {
            return Optional.of(NameLoss.of(columns[0], place, NameLoss.Why.NO_SOURCE));
        }
        if (lineage) {
            return Optional.empty();
        }
        if (type(columns[1]).isEmpty()) {
            return Optional.of(NameLoss.of(columns[0], columns[1], NameLoss.Why.TYPE));
        }
        return columns[2].isBlank() && columns[3].isBlank()
                ? Optional.of(NameLoss.of(columns[0], place, NameLoss.Why.NO_NAME))
                : Optional.empty();
    }

    /// The type of that name. Countries are shipped: so much of the reading hangs on them that nobody adds one.
    public static Optional<Entity.Type> type(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(Entity.Type.values())
                .filter(type -> type != Entity.Type.COUNTRY && type.name().equals(wanted))
                .findFirst();
    }

    private static Optional<Lineage.Step> step(String[] columns) {
        String held = columns[2] + ".." + columns[3];
        boolean became = columns[4].isBlank() || ID.matcher(columns[4]).matches();
        return Period.of(held).filter(period -> became).map(period -> new Lineage.Step(
                new EntityId(columns[0]), period, columns[4].isBlank() ? null : new EntityId(columns[4])));
    }

    private static RegisterRow row(String[] columns) {
        return new RegisterRow(
                columns[0],
                type(columns[1]).orElseThrow(),
                columns[2].strip(),
                columns[3].strip(),
                parts(columns[4]),
                parts(columns[5]),
                columns[6].strip(),
                columns[7].strip(),
                columns[8].strip());
    }

    private static List<String> parts(String column) {
        return Arrays.stream(column.split("\\|", -1)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
