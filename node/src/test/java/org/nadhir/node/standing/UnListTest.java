package org.nadhir.node.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;

/// The real list, where the test data has it. It names real persons: this test prints counts and no name.
final class UnListTest {

    private static List<ListEntry> entries = List.of();
    private static ListMatcher matcher = ListMatcher.of(List.of());

    @BeforeAll
    static void read() throws IOException, ListTrouble {
        Path file = Path.of(System.getProperty("nadhir.testdata", "../shared"), "data", "organisations", "un")
                .resolve("UN_consolidated.xml");
        Assumptions.assumeTrue(Files.exists(file), "skipped: no UN list in nadhir.testdata");
        DesignationList list = ListReader.read(Bytes.of(Files.readAllBytes(file)));
        entries = list.entries();
        matcher = ListMatcher.of(entries);
        assertEquals(730, list.count(ListEntry.Kind.PERSON));
        assertEquals(273, list.count(ListEntry.Kind.ORGANISATION));
    }

    @Test
    void everyNameOfAnEntryFindsTheEntry() {
        int names = 0;
        int missed = 0;
        int first = 0;
        for (ListEntry entry : entries) {
            for (ListName name : entry.names()) {
                List<ListMatch> found = matcher.find(List.of(name.text()));
                names++;
                missed += found.stream().anyMatch(match -> match.entry().equals(entry)) ? 0 : 1;
                first += !found.isEmpty() && found.getFirst().entry().equals(entry) ? 1 : 0;
            }
        }
        System.out.println("names " + names + ", finding their entry " + (names - missed) + ", as the first " + first);
        assertEquals(0, missed);
        assertTrue(first >= 0.97 * names, first + " of " + names);
    }

    /// A name that also finds another entry. Some do so rightly: persons who share a name.
    @Test
    void fewNamesFindAnotherEntryAsWell() {
        int names = 0;
        int[] others = new int[ListMatch.Way.values().length];
        int pairs = 0;
        for (ListEntry entry : entries) {
            for (ListName name : entry.names()) {
                names++;
                for (ListMatch match : matcher.find(List.of(name.text()))) {
                    if (!match.entry().equals(entry)) {
                        pairs++;
                        others[List.of(ListMatch.Way.values()).indexOf(match.how())]++;
                    }
                }
            }
        }
        StringBuilder line = new StringBuilder("names " + names + ", other entries found " + pairs);
        List<ListMatch.Way> ways = List.of(ListMatch.Way.values());
        ways.forEach(way -> line.append(", ").append(way.word()).append(' ').append(others[ways.indexOf(way)]));
        System.out.println(line);
        assertTrue(pairs <= 0.13 * names, line.toString());
    }

    /// The name in Arabic script against an index that has Latin names only.
    @Test
    void anArabicNameFindsItsEntryByLatinNamesAlone() {
        ListMatcher latin = ListMatcher.of(entries.stream()
                .map(entry -> new ListEntry(
                        entry.kind(), entry.reference(), entry.programme(), entry.listedOn(),
                        entry.names().stream().filter(name -> name.form() != ListName.Form.ORIGINAL).toList()))
                .toList());
        int names = 0;
        int found = 0;
        int wrong = 0;
        for (ListEntry entry : entries) {
            for (ListName name : entry.names()) {
                if (name.form() == ListName.Form.ORIGINAL && FoldedName.of(name.text()).isArabic()) {
                    List<ListMatch> matches = latin.find(List.of(name.text()));
                    names++;
                    found += matches.stream().anyMatch(match -> match.entry().reference().equals(entry.reference()))
                            ? 1
                            : 0;
                    wrong += (int) matches.stream()
                            .filter(match -> !match.entry().reference().equals(entry.reference()))
                            .count();
                }
            }
        }
        System.out.println("Arabic names " + names + ", finding their entry by sound " + found + ", others " + wrong);
        assertTrue(found >= 0.45 * names, found + " of " + names);
        assertTrue(wrong <= 0.02 * names, wrong + " of " + names);
    }
}
