package org.nadhir.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.agreement.Subject;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.tearline.Window;

/// Makes an inquiry and its one answer anew, compares them with docs/formats.md, and reads them back.
class InquiryTest {

    private static final Instant AT = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant DAY = Instant.parse("2026-11-03T00:00:00Z");

    private static Inquiry inquiry(Instant at, Instant deadline, Instant from) {
        return new Inquiry(
                new PartyId("00000000-0000-4000-8000-000000000002"),
                new PartyId("00000000-0000-4000-8000-000000000001"),
                new AgreementId("00000000-0000-4000-8000-0000000000a1"),
                Subject.ATTACK_ON_SITE,
                new Text("مقام البئر", "Shrine of the Well"),
                new Window(from, DAY.plus(Duration.ofDays(2))),
                at,
                deadline);
    }

    private static Inquiry inquiry() {
        return inquiry(AT, AT.plus(Duration.ofHours(6)), DAY);
    }

    private static void saysOnThePage(String name, Bytes value) throws IOException {
        Path page = Path.of(System.getProperty("nadhir.project", ".."), "docs", "formats.md");
        String row = "| " + name + " | `" + new String(value.toArray(), UTF_8) + "` |";
        assertTrue(Files.readString(page).contains(row), row);
    }

    @Test
    void inquiryAndAnswerAreAsThePageSays() throws IOException {
        saysOnThePage("inquiry", inquiry().write());
        saysOnThePage("inquiry answer", InquiryAnswer.to(inquiry()).write());
        assertEquals(Optional.of(inquiry()), Inquiry.read(inquiry().write()));
        InquiryAnswer answer = InquiryAnswer.to(inquiry());
        assertEquals(Optional.of(answer), InquiryAnswer.read(answer.write()));
    }

    @Test
    void noOtherAnswerIsRead() {
        String said = new String(InquiryAnswer.to(inquiry()).write().toArray(), UTF_8);
        Bytes other = Bytes.of(said.replace("\"noted\"", "\"nothing\"").getBytes(UTF_8));
        assertEquals(Optional.empty(), InquiryAnswer.read(other));
    }

    @Test
    void timesOffTheGridAndWaitsOutOfBoundsAreRefused() {
        Instant sixHours = AT.plus(Duration.ofHours(6));
        assertThrows(IllegalArgumentException.class, () -> inquiry(AT.plusSeconds(1), sixHours, DAY));
        assertThrows(IllegalArgumentException.class, () -> inquiry(AT, sixHours.plusMillis(1), DAY));
        assertThrows(IllegalArgumentException.class, () -> inquiry(AT, AT, DAY));
        assertThrows(
                IllegalArgumentException.class,
                () -> inquiry(AT, AT.plus(Inquiry.WAIT_MAX).plus(Duration.ofHours(1)), DAY));
        assertThrows(IllegalArgumentException.class, () -> inquiry(AT, sixHours, DAY.plusSeconds(3600)));
        String text = new String(inquiry().write().toArray(), UTF_8);
        Bytes minutes = Bytes.of(text.replace("18:00:00Z", "18:01:00Z").getBytes(UTF_8));
        assertEquals(Optional.empty(), Inquiry.read(minutes));
        assertEquals(AT, Inquiry.hourFrom(AT));
        assertEquals(AT.plus(Duration.ofHours(1)), Inquiry.hourFrom(AT.plusMillis(1)));
    }
}
