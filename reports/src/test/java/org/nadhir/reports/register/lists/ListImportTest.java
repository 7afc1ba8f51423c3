package org.nadhir.reports.register.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.reports.register.NameLoss;
import org.nadhir.reports.register.RegisterRow;

/// Lists in the formats of others, all invented here.
class ListImportTest {

    private static final String UN = """
            <?xml version="1.0"?><CONSOLIDATED_LIST><INDIVIDUALS>
            <INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>NADIM</FIRST_NAME><SECOND_NAME>TAMRAWI</SECOND_NAME>
            <REFERENCE_NUMBER>QQi.1</REFERENCE_NUMBER><NAME_ORIGINAL_SCRIPT>نديم التمراوي</NAME_ORIGINAL_SCRIPT>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Nadim of Rim</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Nadim</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_DATE_OF_BIRTH><YEAR>2001</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>
            <INDIVIDUAL><DATAID>2</DATAID><REFERENCE_NUMBER>QQi.2</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS>
            <ENTITIES><ENTITY><FIRST_NAME>EMBER FRONT</FIRST_NAME><REFERENCE_NUMBER>QQe.1</REFERENCE_NUMBER>
            <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>جبهة الجمر (the Ember Movement;
            Jabhat al-Jamr)</ALIAS_NAME></ENTITY_ALIAS>
            <ENTITY_ADDRESS><CITY>Nahran</CITY></ENTITY_ADDRESS></ENTITY></ENTITIES></CONSOLIDATED_LIST>
            """;
    private static final String MISP = """
            {"type":"threat-actor","name":"Actors","values":[
             {"value":"Dust Heron","uuid":"11111111-2222-4333-8444-555555555555","description":"x",
              "meta":{"synonyms":["Heron Team","مالك الحزين"],"country":"QY"}},
             "no object", {"value":"","uuid":"2"}]}""";
    private static final String STIX = """
            {"type":"bundle","id":"bundle--1","objects":[
             {"type":"threat-actor","id":"threat-actor--1","name":"Dust Heron","aliases":["Heron Team"],"goals":["x"]},
             {"type":"identity","id":"identity--1","name":"Two Rivers","identity_class":"organization"},
             {"type":"identity","id":"identity--2","name":"Salwa Hadidi","identity_class":"individual"},
             {"type":"location","id":"location--1","name":"Wadi Rim","latitude":0.5,"longitude":-1.25},
             {"type":"intrusion-set","id":"intrusion-set--1","name":"Old Heron","revoked":true},
             {"type":"malware","id":"malware--1","name":"Not a body"}]}""";
    private static final String CSV = ("\uFEFF" + """
            id,type,name_ar,name_en,aliases,source,phone
            river-watch,organisation,مرصد النهر,River Watch,"Watch, of the River|""River"" Watchers",ours,1
            ,MEDIA,,The Rim Post,,,2
            broken,MEDIA,x
            odd,FRIEND,,Odd One,,,3
            """).replace("\n", "\r\n");

    private static ListImport.Result.Read read(String text, ListImport.Format format) {
        byte[] bytes = text.getBytes(UTF_8);
        assertEquals(format, ListImport.formatOf(bytes));
        var read = assertInstanceOf(ListImport.Result.Read.class, ListImport.read(bytes, "list", format));
        assertEquals(read.left(), read.losses().stream()
                .filter(loss -> loss.why().kept() == NameLoss.Kept.NO_ENTRY).count(), read.losses().toString());
        return read;
    }

    private static String lost(ListImport.Result.Read read) {
        TreeSet<String> lost = new TreeSet<>();
        read.losses().forEach(loss -> lost.add(loss.entry() + " " + loss.what() + " " + loss.why().word()));
        return String.join("; ", lost);
    }

    @Test
    void theUnListGivesNamesAndNothingElseOfPersons() {
        ListImport.Result.Read read = read(UN, ListImport.Format.UN);
        assertEquals(3, read.total());
        assertEquals("un-qqi.1 PERSON نديم التمراوي NADIM TAMRAWI [Nadim of Rim]", shown(read.rows().getFirst()));
        assertEquals("un-qqe.1 ORGANISATION جبهة الجمر EMBER FRONT [the Ember Movement, Jabhat al-Jamr]",
                shown(read.rows().getLast()));
        assertEquals("un-qqe.1 CITY not-a-name; un-qqi.1 Nadim weak; un-qqi.1 YEAR not-a-name; un-qqi.2  no-name",
                lost(read));
    }

