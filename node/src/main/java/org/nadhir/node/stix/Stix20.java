package org.nadhir.node.stix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;

/// Makes STIX 2.1 of a file in STIX 2.0. Objects of 2.1 pass byte for byte; what is converted passes our own reader, or
/// is left and named. Ids of objects stay; observables get the ids that the specification derives.
///
/// Sources: STIX 2.0 parts 1 to 4 (OASIS Committee Specification 01, 19 July 2017) against STIX 2.1 (OASIS Standard, 10
/// June 2021).
public final class Stix20 {

    private final StixObjects reader = new StixObjects();
    private final SequencedMap<String, byte[]> objects = new LinkedHashMap<>();
    private final Map<String, Json.Obj> observables = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private int in;
    private int unchanged;
    private int converted;
    private int refused;

    private Stix20() {}

    /// What came of it; in = unchanged + converted + refused.
    ///
    /// @param bundle its bytes
    public record Converted(
            Bytes bundle, int in, int unchanged, int converted, int refused, List<Change> changes) {
        public Converted {
            changes = List.copyOf(changes);
        }
    }

    /// Reads to the end of the stream.
    ///
    /// @throws IOException where the stream fails
    public static Converted convert(InputStream stream) throws IOException {
        Stix20 work = new Stix20();
        StixStream.raw(stream, work::object, item -> work.refuse(item.read().id(), item.pointer(), item.read()));
        return work.done();
    }

    private Converted done() throws IOException {
        observables.forEach((id, object) -> objects.putIfAbsent(id, CanonicalWriter.write(object)));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] object : objects.values()) {
            if (all.size() > 0) {
                all.write(',');
            }
            all.write(object);
        }
        String id = DerivedIds.converted("bundle", all.toString(StandardCharsets.UTF_8));
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        bundle.write(("{\"type\":\"bundle\",\"id\":\"" + id + "\"").getBytes(StandardCharsets.UTF_8));
        if (all.size() > 0) {
            bundle.write(",\"objects\":[".getBytes(StandardCharsets.UTF_8));
            all.writeTo(bundle);
            bundle.write(']');
        }
        bundle.write('}');
        return new Converted(Bytes.of(bundle.toByteArray()), in, unchanged, converted, refused, changes);
    }

    private void refuse(String id, String pointer, Read read) {
        in++;
        refused++;
        String why = read.findings().stream()
                .filter(finding -> finding.severity() == Severity.MUST)
                .findFirst()
                .map(finding -> finding.code().word() + " " + finding.pointer())
                .orElse("");
        changes.add(new Change(id, pointer, why.strip(), Change.Why.REFUSED));
    }

    private void object(String pointer, byte @Nullable [] bytes) {
        if (bytes == null) {
            refuse("", pointer, new Read.Refused("", List.of(StixObjects.refusal(
                    Code.TOO_LARGE, String.valueOf(StixObjects.BYTES_MAX)))));
            return;
        }
        Json.Obj old = old(bytes);
        if (old == null) {
            switch (reader.read(bytes)) {
                case Read.Good good -> {
                    in++;
                    unchanged++;
                    objects.putIfAbsent(good.id() + " " + good.object().version(), bytes);
                }
                case Read.Refused bad -> refuse(bad.id(), pointer, bad);
            }
            return;
        }
        Upgrade20 upgrade = new Upgrade20(old, pointer);
        Json.Obj made = upgrade.made();
        Read read = reader.read(CanonicalWriter.write(made));
        for (Json.Obj observable : upgrade.observables()) {
            if (read instanceof Read.Good
                    && reader.read(CanonicalWriter.write(observable)) instanceof Read.Refused bad) {
                read = bad;
            }
        }
        switch (read) {
            case Read.Refused bad -> refuse(Upgrade20.text(made, "id"), pointer, bad);
            case Read.Good good -> {
                in++;
                converted++;
                upgrade.observables().forEach(this::add);
                objects.putIfAbsent(good.id() + " " + good.object().version(), CanonicalWriter.write(made));
                changes.addAll(upgrade.changes());
            }
        }
    }

    /// The same observable in several places bears the markings of all of them.
    private void add(Json.Obj observable) {
        observables.merge(Upgrade20.text(observable, "id"), observable, Upgrade20::marked);
    }

    /// The object where it is of STIX 2.0: it has no version of the specification, or 2.0, and is no observable.
    private static Json.@Nullable Obj old(byte[] bytes) {
        if (!(JsonReader.read(bytes, StixObjects.BYTES_MAX) instanceof JsonReader.Result.Read(Json value))
                || !(value instanceof Json.Obj object)) {
            return null;
        }
        String version = Upgrade20.text(object, "spec_version");
        boolean dated = object.members().containsKey("created");
        return dated && (version.isEmpty() || version.equals("2.0")) ? object : null;
    }
}
