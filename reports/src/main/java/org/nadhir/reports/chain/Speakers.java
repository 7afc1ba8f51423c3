package org.nadhir.reports.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.EntityId;
import org.nadhir.model.Origin;

/// Who has spoken so far in the report, for "the source", "he added", "the video said".
final class Speakers {

    private final Map<String, Origin.Anonymous> lastOfRole = new HashMap<>();
    private final Set<EntityId> commentators = new HashSet<>();
    private final List<Subject> spoken = new ArrayList<>();
    private @Nullable EntityId issuer;

    void spoke(Subject subject) {
        spoken.add(subject);
        if (subject.origin() instanceof Origin.Anonymous anonymous) {
            lastOfRole.put(anonymous.role(), anonymous);
        }
        for (Origin other : subject.further()) {
            if (other instanceof Origin.Anonymous anonymous) {
                lastOfRole.put(anonymous.role(), anonymous);
            }
        }
        if (subject.origin() instanceof Origin.Named named && subject.commentator()) {
            commentators.add(named.who());
        }
    }

    /// Whom "the officials" or "the source" leans on; officials are also "the sources".
    Optional<Origin.Anonymous> last(String role) {
        Origin.Anonymous same = lastOfRole.get(role);
        if (same == null && role.equals("source")) {
            same = lastOfRole.get("official");
        }
        return Optional.ofNullable(same);
    }

    boolean isCommentator(EntityId person) {
        return commentators.contains(person);
    }

    /// The last one who spoke for himself, for a verb without a subject.
    Optional<Subject> last() {
        return spoken.isEmpty() ? Optional.empty() : Optional.of(spoken.get(spoken.size() - 1));
    }

    void issued(EntityId group) {
        issuer = group;
    }

    /// Who stands behind the video or recording that the report speaks of.
    Optional<EntityId> issuer() {
        return Optional.ofNullable(issuer);
    }
}
