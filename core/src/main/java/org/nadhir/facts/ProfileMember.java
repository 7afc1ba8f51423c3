package org.nadhir.facts;

import java.util.List;
import org.nadhir.duty.Profile;
import org.nadhir.duty.ProfileReader;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.policy.Gate;

/// The member `profile`: the id of one that is at hand, or a whole profile.
final class ProfileMember {

    private final List<Profile> known;

    ProfileMember(List<Profile> known) {
        this.known = known;
    }

    Profile read(Fields fields) throws Malformed {
        Json value = fields.json("profile");
        if (value instanceof Json.Str) {
            return fields.choice("profile", known, Profile::id);
        }
        return switch (ProfileReader.read(CanonicalWriter.write(value))) {
            case Decoded.Good<Profile>(Profile profile) -> profile;
            case Decoded.Bad<Profile>(var flaw, String where) -> throw new Malformed(flaw, "profile." + where);
        };
    }

    /// What the profile says of a party that is designated.
    static Gate gate(Profile profile) {
        return profile.designated() == Profile.Designated.EXIGENCY ? Gate.OPEN : Gate.SHUT;
    }
}
