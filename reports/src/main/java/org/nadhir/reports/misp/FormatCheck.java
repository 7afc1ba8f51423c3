package org.nadhir.reports.misp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.nadhir.json.Json;

/// Holds events against the core format. Bounded: so many findings are told and the rest counted.
final class FormatCheck {

    private static final int FINDINGS_MAX = 200;
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    /// Members of an event and of an attribute in format 2.4 and in what later instances add (2.5).
    private static final Set<String> EVENT = Set.of(
            "id", "orgc_id", "org_id", "date", "threat_level_id", "info", "published", "uuid", "attribute_count",
            "analysis", "timestamp", "distribution", "proposal_email_lock", "locked", "publish_timestamp",
            "sharing_group_id", "disable_correlation", "event_creator_email", "Org", "Orgc", "SharingGroup",
            "Attribute", "ShadowAttribute", "RelatedEvent", "Galaxy", "Tag", "Object", "EventReport",
            "CryptographicKey", "Sighting", "extends_uuid", "extensionEvents", "protected", "user_id",
            "sighting_timestamp", "Feed", "ThreatLevel");
    private static final Set<String> ATTRIBUTE = Set.of(
            "id", "type", "category", "to_ids", "uuid", "event_id", "distribution", "timestamp", "comment",
            "sharing_group_id", "deleted", "disable_correlation", "value", "data", "SharingGroup", "ShadowAttribute",
            "Tag", "Galaxy", "Sighting", "object_id", "object_relation", "first_seen", "last_seen", "value1", "value2",
            "RelatedAttribute", "Event", "event_uuid", "org_id", "old_id", "proposal_to_delete", "Org",
            "warnings", "image", "malware_binary", "batch_import");
    private static final Set<String> TLP = Set.of("red", "amber", "amber+strict", "green", "clear", "white");

    private final List<MispFinding> findings = new ArrayList<>();
    private final Set<String> uuids = new HashSet<>();
    private int parts;
    private int more;

    void find(MispFinding.Code code, String path, String... arguments) {
        if (findings.size() < FINDINGS_MAX) {
            findings.add(new MispFinding(code, path, List.of(arguments)));
        } else {
            more++;
        }
    }

    List<MispFinding> findings() {
        List<MispFinding> all = new ArrayList<>(findings);
        if (more > 0) {
            all.add(new MispFinding(MispFinding.Code.MORE, "", List.of(Integer.toString(more))));
        }
        return List.copyOf(all);
    }

    int parts() {
        return parts;
    }

    void event(MispPart event) {
        boolean whole = event.json().members().containsKey("info") || event.json().members().containsKey("uuid");
        if (whole) {
            uuid(event);
            need(event, "info");
            choice(event, "threat_level_id", "[1-4]", "1, 2, 3, 4");
            choice(event, "analysis", "[0-2]", "0, 1, 2");
            choice(event, "distribution", "[0-4]", "0, 1, 2, 3, 4");
            if (!event.text("date").isEmpty() && !DAY.matcher(event.text("date")).matches()) {
                find(MispFinding.Code.NO_DAY, event.pointer() + "/date", quoted(event.text("date")));
            }
            moment(event);
            unknown(event, EVENT);
        }
        tags(event);
        lists(event, "Attribute", "Object", "Galaxy", "EventReport", "ShadowAttribute", "RelatedEvent");
        event.items("Attribute").forEach(this::attribute);
        for (MispPart object : event.items("Object")) {
            parts++;
            uuid(object);
            need(object, "name");
            moment(object);
            object.items("Attribute").forEach(this::attribute);
        }
    }

    private void attribute(MispPart attribute) {
        parts++;
        uuid(attribute);
        need(attribute, "type");
        need(attribute, "value");
        moment(attribute);
        choice(attribute, "distribution", "[0-5]", "0, 1, 2, 3, 4, 5");
        unknown(attribute, ATTRIBUTE);
        if (attribute.text("type").contains("|") && !attribute.text("value").contains("|")) {
            find(MispFinding.Code.PARTS, attribute.pointer() + "/value", quoted(attribute.text("type")));
        }
        tags(attribute);
    }

    private void tags(MispPart part) {
        lists(part, "Tag");
        List<String> colours = part.tags().stream()
                .flatMap(name -> MispTag.of(name).stream())
                .filter(tag -> tag.namespace().equals("tlp"))
                .map(MispTag::predicate)
                .distinct()
                .toList();
        parts += part.items("Tag").size();
        if (colours.size() > 1) {
            find(MispFinding.Code.SEVERAL_TLP, part.pointer() + "/Tag", String.join(", ", colours));
        }
        for (String colour : colours) {
            if (!TLP.contains(colour)) {
                find(MispFinding.Code.UNKNOWN_TLP, part.pointer() + "/Tag", quoted(colour));
            }
        }
    }

    /// Lists of objects are lists of objects.
    private void lists(MispPart part, String... names) {
        for (String name : names) {
            boolean sound = switch (part.json().members().get(name)) {
                case Json.Obj _, Json.Null _ -> true;
                case null -> true;
                case Json.Arr(List<Json> items) -> items.stream().allMatch(item -> item instanceof Json.Obj);
                case Json.Str _, Json.Num _, Json.Bool _ -> false;
            };
            if (!sound) {
                find(MispFinding.Code.WRONG_KIND, part.pointer() + "/" + name, name);
            }
        }
    }

    private void uuid(MispPart part) {
        String uuid = part.text("uuid");
        if (!UUID.matcher(uuid).matches()) {
            find(MispFinding.Code.NO_UUID, part.pointer() + "/uuid");
        } else if (!uuids.add(uuid.toLowerCase(java.util.Locale.ROOT))) {
            find(MispFinding.Code.SAME_UUID, part.pointer() + "/uuid", uuid);
        }
    }

    private void need(MispPart part, String name) {
        if (part.text(name).isBlank()) {
            find(MispFinding.Code.MISSING, part.pointer(), name);
        }
    }

    private void moment(MispPart part) {
        String text = part.text("timestamp");
        if (!text.isEmpty() && !text.equals("0") && part.moment("timestamp").isEmpty()) {
            find(MispFinding.Code.NO_MOMENT, part.pointer() + "/timestamp", quoted(text));
        }
    }

    private void choice(MispPart part, String name, String form, String choices) {
        String text = part.text(name);
        if (!text.isEmpty() && !text.matches(form)) {
            find(MispFinding.Code.NO_CHOICE, part.pointer() + "/" + name, quoted(text), choices);
        }
    }

    private void unknown(MispPart part, Set<String> known) {
        for (String name : part.json().members().keySet()) {
            if (!known.contains(name)) {
                find(MispFinding.Code.UNKNOWN_MEMBER, part.pointer(), quoted(name));
            }
        }
    }

    private static String quoted(String text) {
        return text.length() <= 80 ? text : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
