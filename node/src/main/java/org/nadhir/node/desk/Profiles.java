package org.nadhir.node.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.duty.Profile;
import org.nadhir.duty.ProfileReader;
import org.nadhir.json.Decoded;

/// The duty profiles of a node: those that come with the product, and the organisation's own.
public final class Profiles {

    private static final String OWN = "profiles";
    private static final String ENDING = ".json";
    private static final List<String> SHIPPED =
            List.of("house", "us-icd191", "uk-threat-to-life", "rcmp", "cisa-prn");

    private Profiles() {}

    /// All that come with the product, the default first.
    public static List<Profile> shipped() {
        return SHIPPED.stream().map(Profiles::shipped).toList();
    }

    /// Those, and every `DIR/profiles/*.json`, with the grounds that the settings switch on.
    ///
    /// @param switchedOn as `profile/ground`
    /// @throws ProfileTrouble that names the file and its member, or the ground that is not there
    public static List<Profile> of(Path folder, List<String> switchedOn) {
        List<Profile> all = new ArrayList<>(shipped());
        for (Path file : own(folder.resolve(OWN))) {
            Profile profile = read(file);
            if (all.stream().anyMatch(known -> known.id().equals(profile.id()))) {
                throw new ProfileTrouble(ProfileTrouble.Category.TAKEN, name(file), profile.id());
            }
            all.add(profile);
        }
        for (String name : switchedOn) {
            if (all.stream().noneMatch(profile -> has(profile, name))) {
                throw new ProfileTrouble(ProfileTrouble.Category.NO_SUCH_GROUND, name, "groundsOn");
            }
        }
        return all.stream()
                .map(profile -> profile.withGrounds(profile.grounds().stream()
                        .map(Profile.Ground::id)
                        .filter(ground -> switchedOn.contains(profile.id() + '/' + ground))
                        .toList()))
                .toList();
    }

    private static boolean has(Profile profile, String name) {
        return profile.grounds().stream().anyMatch(ground -> name.equals(profile.id() + '/' + ground.id()));
    }

    private static List<Path> own(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(ENDING)).sorted().toList();
        } catch (IOException e) {
            throw new ProfileTrouble(ProfileTrouble.Category.UNREADABLE, OWN, "", e);
        }
    }

    private static Profile read(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(ProfileReader.BYTES_MAX + 1);
        } catch (IOException e) {
            throw new ProfileTrouble(ProfileTrouble.Category.UNREADABLE, name(file), "", e);
        }
        return switch (ProfileReader.read(bytes)) {
            case Decoded.Good<Profile>(Profile profile) -> profile;
            case Decoded.Bad<Profile>(var flaw, String where) ->
                throw new ProfileTrouble(ProfileTrouble.Category.MALFORMED, name(file), where);
        };
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Profile shipped(String name) {
        try (InputStream in = Profile.class.getResourceAsStream(name + ENDING)) {
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
