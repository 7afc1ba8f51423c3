package org.nadhir.reports.register.lists;

import java.util.List;
import java.util.Set;
import org.nadhir.json.Json;
import org.nadhir.model.Entity;
import org.nadhir.model.Message;
import org.nadhir.reports.register.NameLoss;
import org.nadhir.reports.register.RegisterRow;

/// A galaxy cluster of MISP: `value` is the name, `meta.synonyms` its aliases, `uuid` the id (draft MISP galaxy format,
/// section 2.2).
final class MispCluster {

    private static final Set<String> TAKEN = Set.of("value", "meta", "uuid");

    private final String name;
    private final ListImport.Collected collected = new ListImport.Collected(ListImport.Format.MISP);

    MispCluster(String name) {
        this.name = name;
    }

    ListImport.Result read(Json file) {
        if (!(file instanceof Json.Obj object) || !(object.members().get("values") instanceof Json.Arr(var values))) {
            return new ListImport.Result.Refused(Message.of("register.not-misp", name));
        }
        Members head = new Members(object);
        Entity.Type type = type(head.text("type") + " " + head.text("name"));
        for (Json value : values) {
            int number = collected.next();
            if (value instanceof Json.Obj one) {
                take(new Members(one), type, head.text("name"), number);
            } else {
                collected.lose("values/" + (number - 1), "", NameLoss.Why.NAMES_NOBODY);
            }
        }
        return collected.result();
    }

    /// What kind of thing the cluster lists, by its own words; an organisation where they do not say.
    private static Entity.Type type(String words) {
        String folded = words.toLowerCase(java.util.Locale.ROOT);
        return folded.contains("terrorist") ? Entity.Type.ARMED_GROUP
                : folded.contains("intelligence-agenc") ? Entity.Type.BODY : Entity.Type.ORGANISATION;
    }

    private void take(Members value, Entity.Type type, String cluster, int number) {
        String uuid = RegisterRow.slug(value.text("uuid"));
        String id = "misp-" + (uuid.isEmpty() ? number + "-" + RegisterRow.slug(value.text("value")) : uuid);
        Members meta = value.at("meta");
        Names names = new Names(id, collected);
        names.add(value.text("value"));
        meta.texts("synonyms").forEach(names::add);
        value.names().stream().filter(field -> !TAKEN.contains(field)).forEach(field ->
                collected.lose(id, field, NameLoss.Why.NOT_A_NAME));
        meta.names().stream().filter(field -> !field.equals("synonyms")).forEach(field ->
                collected.lose(id, "meta." + field, NameLoss.Why.NOT_A_NAME));
        collected.take(new RegisterRow(
                id, type, names.ar(), names.en(), names.aliases(), List.of(), "", "",
                "MISP galaxy: " + cluster + ", " + value.text("uuid")));
    }
}
