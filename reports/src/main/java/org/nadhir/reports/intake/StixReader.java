package org.nadhir.reports.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.reports.intake.Intake.Result;
import org.nadhir.reports.misp.MispReader;

/// The texts of a STIX 2.1 bundle (OASIS, 10 June 2021): names, descriptions and contents of its report and note
/// objects, in the bundle's order. Other objects are the business of the node's adapter, which keeps them whole.
final class StixReader {

    private static final Pattern DAY = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}T.*", Pattern.DOTALL);
    private static final List<String> TEXT_MEMBERS = List.of("abstract", "description", "content");

    private StixReader() {}

    static Result read(byte[] bytes, String name) {
        return switch (JsonReader.read(withoutMark(bytes), Intake.BYTES_MAX)) {
            case JsonReader.Result.Refused refused ->
                Intake.rejected("intake.broken-json", name, Integer.toString(refused.offset()));
            case JsonReader.Result.Read(Json value) ->
                MispReader.isMisp(value) ? MispFile.read(value, name) : bundle(value, name);
        };
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean marked = bytes.length > 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb;
        return marked ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    private static Result bundle(Json value, String name) {
        if (!(value instanceof Json.Obj bundle)
                || !string(bundle, "type").equals("bundle")
                || !(bundle.members().get("objects") instanceof Json.Arr objects)) {
            return Intake.rejected("intake.not-stix", name);
        }
        Map<String, String> identities = new LinkedHashMap<>();
        for (Json object : objects.items()) {
            if (object instanceof Json.Obj identity && string(identity, "type").equals("identity")) {
                identities.put(string(identity, "id"), string(identity, "name"));
            }
        }
        String title = "";
        String publisher = "";
        String published = "";
        Set<String> paragraphs = new LinkedHashSet<>();
        for (Json object : objects.items()) {
            if (!(object instanceof Json.Obj item) || !isText(string(item, "type"))) {
                continue;
            }
            List<String> parts = parts(item);
            if (!parts.isEmpty() && paragraphs.isEmpty()) {
                title = string(item, "name");
                publisher = identities.getOrDefault(string(item, "created_by_ref"), "");
                String day = string(item, "published");
                published = DAY.matcher(day).matches() ? day.substring(0, 10) : "";
            }
            paragraphs.addAll(parts);
        }
        String text = String.join("\n\n", paragraphs);
        return text.isBlank()
                ? Intake.rejected("intake.no-text", name)
                : new Result.Accepted(text, title, publisher, published, Languages.of(text));
    }

    private static boolean isText(String type) {
        return type.equals("report") || type.equals("note");
    }

    private static List<String> parts(Json.Obj item) {
        List<String> parts = new ArrayList<>();
        String name = string(item, "name").strip();
        if (!name.isEmpty()) {
            parts.add(name);
        }
        for (String member : TEXT_MEMBERS) {
            String part = string(item, member).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// The member if it is a string, else empty: other people's objects are read with patience.
    private static String string(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Str(String value) ? value : "";
    }
}
