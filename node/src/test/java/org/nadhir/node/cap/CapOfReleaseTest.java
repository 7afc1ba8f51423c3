package org.nadhir.node.cap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.model.Text;
import org.nadhir.reports.cap.CapAlert;
import org.nadhir.reports.cap.CapFinding;
import org.nadhir.reports.cap.CapReader;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Desk;
import org.nadhir.tearline.Method;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Site;
import org.nadhir.tearline.StixIds;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.Window;
import org.nadhir.tearline.Wording;

/// What stands in an alert that is written of a release, and what may not. Places and desks are fictional.
final class CapOfReleaseTest {

    private static final Instant ISSUED = Instant.parse("2031-05-21T08:15:00Z");
    private static final Random RANDOM = new Random(20310521);
    private static final PartyId SENDER = new PartyId(id(1));
    private static final Path DATA = Path.of(System.getProperty("nadhir.testdata", "../shared"), "data", "cap");

    private static String id(int number) {
        return String.format(java.util.Locale.ROOT, "00000000-0000-4000-8000-%012d", number);
    }

    private static Wording wording(Subject subject, Likelihood likelihood, Advice advice, Precedence precedence) {
        return wording(subject, likelihood, advice, precedence, Duration.ofHours(24), Duration.ofHours(48));
    }

    private static Wording wording(
            Subject subject,
            Likelihood likelihood,
            Advice advice,
            Precedence precedence,
            Duration from,
            Duration until) {
        Instant hour = ISSUED.minus(Duration.ofMinutes(15));
        boolean site = subject == Subject.ATTACK_ON_SITE;
        return new Wording(
                subject,
                new Site(
                        new Text("سوق الياسمين", "Jasmine market <east> & hall"),
                        new Text("مدينة الرمال", "Sand City"),
                        "ZZ",
                        site ? 12.5 : Double.NaN,
                        site ? -40.3 : Double.NaN),
                new Window(hour.plus(from), hour.plus(until)),
                Method.VEHICLE,
                likelihood,
                Confidence.MODERATE,
                List.of(advice),
                new Desk(new Text("مكتب المناوبة", "Duty desk"), "+999 555 0100"),
                precedence,
                new Text("", ""));
    }

    private static Tearline tearline(Wording wording, Marking marking, Onward onward, Status status) {
        return new Tearline(
                new ReleaseId(id(2)),
                new AgreementId(id(3)),
                1,
                List.of(SENDER, new PartyId(id(4))),
                SENDER,
                new PartyId(id(4)),
                Purpose.PROTECTION,
                marking,
                onward,
                status,
                ISSUED,
                wording,
                Tearline.Texts.of(wording, marking, onward, status),
                new StixIds(
                        id(10), id(11), id(12), id(13), id(14), id(15),
                        IntStream.range(16, 20).mapToObj(CapOfReleaseTest::id).toList()));
    }

    private static Tearline plain() {
        return tearline(
                wording(Subject.ATTACK_ON_SITE, Likelihood.LIKELY, Advice.CORDON, Precedence.ROUTINE),
                Marking.AMBER,
                Onward.CONSENT,
                Status.ACTUAL);
    }

    private static Written.Alert written(Tearline tearline, Audience audience, Optional<CapReference> earlier) {
        return assertInstanceOf(
                Written.Alert.class, CapOfRelease.write(tearline, audience, earlier, RANDOM));
    }

    private static CapAlert alert(Tearline tearline) {
        return written(tearline, new Audience.ByMarking(), Optional.empty()).alert();
    }

    private static String refused(Tearline tearline, Audience audience) {
        return assertInstanceOf(
                        Written.Refused.class,
                        CapOfRelease.write(tearline, audience, Optional.empty(), new Random(7)))
                .reason()
                .key();
    }

    private static Tearline marked(Marking marking, Onward onward) {
        return tearline(plain().wording(), marking, onward, Status.ACTUAL);
    }

