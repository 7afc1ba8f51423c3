package org.nadhir.node.openapi;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.node.api.Route;

/// What one file says: a part of the API, its operations and the shapes of what goes in and comes out.
///
/// @param name one word, the tag of its operations
/// @param says one sentence
record Part(String name, String says, List<Operation> operations, List<Shape> shapes) {

    Part {
        operations = List.copyOf(operations);
        shapes = List.copyOf(shapes);
    }

    /// One route, described.
    ///
    /// @param query what may stand behind the question mark
    /// @param gives a type, or [Part#BYTES]
    /// @param exercise who may call it, where only a node of an exercise has the route
    record Operation(
            Route.Method method,
            String path,
            String says,
            List<Member> query,
            Takes takes,
            String gives,
            Optional<Role> exercise) {
        Operation {
            query = List.copyOf(query);
        }

        String key() {
            return method + " " + path;
        }
    }

    /// Stands where bytes come as they are kept.
    static final String BYTES = "bytes";

    /// What the body is.
    sealed interface Takes {
        record Nothing() implements Takes {}

        /// Bytes as they are.
        ///
        /// @param says which
        record Bytes(String says) implements Takes {}

        record Value(String type) implements Takes {}

        /// `{subject, act}`, where the act is signed by the caller for exactly this subject.
        ///
        /// @param act word of the kind of act
        record Signed(String act, String type) implements Takes {}
    }

    /// An object, or a choice of several.
    ///
    /// @param choices names of shapes; with members there are none
    record Shape(String name, String says, List<Member> members, List<String> choices) {
        Shape {
            members = List.copyOf(members);
            choices = List.copyOf(choices);
        }
    }

    record Member(String name, boolean optional, String type, String says) {}
}
