package org.nadhir.node.stix;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;

/// A bundle that we wrote of a release, in ascending order of ids.
///
/// @param id `bundle--` and a UUID
public record StixBundle(String id, List<Json.Obj> objects) {

    /// A release has some 20 KB.
    public static final int BYTES_MAX = 1 << 20;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public StixBundle {
        objects = objects.stream()
                .sorted(Comparator.comparing(one -> text(one, "id")))
                .toList();
    }

    /// Reads a file back that we wrote: one that has a report with both of our extensions, and nothing in it that our
    /// reader refuses. Empty where it is none.
    public static Optional<StixBundle> read(Bytes file) {
        byte[] bytes = file.toArray();
        if (bytes.length <= BYTES_MAX
                && JsonReader.read(bytes, bytes.length) instanceof JsonReader.Result.Read(Json.Obj bundle)
                && bundle.members().get("objects") instanceof Json.Arr(List<Json> items)
                && text(bundle, "type").equals("bundle")) {
            List<Json.Obj> objects = new ArrayList<>();
            items.forEach(item -> {
                if (item instanceof Json.Obj object) {
                    objects.add(object);
                }
            });
            StixBundle found = new StixBundle(text(bundle, "id"), objects);
            if (objects.size() == items.size() && found.reports().size() == 1 && found.refused().isEmpty()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /// The id of the report that says what the bundle says.
    public String report() {
        return text(reports().getFirst(), "id");
    }

    /// Whether the report was taken back.
    public boolean isRevoked() {
        return Json.of(true).equals(reports().getFirst().members().get("revoked"));
    }

    private List<Json.Obj> reports() {
        return objects.stream()
                .filter(one -> text(one, "type").equals("report")
                        && one.members().get("extensions") instanceof Json.Obj(var extensions)
                        && extensions.get(StixOfRelease.WARNING) instanceof Json.Obj
                        && extensions.get(StixOfRelease.TERMS) instanceof Json.Obj)
                .toList();
    }

    /// What our own reader refuses of it; a bundle with any is not handed out.
    public List<Finding> refused() {
        StixObjects reader = new StixObjects();
        return objects.stream()
                .map(one -> reader.read(CanonicalWriter.write(one)))
                .filter(Read.Refused.class::isInstance)
                .flatMap(read -> read.findings().stream())
                .toList();
    }

    /// The canonical bytes.
    public Bytes bytes() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "bundle")
                .put("id", id)
                .put("objects", new Json.Arr(List.copyOf(objects)))
                .build()));
    }

    static String text(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Str(String value) ? value : "";
    }

    /// A STIX timestamp: UTC with milliseconds.
    static String time(Instant instant) {
        return TIME.format(instant);
    }
}
