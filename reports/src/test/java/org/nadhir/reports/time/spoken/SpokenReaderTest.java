package org.nadhir.reports.time.spoken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Reads the table `spoken.txt`, which is the manual of the grammar.
final class SpokenReaderTest {

    /// A Wednesday.
    private static final LocalDate TODAY = LocalDate.of(2031, 5, 21);

    @ParameterizedTest
    @CsvFileSource(resources = "spoken.txt", delimiter = '|',
            commentCharacter = '#', quoteCharacter = '`',
            emptyValue = "", nullValues = "-")
    void readsEachExample(Sort sort, String said, String wanted) {
        String read = SpokenReader.read(said, TODAY, sort).stream()
                .map(time -> time.span().in(said) + "=" + time.timex())
                .collect(Collectors.joining(" ; "));
        assertEquals(wanted == null ? "" : wanted, read);
    }

    @Test
    void keepsSpansInOrderInWhateverIsSaid() {
        String said = "من 1 إلى 1 إلى 1 و و و الساعة الساعة يوم يوم 99/99/9999 بين\nو 31 شباط والنصف إلا ربع ، ، عام";
        for (Sort sort : Sort.values()) {
            int end = 0;
            for (SpokenTime time : SpokenReader.read(said.repeat(20), TODAY, sort)) {
                assertTrue(time.span().start() >= end, "no two overlap");
                end = time.span().end();
            }
        }
    }

    @Test
    void readsNothingInNothing() {
        assertEquals(List.of(), SpokenReader.read("", TODAY, Sort.DAY));
    }
}
