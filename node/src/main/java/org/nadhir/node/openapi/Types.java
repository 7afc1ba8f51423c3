package org.nadhir.node.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.json.Json;

/// The types of the descriptions as JSON Schema 2020-12: `text`, `text(200)`, `bool`, `integer`, `integer(1..9)`,
/// `number`, `moment`, `day`, `id`, `digest`, `base64`, `json` (anything), `word(one another)`, the name of a shape or
/// of a closed list ([Vocabulary]), `[T]` a list, `{T}` an object with members of any name, `T or null`.
final class Types {

    private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Za-z]*");
    private static final Pattern BOUNDED = Pattern.compile("(text|integer|word)\\(([^)]*)\\)");
    private static final String OR_NULL = " or null";

    private Types() {}

    /// The schema of a type; names stand as references into the document's components.
    static Json schema(String type) {
        if (type.endsWith(OR_NULL)) {
            return Json.object()
                    .putArray(
                            "anyOf",
                            List.of(
                                    schema(type.substring(0, type.length() - OR_NULL.length())),
                                    of("null").build()),
                            one -> one)
                    .build();
        }
        if (type.startsWith("[")) {
            return of("array").put("items", schema(inner(type))).build();
        }
        if (type.startsWith("{")) {
            return of("object").put("additionalProperties", schema(inner(type))).build();
        }
        Matcher bounded = BOUNDED.matcher(type);
        return bounded.matches() ? bounded(bounded.group(1), bounded.group(2)) : plain(type);
    }

    /// The names of shapes and lists that a type speaks of.
    static List<String> names(String type) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(BOUNDED.matcher(type).replaceAll(""));
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }

    private static String inner(String type) {
        return type.substring(1, type.length() - 1);
    }

    private static Json bounded(String type, String bounds) {
        return switch (type) {
            case "text" -> of("string").put("maxLength", Long.parseLong(bounds)).build();
            case "word" -> of("string").putStrings("enum", List.of(bounds.split(" ", -1))).build();
            default -> {
                int dots = bounds.indexOf("..");
                Json.Builder integer = of("integer").put("minimum", Long.parseLong(bounds.substring(0, dots)));
                String most = bounds.substring(dots + 2);
                yield (most.isEmpty() ? integer : integer.put("maximum", Long.parseLong(most))).build();
            }
        };
    }

    private static Json plain(String type) {
        return switch (type) {
            case "text" -> of("string").build();
            case "bool" -> of("boolean").build();
            case "integer", "number" -> of(type).build();
            // As Instant.toString writes it, the one form that is taken.
            case "moment" -> of("string")
                    .put("format", "date-time")
                    .put("pattern", "^[0-9+-]+-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$")
                    .build();
            case "day" -> of("string").put("format", "date").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$").build();
            case "id" -> of("string")
                    .put("format", "uuid")
                    .put("pattern", "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")
                    .build();
            case "digest" -> of("string")
                    .put("description", "SHA-256, in hexadecimal digits")
                    .put("pattern", "^[0-9a-f]{64}$")
                    .build();
            case "base64" -> of("string")
                    .put("contentEncoding", "base64")
                    .put("pattern", "^[A-Za-z0-9+/]*={0,2}$")
                    .build();
            case "json" -> Json.object().build();
            default -> {
                if (!NAME.matcher(type).matches()) {
                    throw new IllegalStateException("no type: " + type);
                }
                yield Json.object().put("$ref", "#/components/schemas/" + type).build();
            }
        };
    }

    private static Json.Builder of(String type) {
        return Json.object().put("type", type);
    }
}
