package org.nadhir.reports.cap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// One example for each rule, as a change to an alert that keeps them all.
final class CapReaderTest {

    /// Fictional, ours.
    static final String SOUND = """
            <?xml version="1.0" encoding="UTF-8"?>
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
              <identifier>town-17</identifier>
              <sender>desk@town.example</sender>
              <sent>2031-05-21T08:00:00-00:00</sent>
              <status>Actual</status>
              <msgType>Alert</msgType>
              <scope>Public</scope>
              <info>
                <language>ar</language>
                <category>Security</category>
                <event>هجوم على جسر</event>
                <urgency>Expected</urgency>
                <severity>Severe</severity>
                <certainty>Likely</certainty>
                <expires>2031-05-21T18:00:00+03:00</expires>
                <senderName>مكتب البلدة</senderName>
                <headline>تحذير للجسر القديم</headline>
                <description>لا تعبروا الجسر القديم اليوم.</description>
                <instruction>اسلكوا طريق النهر.</instruction>
                <contact>+963 11 555 0100</contact>
                <area>
                  <areaDesc>الجسر القديم</areaDesc>
                  <polygon>33.5,36.3 33.6,36.3 33.6,36.4 33.5,36.3</polygon>
                  <circle>33.5,36.3 8.0</circle>
                </area>
              </info>
            </alert>
            """;

    private static final String RULES = """
            version                  | cap:1.2" | cap:1.1"
            missing                  | <sent>2031-05-21T08:00:00-00:00</sent> |
            missing                  | <category>Security</category> |
            order                    | <status>Actual</status> | <msgType>Alert</msgType><status>Actual</status>
            repeated                 | <event> | <event>a</event><event>
            unknown-element          | <scope> | <password>x</password><scope>
            other-namespace          | <scope> | <x xmlns="urn:a">x</x><scope>
            attribute                | <event> | <event kind="x">
            stray-text               | <area> | here <area>
            no-choice                | >Actual< | >Real<
            no-choice                | >Actual< | > Actual <
            no-choice                | >Likely< | >Very Likely<
            no-moment                | 08:00:00-00:00 | 08:00:00Z
            no-moment                | 08:00:00-00:00 | 08:00:00.5-00:00
            no-moment                | 2031-05-21T08 | 2031-02-29T08
            no-moment                | 08:00:00-00:00 | 08:00:00,00:00
            no-language              | >ar< | >Arabic language<
            no-decimal               | </area> | <altitude>high</altitude></area>
            no-whole                 | <area> | (file)<size>1 k</size><uri>a:b</uri>(end)
            empty-needed             | هجوم على جسر |
            empty                    | مكتب البلدة |
            name-characters          | town-17 | town 17
            name-characters          | desk@ | desk,
            restriction-missing      | >Public< | >Restricted<
            restriction-unused       | </scope> | </scope><restriction>a</restriction>
            addresses-missing        | >Public< | >Private<
            references-missing       | >Alert< | >Update<
            references-missing       | >Alert< | >Cancel<
            references-missing       | >Alert< | >Ack<
            reference-form           | <info> | <references>town-16</references><info>
            reference-self           | <info> | <references>(itself)</references><info>
            exercise-note            | >Actual< | >Exercise<
            error-note               | >Alert< | >Error<
            headline-long            | تحذير للجسر | (long)
            language-missing         | <language>ar</language> |
            language-other           | >ar< | >en<
            expires-before-sent      | 2031-05-21T18 | 2031-05-20T18
            expires-before-effective | <expires> | <effective>2031-06-21T18:00:00+03:00</effective><expires>
            expires-before-onset     | <expires> | <onset>2031-06-21T18:00:00+03:00</onset><expires>
            resource-nowhere         | <area> | (file)(end)
            mime-type                | <area> | <resource><mimeType>map</mimeType>(end)
            size                     | <area> | (file)<size>-1</size><uri>a:b</uri>(end)
            packed                   | <area> | (file)<derefUri>!</derefUri>(end)
            digest                   | <area> | (file)<uri>a:b</uri><digest>abc</digest>(end)
            polygon-point            | 33.5,36.3 33.6,36.3 | 33.5 36.3 33.6,36.3
            polygon-point            | 33.6,36.4 | 33.6,236.4
            polygon-few              | 33.6,36.3 33.6,36.4 |
            polygon-open             | 33.6,36.4 33.5,36.3< | 33.6,36.4 33.5,36.2<
            circle                   | 33.5,36.3 8.0 | 33.5,36.3
            circle                   | 33.5,36.3 8.0 | 33.5,36.3 -1
            ceiling-alone            | </area> | <ceiling>100</ceiling></area>
            ceiling-below            | </area> | <altitude>200</altitude><ceiling>100</ceiling></area>
            """;

