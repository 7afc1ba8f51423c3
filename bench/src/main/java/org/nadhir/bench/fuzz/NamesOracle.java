package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.nadhir.reports.register.NameLoss;
import org.nadhir.reports.register.RegisterFile;
import org.nadhir.reports.register.lists.ListImport;

/// A list of names of others, whatever it looks like, and the same bytes as a register of one's own: each entry is
/// taken or left out with a reason, and both add up to what stood there.
final class NamesOracle implements Oracle {

    @Override
    public boolean takes(byte[] input) {
        if (RegisterFile.read(input, "fuzzed") instanceof RegisterFile.Result.Read(RegisterFile file)) {
            Broken.unless(
                    file.lines() == file.rows().size() + file.steps().size() + leftOut(file.losses()),
                    "a line of a register is not accounted for");
        }
        ListImport.Result result = ListImport.read(input, "fuzzed", ListImport.formatOf(input));
        if (!(result instanceof ListImport.Result.Read list)) {
            return false;
        }
        Broken.unless(list.left() == leftOut(list.losses()), "an entry of a list is not accounted for");
        return true;
    }

    private static long leftOut(List<NameLoss> losses) {
        return losses.stream().filter(loss -> loss.why().kept() == NameLoss.Kept.NO_ENTRY).count();
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                """
                id,type,name_ar,name_en,aliases,source
                ash,ARMED_GROUP,جبهة نهر الرماد,"Ash, River",Ash|Cinder,note
                """
                        .getBytes(UTF_8),
                "{\"values\":[{\"uuid\":\"1\",\"value\":\"Ash River\",\"meta\":{\"synonyms\":[\"Cinder\"]}}]}"
                        .getBytes(UTF_8),
                ("{\"type\":\"bundle\",\"objects\":[{\"type\":\"identity\",\"id\":\"identity--1\","
                                + "\"name\":\"Ash River\",\"identity_class\":\"group\"}]}")
                        .getBytes(UTF_8),
                ("<CONSOLIDATED_LIST><ENTITIES><ENTITY><DATAID>1</DATAID><FIRST_NAME>ASH RIVER</FIRST_NAME>"
                                + "<REFERENCE_NUMBER>ZZe.001</REFERENCE_NUMBER><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY>"
                                + "<ALIAS_NAME>Cinder</ALIAS_NAME></ENTITY_ALIAS></ENTITY></ENTITIES>"
                                + "</CONSOLIDATED_LIST>")
                        .getBytes(UTF_8));
    }
}
