package org.nadhir.reports.register.lists;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nadhir.json.Json;
import org.nadhir.model.Entity;
import org.nadhir.model.Message;
import org.nadhir.reports.register.NameLoss;
import org.nadhir.reports.register.RegisterRow;

/// Objects of STIX 2.1 that name somebody or some place: identity, threat-actor, intrusion-set, location (sections 4.5,
/// 4.8, 4.10, 4.17), with their aliases.
final class StixNames {

    private static final Set<String> TAKEN = Set.of(
            "type", "spec_version", "id", "created", "modified", "name", "aliases", "identity_class", "latitude",
            "longitude", "revoked");
    private static final Set<String> ORGANISED = Set.of("organization", "group", "class");

    private final String name;
    private final ListImport.Collected collected = new ListImport.Collected(ListImport.Format.STIX);

    StixNames(String name) {
        this.name = name;
    }

    ListImport.Result read(Json file) {
        List<Json> objects = file instanceof Json.Obj bundle
                ? Members.list(bundle.members().get("objects"))
                : Members.list(file);
        if (objects.isEmpty()) {
            return new ListImport.Result.Refused(Message.of("register.not-stix", name));
        }
        for (Json object : objects) {
            int number = collected.next();
            if (object instanceof Json.Obj one) {
                take(new Members(one), number);
            } else {
                collected.lose("objects/" + (number - 1), "", NameLoss.Why.NAMES_NOBODY);
            }
        }
        return collected.result();
    }

    private static Optional<Entity.Type> type(Members object) {
        return switch (object.text("type")) {
            case "threat-actor", "intrusion-set" -> Optional.of(Entity.Type.ORGANISATION);
            case "location" -> Optional.of(Entity.Type.PLACE);
            case "identity" -> object.text("identity_class").equals("individual")
                    ? Optional.of(Entity.Type.PERSON)
                    : Optional.of(Entity.Type.ORGANISATION).filter(type ->
                            ORGANISED.contains(object.text("identity_class")));
            default -> Optional.empty();
        };
    }

    private void take(Members object, int number) {
        String stated = object.text("id");
        String place = stated.isEmpty() ? "objects/" + (number - 1) : stated;
        Optional<Entity.Type> type = type(object);
        if (type.isEmpty()) {
            collected.lose(place, object.text("type"), NameLoss.Why.NAMES_NOBODY);
            return;
        }
        if (object.flag("revoked")) {
            collected.lose(place, object.text("name"), NameLoss.Why.REVOKED);
            return;
        }
        String id = "stix-" + RegisterRow.slug(stated.isEmpty() ? String.valueOf(number) : stated);
        Names names = new Names(id, collected);
        names.add(object.text("name"));
        object.texts("aliases").forEach(names::add);
        object.names().stream().filter(field -> !TAKEN.contains(field)).forEach(field ->
                collected.lose(id, field, NameLoss.Why.NOT_A_NAME));
        String latitude = object.number("latitude");
        String longitude = object.number("longitude");
        boolean placed = !latitude.isEmpty() && !longitude.isEmpty();
        collected.take(new RegisterRow(
                id, type.get(), names.ar(), names.en(), names.aliases(), List.of(),
                placed ? latitude + "," + longitude : "", "", "STIX 2.1: " + stated));
    }
}
