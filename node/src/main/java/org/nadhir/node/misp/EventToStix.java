package org.nadhir.node.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nadhir.json.Json;
import org.nadhir.node.misp.Account.Kind;
import org.nadhir.reports.misp.MispPart;

/// One event: a report where it was published, else a grouping, and what is in it.
final class EventToStix {

    private final MispPart event;
    private final Setting setting;
    private final Gathered gathered;
    private final Account account;
    private final Beside beside;
    /// Which object stands for which UUID of the event.
    private final Map<String, String> bearers = new LinkedHashMap<>();

    EventToStix(MispPart event, Gathered gathered, Account account) {
        this.event = event;
        this.setting = new Setting(event, account);
        this.gathered = gathered;
        this.account = account;
        this.beside = new Beside(setting, gathered, account);
    }

    void convert() {
        Inventory.take(event, account);
        gathered.touched();
        author();
        AttributeToStix attributes = new AttributeToStix(setting, gathered, account);
        for (MispPart attribute : event.items("Attribute")) {
            String bearer = attributes.convert(attribute);
            bears(attribute, bearer);
            beside.take(attribute, bearer);
        }
        ObjectToStix objects = new ObjectToStix(setting, gathered, account);
        for (MispPart object : event.items("Object")) {
            String bearer = objects.convert(object);
            bears(object, bearer);
            beside.take(object, bearer);
            for (MispPart attribute : object.items("Attribute")) {
                String own = attribute.isDeleted() ? "" : bearer;
                bears(attribute, own);
                beside.take(attribute, own);
            }
        }
        event.items("Object").forEach(this::references);
        event.items("EventReport").forEach(this::written);
        for (MispPart related : event.items("RelatedEvent")) {
            account.left(Kind.RELATED, new Loss(
                    related.part("Event").map(other -> other.text("uuid")).orElse(""),
                    related.pointer(), "RelatedEvent", Why.OTHER_EVENT));
        }
        beside.take(event, setting.subject("event"));
        itself();
    }

    private void bears(MispPart part, String bearer) {
        if (!bearer.isEmpty() && !part.text("uuid").isEmpty()) {
            bearers.putIfAbsent(part.text("uuid").toLowerCase(Locale.ROOT), bearer);
        }
    }

    private void author() {
        event.part("Orgc").filter(_ -> !setting.author().isEmpty()).ifPresent(org -> {
            Instant at = setting.moment(event);
            gathered.add(List.of(new StixDraft("identity", setting.author())
                    .at(Instant.EPOCH, Instant.EPOCH)
                    .put("name", org.text("name").isEmpty() ? org.text("uuid") : org.text("name"))
                    .put("identity_class", "organization")
                    .build()));
            if (at.equals(Instant.EPOCH)) {
                account.lost(new Loss(event.text("uuid"), event.pointer(), "timestamp", Why.BROKEN));
            }
        });
    }

    private void references(MispPart object) {
        String source = bearers.getOrDefault(object.text("uuid").toLowerCase(Locale.ROOT), "");
        for (MispPart reference : object.items("ObjectReference")) {
            String target = bearers.getOrDefault(reference.text("referenced_uuid").toLowerCase(Locale.ROOT), "");
            String written = reference.text("relationship_type");
            Loss loss = new Loss(reference.text("uuid"), reference.pointer(), written, Why.DANGLING);
            boolean there = !source.isEmpty() && !target.isEmpty() && !source.equals(target) && !reference.isDeleted();
            if (!there
                    || !beside.relate(
                            reference, source, Beside.kind(written), target, reference.text("comment"))) {
                boolean carried = !source.isEmpty() && !reference.isDeleted();
                if (carried) {
                    account.carried(Kind.REFERENCE, loss);
                } else {
                    account.left(Kind.REFERENCE, loss);
                }
            } else {
                account.converted(Kind.REFERENCE);
                if (!Beside.kind(written).equals(written)) {
                    account.lost(new Loss(reference.text("uuid"), reference.pointer(), written, Why.AS_WRITTEN));
                }
            }
        }
    }

    private void written(MispPart report) {
        if (report.isDeleted() || report.text("content").isBlank()) {
            account.left(Kind.REPORT, new Loss(
                    report.text("uuid"), report.pointer(), report.text("name"),
                    report.isDeleted() ? Why.DELETED : Why.BROKEN));
            return;
        }
        String uuid = setting.uuid(report);
        Json.Obj note = setting.draft("note", uuid, report, setting.moment(report), List.of())
                .put("abstract", report.text("name"))
                .put("content", report.text("content"))
                .strings("object_refs", List.of(setting.subject("note--" + uuid)))
                .put(Kept.REPORT.property(),
                        AttributeToStix.without(Kept.REPORT.of(report), "content"))
                .build();
        Optional<Why> refused = gathered.add(List.of(note));
        if (refused.isPresent()) {
            account.left(Kind.REPORT, new Loss(uuid, report.pointer(), report.text("name"), refused.get()));
        } else {
            account.converted(Kind.REPORT);
            Kept.REPORT.tell(report, Gathered.id(note), account);
        }
    }

    private void itself() {
        gathered.add(setting.definitions());
        List<String> refs = new ArrayList<>(gathered.touched());
        if (!setting.isWhole()) {
            account.converted(Kind.EVENT);
            return;
        }
        String id = setting.subject("");
        String type = id.substring(0, id.indexOf("--"));
        boolean published = type.equals("report");
        String name = event.text("info").isBlank() ? "?" : event.text("info");
        if (refs.isEmpty()) {
            refs.add(id);
        }
        Instant at = setting.moment(event);
        Json.Obj made = setting.draft(type, id.substring(type.length() + 2), event, at, List.of())
                .put("name", name)
                .put("published", published ? StixDraft.time(event.moment("publish_timestamp").orElse(at)) : "")
                .put("context", published ? "" : "suspicious-activity")
                .strings("object_refs", refs)
                .put(Kept.EVENT.property(), Kept.EVENT.of(event))
                .build();
        Optional<Why> refused = gathered.add(List.of(made));
        if (refused.isPresent()) {
            account.left(Kind.EVENT, new Loss(id, event.pointer(), "Event", refused.get()));
        } else {
            account.converted(Kind.EVENT);
            Kept.EVENT.tell(event, id, account);
        }
    }
}
