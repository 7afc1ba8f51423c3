package org.nadhir.reports.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.model.Chain;
import org.nadhir.model.Origin;
import org.nadhir.model.Reading;
import org.nadhir.reports.Reports;

class ChainReaderTest {

    /// One example per rule: a text, then for each chain its relays and its origin.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            كشفت صحيفة "رويترز"، نقلا عن مسؤولين عراقيين، أن الوفد وصل                 | reuters < official of iraq
            نقلت وكالة فرانس برس عن دبلوماسيين غربيين أن المفاوضات توقفت                | afp < diplomat of western
            وفقا لمسؤول تركي سابق، بدأ الانسحاب قبل شهر من الآن                        | < former official of turkey
            بدأ الانسحاب قبل شهر، بحسب صحيفة "لوموند"                                 | le-monde < le-monde
            قالت وزارة الخارجية العراقية إن الوفد وصل إلى بغداد                          | < iraq-mofa
            قال ناطق باسم حزب الله لرويترز إن الاجتماع ألغي | reuters < spokesman of hizballah
            أعلنت وزارة الداخلية العراقية، السبت، ضبط شحنة أسلحة في البصرة              | < iraq-moi
            قال مصدر في الجيش العراقي إنه عاد، حسب ما نشرت وزارة الداخلية العراقية | iraq-moi < source of iraq-forces
            مسؤولون أمريكيون أكدوا أن الخطة قائمة منذ العام الماضي                       | < official of us
            ويذكر أن المدينة شهدت هجمات كثيرة في السنوات الماضية                        | < unstated
            وصل الوفد إلى بغداد صباح الاثنين وغادر مساء اليوم نفسه                       |
            The convoy left at dawn, two Iraqi officials told Reuters.              | reuters < official of iraq
            According to Haaretz, the talks have stopped.                           | haaretz < haaretz
            The Guardian reported, citing Western diplomats, that the talks stopped. | guardian < diplomat of western
            The Iraqi Interior Ministry said that the cell was found.               | < iraq-moi
            "We were warned," a former U.S. official said.                          | < former official of us
            The road was shut, said the ministry's spokesman Adel Haddad.           | < ~adel-haddad
            The road was shut, police spokeswoman Rima Nasser said.                 | < ~rima-nasser
            The road was shut, says Harbour Authority spokesman Adel Haddad.        | < ~adel-haddad
            The road was shut, Rima Nasser told Reuters by telephone.               | < ~rima-nasser
            "The road is shut," Rima Nasser, a nurse, told Reuters in an interview. | < ~rima-nasser
            The Guardian quoted an Iraqi official as saying that the road was shut. | guardian < official of iraq
            The road was shut, Haaretz quoted Western diplomats as saying.          | haaretz < diplomat of western
            """)
    void readsWhoSaysItByRule(String text, String expected) {
        Reading reading = Reports.read(text, "");
        String found = reading.chains().stream()
                .map(chain -> (chain.relays().stream().map(Object::toString).collect(Collectors.joining(" ")) + " < "
                        + label(chain)).strip())
                .collect(Collectors.joining(", "));
        assertEquals(expected == null ? "" : expected, found);
        for (Chain chain : reading.chains()) {
            assertEquals(-1, chain.cue().in(text).indexOf('\n'), "a cue lies in one line");
        }
    }

    private static String label(Chain chain) {
        return switch (chain.origin()) {
            case Origin.Named named -> named.who().value();
            case Origin.Anonymous anonymous ->
                (anonymous.former() ? "former " : "") + anonymous.role() + " of " + anonymous.body();
            case Origin.Outlet outlet -> outlet.outlet().value();
            case Origin.Unstated unstated -> "unstated";
        };
    }

    /// What a cue behind its claim attributes is what stands before it, not its own closing words.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The road was shut, Rima Nasser told Reuters by telephone. | The road was shut
            The road was shut, police spokeswoman Rima Nasser said. | The road was shut
            The road was shut, the Iraqi Interior Ministry said in a statement. | The road was shut
            The road was shut, Haaretz quoted Western diplomats as saying. | The road was shut
            """)
    void aCueBehindItsClaimAttributesWhatStandsBeforeIt(String text, String claim) {
        Chain chain = Reports.read(text, "").chains().getFirst();
        assertEquals(claim, chain.quote().in(text).strip());
    }

    @Test
    void letsTheSourceGoOnSpeaking() {
        Reading reading = Reports.read("""
                نقلت رويترز عن مصدر في وزارة الدفاع العراقية أن القاعدة أخليت.

                وأكد المصدر أن العملية استمرت يومين.

                وأضاف أن الجنود نقلوا إلى البصرة.
                """, "");
        assertEquals(3, reading.chains().size());
        assertEquals(reading.chains().get(0).origin(), reading.chains().get(2).origin());
        assertEquals("reuters", reading.chains().get(1).relays().get(0).value());
    }

    @Test
    void takesTheCreditLineForARelayOfEverything() {
        Reading reading = Reports.read("""
                قالت وزارة الخارجية العراقية إن الوفد وصل إلى بغداد صباح اليوم للمشاركة في الاجتماع.

                المصدر: المدن
                """, "");
        assertEquals("al-modon", reading.chains().get(0).relays().get(0).value());
    }
}
