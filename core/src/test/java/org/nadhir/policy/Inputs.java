package org.nadhir.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// One case: a value for each axis.
record Inputs(Map<String, String> values) {

    String get(String axis) {
        return Objects.requireNonNull(values.get(axis), axis);
    }

    Inputs with(String axis, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(axis, value);
        return new Inputs(changed);
    }
}
