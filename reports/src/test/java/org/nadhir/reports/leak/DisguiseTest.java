package org.nadhir.reports.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// One example for each rule, and each of them in the middle of a longer text as well.
class DisguiseTest {

    static Stream<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DisguiseTest.class.getResourceAsStream(name))) {
            return new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList()
                    .stream();
        }
    }

    static Stream<String> disguises() throws IOException {
        return lines("disguises.txt");
    }

    private static List<Leak> search(String text, Trace trace) {
        return new SourceLeakGuard().search(Bytes.of(text.getBytes(UTF_8)), SourceTraces.of(List.of(trace)));
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void finds(String line) {
        String[] fields = line.split(" \\| ", -1);
        Trace.Kind kind = Arrays.stream(Trace.Kind.values())
                .filter(each -> each.word().equals(fields[1]))
                .findFirst()
                .orElseThrow();
        Trace trace = Trace.of("T1", kind, fields[2]);
        String text = fields[3].replace("\\n", "\n");
        List<Leak> leaks = search(text, trace);
        assertTrue(Leak.blocks(leaks), "passed: " + line);
        assertEquals(fields[0], leaks.getFirst().layer(), line);
        String before = "Über 😀 all: ";
        List<Leak> within = search(before + text + " — fin.", trace);
        assertTrue(Leak.blocks(within), "passed within a text: " + line);
        int shift = before.codePointCount(0, before.length());
        assertEquals(leaks.getFirst().start() + shift, within.getFirst().start(), line);
        assertEquals(leaks.getFirst().end() + shift, within.getFirst().end(), line);
        assertEquals(List.of(), search(text, Trace.of("T2", kind, "Zebulon Wexworthy 7719 قحطبة")), line);
    }
}
