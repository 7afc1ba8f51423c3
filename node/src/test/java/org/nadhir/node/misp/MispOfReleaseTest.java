package org.nadhir.node.misp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.nadhir.reports.misp.MispMarks;
import org.nadhir.reports.misp.MispPart;
import org.nadhir.reports.misp.MispReader;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Desk;
import org.nadhir.tearline.Method;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Site;
import org.nadhir.tearline.StixIds;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.Window;
import org.nadhir.tearline.Wording;

/// What stands in an event that is written of a release, and what may not. Places and desks are fictional.
final class MispOfReleaseTest {

    private static final Instant ISSUED = Instant.parse("2031-05-21T08:15:00Z");
    private static final PartyId SENDER = new PartyId(id(1));

    private static String id(int number) {
        return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", number);
    }

    private static Tearline tearline(Marking marking) {
        Wording wording = new Wording(
                Subject.ATTACK_ON_SITE,
                new Site(
                        new Text("سوق الياسمين", "Jasmine market \"east\""),
                        new Text("مدينة الرمال", "Sand City"),
                        "ZZ",
                        12.5,
                        -40.3),
                new Window(Instant.parse("2031-05-22T08:00:00Z"), Instant.parse("2031-05-23T08:00:00Z")),
                Method.VEHICLE,
                Likelihood.LIKELY,
                Confidence.MODERATE,
                List.of(Advice.CORDON),
                new Desk(new Text("مكتب المناوبة", "Duty desk"), "+999 555 0100"),
                Precedence.ROUTINE,
                new Text("", ""));
        return new Tearline(
                new ReleaseId(id(2)),
                new AgreementId(id(3)),
                1,
                List.of(SENDER, new PartyId(id(4))),
                SENDER,
                new PartyId(id(4)),
                Purpose.PROTECTION,
                marking,
                Onward.CONSENT,
                Status.ACTUAL,
                ISSUED,
                wording,
                Tearline.Texts.of(wording, marking, Onward.CONSENT, Status.ACTUAL),
                new StixIds(
                        id(10), id(11), id(12), id(13), id(14), id(15),
                        IntStream.range(16, 20).mapToObj(MispOfReleaseTest::id).toList()));
    }

    private static MispOfRelease.Written written(Marking marking) {
        return MispOfRelease.write(tearline(marking), new Random(7));
    }

    private static MispPart event(MispOfRelease.Written written) {
        MispReader.Result.Read read = assertInstanceOf(
                MispReader.Result.Read.class, MispReader.read(written.bytes().toArray(), "event.json"));
        assertEquals(List.of(), read.findings());
        return read.events().getFirst();
    }

    @Test
    void saysWhatTheReleaseSaysAndTagsItsMarking() {
        MispPart event = event(written(Marking.AMBER_STRICT));
        Tearline tearline = tearline(Marking.AMBER_STRICT);
        assertEquals(List.of("TLP:AMBER+STRICT"), MispMarks.of(event));
        assertEquals("0", event.text("distribution"));
        assertTrue(event.tags().contains("estimative-language:likelihood-probability=\"likely\""));
        List<String> values = event.items("Attribute").stream().map(one -> one.text("value")).toList();
        assertTrue(values.containsAll(List.of(
                tearline.texts().warning().ar().strip(),
                tearline.texts().warning().en().strip(),
                tearline.texts().advice().en().strip(),
                "2031-05-22T08:00:00Z",
                "+999 555 0100")));
        assertTrue(event.items("Attribute").stream().noneMatch(one -> one.is("to_ids")));
    }

    @Test
    void holdsNoIdOfTheReleaseTheAgreementOrTheRecipient() {
        String text = new String(written(Marking.GREEN).bytes().toArray(), UTF_8);
        IntStream.range(2, 20).forEach(number -> assertTrue(!text.contains(id(number)), id(number)));
        assertEquals(written(Marking.GREEN).bytes(), written(Marking.GREEN).bytes(), "same drawing, same bytes");
    }

    @Test
    void isNotWrittenOfWhatIsForNamedPersonsOnly() {
        assertTrue(MispOfRelease.refusal(tearline(Marking.RED)).isPresent());
        assertThrows(IllegalArgumentException.class, () -> written(Marking.RED));
    }

    @Test
    void keepsThePublicSchema() throws IOException {
        Path schema = Path.of(
                System.getProperty("nadhir.testdata", "../shared"), "data", "misp", "format", "schema-2.4.json");
        Assumptions.assumeTrue(Files.exists(schema), "skipped: no MISP data in nadhir.testdata");
        var judge = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                .getSchema(Files.readString(schema).replaceFirst("\"id\":[^,]*,", ""));
        for (Marking marking : Set.of(Marking.CLEAR, Marking.AMBER)) {
            assertEquals(Set.of(), judge.validate(new ObjectMapper().readTree(written(marking).bytes().toArray())));
        }
    }
}
