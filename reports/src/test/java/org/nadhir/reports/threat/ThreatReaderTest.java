package org.nadhir.reports.threat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.model.EntityId;
import org.nadhir.model.Proposal;
import org.nadhir.model.Reading;
import org.nadhir.model.ThreatSigns;
import org.nadhir.reports.Reports;

class ThreatReaderTest {

    /// Text, received on 9 March 2031; the questions proposed "yes" by their first letters; harm.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            قال مسؤولون قيسانيون إن كتائب الرماد تخطط لتفجير مقام الشيخ نورين في 14 آذار 2031 | CSIH | KILLING
            The Ash Brigades plan to bomb the Sheikh Nurin Shrine on 14 March 2031, two officials said. | CSIH | KILLING
            The Ash Brigades plan to kidnap Nadim Rashwan in the coming days, an official said. | CSIH | KIDNAPPING
            هددت كتائب الرماد في تسجيل مصور بشن هجمات جديدة في كل مكان | CH | KILLING
            أعلنت وزارة الداخلية القيسانية عن إحباط محاولة تفجير داخل مقام الشيخ نورين | CSH | KILLING
            تتحدث شائعات عن مخطط لتفجير مقام الشيخ نورين في 14 آذار 2031 | SIH | KILLING
            افتتح الوزير معرض الكتاب في نهران صباح اليوم وسط حضور كبير | | NONE
            """)
    void proposesWithAReason(String text, String yes, String harm) {
        ThreatSigns signs = Reports.READER.signs(Reports.read(text, "2031-03-09"));
        String found = signs.proposals().stream()
                .filter(Proposal::yes)
                .map(proposal -> proposal.question().name().substring(0, 1))
                .collect(Collectors.joining());
        assertEquals(yes == null ? "" : yes, found, signs.proposals().toString());
        assertEquals(harm, signs.harm().name());
        assertEquals(4, signs.proposals().size());
        for (Proposal proposal : signs.proposals()) {
            assertTrue(proposal.evidence().stream().allMatch(span -> span.end() <= text.length()));
        }
    }

    @Test
    void findsWhatBecameOfAWatchedThreat() {
        Reading later = Reports.read(
                "أعلنت وزارة الداخلية القيسانية عن إحباط محاولة تفجير داخل مقام الشيخ نورين في 14 آذار 2031.",
                        "2031-03-15");
        Set<EntityId> shrine = Set.of(new EntityId("sheikh-nurin"));
        CaseMatch match = CaseMatch.in(later, shrine, "2031-03-09", "2031-03-20").orElseThrow();
        assertEquals(CaseMatch.Outcome.AVERTED, match.outcome());
        assertTrue(CaseMatch.in(later, shrine, "2031-05-01", "2031-05-20").isEmpty(), "another month, another case");
        assertTrue(CaseMatch.in(later, Set.of(new EntityId("saint-tamra")), "", "").isEmpty(), "another site");
    }
}
