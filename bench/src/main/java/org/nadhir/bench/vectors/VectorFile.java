package org.nadhir.bench.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;

/// A file of vectors, which lies outside the project.
final class VectorFile {

    private static final int BYTES_MAX = 64 << 20;

    private VectorFile() {}

    static Path path(String name) {
        return Path.of(System.getProperty("nadhir.testdata", "../shared"), "data", "crypto", name);
    }

    /// The list that the file is, or the groups of Wycheproof's form.
    static List<Json.Obj> read(String name) {
        Path file = path(name);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = (name.endsWith(".gz") ? new GZIPInputStream(in) : in).readAllBytes();
            return switch (JsonReader.read(bytes, BYTES_MAX)) {
                case JsonReader.Result.Read(Json.Obj object) -> list(object, "testGroups");
                case JsonReader.Result.Read(Json.Arr(List<Json> items)) -> objects(items);
                case JsonReader.Result.Read _ -> throw new IllegalStateException("no list: " + name);
                case JsonReader.Result.Refused refused ->
                    throw new IllegalStateException(name + ": " + refused.flaw() + " at " + refused.offset());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Json.Obj> list(Json.Obj object, String name) {
        if (object.members().get(name) instanceof Json.Arr(List<Json> items)) {
            return objects(items);
        }
        throw new IllegalStateException("no list " + name);
    }

    private static List<Json.Obj> objects(List<Json> items) {
        return items.stream().map(Json.Obj.class::cast).toList();
    }

    static String text(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Str(String value) ? value : "";
    }

    static int number(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Num(double value) ? (int) value : -1;
    }

    static boolean has(Json.Obj object, String name) {
        return object.members().containsKey(name);
    }

    static Json.Obj object(Json.Obj object, String name) {
        return Optional.ofNullable(object.members().get(name))
                .filter(Json.Obj.class::isInstance)
                .map(Json.Obj.class::cast)
                .orElseGet(() -> new Json.Obj(new LinkedHashMap<>()));
    }

    static byte[] hex(Json.Obj object, String name) {
        return HexFormat.of().parseHex(text(object, name));
    }

    static boolean isValid(Json.Obj test) {
        return text(test, "result").equals("valid");
    }

    static boolean hasFlag(Json.Obj test, String flag) {
        return test.members().get("flags") instanceof Json.Arr(List<Json> flags)
                && flags.contains(new Json.Str(flag));
    }
}
