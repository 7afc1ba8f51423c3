package org.nadhir.node.misp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.node.misp.Mapping.Form;
import org.nadhir.reports.misp.MispPart;

/// One object with its attributes: an observable and what it refers to, or a domain object, by its template. Its
/// attributes go along as they were written; those that STIX has no property for are so carried and not converted.
final class ObjectToStix {

    private final Setting setting;
    private final Gathered gathered;
    private final Account account;

    ObjectToStix(Setting setting, Gathered gathered, Account account) {
        this.setting = setting;
        this.gathered = gathered;
        this.account = account;
    }

    /// Converts it and accounts for it and its attributes.
    ///
    /// @return the id of the object that stands for it; empty where none does
    String convert(MispPart object) {
        if (object.isDeleted()) {
            account.left(Account.Kind.OBJECT, loss(object, object.text("uuid"), Why.DELETED));
            object.items("Attribute").forEach(one -> account.left(
                    Account.Kind.ATTRIBUTE, new Loss(one.text("uuid"), one.pointer(), one.text("type"), Why.DELETED)));
            return "";
        }
        String uuid = setting.uuid(object);
        Optional<Form> form = Mapping.loaded().object(object.text("name"));
        Why why = form.isEmpty() ? Why.NO_TYPE : Why.BAD_VALUE;
        Set<String> placed = new TreeSet<>();
        List<Json.Obj> made = form.map(one -> made(one, object, uuid, placed)).orElse(List.of());
        if (!made.isEmpty() && gathered.add(made).isEmpty()) {
            String id = Gathered.id(made.getLast());
            account.converted(Account.Kind.OBJECT);
            tell(object, id, placed, Why.AS_WRITTEN);
            return id;
        }
        Json.Obj note = draft("note", uuid, object)
                .put("content", words(object))
                .strings("object_refs", List.of(setting.subject("note--" + uuid)))
                .build();
        Optional<Why> refused = gathered.add(List.of(note));
        if (refused.isPresent()) {
            account.left(Account.Kind.OBJECT, loss(object, uuid, refused.get()));
            object.items("Attribute").forEach(one -> account.left(Account.Kind.ATTRIBUTE,
                    new Loss(one.text("uuid"), one.pointer(), one.text("type"), refused.get())));
            return "";
        }
        account.carried(Account.Kind.OBJECT, loss(object, "note--" + uuid, why));
        tell(object, "note--" + uuid, Set.of(), why);
        return "note--" + uuid;
    }

    private static Loss loss(MispPart object, String id, Why why) {
        return new Loss(id, object.pointer(), object.text("name"), why);
    }

    static String words(MispPart object) {
        StringBuilder words = new StringBuilder(object.text("name"));
        for (MispPart attribute : object.items("Attribute")) {
            if (!attribute.isDeleted()) {
                words.append('\n')
                        .append(attribute.text("object_relation"))
                        .append(": ")
                        .append(attribute.text("value"));
            }
        }
        return words.toString();
    }

    private void tell(MispPart object, String id, Set<String> placed, Why why) {
        Kept.OBJECT.tell(object, id, account);
        for (MispPart attribute : object.items("Attribute")) {
            String what = attribute.text("object_relation").isEmpty()
                    ? attribute.text("type")
                    : attribute.text("object_relation");
            if (attribute.isDeleted()) {
                account.left(Account.Kind.ATTRIBUTE, new Loss(id, attribute.pointer(), what, Why.DELETED));
                continue;
            }
            if (placed.contains(attribute.pointer())) {
                account.converted(Account.Kind.ATTRIBUTE);
            } else {
                account.carried(Account.Kind.ATTRIBUTE, new Loss(id, attribute.pointer(), what, why));
            }
            Kept.ATTRIBUTE.tell(attribute, id, account);
        }
    }

    /// The last is the one that stands for the object.
    private List<Json.Obj> made(Form form, MispPart object, String uuid, Set<String> placed) {
        return switch (form) {
            case Form.Observable(String root, List<Field> fields) -> {
                Shape shape = Shape.ofObject(root, fields, object);
                placed.addAll(shape.placed());
                yield shape.placed().isEmpty() ? List.of() : observed(shape, object, uuid);
            }
            case Form.Domain(String type, List<Field> fields) -> {
                Shape shape = Shape.ofObject(type, fields, object);
                placed.addAll(shape.placed());
                yield shape.placed().isEmpty()
                        ? List.of()
                        : List.of(draft(type, uuid, object)
                                .all(shape.sketch().members(uuid, List.of(), new ArrayList<>()))
                                .build());
            }
            case Form.PatternOnly _, Form.Rule _, Form.Entity _ -> List.of();
        };
    }

    private List<Json.Obj> observed(Shape shape, MispPart object, String uuid) {
        List<Json.Obj> objects = new ArrayList<>();
        String root = shape.sketch().observable(uuid, setting.observableMarks(), objects);
        if (shape.comparisons().isEmpty()) {
            objects.add(AttributeToStix.observedData(
                    setting, draft("observed-data", uuid, object), object, objects, root));
            return objects;
        }
        String own = setting.beside("observed-data", uuid);
        StixDraft beside = setting.draft("observed-data", own, object, setting.moment(object), List.of());
        Json.Obj data = AttributeToStix.observedData(setting, beside, object, objects, root);
        objects.add(data);
        Json.Obj indicator = draft("indicator", uuid, object)
                .put("name", object.text("name"))
                .put("description", object.text("comment"))
                .put("pattern", shape.pattern())
                .put("pattern_type", "stix")
                .put("pattern_version", "2.1")
                .put("valid_from", StixDraft.time(object.instant("first_seen").orElse(setting.moment(object))))
                .build();
        objects.add(AttributeToStix.basedOn(setting, object, Gathered.id(indicator), Gathered.id(data)));
        objects.add(indicator);
        return objects;
    }

    private StixDraft draft(String type, String uuid, MispPart object) {
        List<String> labels = new ArrayList<>();
        labels.add("misp:name=" + CanonicalWriter.text(Json.of(object.text("name"))));
        if (!object.text("meta-category").isEmpty()) {
            labels.add("misp:meta-category=" + CanonicalWriter.text(Json.of(object.text("meta-category"))));
        }
        return setting.draft(type, uuid, object, setting.moment(object), labels)
                .put(Kept.OBJECT.property(), written(object));
    }

    /// The object with its attributes and references, as they were written.
    static Json.Obj written(MispPart object) {
        var members = new java.util.LinkedHashMap<>(Kept.OBJECT.of(object).members());
        List<Json> attributes = new ArrayList<>();
        for (MispPart attribute : object.items("Attribute")) {
            if (!attribute.isDeleted()) {
                var kept = new java.util.LinkedHashMap<>(Kept.ATTRIBUTE.of(attribute).members());
                List<String> tags = Setting.shared(attribute);
                if (!tags.isEmpty()) {
                    kept.put("Tag", Json.array(tags, tag -> Json.object().put("name", tag).build()));
                }
                attributes.add(new Json.Obj(kept));
            }
        }
        if (!attributes.isEmpty()) {
            members.put("Attribute", new Json.Arr(attributes));
        }
        List<MispPart> references = object.items("ObjectReference").stream()
                .filter(one -> !one.isDeleted())
                .toList();
        if (!references.isEmpty()) {
            members.put("ObjectReference", Json.array(references, Kept.REFERENCE::of));
        }
        return new Json.Obj(members);
    }
}