    /// Every audience, wording and kind of alert that there is a row for.
    private static List<Written.Alert> all() {
        List<Written.Alert> all = new ArrayList<>();
        Audience addressed = new Audience.Addressed(List.of("desk@one.example", "the other desk"));
        for (Subject subject : Subject.values()) {
            for (Status status : Status.values()) {
                for (Likelihood likelihood : Likelihood.values()) {
                    Tearline tearline = tearline(
                            wording(subject, likelihood, Advice.PATROL, Precedence.FLASH),
                            Marking.GREEN, Onward.MARKING, status);
                    all.add(written(tearline, new Audience.ByMarking(), Optional.empty()));
                    all.add(written(tearline, addressed, CapReference.of(all.getLast().alert())));
                }
            }
        }
        for (Advice advice : Advice.values()) {
            all.add(written(
                    tearline(
                            wording(Subject.KIDNAPPING, Likelihood.UNLIKELY, advice, Precedence.PRIORITY),
                            Marking.CLEAR, Onward.MARKING, Status.ACTUAL),
                    new Audience.Everyone(),
                    Optional.empty()));
        }
        Text why = new Text("سُحب", "withdrawn");
        for (Written.Alert earlier : List.copyOf(all)) {
            all.add(assertInstanceOf(
                    Written.Alert.class,
                    CapOfRecall.write(SENDER, ISSUED.plusSeconds(900), why, earlier.alert(), new Random(9))));
        }
        return all;
    }

    @Test
    void saysWhatTheReleaseSaysInBothLanguages() {
        Tearline tearline = plain();
        CapAlert alert = alert(tearline);
        assertEquals("2031-05-21T08:15:00-00:00", alert.sent());
        assertEquals(List.of("ar", "en"), alert.infos().stream().map(CapAlert.Info::language).toList());
        CapAlert.Info arabic = alert.infos().getFirst();
        CapAlert.Info english = alert.infos().getLast();
        assertEquals(tearline.texts().headline().ar(), arabic.headline());
        assertEquals(tearline.texts().advice().en(), english.instruction());
        assertTrue(english.description().startsWith(tearline.texts().warning().en()), english.description());
        assertTrue(english.description().endsWith(tearline.texts().terms().en()), english.description());
        assertEquals("2031-05-22T08:00:00-00:00", arabic.onset());
        assertEquals("2031-05-23T08:00:00-00:00", arabic.expires());
        assertEquals("مكتب المناوبة، +999 555 0100", arabic.contact());
        assertEquals(List.of("12.5,-40.3 8.0"), english.areas().getFirst().circles());
        assertEquals("Jasmine market <east> & hall – Sand City", english.areas().getFirst().description());
    }

    @Test
    void everyValueOfAClosedListComesFromItsTable() {
        CapAlert.Info info = alert(plain()).infos().getFirst();
        assertEquals("Future Extreme Likely", info.urgency() + " " + info.severity() + " " + info.certainty());
        assertEquals(List.of("Execute"), info.responseTypes());
        String table = "";
        for (long[] hours : new long[][] {{0, 9}, {1, 9}, {2, 9}, {-9, 0}}) {
            for (Precedence precedence : Precedence.values()) {
                Wording wording = wording(
                        Subject.ATTACK_ON_PERSON, Likelihood.LIKELY, Advice.PATROL, precedence,
                        Duration.ofHours(hours[0]), Duration.ofHours(hours[1]));
                table += CapValues.urgency(wording, ISSUED) + " ";
            }
            table += "\n";
        }
        assertEquals("""
                Immediate Immediate Immediate Immediate\s
                Immediate Immediate Expected Expected\s
                Immediate Immediate Expected Future\s
                Past Past Past Past\s
                """, table);
    }

    @Test
    void isForWhomItsMarkingAllows() {
        assertEquals("Restricted", alert(plain()).scope());
        assertTrue(alert(plain()).restriction().startsWith("TLP:AMBER\n"), alert(plain()).restriction());
        assertEquals("cap.write-not-public", refused(plain(), new Audience.Everyone()));
        assertEquals("cap.write-not-public", refused(marked(Marking.GREEN, Onward.MARKING), new Audience.Everyone()));
        assertEquals("cap.write-not-public", refused(marked(Marking.CLEAR, Onward.CONSENT), new Audience.Everyone()));
        assertEquals("cap.write-red", refused(marked(Marking.RED, Onward.FORBIDDEN), new Audience.ByMarking()));
        Audience named = new Audience.Addressed(List.of("desk@one.example", "the other desk"));
        CapAlert red = written(marked(Marking.RED, Onward.FORBIDDEN), named, Optional.empty()).alert();
        assertEquals("Private desk@one.example \"the other desk\"", red.scope() + " " + red.addresses());
        Written.Alert clear =
                written(marked(Marking.CLEAR, Onward.MARKING), new Audience.Everyone(), Optional.empty());
        assertEquals("Public", clear.alert().scope());
        for (String bad : List.of("", " ", "a\"b", "a\nb", "\u202Eb", "a".repeat(201))) {
            assertThrows(IllegalArgumentException.class, () -> new Audience.Addressed(List.of(bad)), bad);
        }
    }

