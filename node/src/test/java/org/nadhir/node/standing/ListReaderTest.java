package org.nadhir.node.standing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;

final class ListReaderTest {

    private static final String HEAD = "<CONSOLIDATED_LIST dateGenerated=\"2025-03-01T00:00:00Z\"><ENTITIES>";
    private static final String TAIL = "</ENTITIES></CONSOLIDATED_LIST>";
    private static final String ENTITY = "<ENTITY><FIRST_NAME>ONE</FIRST_NAME><REFERENCE_NUMBER>R.1</REFERENCE_NUMBER>"
            + "<LISTED_ON>2020-01-01</LISTED_ON></ENTITY>";

    private static ListTrouble.Reason refused(String file) {
        return assertThrows(ListTrouble.class, () -> ListReader.read(Bytes.of(file.getBytes(UTF_8)))).reason();
    }

    @Test
    void readsNamesScriptsAliasesDatesAndNumbers() {
        DesignationList list = Lists.read(Lists.first());
        assertEquals(Instant.parse("2025-03-01T00:00:00Z"), list.generated());
        assertEquals(3, list.entries().size());
        assertEquals(1, list.count(ListEntry.Kind.PERSON));
        ListEntry person = list.entry("FBi.001").orElseThrow();
        assertEquals(
                new ListEntry(
                        ListEntry.Kind.PERSON, "FBi.001", "Fable", LocalDate.parse("2019-04-02"),
                        List.of(
                                new ListName(ListName.Form.MAIN, "QASWAR AL-DHUBYANI"),
                                new ListName(ListName.Form.ORIGINAL, "قسور الذبياني"),
                                new ListName(ListName.Form.WEAK_ALIAS, "The Lion of the Well"))),
                person);
    }

    @Test
    void refusesADocumentTypeAndWhateverEntityItNames() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + HEAD
                + ENTITY.replace("ONE", "&b;") + TAIL;
        assertEquals(ListTrouble.Reason.DOCTYPE, refused(bomb));
        String outside = "<!DOCTYPE x SYSTEM \"file:///nowhere/list.dtd\">" + HEAD + ENTITY + TAIL;
        assertEquals(ListTrouble.Reason.DOCTYPE, refused(outside));
        assertEquals(ListTrouble.Reason.DOCTYPE, refused(HEAD + ENTITY.replace("ONE", "&b;") + TAIL));
    }

    @Test
    void refusesWhatIsTooDeepTooLongOrNoList() {
        assertEquals(ListTrouble.Reason.TOO_DEEP, refused(HEAD + "<A>".repeat(40)));
        assertEquals(
                ListTrouble.Reason.BAD_ENTRY, refused(HEAD + ENTITY.replace("ONE", "A".repeat(70_000)) + TAIL));
        assertEquals(ListTrouble.Reason.NOT_THE_LIST, refused("<OTHER dateGenerated=\"2025-03-01T00:00:00Z\"/>"));
        assertEquals(ListTrouble.Reason.NOT_THE_LIST, refused(HEAD + TAIL));
        assertEquals(ListTrouble.Reason.NOT_THE_LIST, refused((HEAD + ENTITY + TAIL).replace("2025-03-01T", "")));
        assertEquals(ListTrouble.Reason.NOT_XML, refused(HEAD + ENTITY));
        assertEquals(ListTrouble.Reason.NOT_XML, refused("no list at all"));
        Bytes large = Bytes.of(new byte[ListReader.BYTES_MAX + 1]);
        assertEquals(
                ListTrouble.Reason.TOO_LARGE,
                assertThrows(ListTrouble.class, () -> ListReader.read(large)).reason());
    }

    /// A list that lost an entry on the way would free somebody.
    @Test
    void oneEntryThatCannotBeReadRefusesTheFile() {
        for (String lost : List.of("ONE", "R.1", "2020-01-01")) {
            assertEquals(ListTrouble.Reason.BAD_ENTRY, refused(HEAD + ENTITY.replace(lost, "") + TAIL), lost);
        }
        assertEquals(ListTrouble.Reason.BAD_ENTRY, refused(HEAD + ENTITY + ENTITY + TAIL));
    }
}
