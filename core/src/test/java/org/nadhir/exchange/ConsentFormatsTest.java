package org.nadhir.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.sign.PayloadType;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Desk;
import org.nadhir.tearline.Method;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Site;
import org.nadhir.tearline.Window;
import org.nadhir.tearline.Worded;
import org.nadhir.tearline.Wording;

/// Makes what is said of consents anew, compares it with docs/formats.md, and reads it back.
class ConsentFormatsTest {

    private static final Instant AT = Instant.parse("2026-11-01T12:00:00Z");
    private static final PartyId FIRST = new PartyId("00000000-0000-4000-8000-000000000001");
    private static final PartyId SECOND = new PartyId("00000000-0000-4000-8000-000000000002");
    private static final PartyId THIRD = new PartyId("00000000-0000-4000-8000-000000000003");
    private static final Digest PAYLOAD = Digest.of(new byte[] {1});

    private static void saysOnThePage(String name, String value) throws IOException {
        Path page = Path.of(System.getProperty("nadhir.project", ".."), "docs", "formats.md");
        String row = "| " + name + " | `" + value + "` |";
        assertTrue(Files.readString(page).contains(row), row);
    }

    private static Worded worded(String note) {
        return new Worded(
                new Wording(
                        Subject.ATTACK_ON_SITE,
                        new Site(
                                new Text("مقام البئر", "Shrine of the Well"),
                                new Text("وادي السرو", "Cypress Valley"),
                                "XX",
                                33.51,
                                36.29),
                        new Window(AT.plusSeconds(60), AT.plusSeconds(90_000)),
                        Method.EXPLOSIVE,
                        Likelihood.LIKELY,
                        Confidence.MODERATE,
                        List.of(Advice.SEARCH_SITE, Advice.CORDON),
                        new Desk(new Text("غرفة المناوبة", "Duty desk"), "+000 100"),
                        Precedence.FLASH,
                        new Text(note.isEmpty() ? "" : "ملاحظة", note)),
                Marking.AMBER,
                Onward.CONSENT,
                Status.EXERCISE);
    }

    @Test
    void wordingAndRequestAreAsThePageSays() throws IOException {
        Worded worded = worded("");
        WordedRequest request =
                new WordedRequest(SECOND, FIRST, PAYLOAD, THIRD, worded, AT, AT.plusSeconds(3600));
        Path vector =
                Path.of(System.getProperty("nadhir.project", ".."), "docs", "vectors", "consent-request-2.json");
        assertEquals(Files.readString(vector), new String(request.write().toArray(), UTF_8));
        saysOnThePage("wording, SHA-256", worded.digest().hex());
        saysOnThePage("request 2, SHA-256", request.write().digest().hex());
        assertEquals(new Decoded.Good<>(worded), Worded.read(worded.bytes()));
        assertEquals(Optional.of(request), WordedRequest.read(request.write()));
    }

    @Test
    void aWordingWithANoteComesBackAsItWas() {
        Worded worded = worded("a note");
        assertEquals(new Decoded.Good<>(worded), Worded.read(worded.bytes()));
    }

    @Test
    void aRequestOfTheFirstVersionIsNoneOfTheSecond() {
        ConsentRequest first = new ConsentRequest(
                SECOND, FIRST, PAYLOAD, THIRD, worded("").digest(), AT, AT.plusSeconds(3600));
        assertEquals(Optional.empty(), WordedRequest.read(first.write()));
    }

    @Test
    void finerPlacesThanAReleaseHasAreNotTaken() {
        String text = new String(worded("").bytes().toArray(), UTF_8);
        Bytes finer = Bytes.of(text.replace("33.5", "33.51").getBytes(UTF_8));
        assertTrue(Worded.read(finer) instanceof Decoded.Bad<Worded>, text);
    }

    @Test
    void noticeAndLeafAreAsThePageSays() throws IOException {
        OnwardNotice notice = new OnwardNotice(
                THIRD, FIRST, PAYLOAD, SECOND, THIRD, worded("").digest(), OnwardNotice.Why.COPY_REFUSED, AT);
        saysOnThePage("notice", new String(notice.write().toArray(), UTF_8));
        Bytes step = StatementReceipt.ledgerRecord(SECOND, FIRST, PayloadType.CONSENT_ANSWER, PAYLOAD);
        saysOnThePage("statement record", new String(step.toArray(), UTF_8));
        assertEquals(Optional.of(notice), OnwardNotice.read(notice.write()));
    }

    @Test
    void whatAWarningRestsOnIsAsThePageSays() throws IOException, Malformed {
        List<Passage> rests = List.of(
                new Passage(FIRST, PAYLOAD, new Passage.Leave.ByMarking(Marking.GREEN)),
                new Passage(FIRST, PAYLOAD, new Passage.Leave.Exigent()),
                new Passage(FIRST, PAYLOAD, new Passage.Leave.Missing()));
        Json json = Json.array(rests, Passage::json);
        saysOnThePage("rests, SHA-256", Digest.of(CanonicalWriter.write(json)).hex());
        for (Passage passage : rests) {
            assertEquals(passage, Passage.read(Fields.of(passage.json())));
        }
        assertEquals(PayloadType.WARNING, Warning.kind(List.of()));
        assertEquals(PayloadType.WARNING_2, Warning.kind(rests));
    }
}
