package org.nadhir.reports.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.model.EntityId;
import org.nadhir.model.Mention;
import org.nadhir.model.Reading;
import org.nadhir.reports.Reader;
import org.nadhir.reports.Reports;

/// A register that users keep: what of it is taken, and that it changes nothing that is shipped. All names invented.
class RegisterFileTest {

    private static final String ARABIC = "ابتجدرسصعفقكلمنهوي";

    private static RegisterFile file(String... lines) {
        byte[] bytes = String.join("\n", lines).replace(" ; ", "\t").replace(";;", "\t").getBytes(UTF_8);
        return assertInstanceOf(RegisterFile.Result.Read.class, RegisterFile.read(bytes, "ours.tsv")).file();
    }

    private static Reading read(Reader reader, String text, String day) {
        return reader.read(Reports.of(1, text, day), day);
    }

    private static String named(Reader reader, String text) {
        return read(reader, text, "2031-05-01").mentions().stream()
                .map(Mention::entity)
                .map(EntityId::value)
                .collect(Collectors.joining(" "));
    }

    /// A line and why it, or a name in it, was left out or guarded; "-" where all was taken.
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ember ; ARMED_GROUP ; جبهة الجمر ; Ember Front ; Jamr Front ;  ;  ;  ; ours                   ! -
            ember ; ARMED_GROUP ; جبهة الجمر ; Ember Front                                            ! columns
            Ember? ; ARMED_GROUP ; جبهة الجمر ; Ember Front ;  ;  ;  ;  ; ours                           ! id
            ember ; COUNTRY ; جبهة الجمر ; Ember Front ;  ;  ;  ;  ; ours                                ! type
            ember ; ARMED_GROUP ;  ;  ; Jamr Front ;  ;  ;  ; ours                                     ! no-name
            ember;;ARMED_GROUP;;جبهة الجمر;;Ember Front;;;;;;;;;;                                         ! no-source
            ember ; ARMED_GROUP ; جبهة الجمر ; Ember Front ; داعش ;  ;  ;  ; ours                        ! shipped
            ember ; ARMED_GROUP ; جبهة الجمر ; Ember Front ; JF ;  ;  ;  ; ours                          ! short
            ember ; ARMED_GROUP ; جبهة الجمر ; Ember Front ; the people ;  ;  ;  ; ours                  ! everyday
            ember ; ARMED_GROUP ; جبهة الجمر ; Ember Front ; Jamr@2031-13.. ;  ;  ;  ; ours              ! period
            ember ; ARMED_GROUP ; جبهة الجمر ; Ember Front ;  ; nowhere ;  ;  ; ours                     ! part
            ember ; ARMED_GROUP ; جبهة الجمر ; Ember Front ;  ; syria ;  ;  ; ours                       ! -
            wadi ; PLACE ; وادي الجمر ; Wadi Jamr ;  ; qaysan ; 0.5,0.25 ;  ; ours                        ! -
            wadi ; PLACE ; وادي الجمر ; Wadi Jamr ;  ; qaysan ; north ;  ; ours                           ! place
            wadi ; PLACE ; وادي الجمر ; Wadi Jamr ;  ; qaysan ;  ; countryside:x ; ours                   ! kind
            zayn ; PERSON ; زين الجمري ; Zayn Jamri ; Zayn ;  ;  ;  ; ours                               ! single
            isis ; PLACE ; موضع الجمر ; Jamr Place ;  ;  ;  ;  ; ours                                    ! other-type
            hts ; ARMED_GROUP ; هيئة الجمر ; Jamr Body ;  ;  ;  ;  ; ours                                 ! -
            """)
    void aLineIsTakenOrSaysWhyNot(String line, String why) {
        RegisterFile file = file(line.strip());
        Register register = Register.load(List.of(file));
        List<NameLoss> losses = new java.util.ArrayList<>(file.losses());
        losses.addAll(register.losses());
        assertEquals(why.strip(), losses.isEmpty() ? "-" : losses.stream()
                .map(loss -> loss.why().word()).distinct().collect(Collectors.joining(" ")), losses.toString());
    }

    @Test
    void aBadLineSpoilsNoOther() {
        RegisterFile file = file(
                "# a head", "", "bad line", "ember;;ARMED_GROUP;;جبهة الجمر;;Ember Front;;;;;;;;;;ours");
        assertEquals(2, file.lines());
        assertEquals(1, file.rows().size());
        assertEquals("line 3", file.losses().getFirst().entry());
    }

    @Test
    void whatUsersAddIsFoundInReportsAndWhatIsShippedStays() {
        RegisterFile file = file(
                "ember;;ARMED_GROUP;;جبهة الجمر;;Ember Front;;النصرة|Jamr Front;;;;;;;;ours",
                "reuters;;MEDIA;;;;The Rim Wire;;;;;;;;;;ours",
                "zayn;;PERSON;;زين الجمري;;Zayn Jamri;;Zayn;;;;;;;;ours");
        Reader reader = Reader.create(List.of(file));
        Register register = reader.register();
        assertEquals("ember", named(reader, "أعلنت جبهة الجمر ذلك"));
        assertEquals("ember", named(reader, "fighters of the Jamr Front"));
        assertEquals("nusra", named(reader, "بيان من النصرة"));
        assertEquals("reuters", named(reader, "according to The Rim Wire"));
        assertEquals("", named(reader, "Zayn said"));
        assertEquals("zayn zayn", named(reader, "Zayn Jamri came and Zayn spoke"));
        assertEquals(Register.load().name(new EntityId("reuters")), register.name(new EntityId("reuters")));
    }

    @Test
    void usersWriteLineageToo() {
        RegisterFile file = file(
                "ember;;ARMED_GROUP;;جبهة الجمر;;Ember Front;;;;;;;;;;ours",
                "flame;;ARMED_GROUP;;حركة اللهب;;Flame Movement;;;;;;;;;;ours",
                "ember;;LINEAGE;;2029;;2030-06;;flame;;ours",
                "flame;;LINEAGE;;2030-06;;;;ember;;ours",
                "nusra;;LINEAGE;;2012;;2013;;flame;;ours");
        Register register = Register.load(List.of(file));
        LocalDate day = LocalDate.parse("2031-01-01");
        assertEquals("flame", register.lineage().actor(new EntityId("ember"), day).value());
        assertEquals("hts", register.lineage().actor(new EntityId("nusra"), day).value());
        assertEquals(List.of("flame lineage", "nusra lineage"), register.losses().stream()
                .map(loss -> loss.entry() + " " + loss.why().word()).toList());
    }

    @Test
    void tenThousandNamesChangeNoReadingThatDoesNotNameThem() {
        Random random = new Random(5);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            String ar = "محمد " + drawn(random, ARABIC, 6) + " " + drawn(random, ARABIC, 6);
            lines.append("p").append(i).append("\tPERSON\t").append(ar).append("\tMohamed ")
                    .append(drawn(random, "abcdefghiklmnoprstuz", 7)).append(" ")
                    .append(drawn(random, "abcdefghiklmnoprstuz", 7)).append("\t\t\t\t\tdrawn\n");
        }
        RegisterFile file = file(lines.toString());
        assertEquals(10_000, file.rows().size());
        Reader reader = Reader.create(List.of(file));
        String text = "قال محمد الرشيد لوكالة رويترز إن جبهة النصرة هاجمت حمص وحماة والرقعة يوم 12 آذار 2015.";
        assertEquals(Reports.READER.read(Reports.of(1, text, "2031-05-01"), "2031-05-01").mentions(),
                read(reader, text, "2031-05-01").mentions());
        assertTrue(reader.register().entity(new EntityId("p9999")).isPresent());
    }

    private static String drawn(Random random, String letters, int length) {
        return random.ints(length, 0, letters.length())
                .mapToObj(i -> String.valueOf(letters.charAt(i)))
                .collect(Collectors.joining());
    }

    @Test
    void neverFailsOnRandomLines() {
        Random random = new Random(3);
        String letters = "abz09.-\t\t\t\t|@?~()،داعشPERSON,\n ";
        for (int run = 0; run < 30; run++) {
            String text = drawn(random, letters, 400) + "\nx" + run + "\tPLACE\t" + drawn(random, letters, 9)
                    .replace("\t", "").replace("\n", "") + "\tb c\t" + drawn(random, "ab|@.0-?~", 30)
                    + "\tx1|syria\t1,1\tk\ts";
            Register.load(List.of(file(text)));
        }
        assertInstanceOf(RegisterFile.Result.Refused.class, RegisterFile.read(new byte[] {(byte) 0xff}, "x"));
    }
}
