package org.nadhir.node.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// `push.txt` is the manual of how the client pushes: what it sends, what servers answer, what became of each object.
final class PushStoryTest {

    private static final Discovery.Found.At AT = new Discovery.Found.At(
            Scripted.PLACE, new Discovery.Collection(Scripted.PLACE.collection(), "Sample", true, true), 1_100);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theClientPushesAsTheManualSays() throws Exception {
        List<Story> stories = Story.read(PushStoryTest.class.getResource("push.txt"));
        assertTrue(stories.size() > 8, () -> "stories: " + stories.size());
        return stories.stream().map(story -> DynamicTest.dynamicTest(story.title(), () -> tell(story)));
    }

    private void tell(Story story) throws Exception {
        Path own = folder.resolve(story.title().replaceAll("\\W+", "-"));
        Deque<Story.Line> left = new ArrayDeque<>(story.lines());
        while (!left.isEmpty()) {
            String[] file = left.removeFirst().text().split(" ", -1);
            Scripted server = new Scripted(left);
            Map<String, String> became = new TreeMap<>();
            List<String> said = new ArrayList<>();
            try (TaxiiFolder opened = TaxiiFolder.open(own, Scripted.PLACE)) {
                Push.Result result = Push.run(
                        new Steady(server, server, Scripted.CLOCK), server, Scripted.CLOCK, AT, opened, bundle(file),
                        false, outcome -> became.merge(outcome.what().word(), label(outcome), (a, b) -> a + " " + b));
                said.add(result.trouble()
                        .map(trouble -> "trouble " + trouble.kind().word())
                        .orElse("done"));
                assertEquals(
                        file.length,
                        result.counts().values().stream().mapToLong(Long::longValue).sum(),
                        "every object is accounted for once");
            } catch (Scripted.Killed e) {
                said.add("killed");
            }
            became.forEach((what, labels) -> said.add(what + " "
                    + Stream.of(labels.split(" ", -1)).sorted().collect(Collectors.joining(" "))));
            while (!left.isEmpty() && left.getFirst().mark() == '=') {
                Story.Line line = left.removeFirst();
                assertTrue(said.remove(line.text()), () -> line + " but " + said);
            }
            assertTrue(said.isEmpty() || said.equals(List.of("killed")), () -> said + " in " + story.title());
            if (!left.isEmpty() && left.getFirst().mark() == '!') {
                assertEquals("next run", left.removeFirst().text());
            }
        }
    }

    private static String label(Outcome outcome) {
        boolean isLater = outcome.version().isPresent()
                && !outcome.version().get().toString().startsWith("2031-01-01T01");
        return Samples.label(outcome.id()) + (isLater ? outcome.version().get().toString().charAt(12) : "");
    }

    private static InputStream bundle(String[] names) {
        String objects = Stream.of(names).map(name -> Samples.filled("@" + name)).collect(Collectors.joining(","));
        return new ByteArrayInputStream(
                ("{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000000\",\"objects\":[" + objects
                                + "]}")
                        .getBytes(UTF_8));
    }
}
