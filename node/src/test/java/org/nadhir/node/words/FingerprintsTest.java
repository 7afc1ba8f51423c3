package org.nadhir.node.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Digest;
import org.nadhir.model.Language;

final class FingerprintsTest {

    @Test
    void everyByteHasAWordOfItsOwnThatIsNotOneLetterFromAnother() {
        for (Language language : List.of(Language.ENGLISH, Language.ARABIC)) {
            List<String> words = all(language);
            assertEquals(256, new HashSet<>(words).size(), language.tag());
            for (int i = 0; i < words.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertTrue(differ(words.get(i), words.get(j)), words.get(i) + " and " + words.get(j));
                }
            }
        }
    }

    @Test
    void theListsAreFrozen() {
        assertEquals("c34e613a67f173dbf328b4adec723d8c67b98cd7f16c0e76a1e82e33c4bbdc36", digest(Language.ENGLISH));
        assertEquals("f8279a4a752a4cf0429944ee19515b264f882126da3c95da735eea3934b6d357", digest(Language.ARABIC));
    }

    private static String digest(Language language) {
        return Digest.of(String.join("\n", all(language)).getBytes(UTF_8)).hex();
    }

    @Test
    void readsGroupsHoweverTheyAreTyped() {
        Digest digest = Digest.of(new byte[] {7});
        String groups = Fingerprints.groups(digest);
        assertEquals(8, groups.split(" ").length);
        assertEquals(digest, Fingerprints.parse(groups));
        assertEquals(digest, Fingerprints.parse(groups.replace(" ", "-").toUpperCase(Locale.ROOT)));
        assertThrows(IllegalArgumentException.class, () -> Fingerprints.parse(groups.substring(1)));
    }

    private static List<String> all(Language language) {
        List<String> all = new ArrayList<>();
        for (int block = 0; block < 256; block += 32) {
            byte[] bytes = new byte[32];
            for (int i = 0; i < 32; i++) {
                bytes[i] = (byte) (block + i);
            }
            for (String group : Fingerprints.in(language).spoken(Digest.wrap(bytes))) {
                all.addAll(List.of(group.split(" ")));
            }
        }
        return all;
    }

    /// Whether more than one letter must be changed, added or taken away.
    private static boolean differ(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return true;
        }
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String restOne = one.substring(Math.min(one.length(), same + (one.length() >= other.length() ? 1 : 0)));
        String restOther = other.substring(Math.min(other.length(), same + (other.length() >= one.length() ? 1 : 0)));
        return !restOne.equals(restOther);
    }
}
