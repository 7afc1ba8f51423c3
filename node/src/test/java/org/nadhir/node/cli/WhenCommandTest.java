package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// `when` by hand.
final class WhenCommandTest {

    private record Answer(int status, String out, String err) {}

    private static Answer run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = CommandLineRoot.run(words, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Answer(status, out.toString(), err.toString());
    }

    @Test
    void saysWhichDayIsMeantAndWhereItStands() {
        Answer answer = run("when", "نلتقي غداً", "--reference", "2031-05-21", "--json");
        assertEquals(0, answer.status());
        assertEquals(
                "{\"basis\":\"given\",\"reference\":\"2031-05-21\",\"times\":[{\"end\":10,\"sort\":\"day\",\"start\":6,"
                        + "\"text\":\"غداً\",\"value\":\"2031-05-22\"}]}",
                answer.out().strip());
        assertTrue(run("--lang", "ar", "when", "نلتقي غداً", "--reference", "2031-05-21").out().contains("2031-05-22"));
    }

    @Test
    void whereNothingIsReadItSaysSoAndEndsWithOne() {
        Answer answer = run("--lang", "en", "when", "market", "--reference", "2031-05-21");
        assertEquals(1, answer.status());
        assertTrue(answer.err().contains("no day or time was read"), answer.err());
    }

    @Test
    void readsEnglishAndSaysWhatNextFridayIs() {
        Answer answer = run("--lang", "en", "when", "next Friday at 9 am", "--reference", "2031-05-21");
        assertTrue(answer.out().contains("2031-05-30"), answer.out());
        assertTrue(answer.out().contains("T09"), answer.out());
        assertTrue(answer.out().contains("is read as that of next week"), answer.out());
    }

    @Test
    void whereTheReferenceIsNoDayItSaysHowToWriteOne() {
        Answer answer = run("--lang", "en", "when", "tomorrow", "--reference", "21.5.2031");
        assertEquals(ExitCode.USAGE.number(), answer.status());
        assertTrue(answer.err().contains("is no day of the calendar"), answer.err());
    }
}
