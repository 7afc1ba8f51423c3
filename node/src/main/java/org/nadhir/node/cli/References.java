package org.nadhir.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Message;

/// A table of reference dates: file name, tabulator, ISO 8601 date; one report in each line.
final class References {

    private static final int BYTES_MAX = 1 << 20;

    private References() {}

    /// The date that stands behind `--reference`, or empty where none does; it is for one file only.
    static String one(@Nullable String date, int files) {
        if (date == null) {
            return "";
        }
        if (files != 1 || !isDay(date)) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("cli.reference", date));
        }
        return date;
    }

    /// The day from which words count, or empty where none is given.
    static String day(@Nullable String date) {
        if (date != null && !isDay(date)) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("when.no-day", date));
        }
        return date == null ? "" : date;
    }

    /// Whether a calendar has this day: `2031-02-30` is none.
    private static boolean isDay(String date) {
        try {
            return LocalDate.parse(date).toString().equals(date);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    static Map<String, String> read(Path file) {
        Map<String, String> dates = new TreeMap<>();
        for (String line : new String(InputFile.read(file, BYTES_MAX).toArray(), UTF_8).lines().toList()) {
            String[] parts = line.split("\t", -1);
            if (line.isBlank()) {
                continue;
            }
            if (parts.length != 2 || !isDay(parts[1])) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("cli.references", file.toString(), line));
            }
            dates.put(parts[0], parts[1]);
        }
        return dates;
    }
}
