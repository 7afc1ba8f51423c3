package org.nadhir.node.misp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.nadhir.json.Json;
import org.nadhir.reports.misp.MispPart;

/// Which members of MISP's objects go along, as they were written, beside what STIX says of them. A list of what may,
/// never of what may not: who entered an event, and an instance's own numbers, do not ride along.
final class Kept {

    static final Kept EVENT = new Kept("x_misp_event", Set.of(
            "uuid", "info", "date", "threat_level_id", "analysis", "published", "timestamp", "publish_timestamp",
            "extends_uuid"));
    static final Kept ATTRIBUTE = new Kept("x_misp_attribute", Set.of(
            "uuid", "type", "category", "value", "to_ids", "comment", "timestamp", "first_seen", "last_seen",
            "object_relation", "disable_correlation", "data"));
    static final Kept OBJECT = new Kept("x_misp_object", Set.of(
            "uuid", "name", "meta-category", "description", "template_uuid", "template_version", "timestamp", "comment",
            "first_seen", "last_seen"));
    static final Kept CLUSTER = new Kept("x_misp_cluster", Set.of(
            "uuid", "type", "value", "tag_name", "description", "source", "authors", "meta"));
    static final Kept GALAXY = new Kept("", Set.of("uuid", "name", "type", "description", "version"));
    static final Kept REFERENCE = new Kept("", Set.of(
            "uuid", "referenced_uuid", "relationship_type", "comment", "timestamp"));
    static final Kept SIGHTING = new Kept("x_misp_sighting", Set.of("uuid", "type", "date_sighting"));
    static final Kept REPORT = new Kept("x_misp_report", Set.of("uuid", "name", "content", "timestamp"));

    private static final Set<String> PERSONAL =
            Set.of("event_creator_email", "user_id", "email", "Org", "Organisation", "org_uuid", "authority");
    private static final Set<String> LOOKS = Set.of("colour", "icon", "image", "namespace");
    private static final Set<String> LOCAL = Set.of(
            "id", "event_id", "object_id", "org_id", "orgc_id", "attribute_id", "attribute_uuid", "galaxy_id", "tag_id",
            "sharing_group_id", "SharingGroup", "distribution", "locked", "proposal_email_lock", "attribute_count",
            "sighting_timestamp", "referenced_id", "referenced_type", "referenced_event_id", "exportable", "hide_tag",
            "local", "local_only", "numerical_value", "enabled", "default", "collection_uuid", "disable_correlation",
            "source_uuid", "object_uuid", "event_uuid", "deleted", "protected", "warnings", "Attribute_count",
            "sync_user_id", "relationship_local", "is_galaxy", "is_custom_galaxy", "local_tag", "inherited");
    /// Looked at one by one elsewhere.
    private static final Set<String> TOLD = Set.of(
            "Attribute", "Object", "Tag", "Galaxy", "GalaxyCluster", "ObjectReference", "Sighting", "ShadowAttribute",
            "RelatedEvent", "EventReport", "Orgc");

    private final String property;
    private final Set<String> names;

    private Kept(String property, Set<String> names) {
        this.property = property;
        this.names = names;
    }

    /// The property of STIX that holds it.
    String property() {
        return property;
    }

    /// What goes along, in the order in which it stood.
    Json.Obj of(MispPart part) {
        SequencedMap<String, Json> members = new LinkedHashMap<>();
        part.json().members().forEach((name, value) -> {
            if (names.contains(name)) {
                members.put(name, value);
            }
        });
        return new Json.Obj(members);
    }

    /// Tells what does not go along of this one thing, by reason.
    void tell(MispPart part, String id, Account account) {
        Map<Why, List<String>> told = new LinkedHashMap<>();
        part.json().members().forEach((name, value) -> {
            if (!names.contains(name) && !TOLD.contains(name) && says(value)) {
                Why why = PERSONAL.contains(name) ? Why.PERSONAL
                        : LOOKS.contains(name) ? Why.LOOKS : LOCAL.contains(name) ? Why.LOCAL : Why.UNKNOWN;
                told.computeIfAbsent(why, _ -> new ArrayList<>()).add(name);
            }
        });
        told.forEach((why, members) ->
                account.lost(new Loss(id, part.pointer(), String.join(", ", members), why)));
    }

    /// What is empty or no says nothing that could be lost.
    private static boolean says(Json value) {
        return switch (value) {
            case Json.Str(String text) -> !text.isEmpty();
            case Json.Num _ -> true;
            case Json.Bool(boolean yes) -> yes;
            case Json.Null() -> false;
            case Json.Obj(var members) -> !members.isEmpty();
            case Json.Arr(var items) -> !items.isEmpty();
        };
    }
}
