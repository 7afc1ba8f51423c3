package org.nadhir.reports.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.Span;

/// The hand annotation of a set of sample reports, as far as dates and lines go.
///
/// @param documents by report id, in the file's order
public record Gold(Map<String, Document> documents) {

    private static final int BYTES_MAX = 10_000_000;
    private static final int ITEMS_MAX = 10_000;

    public Gold {
        documents = Map.copyOf(documents);
    }

    /// One report.
    ///
    /// @param drop line numbers of what the site added
    /// @param keep lines that are metadata: neither dropped nor the author's sentences
    /// @param embedded lines of a post set into the page
    public record Document(List<Time> times, Set<Integer> drop, Set<Integer> keep, Set<Integer> embedded) {}

    /// One annotated time.
    ///
    /// @param span in code points
    /// @param accepted the value and what may stand instead of it
    /// @param partner the other of two times that exclude each other: a mark on either is a hit; else empty
    /// @param intended the right reading of a conflict, or empty
    public record Time(
            Span span,
            Span partner,
            List<String> accepted,
            boolean core,
            boolean conflict,
            boolean external,
            String intended) {

        boolean isAt(Span mark) {
            return span.overlaps(mark) || partner.overlaps(mark);
        }
    }

    /// Reads the annotation.
    ///
    /// @throws IllegalArgumentException where the file has another form; it is test data, so nothing is mended
    public static Gold read(byte[] json) {
        JsonReader.Result result = JsonReader.read(json, BYTES_MAX);
        if (!(result instanceof JsonReader.Result.Read(Json value))) {
            throw new IllegalArgumentException("the annotation is not JSON: " + result);
        }
        try {
            Map<String, Document> documents = new LinkedHashMap<>();
            Json all = Fields.of(value).json("documents");
            if (all instanceof Json.Obj object) {
                for (String id : object.members().keySet()) {
                    documents.put(id, document(Fields.of(all).object(id)));
                }
            }
            return new Gold(documents);
        } catch (Malformed other) {
            throw new IllegalArgumentException("the annotation has another form", other);
        }
    }

    private static Document document(Fields fields) throws Malformed {
        List<Time> times = new ArrayList<>();
        for (Json item : fields.array("timex", ITEMS_MAX)) {
            times.add(time(Fields.of(item)));
        }
        Set<Integer> embedded = new LinkedHashSet<>();
        if (fields.has("embedded")) {
            for (Json item : fields.array("embedded", ITEMS_MAX)) {
                for (Json line : Fields.of(item).array("lines", ITEMS_MAX)) {
                    embedded.add(line instanceof Json.Num number ? (int) number.value() : 0);
                }
            }
        }
        return new Document(times, numbers(fields, "drop_lines"), numbers(fields, "keep_as_metadata_lines"), embedded);
    }

    private static Set<Integer> numbers(Fields fields, String name) throws Malformed {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (Json item : fields.array(name, ITEMS_MAX)) {
            numbers.add((int) Fields.of(item).integer("line"));
        }
        return numbers;
    }

    private static Time time(Fields fields) throws Malformed {
        List<String> accepted = new ArrayList<>();
        accepted.add(fields.string("value"));
        if (fields.has("accept")) {
            accepted.addAll(fields.strings("accept", ITEMS_MAX));
        }
        int start = (int) fields.integer("start");
        List<Json> partner = fields.has("conflict_partner") ? fields.array("conflict_partner", 2) : List.of();
        Span other = partner.size() == 2
                        && partner.get(0) instanceof Json.Num(double from)
                        && partner.get(1) instanceof Json.Num(double to)
                ? new Span((int) from, (int) to)
                : new Span(start, start);
        return new Time(
                new Span(start, (int) fields.integer("end")),
                other,
                accepted,
                fields.bool("core"),
                fields.has("is_conflict") && fields.bool("is_conflict"),
                fields.has("external") && fields.bool("external"),
                fields.optionalString("intended").orElse(""));
    }
}
