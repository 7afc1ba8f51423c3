package org.nadhir.node.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.duty.Profile;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.node.words.Words;

/// An organisation's own profiles: files beside those that come with the product.
final class ProfilesTest {

    @TempDir
    private Path folder;

    private String house = "";

    @BeforeEach
    void readTheDefault() throws IOException {
        Files.createDirectory(folder.resolve("profiles"));
        try (InputStream in = Profile.class.getResourceAsStream("house.json")) {
            house = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve("profiles").resolve(file), text);
    }

    private Message trouble(List<String> groundsOn) {
        Message spoken = assertThrows(ProfileTrouble.class, () -> Profiles.of(folder, groundsOn)).spoken();
        for (Language language : Language.values()) {
            assertFalse(Words.load().say(spoken, language).isBlank());
        }
        return spoken;
    }

    @Test
    void anOwnProfileStandsBesideTheOthersWithoutAnyCode() throws IOException {
        write("ours.json", house.replace("\"profile\": \"house\"", "\"profile\": \"ours\""));
        write("notes.txt", "no profile");
        List<String> ids = Profiles.of(folder, List.of()).stream().map(Profile::id).toList();
        assertEquals(List.of("house", "us-icd191", "uk-threat-to-life", "rcmp", "cisa-prn", "ours"), ids);
    }

    @Test
    void whatIsWrongIsNamedByFileAndMember() throws IOException {
        write("ours.json", house.replace("\"minutes\": 60", "\"minutes\": \"an hour\""));
        assertEquals(Message.of("profile.malformed", "ours.json", "clock.minutes"), trouble(List.of()));
    }

    @Test
    void aProfileThatComesWithTheProductIsNeverReplaced() throws IOException {
        write("ours.json", house);
        assertEquals(Message.of("profile.taken", "ours.json", "house"), trouble(List.of()));
    }

    @Test
    void aGroundThatJudgesTheVictimIsOnOnlyWhereTheSettingsSaySoAndIsStillNotSuggested() {
        assertTrue(ground(List.of()).off());
        Profile.Ground on = ground(List.of("us-icd191/victim-is-violent"));
        assertFalse(on.off());
        assertFalse(on.isSuggested());
        assertEquals(3, on.persons());
    }

    @Test
    void aSettingThatSwitchesOnNothingStopsTheStart() {
        assertEquals(
                Message.of("profile.no-such-ground", "house/victim-is-violent", "groundsOn"),
                trouble(List.of("house/victim-is-violent")));
    }

    private Profile.Ground ground(List<String> groundsOn) {
        return Profiles.of(folder, groundsOn).get(1).ground("victim-is-violent").orElseThrow();
    }
}
