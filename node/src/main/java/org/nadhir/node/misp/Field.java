package org.nadhir.node.misp;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nadhir.json.Json;

/// How one value of MISP becomes one property of STIX; a line of the table has several.
///
/// @param from the part of a value, `data`, the relation within an object, or a constant
/// @param path to the property, from the object's root
/// @param as how the value is written there
record Field(String from, boolean constant, List<Step> path, String as) {

    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    /// Section 6.17.1: hives are written out.
    private static final Map<String, String> HIVES = Map.of(
            "HKLM", "HKEY_LOCAL_MACHINE",
            "HKCC", "HKEY_CURRENT_CONFIG",
            "HKCR", "HKEY_CLASSES_ROOT",
            "HKCU", "HKEY_CURRENT_USER",
            "HKU", "HKEY_USERS");

    /// One step of a path.
    ///
    /// @param type of the observable that it refers to, or empty
    record Step(String name, boolean listed, String type) {

        private static Step of(String word) {
            String[] parts = word.split("@", 2);
            boolean listed = parts[0].endsWith("[]");
            String name = listed ? parts[0].substring(0, parts[0].length() - 2) : parts[0];
            return new Step(name, listed, parts.length == 2 ? parts[1] : "");
        }
    }

    /// Reads `FROM=PATH[:AS]`.
    static Field of(String word) {
        int at = word.indexOf('=');
        String from = word.substring(0, at);
        String[] to = word.substring(at + 1).split(":", 2);
        List<Step> path = new ArrayList<>();
        for (String step : to[0].split("/", -1)) {
            path.add(Step.of(step));
        }
        boolean constant = from.startsWith("'");
        return new Field(
                constant ? from.substring(1, from.length() - 1) : from,
                constant,
                List.copyOf(path),
                to.length == 2 ? to[1] : "");
    }

    /// The value as STIX writes it; empty where it is none of its kind.
    Optional<Json> value(String text) {
        return switch (as) {
            case "int" -> number(text.strip(), "-?[0-9]{1,15}");
            case "as" -> number(text.strip().replaceFirst("^(?i)AS", ""), "[0-9]{1,10}");
            case "number" -> number(text.strip(), "-?[0-9]{1,3}(\\.[0-9]{1,12})?");
            case "flag" -> switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true", "1", "yes" -> Optional.of(Json.of(true));
                case "false", "0", "no" -> Optional.of(Json.of(false));
                default -> Optional.empty();
            };
            case "time" -> time(text.strip());
            case "low" -> Optional.of(Json.of(text.toLowerCase(Locale.ROOT)));
            case "hive" -> {
                String[] parts = text.split("\\\\", 2);
                String hive = HIVES.getOrDefault(parts[0].toUpperCase(Locale.ROOT), parts[0]);
                yield Optional.of(Json.of(parts.length == 2 ? hive + "\\" + parts[1] : hive));
            }
            default -> text.isEmpty() ? Optional.empty() : Optional.of(Json.of(text));
        };
    }

    private static Optional<Json> number(String text, String form) {
        return text.matches(form) ? Optional.of(new Json.Num(Double.parseDouble(text))) : Optional.empty();
    }

    private static Optional<Json> time(String text) {
        try {
            return Optional.of(Json.of(StixDraft.time(OffsetDateTime.parse(text).toInstant())));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /// The comparison in a pattern (section 9): the path from the object's type, `=`, the value.
    String comparison(String root, Json value) {
        StringBuilder path = new StringBuilder(root).append(':');
        for (int i = 0; i < this.path.size(); i++) {
            Step step = this.path.get(i);
            path.append(i == 0 ? "" : ".")
                    .append(PLAIN.matcher(step.name()).matches() || i == 0 ? step.name() : "'" + step.name() + "'")
                    .append(step.listed() ? "[*]" : "");
        }
        return path + " = " + literal(value);
    }

    private static String literal(Json value) {
        return value instanceof Json.Str(String text)
                ? "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
                : org.nadhir.json.CanonicalWriter.text(value);
    }
}
