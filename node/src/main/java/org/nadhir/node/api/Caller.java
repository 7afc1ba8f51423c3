package org.nadhir.node.api;

import java.util.List;
import org.nadhir.agreement.Role;
import org.nadhir.model.PersonId;

/// The person behind a request, with the roles that the roster gives at this moment.
public record Caller(PersonId person, List<Role> roles) {

    public Caller {
        roles = List.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
