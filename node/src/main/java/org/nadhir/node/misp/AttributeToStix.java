package org.nadhir.node.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.node.misp.Mapping.Form;
import org.nadhir.reports.misp.MispPart;

/// One attribute that stands by itself: an indicator where it is for detection, with the observed data that it is
/// based on where there are any; else observed data; a named thing where the value is its name. What STIX has no type
/// for is a note, as it was written.
final class AttributeToStix {

    private final Setting setting;
    private final Gathered gathered;
    private final Account account;

    AttributeToStix(Setting setting, Gathered gathered, Account account) {
        this.setting = setting;
        this.gathered = gathered;
        this.account = account;
    }

    /// Its objects.
    ///
    /// @param bearer the one that stands for the attribute and bears its UUID
    private record Made(String bearer, List<Json.Obj> objects) {}

    /// Converts it and accounts for it.
    ///
    /// @return the id of the object that stands for it; empty where none does
    String convert(MispPart attribute) {
        String id = attribute.text("uuid");
        if (attribute.isDeleted()) {
            account.left(Account.Kind.ATTRIBUTE, loss(attribute, id, Why.DELETED));
            return "";
        }
        String uuid = setting.uuid(attribute);
        Optional<Made> made = Mapping.loaded()
                .attribute(attribute.text("type"))
                .flatMap(form -> made(form, attribute, uuid));
        Optional<Why> refused = made.isPresent()
                ? gathered.add(made.get().objects())
                : Optional.of(Mapping.loaded().attribute(attribute.text("type")).isPresent()
                        ? Why.BAD_VALUE
                        : Why.NO_TYPE);
        if (made.isPresent() && refused.isEmpty()) {
            account.converted(Account.Kind.ATTRIBUTE);
            Kept.ATTRIBUTE.tell(attribute, made.get().bearer(), account);
            return made.get().bearer();
        }
        return note(attribute, uuid, refused.orElse(Why.NO_TYPE));
    }

    private static Loss loss(MispPart attribute, String id, Why why) {
        return new Loss(id, attribute.pointer(), attribute.text("type"), why);
    }

    private String note(MispPart attribute, String uuid, Why why) {
        Json.Obj note = draft("note", uuid, attribute)
                .put("content", noteOf(attribute))
                .strings("object_refs", List.of(setting.subject("note--" + uuid)))
                .build();
        Optional<Why> refused = gathered.add(List.of(note));
        if (refused.isPresent()) {
            account.left(Account.Kind.ATTRIBUTE, loss(attribute, uuid, refused.get()));
            return "";
        }
        account.carried(Account.Kind.ATTRIBUTE, loss(attribute, "note--" + uuid, why));
        Kept.ATTRIBUTE.tell(attribute, "note--" + uuid, account);
        return "note--" + uuid;
    }

    static String noteOf(MispPart attribute) {
        return attribute.text("type") + ": " + attribute.text("value");
    }

    private Optional<Made> made(Form form, MispPart attribute, String uuid) {
        return switch (form) {
            case Form.Observable(String root, List<Field> fields) ->
                Shape.of(root, fields, attribute).map(shape -> observed(shape, attribute, uuid));
            case Form.PatternOnly(String root, List<Field> fields) -> attribute.is("to_ids")
                    ? Shape.of(root, fields, attribute)
                            .map(shape -> alone(indicator(attribute, uuid, shape.pattern(), "stix")))
                    : Optional.empty();
            case Form.Rule(String language) ->
                Optional.of(alone(indicator(attribute, uuid, attribute.text("value"), language)));
            case Form.Entity(String type) -> Optional.of(alone(entity(type, attribute, uuid)));
            case Form.Domain _ -> Optional.empty();
        };
    }

    private static Made alone(Json.Obj object) {
        return new Made(Gathered.id(object), List.of(object));
    }

    private Made observed(Shape shape, MispPart attribute, String uuid) {
        boolean detects = attribute.is("to_ids");
        List<Json.Obj> objects = new ArrayList<>();
        String root = shape.sketch().observable(uuid, setting.observableMarks(), objects);
        String own = detects ? setting.beside("observed-data", uuid) : uuid;
        Json.Obj data = observedData(setting, draft(detects, own, attribute), attribute, objects, root);
        objects.add(data);
        if (!detects) {
            return new Made(Gathered.id(data), objects);
        }
        Json.Obj indicator = indicator(attribute, uuid, shape.pattern(), "stix");
        objects.add(indicator);
        objects.add(basedOn(setting, attribute, Gathered.id(indicator), Gathered.id(data)));
        return new Made(Gathered.id(indicator), objects);
    }

