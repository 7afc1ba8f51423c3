package org.nadhir.reports.register.lists;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.json.Json;

/// An object of somebody else's JSON: what is absent or of another kind reads as nothing.
record Members(Json.Obj object) {

    static List<Json> list(@Nullable Json value) {
        return value instanceof Json.Arr(List<Json> items) ? items : List.of();
    }

    String text(String name) {
        return object.members().get(name) instanceof Json.Str(String text) ? text : "";
    }

    List<String> texts(String name) {
        return list(object.members().get(name)).stream()
                .filter(Json.Str.class::isInstance)
                .map(item -> ((Json.Str) item).value())
                .toList();
    }

    Members at(String name) {
        return object.members().get(name) instanceof Json.Obj inner
                ? new Members(inner)
                : new Members((Json.Obj) Json.object().build());
    }

    String number(String name) {
        return object.members().get(name) instanceof Json.Num(double value)
                ? java.math.BigDecimal.valueOf(value).setScale(6, java.math.RoundingMode.HALF_EVEN)
                        .stripTrailingZeros().toPlainString()
                : "";
    }

    boolean flag(String name) {
        return object.members().get(name) instanceof Json.Bool(boolean value) && value;
    }

    Set<String> names() {
        return object.members().keySet();
    }
}
