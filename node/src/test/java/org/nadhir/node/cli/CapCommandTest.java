package org.nadhir.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.node.Project;
import org.nadhir.node.words.Words;
import org.nadhir.reports.cap.CapLoss;

/// Checking alerts of others from the command line; the alert is fictional and ours.
final class CapCommandTest {

    private static final String SOUND = """
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>town-17</identifier>
            <sender>desk@town.example</sender><sent>2031-05-21T08:00:00-00:00</sent><status>Actual</status>
            <msgType>Alert</msgType><scope>Public</scope><info><language>en</language><category>Security</category>
            <event>Attack on a bridge</event><urgency>Expected</urgency><severity>Severe</severity>
            <certainty>Likely</certainty><headline>Do not cross the old bridge</headline></info></alert>
            """;

    @TempDir
    private Path folder;

    private record Answer(int status, String out, String err) {}

    private static Answer run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = CommandLineRoot.run(
                arguments, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Answer(status, out.toString(), err.toString());
    }

    private String file(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(UTF_8)).toString();
    }

    private static List<View> sheets(Answer answer) {
        return JsonReader.read(answer.out().getBytes(UTF_8), 1_000_000)
                        instanceof JsonReader.Result.Read(Json.Arr(List<Json> items))
                ? items.stream().map(View::new).toList()
                : List.of();
    }

    @Test
    void saysInBothLanguagesWhatIsWrongWhereAndWhatToWriteInstead() throws IOException {
        String bad = file("bad.cap", SOUND.replace(">Public<", ">Private<"));
        Answer english = run("--lang", "en", "cap", "check", bad);
        assertEquals(1, english.status());
        assertTrue(english.out().contains("[addresses-missing]: the scope is Private"), english.out());
        assertTrue(english.out().contains("/alert/info[1]/urgency[1]"), english.out());
        Answer arabic = run("--lang", "ar", "cap", "check", bad);
        assertTrue(arabic.out().contains("أضف addresses"), arabic.out());
    }

    @Test
    void oneBadFileKeepsNoOtherFromBeingChecked() throws IOException {
        Answer answer = run("--lang", "en", "cap", "check", file("no.cap", "<a"), file("good.cap", SOUND), "--json");
        assertEquals(2, answer.status());
        List<View> sheets = sheets(answer);
        assertEquals(2, sheets.size());
        assertTrue(sheets.getFirst().text("refused").contains("no whole XML"), answer.out());
        assertTrue(sheets.getLast().flag("schema_valid") && sheets.getLast().flag("sound"), answer.out());
        assertEquals("not-text", sheets.getLast().items("losses").getFirst().text("code"));
        assertEquals(0, run("cap", "check", folder.resolve("good.cap").toString()).status());
    }

    @Test
    void readShowsItAsAReportAndRemarksWhatItDoesNotCarry() throws IOException {
        Answer answer = run("--lang", "en", "read", file("good.cap", SOUND), "--json");
        assertEquals(0, answer.status());
        assertTrue(answer.err().contains("./nadhir cap check"), answer.err());
        View sheet = sheets(answer).getFirst();
        assertEquals("Do not cross the old bridge", sheet.at("title").text("text"));
        assertEquals("desk@town.example", sheet.at("publisher").text("name"));
        assertEquals("2031-05-21", sheet.at("published").text("value"));
    }

    @Test
    void everyFindingAndEveryLossHasWords() {
        var codes = new TreeSet<String>();
        Pattern named = Pattern.compile(
                "(?:error|warn|needed|after|Optional\\.of)\\(\\s*\"([a-z-]+)\"|\\? \"([a-z-]+)\" : \"([a-z-]+)\"");
        for (Path source : Project.mainSources()) {
            String name = source.getFileName().toString();
            if (List.of("CapSchemaCheck.java", "CapProseCheck.java", "CapPlaces.java").contains(name)) {
                named.matcher(Project.read(source)).results().forEach(found -> {
                    for (int group = 1; group <= 3; group++) {
                        if (found.group(group) != null) {
                            codes.add(found.group(group));
                        }
                    }
                });
            }
        }
        codes.removeIf("no-"::equals);
        codes.addAll(List.of("no-choice", "no-moment", "no-language", "no-whole", "no-decimal", "more"));
        assertTrue(codes.size() > 38, codes.toString());
        Words words = Words.load();
        var messages = new ArrayList<Message>();
        codes.forEach(code -> messages.add(Message.of("cap.finding." + code, "1", "2", "3")));
        for (CapLoss.Why why : CapLoss.Why.values()) {
            messages.add(new CapLoss("/alert", "1", why).message());
        }
        for (Message message : messages) {
            for (Language language : List.of(Language.ARABIC, Language.ENGLISH)) {
                assertTrue(!words.say(message, language).isBlank(), message.key());
            }
        }
    }
}
