package org.nadhir.node.misp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Json;
import org.nadhir.node.misp.Mapping.Form;
import org.nadhir.reports.misp.MispPart;

/// Whether what was written beside an object of STIX still fits what the object says: somebody may have changed one and
/// not the other. Both are converted anew and compared; the object counts.
final class Trusted {

    private Trusted() {}

    static boolean attribute(MispPart object, MispPart written, String observable) {
        Optional<Form> form = Mapping.loaded().attribute(written.text("type"));
        return switch (object.text("type")) {
            case "note" -> object.text("content").equals(AttributeToStix.noteOf(written));
            case "indicator" -> object.text("pattern").equals(form.map(one -> switch (one) {
                case Form.Observable(String root, List<Field> fields) -> pattern(root, fields, written);
                case Form.PatternOnly(String root, List<Field> fields) -> pattern(root, fields, written);
                case Form.Rule _ -> written.text("value");
                case Form.Entity _, Form.Domain _ -> "";
            }).orElse(""));
            case "observed-data" -> observable.equals(
                    form.map(one -> root(one, object, written)).orElse(""));
            default -> object.text("name").equals(written.text("value").strip());
        };
    }

    private static String pattern(String root, List<Field> fields, MispPart written) {
        return Shape.of(root, fields, written).map(Shape::pattern).orElse("");
    }

    private static String root(Form form, MispPart object, MispPart written) {
        if (!(form instanceof Form.Observable(String root, List<Field> fields))) {
            return "";
        }
        String id = object.text("id");
        String uuid = id.substring(id.indexOf("--") + 2);
        return Shape.of(root, fields, written)
                .map(shape -> shape.sketch().observable(uuid, List.of(), new ArrayList<>()))
                .orElse("");
    }

    static boolean object(MispPart object, MispPart written, String observable) {
        Optional<Form> form = Mapping.loaded().object(written.text("name"));
        String id = object.text("id");
        String uuid = id.substring(id.indexOf("--") + 2);
        return switch (object.text("type")) {
            case "note" -> object.text("content").equals(ObjectToStix.words(written));
            case "indicator" -> form.isPresent()
                    && form.get() instanceof Form.Observable(String root, List<Field> fields)
                    && object.text("pattern").equals(Shape.ofObject(root, fields, written).pattern());
            case "observed-data" -> form.isPresent()
                    && form.get() instanceof Form.Observable(String root, List<Field> fields)
                    && observable.equals(Shape.ofObject(root, fields, written)
                            .sketch()
                            .observable(uuid, List.of(), new ArrayList<>()));
            default -> form.isPresent()
                    && form.get() instanceof Form.Domain(String type, List<Field> fields)
                    && Shape.ofObject(type, fields, written)
                            .sketch()
                            .members(uuid, List.of(), new ArrayList<>())
                            .entrySet()
                            .stream()
                            .allMatch(entry -> entry.getValue().equals(object.json().members().get(entry.getKey())));
        };
    }

    /// The first of the observables that it refers to.
    static String firstRef(MispPart observedData) {
        return observedData.json().members().get("object_refs") instanceof Json.Arr(List<Json> refs)
                        && !refs.isEmpty()
                        && refs.getFirst() instanceof Json.Str(String id)
                ? id
                : "";
    }
}
