package org.nadhir.reports.misp;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Message;

/// Reads a file of MISP: an event, what its interface answers with (`response`), or a list of either. Attributes and
/// objects that an answer holds without their event are taken as an event that says nothing of itself.
///
/// Whatever the bytes are, the answer is a [Result]. JSON is read by the reader of our own formats: no duplicate names,
/// no lone surrogates, depth 32. Source of the format: MISP core format 2.4 (format/2.4 of MISP/MISP).
public final class MispReader {

    /// Largest file.
    public static final int BYTES_MAX = 32_000_000;
    /// Most attributes, objects and tags of a file together.
    public static final int PARTS_MAX = 200_000;

    private MispReader() {}

    /// What came of reading.
    public sealed interface Result {

        /// Events, each as it stands.
        record Read(List<MispPart> events, List<MispFinding> findings) implements Result {
            public Read {
                events = List.copyOf(events);
                findings = List.copyOf(findings);
            }

            /// Whether nothing departs from the format in a way that keeps a thing from being used.
            public boolean isSound() {
                return findings.stream().noneMatch(finding -> finding.code().isError());
            }
        }

        /// Nothing was read.
        record Refused(Message reason) implements Result {}
    }

    /// Whether the value looks like a file of MISP; anything else is somebody else's JSON.
    public static boolean isMisp(Json value) {
        return switch (value) {
            case Json.Obj object -> object.members().containsKey("Event")
                    || object.members().containsKey("response")
                    || (object.members().get("Attribute") instanceof Json.Arr)
                    || object.members().containsKey("Object");
            case Json.Arr(List<Json> items) -> !items.isEmpty()
                    && items.stream().allMatch(item -> item instanceof Json.Obj one
                            && one.members().containsKey("Event"));
            case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> false;
        };
    }

    /// Reads the file.
    ///
    /// @param name of the file, for the answer only
    public static Result read(byte[] bytes, String name) {
        return switch (JsonReader.read(bytes, BYTES_MAX)) {
            case JsonReader.Result.Refused(Flaw flaw, int offset) -> new Result.Refused(Message.of(
                    "misp.broken-json",
                    name,
                    Message.word(flaw.key().replace('.', '-')),
                    Integer.toString(offset)));
            case JsonReader.Result.Read(Json value) -> read(value, name);
        };
    }

    /// The same of JSON that was read before.
    public static Result read(Json value, String name) {
        if (!isMisp(value)) {
            return new Result.Refused(Message.of("misp.not-misp", name));
        }
        List<MispPart> events = new ArrayList<>();
        FormatCheck check = new FormatCheck();
        gather(value, "", events, check);
        for (MispPart event : events) {
            check.event(event);
        }
        return check.parts() > PARTS_MAX
                ? new Result.Refused(Message.of("misp.too-much", name, Integer.toString(PARTS_MAX)))
                : new Result.Read(events, check.findings());
    }

    private static void gather(Json value, String pointer, List<MispPart> events, FormatCheck check) {
        switch (value) {
            case Json.Arr(List<Json> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    gather(items.get(i), pointer + "/" + i, events, check);
                }
            }
            case Json.Obj object -> {
                Json inner = object.members().get("response");
                if (inner != null) {
                    gather(inner, pointer + "/response", events, check);
                } else if (object.members().get("Event") instanceof Json.Obj event) {
                    events.add(new MispPart(event, pointer + "/Event"));
                } else if (object.members().containsKey("Attribute") || object.members().containsKey("Object")) {
                    events.add(new MispPart(object, pointer));
                } else {
                    check.find(MispFinding.Code.NOT_AN_EVENT, pointer);
                }
            }
            case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ ->
                check.find(MispFinding.Code.NOT_AN_EVENT, pointer);
        }
    }
}
