package org.nadhir.reports.register.lists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Message;
import org.nadhir.reports.register.NameLoss;
import org.nadhir.reports.register.RegisterFile;
import org.nadhir.reports.register.RegisterRow;

/// Reads a list of others. Each of its entries becomes one row or is left out with a reason, and of each row is said
/// what was left out of it: rows and entries left out add up to what stood there.
public final class ListImport {

    private static final Pattern BUNDLE = Pattern.compile("\"type\"\\s*:\\s*\"bundle\"");

    private ListImport() {}

    /// What a list is written in.
    public enum Format {
        /// The consolidated list of the UN Security Council (XML, `sc-sanctions.xsd`).
        UN,
        /// A galaxy cluster of MISP (`values` with `value` and `meta.synonyms`).
        MISP,
        /// A bundle of STIX 2.1, or a list of its objects.
        STIX,
        /// A table with a head of names of columns (RFC 4180).
        CSV;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What came of it.
    public sealed interface Result {
        /// A list that was read.
        ///
        /// @param total entries that stood there
        record Read(Format format, int total, List<RegisterRow> rows, List<NameLoss> losses) implements Result {
            public Read {
                rows = List.copyOf(rows);
                losses = List.copyOf(losses);
            }

            public int left() {
                return total - rows.size();
            }
        }

        /// The file as a whole cannot be read.
        record Refused(Message why) implements Result {}
    }

    /// What the file looks like.
    public static Format formatOf(byte[] file) {
        for (byte one : file) {
            if (one == '<') {
                return Format.UN;
            }
            if (one == '[') {
                return Format.STIX;
            }
            if (one == '{') {
                String head = new String(file, StandardCharsets.UTF_8);
                return BUNDLE.matcher(head).find() ? Format.STIX : Format.MISP;
            }
            // The bytes of a byte order mark are negative.
            if (one > ' ') {
                return Format.CSV;
            }
        }
        return Format.CSV;
    }

    /// Reads a file of that format.
    ///
    /// @param name of the file: the source of entries that name none
    public static Result read(byte[] file, String name, Format format) {
        if (file.length > RegisterFile.BYTES_MAX) {
            return new Result.Refused(Message.of(
                    "register.too-large", name, String.valueOf(RegisterFile.BYTES_MAX / 1024 / 1024)));
        }
        return switch (format) {
            case UN -> new UnList(name).read(file);
            case CSV -> new CsvTable(name).read(file);
            case MISP, STIX -> switch (JsonReader.read(file, RegisterFile.BYTES_MAX)) {
                case JsonReader.Result.Refused(var flaw, int offset) ->
                    new Result.Refused(Message.of("register.not-json", name, flaw.key(), String.valueOf(offset)));
                case JsonReader.Result.Read(Json value) ->
                    format == Format.MISP ? new MispCluster(name).read(value) : new StixNames(name).read(value);
            };
        };
    }

    /// Collects the entries of one list. Not for several threads.
    static final class Collected {

        private final Format format;
        private final List<RegisterRow> rows = new ArrayList<>();
        private final List<NameLoss> losses = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private int total;

        Collected(Format format) {
            this.format = format;
        }

        int next() {
            return ++total;
        }

        void take(RegisterRow row) {
            if (row.ar().isBlank() && row.en().isBlank()) {
                lose(row.id(), "", NameLoss.Why.NO_NAME);
            } else if (rows.size() >= RegisterFile.ENTRIES_MAX) {
                losses.add(new NameLoss(
                        row.id(), "", NameLoss.Why.TOO_MANY, String.valueOf(RegisterFile.ENTRIES_MAX)));
            } else if (!ids.add(row.id())) {
                lose(row.id(), row.id(), NameLoss.Why.TWICE);
            } else {
                rows.add(row);
            }
        }

        void lose(String entry, String what, NameLoss.Why why) {
            losses.add(new NameLoss(entry, what, why, ""));
        }

        Result.Read result() {
            return new Result.Read(format, total, rows, losses);
        }
    }
}
