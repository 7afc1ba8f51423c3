package org.nadhir.node.console;

import java.util.List;
import java.util.Optional;
import org.nadhir.client.View;
import org.nadhir.model.Language;

/// The profiles that decide here, and how they call what they say.
///
/// @param all as the API shows them
record Profiles(List<View> all) {

    Profiles {
        all = List.copyOf(all);
    }

    /// A profile as a person calls it; its id where the node has it no more.
    String name(String id, Language language) {
        return of(id).map(profile -> profile.in("name", language)).orElse(id);
    }

    /// A ground of a waiver in the words of the profile; its id where that has no such ground.
    String ground(String profile, String id, Language language) {
        return of(profile)
                .flatMap(found -> found.item("grounds", "ground", id))
                .map(ground -> ground.in("says", language))
                .orElse(id);
    }

    private Optional<View> of(String id) {
        return all.stream().filter(profile -> profile.text("profile").equals(id)).findFirst();
    }
}
