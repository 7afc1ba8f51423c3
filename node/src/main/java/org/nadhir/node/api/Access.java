package org.nadhir.node.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nadhir.agreement.Role;
import org.nadhir.model.Message;

/// Who may use a route. There is no third case: a route is open to everybody who reaches the port, or it names roles.
public sealed interface Access {

    /// Needs no session: only what leads to one.
    record Everybody() implements Access {}

    /// A signed-in person with at least one of these roles.
    record Persons(Set<Role> roles) implements Access {
        public Persons {
            roles = Set.copyOf(roles);
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("a route that nobody may use is no route");
            }
        }

        /// The roles, in the order in which they are declared, as [Message#anyOf] has them.
        String words() {
            return Message.anyOf(
                    roles.stream().sorted().map(role -> "role-" + role.word()).toList());
        }
    }

    static Access everybody() {
        return new Everybody();
    }

    /// Persons with at least one of `roles`.
    static Access roles(Role first, Role... more) {
        return new Persons(EnumSet.of(first, more));
    }

    /// Every person who has any role at all.
    static Access anyRole() {
        return new Persons(EnumSet.allOf(Role.class));
    }

    /// Whether somebody with these roles may pass; for [Everybody] yes.
    default boolean admits(List<Role> roles) {
        return switch (this) {
            case Everybody() -> true;
            case Persons(Set<Role> admitted) -> roles.stream().anyMatch(admitted::contains);
        };
    }
}
