package org.nadhir.node.misp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Json;
import org.nadhir.reports.misp.MispPart;

/// The values of an attribute or an object, put where the table says: the observable in the making, and what a pattern
/// looks for.
///
/// @param comparisons those of the values that are for detection
/// @param placed pointers of the attributes that stand in it
record Shape(Sketch sketch, List<String> comparisons, List<String> placed) {

    /// Of one attribute; empty where a part of its value is none.
    static Optional<Shape> of(String root, List<Field> fields, MispPart attribute) {
        String value = attribute.text("value");
        int bar = attribute.text("type").contains("|") || attribute.text("type").equals("malware-sample")
                ? value.indexOf('|')
                : -1;
        Shape shape = new Shape(new Sketch(root), new ArrayList<>(), List.of(attribute.pointer()));
        for (Field field : fields) {
            String part = switch (field.from()) {
                case "1" -> bar < 0 ? value : value.substring(0, bar);
                case "2" -> bar < 0 ? "" : value.substring(bar + 1);
                default -> attribute.text(field.from());
            };
            if (field.constant()) {
                continue;
            }
            Optional<Json> json = field.value(part);
            if (json.isPresent() && shape.sketch.place(field.path(), json.get())) {
                if (!field.from().equals("data")) {
                    shape.comparisons.add(field.comparison(root, json.get()));
                }
            } else if (!field.from().equals("data") && !(field.from().equals("2") && bar < 0)) {
                return Optional.empty();
            }
        }
        shape.constants(fields);
        return Optional.of(shape);
    }

    /// Of an object: each attribute whose relation the table knows. Where a place is taken, the first stands.
    static Shape ofObject(String root, List<Field> fields, MispPart object) {
        Shape shape = new Shape(new Sketch(root), new ArrayList<>(), new ArrayList<>());
        for (MispPart attribute : object.items("Attribute")) {
            if (attribute.isDeleted()) {
                continue;
            }
            String relation = attribute.text("object_relation");
            for (Field field : fields) {
                if (field.constant() || !field.from().equals(relation)) {
                    continue;
                }
                Optional<Json> json = field.value(attribute.text("value"));
                if (json.isPresent() && shape.sketch.place(field.path(), json.get())) {
                    shape.placed.add(attribute.pointer());
                    if (attribute.is("to_ids")) {
                        shape.comparisons.add(field.comparison(root, json.get()));
                    }
                }
            }
        }
        if (!shape.sketch.isEmpty()) {
            shape.constants(fields);
        }
        return shape;
    }

    private void constants(List<Field> fields) {
        List<Field> needed = fields.stream()
                .filter(Field::constant)
                .filter(field -> field.path().size() == 1
                        ? !sketch.has(field.path().getFirst().name())
                        : sketch.has(field.path().getFirst().name()))
                .toList();
        for (Field field : needed) {
            field.value(field.from()).ifPresent(value -> sketch.place(field.path(), value));
        }
    }

    String pattern() {
        return "[" + String.join(" AND ", comparisons) + "]";
    }
}
