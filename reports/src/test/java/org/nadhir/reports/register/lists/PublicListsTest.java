package org.nadhir.reports.register.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.nadhir.model.EntityId;
import org.nadhir.reports.register.NameLoss;
import org.nadhir.reports.register.Register;
import org.nadhir.reports.register.RegisterFile;
import org.nadhir.reports.register.RegisterRow;

/// Public lists as they are: every entry is accounted for, and what was taken is read again and names somebody.
class PublicListsTest {

    private static byte[] file(String name) throws IOException {
        Path file = Path.of(System.getProperty("nadhir.testdata", "../shared"), "data", "organisations")
                .resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "skipped: no public lists in nadhir.testdata");
        byte[] bytes = Files.readAllBytes(file);
        if (!name.endsWith(".gz")) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static ListImport.Result.Read read(String name, ListImport.Format format) throws IOException {
        byte[] bytes = file(name);
        assertEquals(format, ListImport.formatOf(bytes));
        ListImport.Result.Read read = (ListImport.Result.Read) ListImport.read(bytes, name, format);
        long left = read.losses().stream().filter(loss -> loss.why().kept() == NameLoss.Kept.NO_ENTRY).count();
        assertEquals(read.total(), read.rows().size() + left, "taken and left add up");
        return read;
    }

    private static RegisterFile written(ListImport.Result.Read read) {
        byte[] bytes = RegisterRow.write(read.rows()).getBytes(StandardCharsets.UTF_8);
        RegisterFile file = ((RegisterFile.Result.Read) RegisterFile.read(bytes, "list.tsv")).file();
        assertEquals(List.of(), file.losses());
        assertEquals(read.rows(), file.rows(), "what is written is read again");
        return file;
    }

    @Test
    void everyEntryOfTheUnListIsAccountedForAndItsArabicAliasesFound() throws IOException {
        ListImport.Result.Read read = read("un/UN_consolidated.xml", ListImport.Format.UN);
        assertEquals(1003, read.total());
        RegisterRow front = read.rows().stream().filter(row -> row.id().equals("un-qde.137")).findFirst().orElseThrow();
        assertEquals("جبهة النصرة لأهل الشام", front.ar());
        assertTrue(front.aliases().containsAll(
                List.of("هيئة تحرير الشام", "جبهة النصرة", "جبهة فتح الشام", "Hayat Tahrir al-Sham")),
                front.toString());
        assertTrue(read.losses().stream().anyMatch(loss -> loss.what().equals("INDIVIDUAL_DATE_OF_BIRTH")
                || loss.what().equals("YEAR")), "births are left out and said so");
        assertTrue(read.losses().stream().anyMatch(loss -> loss.why() == NameLoss.Why.WEAK), "and weak aliases");

        Register register = Register.load(List.of(written(read)));
        assertEquals("un-qde.137", register.find("جبهة النصرة لأهل الشام").orElseThrow().value());
        assertEquals("nusra", register.find("جبهة النصرة").orElseThrow().value(), "what is shipped stays");
        assertEquals("hts", register.find("هيئة تحرير الشام").orElseThrow().value());
        assertTrue(register.losses().contains(
                new NameLoss("un-qde.137", "هيئة تحرير الشام", NameLoss.Why.SHIPPED, "hts")), "and is reported");
        assertTrue(register.entity(new EntityId("un-qde.137")).isPresent());
    }

    @Test
    void everyThreatActorOfTheGalaxyIsAccountedFor() throws IOException {
        ListImport.Result.Read read = read("misp-galaxy/threat-actor.json.gz", ListImport.Format.MISP);
        assertEquals(1041, read.total());
        Register register = Register.load(List.of(written(read)));
        assertTrue(register.find("Cozy Bear").orElseThrow().value().startsWith("misp-"));
        assertEquals(register.find("Cozy Bear"), register.find("APT29"));
        assertTrue(register.losses().stream().anyMatch(loss -> loss.why() == NameLoss.Why.ANOTHERS),
                "a synonym that two actors claim stays with the first, and is reported");
    }

    @Test
    void agenciesAndGroupsOfTheGalaxiesToo() throws IOException {
        assertEquals(436, read("misp-galaxy/intelligence-agencies.json", ListImport.Format.MISP).total());
        assertEquals(90, read("misp-galaxy/terrorist-groups.json", ListImport.Format.MISP).total());
    }
}
