package org.nadhir.reports.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.model.Chain;
import org.nadhir.model.Origin;
import org.nadhir.model.Span;
import org.nadhir.reports.Shadow;

/// One example for each way in which a statement can be put.
final class StanceTest {

    private static Stance stance(String cue, String quote) {
        String text = cue + " " + quote;
        Chain chain = new Chain(
                new Span(0, cue.length()), new Span(cue.length() + 1, text.length()), List.of(),
                new Origin.Unstated(), true);
        return Stance.of(chain, Shadow.of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "قال الوزير إن | الميناء مفتوح | AFFIRMED | REPORTED",
        "نفى الوزير | إغلاق الميناء | DENIED | REPORTED",
        "قال الوزير إن | التعاون لا يعكس تغيرًا في السياسة | DENIED | REPORTED",
        "قال الوزير إن | اللقاء مفيد للجانبين في كل شيء، ولا يعكس تغيرًا | MIXED | REPORTED",
        "قال الوزير إنه | لا يستبعد هجومًا آخر | AFFIRMED | HEDGED",
        "تحدث المصدر عن | احتمالية وقوع هجوم | AFFIRMED | HEDGED",
        "قال المحلل: | أعتقد أن الهدنة ستصمد | AFFIRMED | OPINION",
        "The minister denied | that the port was closed | DENIED | REPORTED",
        "The ministry said | the port may be closed | AFFIRMED | HEDGED",
        "He said | he believes the truce will hold | AFFIRMED | OPINION",
    })
    void tellsHowAStatementIsPut(String cue, String quote, Stance.Polarity polarity, Stance.Modality modality) {
        assertEquals(polarity, stance(cue, quote).polarity());
        assertEquals(modality, stance(cue, quote).modality());
    }

    @Test
    void pointsAtTheWordsThatShowIt() {
        String text = "قال الوزير إنه لا يستبعد هجومًا";
        assertEquals(List.of(new Span(15, 24)), stance("قال الوزير إنه", "لا يستبعد هجومًا").words());
        assertEquals("لا يستبعد", text.substring(15, 24));
    }
}
