package org.nadhir.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.json.Decoded;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;

/// Makes the two payloads anew, compares them with docs/formats.md, and reads them back.
final class FormatsTest {

    private static final Instant AT = Instant.parse("2026-11-01T12:00:00Z");
    private static final PartyId FIRST = new PartyId("00000000-0000-4000-8000-000000000001");
    private static final PartyId SECOND = new PartyId("00000000-0000-4000-8000-000000000002");
    private static final PartyId THIRD = new PartyId("00000000-0000-4000-8000-000000000003");
    private static final PersonId PERSON = new PersonId("00000000-0000-4000-8000-000000000004");
    private static final CaseId CASE = new CaseId("00000000-0000-4000-8000-000000000006");
    private static final Digest PAYLOAD = Digest.of(new byte[] {1});
    private static final Digest ANSWER = Digest.of(new byte[] {2});

    private static UseReport use(Use... uses) {
        return new UseReport(SECOND, FIRST, PAYLOAD, List.of(uses), "البوابة أُغلقت", AT);
    }

    private static MeasureReport measure() {
        Measure cordon = new Measure(Measure.Kind.CORDON, new Text("طوق حول المقام", ""), "second", AT, Measure.OPEN);
        Measure closure = new Measure(
                Measure.Kind.CLOSURE, new Text("", ""), "second", AT, Instant.parse("2026-11-02T00:00:00Z"));
        return new MeasureReport(SECOND, FIRST, PAYLOAD, List.of(cordon, closure), AT);
    }

    @Test
    void theUseReportIsTheOneInTheDocuments() throws IOException {
        UseReport report = use(
                new Use.Protection(),
                new Use.PassedOn(THIRD, new Use.Leave.Consent(ANSWER)),
                new Use.Otherwise("detention"));
        check("use-report.json", report.write());
        assertEquals(Optional.of(report), UseReport.read(report.write()));
    }

    @Test
    void theMeasureReportIsTheOneInTheDocuments() throws IOException {
        check("measure.json", measure().write());
        assertEquals(Optional.of(measure()), MeasureReport.read(measure().write()));
    }

    @Test
    void everyUseIsReadBackAsItWasWritten() {
        for (Use use : List.of(
                new Use.None(),
                new Use.PassedOn(THIRD, new Use.Leave.Marking()),
                new Use.PassedOn(THIRD, new Use.Leave.None()),
                new Use.Otherwise("a purpose of their own"))) {
            assertEquals(Optional.of(use(use)), UseReport.read(use(use).write()));
        }
    }

    @Test
    void anythingElseIsRefused() {
        String good = text(use(new Use.PassedOn(THIRD, new Use.Leave.Consent(ANSWER))).write());
        assertTrue(UseReport.read(bytes(good)).isPresent());
        for (String bad : List.of(
                good.replace("\"version\":1", "\"version\":2"),
                good.replace("\"type\":\"use-report\"", "\"type\":\"measure\""),
                good.replace("\"note\"", "\"remark\""),
                good.replace("\"leave\":\"consent\"", "\"leave\":\"marking\""),
                good.replace(ANSWER.hex(), ""),
                good.replace("\"use\":\"passed-on\"", "\"use\":\"stored\""),
                good.replace(FIRST.value(), SECOND.value()),
                good.replace("{\"", "{ \""))) {
            assertEquals(Optional.empty(), UseReport.read(bytes(bad)), bad);
        }
        String measures = text(measure().write());
        for (String bad : List.of(
                measures.replace("cordon", "ambush"),
                measures.replace("2026-11-02T00:00:00Z", "9999-12-31T23:59:59Z"),
                measures.replace("2026-11-02T00:00:00Z", "2026-11-01T12:00:00Z"))) {
            assertEquals(Optional.empty(), MeasureReport.read(bytes(bad)), bad);
        }
    }

    @Test
    void aReportSaysSomethingAndDoesNotContradictItself() {
        assertThrows(IllegalArgumentException.class, () -> use());
        assertThrows(IllegalArgumentException.class, () -> use(new Use.None(), new Use.Protection()));
        assertThrows(IllegalArgumentException.class, () -> use(new Use.Protection(), new Use.Protection()));
    }

    @Test
    void anExhibitIsReadBackAsItWasAndItsFileIsNamedByItsDigest() {
        for (Exhibit.Item item : List.of(
                new Exhibit.Item.None(), new Exhibit.Item.Noted(ANSWER, 1L << 33), new Exhibit.Item.Kept(ANSWER, 7))) {
            Exhibit exhibit = new Exhibit(
                    CASE, Exhibit.Kind.PHOTO, new Text("صور العبوات", ""), "interior-ministry", AT, item, PERSON, AT);
            assertEquals(new Decoded.Good<>(exhibit), Decoded.of(exhibit.json(), Exhibit::read));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new Exhibit.Item.Kept(ANSWER, Exhibit.FILE_BYTES_MAX + 1L));
    }

    private static void check(String vector, Bytes made) throws IOException {
        Path docs = Path.of(System.getProperty("nadhir.project", ".."), "docs");
        Path file = docs.resolve("vectors").resolve(vector);
        String digest = made.digest().hex();
        assertEquals(made, Bytes.of(Files.readAllBytes(file)), () -> vector + " would now be " + text(made));
        assertTrue(Files.readString(docs.resolve("formats.md")).contains(digest), "docs/formats.md lacks " + digest);
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), UTF_8);
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(UTF_8));
    }
}
