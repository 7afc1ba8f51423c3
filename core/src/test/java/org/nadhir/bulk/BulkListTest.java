package org.nadhir.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.model.EntityId;
import org.nadhir.model.Text;

class BulkListTest {

    private static final String HEAD =
            "reference,kind,name_ar,name_en,place_ar,place_en,country,within,party,contact\n";
    private static final String GOOD = "h-1,site,مستشفى,Hospital,مدينة,Town,XX,nahr qaysan," + Given.SECOND + ",\n";

    @Test
    void readsALineWithAllThatItSays() {
        BulkLine line = read(HEAD + GOOD).lines().getFirst();
        assertEquals(2, line.line());
        assertEquals("h-1", line.reference());
        assertEquals(new Text("مستشفى", "Hospital"), line.site().name());
        assertEquals(new BulkLine.To.Party(Given.SECOND), line.to());
        assertEquals(
                List.of(new EntityId("~h-1"), new EntityId("nahr"), new EntityId("qaysan")), line.places());
    }

    @Test
    void readsTheSameFromJsonLines() {
        String json = "{\"reference\":\"h-1\",\"kind\":\"site\",\"name_ar\":\"مستشفى\",\"name_en\":\"Hospital\","
                + "\"place_ar\":\"مدينة\",\"place_en\":\"Town\",\"country\":\"XX\",\"within\":\"nahr qaysan\",\"party\":\""
                + Given.SECOND + "\"}\n";
        assertEquals(
                read(HEAD + GOOD).lines().getFirst().places(), read(json).lines().getFirst().places());
        assertEquals(read(HEAD + GOOD).lines().getFirst().site(), read(json).lines().getFirst().site());
    }

    @Test
    void namesEveryLineThatCannotBeUsedAndKeepsTheOthers() {
        BulkList list = read(HEAD
                + GOOD
                + "h-2,castle,ا,A,ب,B,XX,," + Given.SECOND + ",\n"
                + "h-3,site,ا,A,ب,B,XX,,,\n"
                + "h-4,site,ا,A,ب,B,XX,," + Given.SECOND + ",c-1\n"
                + "h-5,site,ا,A,ب,B\n"
                + GOOD
                + "h-6,site,ا,,ب,B,XX,," + Given.SECOND + ",\n"
                + "h-7,site,\"ا\u202e\",A,ب,B,XX,," + Given.SECOND + ",\n");
        assertEquals(List.of("h-1"), list.lines().stream().map(BulkLine::reference).toList());
        assertEquals(
                List.of(
                        "3 bulk.line.bad-value kind", "4 bulk.line.bad-value party", "5 bulk.line.bad-value party",
                        "6 bulk.line.fields 10", "7 bulk.line.twice ", "8 bulk.line.missing name_en",
                        "9 bulk.line.bad-value $"),
                list.refused().stream()
                        .map(bad -> bad.line() + " " + bad.why().key() + " " + String.join(",", bad.why().arguments()))
                        .toList());
    }

    @Test
    void quotesHoldCommasQuotesAndLineEnds() {
        BulkList list = read(HEAD + "h-1,site,مستشفى,\"A \"\"B\"\", C\",مدينة,Town,XX,," + Given.SECOND + ",\r\n" + GOOD
                .replace("h-1", "h-2"));
        assertEquals("A \"B\", C", list.lines().getFirst().site().name().en());
        assertEquals(3, list.lines().getLast().line());
    }

    @Test
    void groupsTheLinesByAddressee() {
        String other = GOOD.replace(Given.SECOND.value(), Given.THIRD.value()).replace("h-1", "h-9");
        var groups = read(HEAD + GOOD + other + GOOD.replace("h-1", "h-2")).byAddressee();
        assertEquals(List.of(Given.SECOND.value(), Given.THIRD.value()), List.copyOf(groups.keySet()));
        assertEquals(List.of(2, 1), groups.values().stream().map(List::size).toList());
    }

    @Test
    void refusesAFileThatItCannotReadAsAWhole() {
        assertRefused("bulk.empty", "");
        assertRefused("bulk.empty", HEAD);
        assertRefused("bulk.columns", "reference,colour\nh-1,red\n");
        assertRefused("bulk.csv-broken", HEAD + "h-1,\"never ends\n");
        assertRefused("bulk.too-many", HEAD + "x\n".repeat(BulkList.LINES_MAX + 1));
        var large = assertInstanceOf(BulkList.Result.Refused.class, BulkList.read(new byte[BulkList.BYTES_MAX + 1]));
        assertEquals("bulk.too-large", large.why().key());
        var bytes = assertInstanceOf(BulkList.Result.Refused.class, BulkList.read(new byte[] {(byte) 0xff}));
        assertEquals("json.not-utf8", bytes.why().key());
    }

    private static void assertRefused(String key, String file) {
        var refused = assertInstanceOf(BulkList.Result.Refused.class, BulkList.read(file.getBytes(UTF_8)));
        assertEquals(key, refused.why().key());
    }

    private static BulkList read(String file) {
        return assertInstanceOf(BulkList.Result.Read.class, BulkList.read(file.getBytes(UTF_8))).list();
    }
}
