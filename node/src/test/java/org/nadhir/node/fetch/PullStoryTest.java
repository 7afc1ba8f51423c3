package org.nadhir.node.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// `pull.txt` is the manual of how the client pulls: what it asks, what servers answer, what is in the folder then.
final class PullStoryTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theClientPullsAsTheManualSays() throws Exception {
        List<Story> stories = Story.read(PullStoryTest.class.getResource("pull.txt"));
        assertTrue(stories.size() > 10, () -> "stories: " + stories.size());
        return stories.stream().map(story -> DynamicTest.dynamicTest(story.title(), () -> tell(story)));
    }

    private void tell(Story story) throws Exception {
        Path own = folder.resolve(story.title().replaceAll("\\W+", "-"));
        Deque<Story.Line> left = new ArrayDeque<>(story.lines());
        while (!left.isEmpty()) {
            Scripted server = new Scripted(left);
            List<String> said = new ArrayList<>();
            try (TaxiiFolder opened = TaxiiFolder.open(own, Scripted.PLACE)) {
                Pull.Result result = Pull.run(
                        new Steady(server, server, Scripted.CLOCK), Scripted.CLOCK, Scripted.PLACE, opened, _ -> {});
                result.remarks().forEach(one -> said.add("remark " + one.key()));
                said.add(result.trouble()
                        .map(trouble -> "trouble " + trouble.kind().word())
                        .orElse("done"));
            } catch (Scripted.Killed e) {
                said.add("killed");
            }
            said.add("kept" + labels(own.resolve("objects.jsonl"), "\"id\""));
            said.add("refused" + labels(own.resolve("account.jsonl"), "\"what\":\"refused\""));
            said.add("disputed" + labels(own.resolve("account.jsonl"), "\"what\":\"disputed\""));
            while (!left.isEmpty() && left.getFirst().mark() == '=') {
                Story.Line line = left.removeFirst();
                assertTrue(said.contains(line.text()), () -> line + " but " + said);
            }
            assertTrue(left.isEmpty() || said.contains("killed") || left.getFirst().mark() == '!',
                    () -> "it ended before " + left.getFirst());
            if (!left.isEmpty() && left.getFirst().mark() == '!') {
                assertEquals("next run", left.removeFirst().text());
            }
        }
    }

    private static String labels(Path file, String among) throws Exception {
        StringBuilder labels = new StringBuilder();
        for (String line : Files.readString(file, UTF_8).lines().toList()) {
            if (line.contains(among)) {
                labels.append(' ').append(Samples.label(line));
            }
        }
        return labels.toString();
    }
}
