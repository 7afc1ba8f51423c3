package org.nadhir.reports.leak;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.ReportId;
import org.nadhir.model.Text;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Leaking;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// All names are invented.
class SourceLeakGuardTest {

    private static final String NAME = "خالد النجّار";
    private static final Text NOTHING = new Text("", "");
    private static final SourceTraces TRACES = SourceTraces.of(List.of(
            new Trace("S1.1", Trace.Kind.PERSON, NAME, List.of("Khalid al-Najjar")),
            Trace.of("S1.2", Trace.Kind.PHONE, "+999 44 987 6543"),
            Trace.of("S1.3", Trace.Kind.EMAIL, "k.najjar@example.org"),
            Trace.of("S1.4", Trace.Kind.CODEWORD, "sandpiper"),
            Trace.of("S1.5", Trace.Kind.FILE_NAME, "interview-0417.txt"),
            Trace.of("S1.6", Trace.Kind.IDENTIFIER, "7f3c2d10-1111-4222-8333-944455556666"),
            Trace.of("S1.7", Trace.Kind.TIME, "2025-01-10T07:59:31Z"),
            Trace.of(
                    "S1.8",
                    Trace.Kind.TEXT,
                    "قال لي الحارس الليلي إن رجلين سيضعان حقيبة تحت المنبر قبل صلاة الفجر بنصف ساعة")));

    private static List<Leak> search(String text) {
        Json json = Json.object().put("content", text).build();
        return new SourceLeakGuard().search(Bytes.of(CanonicalWriter.write(json)), TRACES);
    }

    private static void assertFound(String text) {
        assertTrue(!search(text).isEmpty(), "passed: " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "خالد النجّار",
        "خالد النجار",
        "خَالِدُ النَّجَّار",
        "خـالـد النجــار",
        "وخالد النجار",
        "من خالدالنجار",
        "خ ا ل د ا ل ن ج ا ر",
        "خ.ا.ل.د ا.ل.ن.ج.ا.ر",
        "خالد نجار",
        "آل النجار",
        "ﺧﺎﻟﺪ ﺍﻟﻨﺠﺎﺭ",
        "راجنلا دلاخ",
        "خالد النحار",
        "خالد النجارر",
        "Khalid al-Najjar",
        "KHALID AL NAJJAR",
        "Khaled Elnajar",
        "Khaleed an-Nadjar",
        "5aled el najjar",
        "Khálid Nájjar",
        "Кhаlid Nаjjаr",
        "Ｋｈａｌｉｄ Ｎａｊｊａｒ",
        "Khalid_al_Najjar",
        "khalidnajjar",
        "rajjan-la dilahk",
        "Khaild al-Najjar",
        "+999449876543",
        "00999-44-987-65-43",
        "٩٩٩٤٤٩٨٧٦٥٤٣",
        "۹۹۹ ۴۴ ۹۸۷ ۶۵۴۳",
        "k.najjar@example.org",
        "K NAJJAR (at) example.org",
        "Sand-Piper",
        "reprepiDnas sandpipre",
        "interview 0417",
        "7f3c2d101111422283339444 55556666",
        "2025-01-10 07:59:31",
    })
    void findsTheSourceIn(String text) {
        assertFound(text);
        assertFound("We heard it from (" + text + "), late.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void findsTheNameUnderEncodings(int before) {
        String padded = "x".repeat(before) + NAME;
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            byte[] bytes = padded.getBytes(charset);
            assertFound("ref " + HexFormat.of().formatHex(bytes));
            assertFound("ref " + HexFormat.of().withUpperCase().formatHex(bytes));
            assertFound("ref " + HexFormat.ofDelimiter(":").formatHex(bytes));
            assertFound("ref " + Base64.getEncoder().encodeToString(bytes));
            assertFound("ref " + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + ".");
        }
        assertFound("ref " + URLEncoder.encode(padded, UTF_8));
        assertFound("ref " + escaped(padded, "\\u%04x"));
        assertFound("ref " + escaped(padded, "&#x%x;"));
        assertFound("ref " + escaped(padded, "&#%d;"));
    }

