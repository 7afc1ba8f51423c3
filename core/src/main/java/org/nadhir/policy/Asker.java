package org.nadhir.policy;

import java.util.List;
import org.nadhir.agreement.Role;
import org.nadhir.model.PersonId;

/// Who asks, and what that person may do at the moment of asking.
public record Asker(PersonId person, List<Role> roles) {
    public Asker {
        roles = List.copyOf(roles);
    }

    /// Whether this person may write a warning and ask for its release: approvers release, others see or run.
    public boolean isAuthor() {
        return roles.contains(Role.ANALYST) || roles.contains(Role.DUTY_OFFICER);
    }
}
