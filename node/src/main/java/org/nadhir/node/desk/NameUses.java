package org.nadhir.node.desk;

import java.util.Locale;
import org.nadhir.json.Json;
import org.nadhir.model.EntityId;
import org.nadhir.reports.register.NameUse;
import org.nadhir.reports.register.Register;

/// A name over time, as a mention carries it: `{from, until, then, earlier[], later[]}`, ends empty where they are
/// open, `then` one of `in_use`, `not_yet`, `no_longer`, `unknown`.
final class NameUses {

    private NameUses() {}

    static Json json(NameUse use, Register register) {
        return Json.object()
                .put("from", use.held().from())
                .put("until", use.held().until())
                .put("then", use.then().name().toLowerCase(Locale.ROOT))
                .putArray("earlier", use.earlier(), id -> entity(id, register))
                .putArray("later", use.later(), id -> entity(id, register))
                .build();
    }

    private static Json entity(EntityId id, Register register) {
        return Json.object()
                .put("entity", id.value())
                .put("name", Readings.name(register, id))
                .build();
    }
}
