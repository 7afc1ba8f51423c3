package org.nadhir.node.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Names and values as a form or an address holds them (`application/x-www-form-urlencoded`, WHATWG URL §5).
public final class Query {

    private Query() {}

    /// All values by name, in their order.
    ///
    /// @throws IllegalArgumentException where a percent sign is followed by no two digits
    public static Map<String, List<String>> all(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : List.of(text.split("&", -1))) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isEmpty()) {
                values.computeIfAbsent(URLDecoder.decode(name, UTF_8), _ -> new ArrayList<>())
                        .add(equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return values;
    }

    /// The first value of each name.
    ///
    /// @throws IllegalArgumentException as [#all]
    static Map<String, String> first(String text) {
        Map<String, String> first = new LinkedHashMap<>();
        all(text).forEach((name, values) -> first.put(name, values.getFirst()));
        return first;
    }
}
