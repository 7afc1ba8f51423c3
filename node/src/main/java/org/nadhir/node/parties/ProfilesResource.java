package org.nadhir.node.parties;

import java.util.List;
import org.nadhir.agreement.Role;
import org.nadhir.duty.Profile;
import org.nadhir.json.Json;
import org.nadhir.model.Harm;
import org.nadhir.model.Question;
import org.nadhir.model.Text;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Route;

/// The duty profiles in use: those that come with the product and the organisation's own, with the grounds that its
/// settings switch on.
public final class ProfilesResource {

    private final List<Profile> profiles;

    public ProfilesResource(List<Profile> profiles) {
        this.profiles = List.copyOf(profiles);
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/v1/profiles", Access.anyRole(), _ -> Answer.of(Json.object()
                .putArray("profiles", profiles, ProfilesResource::json)
                .build())));
    }

    private static Json json(Profile profile) {
        return Json.object()
                .put("profile", profile.id())
                .put("version", profile.version())
                .put("name", text(profile.name()))
                .putStrings("threshold", profile.threshold().stream().map(Question::word).toList())
                .putStrings("harms", profile.harms().stream().map(Harm::word).toList())
                .putStrings("decides", profile.decides().roles().stream().map(Role::word).toList())
                .put("seconds", profile.clock().toSeconds())
                .putArray("grounds", profile.grounds(), ground -> Json.object()
                        .put("ground", ground.id())
                        .put("says", text(ground.says()))
                        .put("off", ground.off())
                        .put("persons", ground.persons())
                        .build())
                .build();
    }

    private static Json text(Text text) {
        return Json.object().put("ar", text.ar()).put("en", text.en()).build();
    }
}
