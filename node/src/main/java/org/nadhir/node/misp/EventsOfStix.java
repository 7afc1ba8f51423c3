package org.nadhir.node.misp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nadhir.json.Json;
import org.nadhir.node.stix.DerivedIds;
import org.nadhir.reports.misp.MispPart;

/// The objects of a file, shared out among events: each report and each grouping is one, and what none of them refers
/// to stands in one of its own. An object that several refer to stands in each of them and is counted once.
final class EventsOfStix {

    private final Map<String, MispPart> objects = new LinkedHashMap<>();
    private final Account account;
    private final Set<String> accounted = new LinkedHashSet<>();

    EventsOfStix(List<MispPart> all, Account account) {
        this.account = account;
        for (MispPart object : all) {
            MispPart earlier = objects.putIfAbsent(object.text("id"), object);
            if (earlier != null && earlier.text("modified").compareTo(object.text("modified")) < 0) {
                objects.put(object.text("id"), object);
            }
            if (earlier != null) {
                account.left(
                        Account.Kind.STIX_OBJECT,
                        new Loss(object.text("id"), object.pointer(), object.text("type"), Why.NEW_ID));
            }
        }
    }

    List<Json> events() {
        List<Json> events = new ArrayList<>();
        Set<String> referred = new LinkedHashSet<>();
        for (MispPart object : objects.values()) {
            if (isEvent(object)) {
                Set<String> members = within(object);
                referred.add(object.text("id"));
                referred.addAll(members);
                events.add(new EventOfStix(this, Optional.of(object), members).event());
            }
        }
        Set<String> rest = new LinkedHashSet<>(objects.keySet());
        rest.removeAll(referred);
        rest.removeIf(id -> accounted.contains(id));
        if (!rest.isEmpty() || events.isEmpty()) {
            events.add(new EventOfStix(this, Optional.empty(), rest).event());
        }
        return events;
    }

    private static boolean isEvent(MispPart object) {
        return object.text("type").equals("report") || object.text("type").equals("grouping");
    }

    /// What it refers to, and the relationships and sightings between that.
    private Set<String> within(MispPart event) {
        Set<String> members = new LinkedHashSet<>();
        for (String id : strings(event, "object_refs")) {
            if (objects.containsKey(id) && !isEvent(object(id))) {
                members.add(id);
            }
        }
        for (String name : List.of("created_by_ref")) {
            if (objects.containsKey(event.text(name))) {
                members.add(event.text(name));
            }
        }
        strings(event, "object_marking_refs").stream().filter(objects::containsKey).forEach(members::add);
        for (MispPart object : objects.values()) {
            boolean between = members.contains(object.text("source_ref"))
                    && members.contains(object.text("target_ref"));
            if (between || members.contains(object.text("sighting_of_ref"))) {
                members.add(object.text("id"));
            }
        }
        return members;
    }

    static List<String> strings(MispPart object, String name) {
        return object.json().members().get(name) instanceof Json.Arr(List<Json> items)
                ? items.stream()
                        .filter(item -> item instanceof Json.Str)
                        .map(item -> item instanceof Json.Str(String text) ? text : "")
                        .toList()
                : List.of();
    }

    MispPart object(String id) {
        MispPart object = objects.get(id);
        return object == null ? new MispPart(new Json.Obj(new LinkedHashMap<>()), "") : object;
    }

    boolean has(String id) {
        return objects.containsKey(id);
    }

    /// Counts the object as converted, once.
    void converted(String id) {
        if (objects.containsKey(id) && accounted.add(id)) {
            account.converted(Account.Kind.STIX_OBJECT);
        }
    }

    void carried(MispPart object, Why why) {
        if (accounted.add(object.text("id"))) {
            account.carried(Account.Kind.STIX_OBJECT, loss(object, object.text("type"), why));
        }
    }

    void left(MispPart object, Why why) {
        if (accounted.add(object.text("id"))) {
            account.left(Account.Kind.STIX_OBJECT, loss(object, object.text("type"), why));
        }
    }

    void lost(MispPart object, String what, Why why) {
        account.lost(loss(object, what, why));
    }

    boolean isAccounted(String id) {
        return accounted.contains(id);
    }

    private static Loss loss(MispPart object, String what, Why why) {
        return new Loss(object.text("id"), object.pointer(), what, why);
    }

    /// The UUID of an id; of one that others derived as well.
    static String uuid(String id) {
        int at = id.indexOf("--");
        return at < 0 ? DerivedIds.converted("grouping", id).substring("grouping--".length()) : id.substring(at + 2);
    }
}
