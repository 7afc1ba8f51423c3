package org.nadhir.node.stix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;

/// One example of ours for each rule, from the file `rules.txt`: what is expected, then the object.
final class StixRulesTest {

    private static final String CORE = "\"spec_version\":\"2.1\",\"created\":\"2031-05-21T08:15:30.000Z\","
            + "\"modified\":\"2031-05-21T08:15:30.000Z\"";

    /// `@TYPE` stands for the head of an object of that type.
    static byte[] object(String text) {
        String whole = text;
        if (text.startsWith("@")) {
            int space = text.indexOf(' ');
            String type = text.substring(1, space);
            whole = "{\"type\":\"" + type + "\",\"id\":\"" + type + "--5b2e7a52-8c3d-4f0e-9d61-7f3a0c4e1b11\"," + CORE
                    + (text.length() == space + 1 ? "" : ",") + text.substring(space + 1) + "}";
        }
        return whole.getBytes(StandardCharsets.UTF_8);
    }

    static List<String> lines() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StixRulesTest.class.getResourceAsStream("rules.txt")),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRuleFindsWhatItForbidsAndNothingElse() {
        var wrong = new ArrayList<String>();
        for (String line : lines()) {
            String[] parts = line.split(" ", 3);
            Read read = new StixObjects().read(object(parts[2]));
            Set<String> musts = new TreeSet<>();
            Set<String> shoulds = new TreeSet<>();
            for (Finding finding : read.findings()) {
                (finding.severity() == Severity.MUST ? musts : shoulds).add(finding.code().word());
            }
            boolean good = parts[0].equals("good");
            Set<String> expected = parts[1].equals("-") ? Set.of() : Set.of(parts[1].split(",", -1));
            boolean met = good ? musts.isEmpty() && shoulds.equals(expected) : musts.equals(expected);
            if (!met || good != read instanceof Read.Good) {
                wrong.add(line + " → " + musts + shoulds);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyKindOfFindingHasAnExample() {
        Set<String> shown = new TreeSet<>();
        for (String line : lines()) {
            shown.addAll(List.of(line.split(" ", 3)[1].split(",", -1)));
        }
        Set<String> missing = new TreeSet<>();
        for (Code code : Code.values()) {
            // Of files and of sizes: see StixStreamTest.
            boolean elsewhere = Set.of(Code.TOO_LARGE, Code.NOT_A_BUNDLE, Code.TOO_MANY, Code.TOO_MANY_SELECTORS)
                    .contains(code);
            if (!elsewhere && !shown.contains(code.word())) {
                missing.add(code.word());
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void keepsTheBytesAndReadsOutWhatTheNodeNeeds() {
        byte[] bytes = object("@report  \"name\":\"تحذير\",\"published\":\"2031-05-21T08:15:30Z\",\"revoked\":true,"
                + "\"created_by_ref\":\"identity--0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f\","
                + "\"object_refs\":[\"location--0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f\"],"
                + "\"object_marking_refs\":[\"marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421\"]");
        StixObject object = assertInstanceOf(Read.Good.class, new StixObjects().read(bytes)).object();
        assertEquals(Bytes.of(bytes), object.raw());
        assertEquals(Family.SDO, object.family());
        assertEquals("2031-05-21T08:15:30Z", object.version().toString());
        assertEquals(true, object.revoked());
        assertEquals(List.of("marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"), object.markings());
        assertEquals(
                List.of(
                        "identity--0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f",
                        "location--0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f"),
                object.references());
    }

    @Test
    void anObservableHasTheVersionOfAllThatHaveNone() {
        byte[] bytes = ("{\"type\":\"ipv4-addr\",\"id\":\"ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4\","
                        + "\"value\":\"198.51.100.3\"}")
                .getBytes(StandardCharsets.UTF_8);
        Read.Good good = assertInstanceOf(Read.Good.class, new StixObjects().read(bytes));
        assertEquals(List.of(), good.findings());
        assertEquals(StixObject.UNVERSIONED, good.object().version());
    }
}
