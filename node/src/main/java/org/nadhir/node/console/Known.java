package org.nadhir.node.console;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nadhir.client.View;
import org.nadhir.model.Text;

/// Who is who, for one page: the names behind ids. The node is asked at the first name, once. Owned by the one thread
/// that makes the page.
final class Known {

    private final Supplier<View> asked;
    private final Map<String, Text> names = new HashMap<>();
    private boolean known;

    /// @param asked the answer of `/api/v1/names`
    Known(Supplier<View> asked) {
        this.asked = asked;
    }

    /// The name of a person, party or site; empty where nobody of this id is known.
    Optional<Text> name(String id) {
        if (!known) {
            known = true;
            View all = asked.get();
            Stream.of("persons", "parties", "sites").flatMap(kind -> all.items(kind).stream()).forEach(one -> {
                View name = one.at("name");
                names.put(one.text("id"), new Text(name.text("ar"), name.text("en")));
            });
        }
        return Optional.ofNullable(names.get(id));
    }
}