    @Test
    void replacesAndCancelsOnlyAlertsOfTheSameSender() {
        CapAlert first = alert(plain());
        CapAlert second = written(plain(), new Audience.ByMarking(), CapReference.of(first)).alert();
        assertEquals("Update", second.msgType());
        assertEquals(first.sender() + "," + first.identifier() + "," + first.sent(), second.references());
        Written other = CapOfRelease.write(
                plain(), new Audience.ByMarking(),
                Optional.of(new CapReference("somebody", first.identifier(), first.sent())), new Random(1));
        assertInstanceOf(Written.Refused.class, other);
        Written foreign = CapOfRecall.write(
                new PartyId(id(5)), ISSUED, new Text("سُحب", "withdrawn"), first, new Random(1));
        assertInstanceOf(Written.Refused.class, foreign);
        Text shown = new Text("\u2068سُحب\u2069", "withdrawn");
        CapAlert cancel = assertInstanceOf(
                        Written.Alert.class,
                        CapOfRecall.write(SENDER, ISSUED, shown, first, new Random(1)))
                .alert();
        assertEquals("Cancel Restricted", cancel.msgType() + " " + cancel.scope());
        assertEquals("سُحب\nwithdrawn", cancel.note());
        assertEquals(List.of(), cancel.infos(), "a recall does not say that all is clear");
    }

    @Test
    void identifiersAreDrawnAndNoOtherIdOfTheReleaseStandsInIt() {
        Written.Alert one = written(plain(), new Audience.ByMarking(), Optional.empty());
        Written.Alert other = assertInstanceOf(
                Written.Alert.class,
                CapOfRelease.write(plain(), new Audience.ByMarking(), Optional.empty(), new Random(8)));
        assertNotEquals(one.alert().identifier(), other.alert().identifier());
        String file = new String(one.bytes().toArray(), java.nio.charset.StandardCharsets.UTF_8);
        for (int number = 2; number < 20; number++) {
            assertTrue(!file.contains(id(number)), "id " + number);
        }
        assertEquals(
                new String(other.bytes().toArray(), java.nio.charset.StandardCharsets.UTF_8)
                        .replace(other.alert().identifier(), one.alert().identifier()),
                file,
                "nothing else is drawn, and no clock is read");
    }

    @Test
    void everyAlertKeepsTheStandardAndReadsAsItWasWritten() {
        for (Written.Alert alert : all()) {
            CapReader.Result.Read read = assertInstanceOf(
                    CapReader.Result.Read.class, CapReader.read(alert.bytes().toArray(), "a"));
            assertEquals(alert.alert(), read.alert());
            assertEquals(List.of(), read.findings().stream().map(CapFinding::code).toList());
        }
    }

    @Test
    void theStandardsOwnSchemaTakesEveryAlert() throws Exception {
        Assumptions.assumeTrue(Files.exists(DATA), "skipped: no schema of CAP in nadhir.testdata");
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        var schema = factory.newSchema(DATA.resolve("cap12.xsd").toFile());
        for (Written.Alert alert : all()) {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(alert.bytes().toArray())));
        }
    }

    @Test
    void publicAlertsReadTheSameAfterTheyWereWritten() throws IOException {
        Assumptions.assumeTrue(Files.exists(DATA), "skipped: no public alerts in nadhir.testdata");
        for (String name : List.of("australia", "canada", "canada_signed", "earthquake-iso8859-1", "wcatwc-warning")) {
            byte[] bytes = Files.readAllBytes(DATA.resolve("samples").resolve(name + ".cap"));
            CapReader.Result.Read first = assertInstanceOf(CapReader.Result.Read.class, CapReader.read(bytes, name));
            byte[] again = CapWriter.write(first.alert()).toArray();
            CapReader.Result.Read second = assertInstanceOf(CapReader.Result.Read.class, CapReader.read(again, name));
            assertEquals(first.alert(), second.alert(), name);
            assertTrue(second.isSchemaValid(), () -> name + second.findings());
        }
    }

    @Test
    void whatAnAlertCannotCarryIsNamed() {
        List<String> paths = written(plain(), new Audience.ByMarking(), Optional.empty()).losses().stream()
                .map(NotCarried::path)
                .toList();
        assertTrue(paths.containsAll(List.of("id", "agreement", "wording.confidence")), paths.toString());
    }
}
