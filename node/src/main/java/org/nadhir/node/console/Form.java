package org.nadhir.node.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.model.Bytes;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Query;

/// What a person filled into a form. What a field may hold is the API's to say.
record Form(Map<String, List<String>> fields) {

    Form {
        fields = Map.copyOf(fields);
    }

    /// Reads a posted form.
    ///
    /// @throws Refused where it is none
    static Form of(Bytes body) {
        try {
            return new Form(Query.all(new String(body.toArray(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.malformed("form"));
        }
    }

    /// What stands in the field without the spaces around it; empty where the form has no such field.
    String text(String name) {
        // A text of several lines comes with the line ends of the network (HTML, form submission).
        return fields.getOrDefault(name, List.of("")).getFirst().replace("\r\n", "\n").strip();
    }

    /// What stands in the field as it came; empty where the form has no such field.
    String raw(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    /// Empty where nothing was filled in.
    Optional<String> filled(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    /// What was chosen of several boxes of one name.
    List<String> chosen(String name) {
        return fields.getOrDefault(name, List.of());
    }

    boolean isTicked(String name) {
        return !text(name).isEmpty();
    }

    /// The lines of a field that are not empty.
    List<String> lines(String name) {
        return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
