package org.nadhir.node.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.nadhir.duty.Profile;
import org.nadhir.duty.ProfileReader;
import org.nadhir.json.Decoded;

/// The duty profiles that come with the product.
public final class Profiles {

    private static final List<String> SHIPPED = List.of("house", "us-icd191", "uk-threat-to-life", "rcmp", "cisa-prn");

    private Profiles() {}

    /// All of them, the default first.
    public static List<Profile> shipped() {
        return SHIPPED.stream().map(Profiles::shipped).toList();
    }

    private static Profile shipped(String name) {
        try (InputStream in = Profile.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the profile " + name + " is not in the jar");
            }
            return switch (ProfileReader.read(in.readNBytes(ProfileReader.BYTES_MAX))) {
                case Decoded.Good<Profile>(Profile profile) -> profile;
                case Decoded.Bad<Profile>(var flaw, String where) ->
                    throw new IllegalStateException("profile " + name + " cannot be read: " + flaw + " at " + where);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
