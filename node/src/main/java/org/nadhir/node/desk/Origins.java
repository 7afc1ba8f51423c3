package org.nadhir.node.desk;

import org.nadhir.json.Json;
import org.nadhir.model.EntityId;
import org.nadhir.model.Origin;
import org.nadhir.reports.register.Register;

/// An origin as the API shows it.
final class Origins {

    private Origins() {}

    static Json json(Origin origin, Register register) {
        return switch (origin) {
            case Origin.Named(EntityId who) ->
                Json.object().put("kind", "named").put("name", Readings.name(register, who)).build();
            case Origin.Anonymous(String role, EntityId body, boolean former) -> Json.object()
                    .put("kind", "anonymous")
                    .put("role", role)
                    .put("former", former)
                    .put("name", Readings.name(register, body))
                    .build();
            case Origin.Outlet(EntityId outlet) ->
                Json.object().put("kind", "outlet").put("name", Readings.name(register, outlet)).build();
            case Origin.Unstated() -> Json.object().put("kind", "unstated").build();
        };
    }

    /// A short English name of whoever an origin is, or empty where nobody is named.
    static String words(Origin origin, Register register) {
        return switch (origin) {
            case Origin.Named(EntityId who) -> register.name(who).en();
            case Origin.Anonymous(String role, EntityId body, boolean former) ->
                (former ? "former " : "") + role + ", " + register.name(body).en();
            case Origin.Outlet(EntityId outlet) -> register.name(outlet).en();
            case Origin.Unstated() -> "";
        };
    }
}