    /// What a rule writes in brackets to be short.
    private static String written(String rule) {
        return rule.replace("(file)", "<resource><resourceDesc>a</resourceDesc><mimeType>a/b</mimeType>")
                .replace("(end)", "</resource><area>")
                .replace("(itself)", "desk@town.example,town-17,2031-05-21T08:00:00-00:00")
                .replace("(long)", "تحذير".repeat(40));
    }

    private static CapReader.Result.Read read(String xml) {
        return assertInstanceOf(CapReader.Result.Read.class, CapReader.read(xml.getBytes(UTF_8), "a.cap"), xml);
    }

    private static String refused(byte[] bytes) {
        return assertInstanceOf(CapReader.Result.Refused.class, CapReader.read(bytes, "a.cap")).reason().key();
    }

    private static List<String> codes(CapReader.Result.Read read) {
        return read.findings().stream().map(CapFinding::code).toList();
    }

    @Test
    void aSoundAlertHasNoFindingAndLosesNothing() {
        CapReader.Result.Read read = read(SOUND);
        assertEquals(List.of(), read.findings());
        assertEquals(List.of(), read.losses());
        assertTrue(read.isSound());
        assertEquals("desk@town.example", read.alert().sender());
        assertEquals("تحذير للجسر القديم", read.alert().infos().getFirst().headline());
        assertEquals(List.of("33.5,36.3 8.0"), read.alert().infos().getFirst().areas().getFirst().circles());
    }

    @Test
    void findsEachRuleBrokenInOneExample() {
        for (String line : RULES.lines().toList()) {
            String[] rule = line.split("\\|", -1);
            String before = rule[1].strip();
            assertTrue(SOUND.contains(before), line);
            CapReader.Result.Read read = read(SOUND.replace(before, written(rule[2].strip())));
            String code = rule[0].strip();
            assertTrue(codes(read).contains(code), () -> line + " found " + read.findings());
            assertTrue(
                    read.findings().stream().allMatch(finding -> finding.path().startsWith("/alert")), line);
        }
    }

    @Test
    void aBlockThatSaysNothingIsRemarked() {
        String silent = SOUND.replaceAll("(?s)<headline>.*</description>", "");
        assertEquals(List.of("nothing-said"), codes(read(silent)));
    }

    @Test
    void anAlertWithoutInfoIsRemarked() {
        String bare = SOUND.replaceAll("(?s)<info>.*</info>", "");
        assertEquals(List.of("info-missing"), codes(read(bare)));
        assertTrue(read(bare).isSound());
    }

    @Test
    void namesEachThingThatIsNotCarriedOnceWithItsPlace() {
        CapReader.Result.Read read = read(SOUND
                .replace("<scope>", "<x xmlns=\"urn:a\"><y>z</y></x><scope>")
                .replace("<event>", "<event kind=\"b\">")
                .replace("</alert>", "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'><a/></Signature></alert>"));
        assertEquals(
                List.of(
                        "/alert/x[1] other-namespace",
                        "/alert/info[1]/event[1]/@kind attribute",
                        "/alert/Signature[1] signature"),
                read.losses().stream().map(loss -> loss.path() + " " + loss.why().word()).toList());
        assertFalse(codes(read).contains("unknown-element"), "a signature at the end is allowed");
    }

