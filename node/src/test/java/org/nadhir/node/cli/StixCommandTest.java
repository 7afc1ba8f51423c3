package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `nadhir stix check` as it is typed: the example of docs/stix.md.
final class StixCommandTest {

    private static final String BUNDLE = """
            {"type": "bundle", "id": "bundle--5f1c1d5e-0a5b-4c39-9d3e-2a7e3f0c9b11", "objects": [
             {"type": "location", "spec_version": "2.1", "id": "location--0b4f7a52-6c1f-4c6b-8a3e-9d2f1f5e7c10",
              "created": "2031-03-14T09:00:00.000Z", "modified": "2031-03-14T09:00:00.000Z", "country": "XX"},
             {"type": "report", "spec_version": "2.1", "id": "report--7a3e6a51-1c58-4c55-9e1b-5b1f5c7e2d20",
              "created": "2031-03-14T09:00:00.000Z", "modified": "2031-03-14T08:00:00.000Z", "name": "A report",
              "published": "2031-14-03T00:00:00Z", "object_refs": ["location--0b4f7a52-6c1f-4c6b-8a3e-9d2f1f5e7c10"]}]}
            """;

    @TempDir
    private Path folder;

    private record Answer(int status, List<String> out, String err) {}

    private static Answer run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = CommandLineRoot.run(words, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Answer(status, out.toString().lines().toList(), err.toString());
    }

    private String bundle() throws IOException {
        return Files.writeString(folder.resolve("bundle.json"), BUNDLE).toString();
    }

    @Test
    void saysOfEachObjectWhatIsAgainstTheSpecificationAndWhere() throws IOException {
        String file = bundle();
        Answer answer = run("--lang", "en", "stix", "check", "--all", file);
        assertEquals(1, answer.status());
        assertEquals(
                List.of(
                        "good: location--0b4f7a52-6c1f-4c6b-8a3e-9d2f1f5e7c10 /objects/0",
                        "  SHOULD /country: XX is not a country code; use ISO 3166-1 alpha-2, for example SY",
                        "refused: report--7a3e6a51-1c58-4c55-9e1b-5b1f5c7e2d20 /objects/1",
                        "  MUST /published: 2031-14-03T00:00:00Z is not a timestamp; write 2031-05-21T08:15:30.000Z, a"
                                + " day that exists, in UTC",
                        "  MUST /modified: modified lies before created, or does not lie behind it as it must; mend one"
                                + " of them",
                        file + ": good: 1, refused: 1, recommendations not followed: 1"),
                answer.out());
    }

    @Test
    void aRecommendationIsSaidOnRequestOnly() throws IOException {
        assertEquals(4, run("--lang", "en", "stix", "check", bundle()).out().size());
    }

    @Test
    void asJsonEachObjectIsALineAndTheLastOneCounts() throws IOException {
        List<String> lines = run("--lang", "en", "stix", "check", "--json", bundle()).out();
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).contains("\"code\":\"timestamp\""), lines.get(1));
        assertTrue(lines.get(2).contains("\"refused\":1"), lines.get(2));
    }

    @Test
    void aFileThatIsNotThereKeepsNoOtherFromBeingChecked() throws IOException {
        Answer answer = run("--lang", "en", "stix", "check", "nowhere.json", bundle());
        assertEquals(2, answer.status());
        assertTrue(answer.err().contains("nowhere.json"), answer.err());
        assertEquals(4, answer.out().size());
    }
}