    private static String escaped(String text, String form) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(form.formatted(c)));
        return out.toString();
    }

    @Test
    void findsSixWordsOfTheReportAndNotFive() {
        Leak leak = search("حقيبةً تحت المنبر، قبل صلاة الفجر").getFirst();
        assertEquals(Leak.Kind.OVERLAP, leak.kind());
        assertEquals("S1.8", leak.trace());
        assertEquals(List.of(), search("حقيبة تحت المنبر قبل صلاة"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202E, 0x2066, 0x200B, 0xE0041, 0xFE0F, 0xE000, 0x3164, 0x00AD})
    void findsHiddenCharacters(int character) {
        List<Leak> leaks = search("a" + Character.toString(character) + "b");
        assertEquals(Leak.Kind.HIDDEN, leaks.getFirst().kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "نحذّركم من هجوم على موقع بعبوة متفجرة. المستهدف: مقام السراج، مدينة النهر.",
        "Search the site and its surroundings before it opens. Call the duty desk.",
        "سمعنا عن حقيبة عند المنبر، والأمر محتمل يوم السبت صباحًا.",
        "The attack may come from the river side; the eastern gate is the weak place. Najd is not near.",
        "كان الحارس خالدًا إلى النوم",
        "Period: from 11 January 2025 10:00 to 11 January 2025 15:00 (UTC).",
        "00000000-0000-4000-8000-000000000001",
        "The carpenter (in Arabic: from the word for wood) is not named here.",
    })
    void letsPassWhatGivesNothingAway(String text) {
        assertEquals(List.of(), search(text));
    }

    /// A release has moments of its own, often minutes from that at which the report came in.
    @Test
    void anotherMomentOfTheSameHourIsAnother() {
        assertEquals(List.of(), search("2025-01-10T07:45:00.000Z"));
        assertEquals(List.of(), search("2025-01-10T07:59:30Z"));
        assertFound("2025-01-10T07:59:31Z");
    }

    @Test
    void aLeakSaysWhereAndNeverWhat() {
        Leak leak = search("Khalid al-Najjar").getFirst();
        assertEquals("$.content", leak.where());
        assertTrue(!leak.toString().toLowerCase(Locale.ROOT).contains("najjar"));
        assertTrue(!TRACES.toString().contains("Khalid") && !TRACES.traces().toString().contains("Khalid"));
    }

    @Test
    void searchesNamesOfMembersAndBytesThatAreNoJson() {
        Json json = Json.object().put("Khalid al-Najjar", 1).build();
        assertTrue(!new SourceLeakGuard().search(Bytes.of(CanonicalWriter.write(json)), TRACES).isEmpty());
        Bytes text = Bytes.of("no json: Khalid al-Najjar".getBytes(UTF_8));
        assertEquals("", new SourceLeakGuard().search(text, TRACES).getFirst().where());
    }

    /// The strongest proof there is: another source, the same bytes.
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void anotherSourceGivesTheSameBytes(int number) {
        SourceTraces other = SourceTraces.of(List.of(
                Trace.of("S1.1", Trace.Kind.PERSON, "Marta Quist" + "x".repeat(number)),
                Trace.of("S1.2", Trace.Kind.TIME, "2024-12-01T23:00:0%dZ".formatted(number)),
                Trace.of("S1.3", Trace.Kind.TEXT, "Jag hörde det i hamnen sent på kvällen. ".repeat(number))));
        Draft one = assertInstanceOf(
                Draft.class,
                Warnings.draft(new ReportId(Warnings.uuid(100)), Duration.ofMinutes(7), NOTHING, TRACES, number));
        Draft two = assertInstanceOf(
                Draft.class,
                Warnings.draft(
                        new ReportId(Warnings.uuid(200 + number)), Duration.ofHours(number), NOTHING, other, number));
        assertEquals(one.bytes(), two.bytes());
        assertEquals(one.notBefore(), two.notBefore());
        Draft later = assertInstanceOf(
                Draft.class,
                Warnings.draft(new ReportId(Warnings.uuid(100)), Duration.ofMinutes(7), NOTHING, TRACES, number + 99));
        assertNotEquals(one.bytes(), later.bytes(), "fresh ids make other bytes");
    }

    @Test
    void noDraftComesOfANoteThatNamesTheSource() {
        Text note = new Text("أخبرنا بذلك خالد النجار.", "We were told so.");
        ReportId report = new ReportId(Warnings.uuid(100));
        Leaking leaking = assertInstanceOf(
                Leaking.class, Warnings.draft(report, Duration.ofMinutes(7), note, TRACES, 1));
        assertTrue(leaking.leaks().stream().allMatch(leak -> leak.where().startsWith("$.bundle")));
    }
}
