package org.nadhir.reports.cap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nadhir.reports.intake.Intake;
import org.xml.sax.SAXException;

/// Public alerts, and the standard's own schema as a second opinion on them and on what chance makes of them.
final class CapSamplesTest {

    private static final Path FOLDER = Path.of(System.getProperty("nadhir.testdata", "../shared"), "data", "cap");

    @BeforeAll
    static void needsThem() {
        Assumptions.assumeTrue(Files.exists(FOLDER), "skipped: no public alerts in nadhir.testdata");
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve("samples").resolve(name));
    }

    private static Schema schema() throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory.newSchema(FOLDER.resolve("cap12.xsd").toFile());
    }

    private static boolean isValid(Schema schema, byte[] bytes) throws IOException {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
            return true;
        } catch (SAXException invalid) {
            return false;
        }
    }

    private static String verdict(String name) throws IOException {
        return switch (CapReader.read(sample(name), name)) {
            case CapReader.Result.Refused refused -> refused.reason().key();
            case CapReader.Result.Read read ->
                (read.isSchemaValid() ? "valid" : "invalid") + (read.isSound() ? "" : " unsound")
                        + (read.namespace().equals(CapAlert.NAMESPACE) ? "" : " 1.1");
        };
    }

    @Test
    void eachSampleHasItsVerdict() throws IOException {
        var verdicts = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("samples"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".cap")).toList()) {
                verdicts.put(file.getFileName().toString(), verdict(file.getFileName().toString()));
            }
        }
        assertEquals("""
                australia.cap valid
                canada.cap valid
                canada_errors.cap valid unsound
                canada_signed.cap valid
                earthquake-iso8859-1.cap valid
                earthquake.cap invalid unsound 1.1
                earthquake_signed.cap invalid unsound 1.1
                invalid.cap invalid unsound
                no_optional_fields.cap invalid unsound 1.1
                noaa_errors.cap invalid unsound 1.1
                wcatwc-warning.cap valid
                weather.cap invalid unsound 1.1
                xee.cap cap.doctype
                """, String.join("", verdicts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                        .toList()));
    }

    @Test
    void findsWhatTheSchemaCannotSee() throws IOException {
        CapReader.Result.Read read = assertInstanceOf(
                CapReader.Result.Read.class, CapReader.read(sample("canada_errors.cap"), "canada_errors.cap"));
        List<String> codes = read.findings().stream().map(f -> f.code() + " " + f.path()).toList();
        assertTrue(codes.contains("references-missing /alert"), codes.toString());
        assertTrue(codes.contains("empty /alert/restriction[1]"), codes.toString());
        assertTrue(codes.contains("empty /alert/addresses[1]"), codes.toString());
    }

    @Test
    void everySampleThatCanBeReadBecomesAReport() throws IOException {
        for (String name : List.of("australia", "canada", "canada_signed", "earthquake-iso8859-1", "wcatwc-warning",
                "earthquake", "weather")) {
            byte[] bytes = sample(name + ".cap");
            Intake.Result.Accepted taken =
                    assertInstanceOf(Intake.Result.Accepted.class, Intake.accept(bytes, name + ".cap"), name);
            assertTrue(taken.published().matches("\\d{4}-\\d\\d-\\d\\d"), name);
            assertTrue(!taken.title().isEmpty() && !taken.publisher().isEmpty(), name);
            assertTrue(!taken.remarks().isEmpty(), name);
            Intake.Result.Accepted xml =
                    assertInstanceOf(Intake.Result.Accepted.class, Intake.accept(bytes, name + ".xml"), name);
            assertEquals(taken.text(), xml.text(), name);
        }
        assertInstanceOf(Intake.Result.Rejected.class, Intake.accept(sample("xee.cap"), "xee.cap"));
        assertInstanceOf(Intake.Result.Rejected.class, Intake.accept(sample("xee.cap"), "xee.xml"));
        assertInstanceOf(Intake.Result.Rejected.class, Intake.accept(sample("xee.atom"), "xee.atom"));
    }

    @Test
    void theFirstLevelIsEmptyExactlyWhereTheSchemaTakesTheFile() throws Exception {
        Schema schema = schema();
        Random random = new Random(20310521);
        List<String> texts = new ArrayList<>(List.of(CapReaderTest.SOUND));
        for (String name : List.of("australia.cap", "canada.cap", "invalid.cap", "canada_errors.cap")) {
            texts.add(new String(sample(name), UTF_8));
        }
        int valid = 0;
        int compared = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = changed(texts.get(i % texts.size()), random).getBytes(UTF_8);
            if (CapReader.read(bytes, "a") instanceof CapReader.Result.Read read) {
                boolean theirs = isValid(schema, bytes);
                assertEquals(theirs, read.isSchemaValid(), () -> read.findings() + new String(bytes, UTF_8));
                valid += theirs ? 1 : 0;
                compared++;
            }
        }
        assertTrue(valid > 300 && compared - valid > 300, valid + " of " + compared);
    }

    /// Drops, doubles, moves or fills one line, which in these files is mostly one element.
    private static String changed(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = 2 + random.nextInt(lines.size() - 3);
        String line = lines.get(at);
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> {
                lines.remove(at);
                lines.add(2 + random.nextInt(lines.size() - 3), line);
            }
            case 3 -> {
                String value = VALUES.get(random.nextInt(VALUES.size()));
                lines.set(at, line.replaceFirst(">[^<]*<", ">" + value + "<"));
            }
            case 4 -> lines.set(at, line.replaceFirst("(\\w)>", "$1x>").replaceFirst("</(.*)>", "</$1x>"));
            default -> lines.set(at, line + " ");
        }
        return String.join("\n", lines);
    }

    private static final List<String> VALUES = List.of(
            "", " ", "Actual", "Met", " Met", "Unknown", "en-CA", " ar ", "x-", "2031-05-21T08:00:00-00:00",
            " 2031-05-21T24:00:00+14:00 ", "2031-05-21T24:00:01-00:00", "2031-02-29T08:00:00-00:00",
            "2032-02-29T08:00:00+03:00", "2031-05-21T08:00:60-00:00", "2031-05-21T08:00:00+14:01",
            "2031-05-21T08:00:00Z", "0000-05-21T08:00:00-00:00", "12", "+1.", ".", "-0", "Alert", "Public", "None");
}