    @Test
    void aGalaxyGivesValuesWithTheirSynonyms() {
        ListImport.Result.Read read = read(MISP, ListImport.Format.MISP);
        assertEquals(3, read.total());
        assertEquals("misp-11111111-2222-4333-8444-555555555555 ORGANISATION مالك الحزين Dust Heron [Heron Team]",
                shown(read.rows().getFirst()));
        assertEquals("misp-11111111-2222-4333-8444-555555555555 description not-a-name; "
                + "misp-11111111-2222-4333-8444-555555555555 meta.country not-a-name; "
                + "misp-2  no-name; values/1  names-nobody", lost(read));
    }

    @Test
    void aBundleGivesActorsIdentitiesAndPlaces() {
        ListImport.Result.Read read = read(STIX, ListImport.Format.STIX);
        assertEquals(List.of("ORGANISATION", "ORGANISATION", "PERSON", "PLACE"),
                read.rows().stream().map(row -> row.type().name()).toList());
        assertEquals("0.5,-1.25", read.rows().getLast().place());
        assertEquals("intrusion-set--1 Old Heron revoked; malware--1 malware names-nobody; "
                + "stix-threat-actor-1 goals not-a-name", lost(read));
    }

    @Test
    void aTableGivesItsNamedColumns() {
        ListImport.Result.Read read = read(CSV, ListImport.Format.CSV);
        assertEquals("river-watch ORGANISATION مرصد النهر River Watch [Watch, of the River, \"River\" Watchers]",
                shown(read.rows().getFirst()));
        assertEquals("csv-the-rim-post MEDIA  The Rim Post []", shown(read.rows().getLast()));
        assertEquals("list", read.rows().getLast().source());
        assertEquals("list phone not-a-name; row 4 3 columns; row 5 FRIEND type", lost(read));
    }

    private static String shown(RegisterRow row) {
        return row.id() + " " + row.type() + " " + row.ar() + " " + row.en() + " " + row.aliases();
    }

    /// A name as lists write it, and the names in it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rim Ember Front (REF)                                   | [Rim Ember Front, REF]
            جبهة الجمر (Jabhat al-Jamr)                               | [جبهة الجمر, Jabhat al-Jamr]
            Ember Foundation (Kenya)                                | [Ember Foundation]
            Ember (North) Company                                   | [Ember Company]
            Front (جبهة (original script); the Front; al-Jabha)      | [Front, جبهة, the Front, al-Jabha]
            Front (previously listed as); Second Front              | [Front, Second Front]
            شبكة الجمر (Ember Network - sub-unit name)                | [شبكة الجمر, Ember Network]
            """)
    void bracketsHoldOtherFormsOrRemarks(String written, String expected) {
        Names names = new Names("x", new ListImport.Collected(ListImport.Format.UN));
        names.add(written);
        List<String> all = new java.util.ArrayList<>(List.of(names.ar(), names.en()));
        all.removeIf(String::isEmpty);
        all.addAll(names.aliases());
        assertEquals(new TreeSet<>(List.of(expected.substring(1, expected.length() - 1).split(", ", -1))),
                new TreeSet<>(all));
    }

    @Test
    void filesThatAreNoneOfTheseAreRefused() {
        for (String bad : List.of(
                "<html></html>", "<CONSOLIDATED_LIST><INDIVIDUALS>", "{\"a\":1}", "[]", "{\"values\":", "a,b\n1,2\n",
                "",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>")) {
            byte[] bytes = bad.getBytes(UTF_8);
            assertInstanceOf(ListImport.Result.Refused.class,
                    ListImport.read(bytes, "list", ListImport.formatOf(bytes)), bad);
        }
    }

    @Test
    void neverFailsOnCutAndChangedLists() {
        Random random = new Random(11);
        int read = 0;
        for (int run = 0; run < 400; run++) {
            for (String list : List.of(UN, MISP, STIX, CSV)) {
                byte[] bytes = list.getBytes(UTF_8);
                for (int change = 0; change < 1 + run % 4; change++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                read += ListImport.read(bytes, "list", ListImport.formatOf(bytes))
                        instanceof ListImport.Result.Read ? 1 : 0;
            }
        }
        assertTrue(read > 0, "some are read all the same");
    }
}
