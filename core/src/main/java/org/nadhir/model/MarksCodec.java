package org.nadhir.model;

import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;

/// Markings as they are kept and as facts documents hold them. Strict: what a person or a node of ours wrote is
/// read whole or refused; the policies of others pass through [IepReader], which counts the unreadable as strictest.
public final class MarksCodec {

    private static final int LABELS_MAX = 32;
    private static final int POLICIES_MAX = 32;

    private MarksCodec() {}

    public static Json write(Marks marks) {
        return Json.object()
                .putStrings("labels", marks.labels())
                .putArray("policies", marks.policies(), MarksCodec::policy)
                .build();
    }

    public static Marks read(Fields fields) throws Malformed {
        return new Marks(
                fields.strings("labels", LABELS_MAX), fields.objects("policies", POLICIES_MAX, MarksCodec::policy));
    }

    private static Json policy(Iep iep) {
        return Json.object()
                .put("tlp", iep.tlp().label())
                .put("permitted_actions", iep.actions().word())
                .put("affected_party_notifications", iep.notifications().word())
                .put("attribution", iep.attribution().word())
                .put("start", iep.start())
                .put("end", iep.end())
                .build();
    }

    private static Iep policy(Fields fields) throws Malformed {
        return new Iep(
                fields.choice("tlp", List.of(Marking.values()), Marking::label),
                fields.choice("permitted_actions", List.of(Iep.Actions.values()), Iep.Actions::word),
                fields.choice(
                        "affected_party_notifications", List.of(Iep.Notifications.values()), Iep.Notifications::word),
                fields.choice("attribution", List.of(Iep.Attribution.values()), Iep.Attribution::word),
                fields.instant("start"),
                fields.instant("end"));
    }
}