    @Test
    void tellsAThousandFindingsAndHowManyMoreThereAre() {
        CapReader.Result.Read read = read(SOUND.replace("<scope>", "<odd/>".repeat(1_500) + "<scope>"));
        assertEquals(1_001, read.findings().size());
        assertEquals(List.of("500"), read.findings().getLast().arguments());
        assertFalse(read.isSound());
        assertEquals(1_001, read.losses().size());
        assertEquals("500", read.losses().getLast().what());
    }

    @Test
    void readsTheEncodingThatTheFileDeclares() {
        String declared = SOUND.replace("UTF-8", "UTF-16");
        String latin = SOUND.replace("UTF-8", "ISO-8859-1").replaceAll("[ء-ي]+", "é");
        for (byte[] bytes : List.of(
                SOUND.getBytes(UTF_8),
                ("\uFEFF" + SOUND).getBytes(UTF_8),
                declared.getBytes(UTF_16),
                declared.getBytes(UTF_16LE))) {
            CapReader.Result.Read read =
                    assertInstanceOf(CapReader.Result.Read.class, CapReader.read(bytes, "a.cap"));
            assertEquals("مكتب البلدة", read.alert().infos().getFirst().senderName());
        }
        CapReader.Result.Read read =
                assertInstanceOf(CapReader.Result.Read.class, CapReader.read(latin.getBytes(ISO_8859_1), "a.cap"));
        assertEquals("é é", read.alert().infos().getFirst().senderName());
        assertEquals("cap.encoding", refused(latin.replace("ISO-8859-1", "UTF-8").getBytes(ISO_8859_1)));
        assertEquals("cap.encoding", refused(latin.replace("ISO-8859-1", "IBM037").getBytes(ISO_8859_1)));
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        String type = "<!DOCTYPE alert [<!ENTITY a \"b\">]>";
        String external = "<!DOCTYPE alert SYSTEM \"http://127.0.0.1:1/a.dtd\">";
        assertEquals("cap.doctype", refused(SOUND.replace("<alert", type + "<alert").getBytes(UTF_8)));
        assertEquals("cap.doctype", refused(SOUND.replace("<alert", external + "<alert").getBytes(UTF_8)));
        assertTrue(refused(SOUND.replace("القديم", "&a;").getBytes(UTF_8)).startsWith("cap."));
        assertFalse(CapReader.isAlert("<!DOCTYPE a [".getBytes(UTF_8)));
    }

    @Test
    void refusesWhatIsNoAlertOrMoreThanOneIs() {
        assertEquals("cap.broken-xml", refused(SOUND.substring(0, 300).getBytes(UTF_8)));
        assertEquals("cap.not-cap", refused("<rss/>".getBytes(UTF_8)));
        assertEquals("cap.other-version", refused(SOUND.replace("cap:1.2", "cap:2.0").getBytes(UTF_8)));
        String deep = SOUND.replace("<scope>", "<a>".repeat(40) + "</a>".repeat(40) + "<scope>");
        assertEquals("cap.too-much", refused(deep.getBytes(UTF_8)));
        assertEquals("cap.too-much", refused(SOUND.replace("<scope>", "<a/>".repeat(60_000)).getBytes(UTF_8)));
        assertEquals("cap.too-much", refused(SOUND.replace("القديم", "a".repeat(1_000_001)).getBytes(UTF_8)));
        assertEquals("cap.too-much", refused(new byte[CapReader.BYTES_MAX + 1]));
    }

    @Test
    void itsTextIsWhatPeopleReadAndTheRestIsNamed() {
        CapText text = CapText.of(read(SOUND).alert());
        assertEquals("تحذير للجسر القديم", text.title());
        assertEquals("مكتب البلدة", text.publisher());
        assertEquals("""
                تحذير للجسر القديم

                لا تعبروا الجسر القديم اليوم.

                اسلكوا طريق النهر.

                الحدث: هجوم على جسر
                المنطقة: الجسر القديم
                النهاية: 2031-05-21T18:00:00+03:00
                المرسل: مكتب البلدة
                للاتصال: +963 11 555 0100""", text.text());
        assertEquals(
                List.of("urgency", "severity", "certainty", "category", "polygon", "circle"),
                text.losses().stream().map(CapLoss::what).toList());
    }
}
