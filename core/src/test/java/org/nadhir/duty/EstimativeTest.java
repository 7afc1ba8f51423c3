package org.nadhir.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.model.Text;

class EstimativeTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "We judge with high confidence that an attack is likely.",
        "It is Very Unlikely, and our confidence in that is moderate.",
        "There is a remote chance of it (low-confidence judgment).",
        "Watch out. With moderate confidence it is almost certain! Thank you.",
        "نقدّر بثقة عالية أن وقوعه مرجّح.",
        "وقوعه مُسْتَبْعَدٌ وثقتنا في هذا التقدير منخفضة.",
        "الهجوم محتمل بدرجة متوسطة من الثقة.",
    })
    void findsASentenceThatHoldsBoth(String text) {
        assertTrue(Estimative.mixed(text).isPresent(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "An attack is likely. Our confidence in this judgment is high.",
        "An attack is likely\n\nWe hold this with high confidence",
        "High walls, low light, and a likely crowd.",
        "Call in confidence; the risk is highly probable.",
        "وقوعه مرجّح. ثقتنا في هذا التقدير عالية.",
        "هل وقوعه محتمل؟ ثقتنا عالية.",
        "",
    })
    void leavesAloneWhatStandsApart(String text) {
        assertTrue(Estimative.mixed(text).isEmpty(), text);
    }

    @Test
    void saysWhichSentenceItIs() {
        Text text = new Text("وقوعه مرجّح.", "Go now. It is likely, high confidence. Call us.");
        assertEquals("It is likely, high confidence", Estimative.mixed(text).orElseThrow());
    }
}
