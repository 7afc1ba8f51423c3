package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.console.ConsoleTable;
import org.nadhir.policy.Signoff;

/// The consoles of two nodes that met, in a real browser. Each step of a script is a test; the pictures that the
/// scripts take are kept in `node/target/screenshots`.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Browsing.BROWSER)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class BrowserTest {

    @TempDir
    private static Path folder;

    private static final String REPORT =
            "The shrine of Sheikh Nurin will be attacked on 3 November 2026, a guard heard at the market.";

    private static final String FOILED =
            "The Qaysani Interior Ministry said in a statement on 14 March 2031 that its General Security Directorate"
                    + " foiled an attack on the Sheikh Nurin Shrine.";

    /// Pages that no link leads to here: a form or a script asks for them, or nothing of the kind waits.
    private static final List<String> ALONE = List.of(
            "/passkeys/options", "/register/map/points", "/register/names/{entity}", "/asked/consents/{request}");

    private static Neighbours neighbours;
    private static Browsing browsing;

    @BeforeAll
    static void begin() {
        Optional<String> missing = Browsing.missing();
        Assumptions.assumeTrue(missing.isEmpty(), () -> "skipped: " + missing.orElseThrow());
        neighbours = Neighbours.exchanging(folder, Neighbours::plain);
        String source = neighbours.source();
        String one = neighbours.determined(neighbours.report(source, REPORT));
        neighbours.warned(one, neighbours.drafted(one, "Keep away from the gate."));
        sent(neighbours.drafted(one, "Look at the hoist."));
        sent(neighbours.drafted(one, "Look at the back door."));
        sent(neighbours.drafted(one, "Look at the roof."));
        neighbours.drafted(one, "Close the road.");
        registered();
        noticed();
        inquired();
        // Two reports of one claim, and one origin.
        neighbours.report(source, FOILED);
        neighbours.report(source, FOILED + " It was read out twice.");
        browsing = new Browsing(neighbours.ours, neighbours.theirs, folder);
    }

    @AfterAll
    static void end() {
        if (browsing != null) {
            browsing.close();
            neighbours.close();
        }
    }

    /// A release that lies in the other's inbox and waits for somebody.
    private static void sent(View draft) {
        neighbours.sign("layla", draft, Signoff.Part.AUTHOR);
        View answer = neighbours.sign("omar", draft, Signoff.Part.APPROVER);
        for (int hours = 0; !answer.text("state").equals("sealed") && hours < 12; hours++) {
            neighbours.ours.pass(Duration.ofHours(1));
            neighbours.theirs.pass(Duration.ofHours(1));
            answer = neighbours.sign("omar", draft, Signoff.Part.APPROVER);
        }
        Bytes envelope = neighbours.bytes(
                neighbours.ours, "layla", "/api/v1/releases/" + draft.text("release") + "/envelope");
        try (NodeClient huda = neighbours.in(neighbours.theirs, "huda")) {
            Neighbours.done(huda.postBytes("/api/v1/files", envelope));
        }
    }

    /// A place of our register, so that its pages show one.
    private static void registered() {
        Json name = Json.object().put("ar", "مقام").put("en", "shrine").build();
        neighbours.act(neighbours.ours, "layla", "/api/v1/sites", Act.Kind.SITE_ADD, Json.object()
                .put("entity", Neighbours.SITE)
                .put("kind", "site")
                .put("name", name)
                .put("place", name)
                .put("country", "XX")
                .put("class", "shrine")
                .putStrings("within", List.of("nahran-countryside"))
                .build());
    }

    /// Somebody without a node who is told for that place, and what is printed for them.
    private static void noticed() {
        // What is told to people without a node must be for everybody.
        String caseId = neighbours.determined(published(REPORT));
        Json way = Json.object().put("manner", "phone").put("reach", "+000 1").build();
        String path = "/api/v1/sites/" + Neighbours.SITE + "/contacts";
        String contact = neighbours.act(neighbours.ours, "layla", path, Act.Kind.CONTACT_ADD, Json.object()
                        .put("site", Neighbours.SITE)
                        .put("name", Json.object().put("ar", "الحارس").put("en", "guard").build())
                        .putArray("ways", List.of(way), one -> one)
                        .putStrings("languages", List.of("ar", "en"))
                        .put("stands", "protector")
                        .build())
                .at("entry")
                .items("contacts")
                .getFirst()
                .text("contact");
        neighbours.act(neighbours.ours, "omar", path + "/" + contact + "/confirm", Act.Kind.CONTACT_CONFIRM,
                Json.object().put("site", Neighbours.SITE).put("contact", contact).build());
        try (NodeClient layla = neighbours.in(neighbours.ours, "layla")) {
            View answer = Neighbours.done(layla.post("/api/v1/cases/" + caseId + "/notices", Json.object()
                    .put("recipient", contact)
                    .put("subject", "attack-on-site")
                    .put("from", "2026-11-02T00:00:00Z")
                    .put("until", "2026-11-04T00:00:00Z")
                    .put("method", "firearms")
                    .putStrings("advice", List.of("patrol"))
                    .put("call", Json.object().put("ar", "المناوبة").put("en", "desk").put("reach", "+000 100").build())
                    .put("precedence", "immediate")
                    .put("offset", "+03:00")
                    .build()));
            assertEquals("drafted", answer.text("state"), answer.toString());
            String notice = "/api/v1/notices/" + answer.at("notice").text("reference");
            Digest digest = neighbours.bytes(neighbours.ours, "layla", notice + "/bytes").digest();
            neighbours.sign("layla", notice, digest, Signoff.Part.AUTHOR);
            neighbours.sign("omar", notice, digest, Signoff.Part.APPROVER);
        }
    }

    private static void inquired() {
        try (NodeClient layla = neighbours.in(neighbours.ours, "layla")) {
            Neighbours.done(layla.post("/api/v1/inquiries", Json.object()
                    .put("partner", neighbours.theirs.card().party().value())
                    .put("place", Neighbours.SITE)
                    .put("subject", "attack-on-site")
                    .put("since", "2026-10-01")
                    .put("until", "2026-11-01")
                    .put("deadline", neighbours.ours.now().plus(Duration.ofDays(1)).toString())
                    .build()));
        }
    }

    private static String published(String text) {
        try (NodeClient layla = neighbours.in(neighbours.ours, "layla")) {
            Bytes article = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
            String path = "/api/v1/reports?class=published&name=article.txt";
            return Neighbours.done(layla.postBytes(path, article)).text("report");
        }
    }

    private static Stream<DynamicTest> steps(String script) {
        return browsing.run(script).stream()
                .map(step -> dynamicTest(step.name(), () -> assertEquals("", step.trouble())));
    }

    /// Every page is found by its links, looks right in both directions and serves those who cannot see it. First,
    /// before the lists are full of hostile strings.
    @TestFactory
    @Order(1)
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> everyPageInBothDirectionsAndThemes() {
        browsing.with("NADHIR_ROUTES", String.join(",", ConsoleTable.paths(neighbours.ours.folder(), false)))
                .with("NADHIR_ALONE", String.join(",", ALONE));
        return steps("pages.mjs");
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> hostileStringsStayText() {
        Path strings = Path.of(System.getProperty("nadhir.testdata", "../shared"), "data", "security");
        Assumptions.assumeTrue(Files.exists(strings), "skipped: no hostile strings in nadhir.testdata");
        browsing.with("NADHIR_STRINGS", strings.toAbsolutePath().toString())
                .with("NADHIR_PARTNER", neighbours.theirs.card().party().value());
        return steps("strings.mjs");
    }

    /// One warning is acknowledged by keys alone, another without any script.
    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> aWarningIsAcknowledgedByKeysAndWithoutScripts() {
        return steps("keys.mjs");
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> somebodySignsInWithAPasskey() {
        return steps("passkeys.mjs");
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> somebodySignsIn() {
        return steps("sign-in.mjs");
    }
}