    private StixDraft draft(boolean detects, String uuid, MispPart attribute) {
        return detects
                ? setting.draft("observed-data", uuid, attribute, setting.moment(attribute), List.of())
                : draft("observed-data", uuid, attribute);
    }

    /// Of what the observables in `objects` are; the first that is named is the one that was observed.
    static Json.Obj observedData(
            Setting setting, StixDraft draft, MispPart part, List<Json.Obj> objects, String root) {
        Instant at = setting.moment(part);
        Instant first = part.instant("first_seen").orElse(at);
        Instant last = part.instant("last_seen").orElse(first.isAfter(at) ? first : at);
        Set<String> refs = new LinkedHashSet<>(List.of(root));
        objects.forEach(object -> refs.add(Gathered.id(object)));
        return draft.put("first_observed", StixDraft.time(first))
                .put("last_observed", StixDraft.time(last.isBefore(first) ? first : last))
                .put("number_observed", Json.of(1))
                .strings("object_refs", refs)
                .build();
    }

    static Json.Obj basedOn(Setting setting, MispPart part, String indicator, String data) {
        String uuid = setting.beside("relationship", indicator + " based-on " + data);
        return setting.draft("relationship", uuid, part, setting.moment(part), List.of())
                .put("relationship_type", "based-on")
                .put("source_ref", indicator)
                .put("target_ref", data)
                .build();
    }

    private Json.Obj indicator(MispPart attribute, String uuid, String pattern, String language) {
        return draft("indicator", uuid, attribute)
                .put("name", attribute.text("type"))
                .put("description", attribute.text("comment"))
                .put("pattern", pattern)
                .put("pattern_type", language)
                .put("pattern_version", language.equals("stix") ? "2.1" : "")
                .put("valid_from", StixDraft.time(
                        attribute.instant("first_seen").orElse(setting.moment(attribute))))
                .build();
    }

    private Json.Obj entity(String type, MispPart attribute, String uuid) {
        String value = attribute.text("value").strip();
        StixDraft draft = draft(type, uuid, attribute)
                .put("name", value)
                .put("description", attribute.text("comment"));
        if (type.equals("vulnerability") && value.matches("CVE-\\d{4}-(0\\d{3}|[1-9]\\d{3,})")) {
            Json reference = Json.object().put("source_name", "cve").put("external_id", value).build();
            draft.put("external_references", new Json.Arr(List.of(reference)));
        }
        return draft.build();
    }

    /// An object that stands for the attribute: labelled with its type and category, and with what was written beside.
    private StixDraft draft(String type, String uuid, MispPart attribute) {
        List<String> labels = labels(attribute);
        MispPart kept = new MispPart(Kept.ATTRIBUTE.of(attribute), attribute.pointer());
        boolean carriesFile = Mapping.loaded().attribute(attribute.text("type")).stream()
                .anyMatch(form -> form instanceof Form.Observable(String _, List<Field> fields)
                        && fields.stream().anyMatch(field -> field.from().equals("data")));
        return setting.draft(type, uuid, attribute, setting.moment(attribute), labels)
                .put(Kept.ATTRIBUTE.property(), carriesFile ? without(kept.json(), "data") : kept.json());
    }

    static Json.Obj without(Json.Obj object, String name) {
        var members = new java.util.LinkedHashMap<>(object.members());
        members.remove(name);
        return new Json.Obj(members);
    }

    /// As MISP's own converter labels them, so that its importer knows them again.
    static List<String> labels(MispPart attribute) {
        List<String> labels = new ArrayList<>();
        labels.add("misp:type=" + CanonicalWriter.text(Json.of(attribute.text("type"))));
        if (!attribute.text("category").isEmpty()) {
            labels.add("misp:category=" + CanonicalWriter.text(Json.of(attribute.text("category"))));
        }
        if (attribute.is("to_ids")) {
            labels.add("misp:to_ids=\"True\"");
        }
        return labels;
    }
}
