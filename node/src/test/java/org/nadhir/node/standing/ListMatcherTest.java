package org.nadhir.node.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ListMatcherTest {

    private final ListMatcher matcher = ListMatcher.of(Lists.read(Lists.first()).entries());

    @ParameterizedTest
    @CsvSource({
        "Lantern Brigades, FBe.001, same, 100",
        "LANTERN  brigades, FBe.001, same, 100",
        "سَرايا القِنديل, FBe.001, same, 100",
        "سرايا قنديل, FBe.001, reordered, 95",
        "Majlis Hukamaʼ al Ṭāḥūna, FBe.002, same, 100",
        "al-Dhubyani Qaswar, FBi.001, reordered, 95",
        "The Lion of the Well, FBi.001, same, 90",
        "The Lantern Brigades of the North, FBe.001, within, 85",
        "مجلس حكماء الطاحونة, FBe.002, sound, 80",
        "Kaswar al-Zubyani, FBi.001, sound, 80",
        "Lantern Brigaeds, FBe.001, spelling, 80",
    })
    void aNameFindsItsEntryAndTellsHow(String name, String entry, String how, int score) {
        ListMatch match = matcher.find(List.of(name)).getFirst();
        assertEquals(entry + " " + how + " " + score,
                match.entry().reference() + " " + match.how().word() + " " + match.score());
        assertEquals(name, match.name());
    }

    @Test
    void ofSeveralNamesTheBestCounts() {
        List<ListMatch> found = matcher.find(List.of("Saraya Qindil", "سرايا القنديل"));
        assertEquals(1, found.size());
        assertEquals(ListMatch.Way.SAME, found.getFirst().how());
        assertEquals(new ListName(ListName.Form.ORIGINAL, "سرايا القنديل"), found.getFirst().met());
    }

    @ParameterizedTest
    @CsvSource({"Council of the River", "The Lion", "Qaswar", "Civil Defence of Nahr", "القنديل", "-", "''"})
    void aNameThatSharesAWordFindsNothing(String name) {
        assertEquals(List.of(), matcher.find(List.of(name)));
    }

    @Test
    void bothScriptsHaveTheSameSounds() {
        assertEquals(FoldedName.sound("tahrir"), FoldedName.sound("تحرير"));
        assertEquals(FoldedName.sound("sham"), FoldedName.sound("شام"));
        assertEquals(FoldedName.sound("khalid"), FoldedName.sound("خالد"));
        assertEquals(FoldedName.sound("djabir"), FoldedName.sound("جابر"));
    }
}
