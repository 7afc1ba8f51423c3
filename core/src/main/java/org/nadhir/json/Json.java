package org.nadhir.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A JSON value (RFC 8259) restricted to I-JSON (RFC 7493).
public sealed interface Json {

    record Obj(SequencedMap<String, Json> members) implements Json {
        public Obj {
            members = new LinkedHashMap<>(members);
        }
    }

    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    record Str(String value) implements Json {}

    /// A number; all numbers of our formats are integers within ±(2⁵³−1) or short decimals.
    record Num(double value) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}
}
