package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.node.folder.Config;
import org.nadhir.policy.Signoff;

/// People slip: until a draft is sealed, whoever signed can take the signature back, and what is unusual about its
/// recipient is said before anybody signs.
final class UndoTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Neighbours both;

    @BeforeEach
    void twoNodesMeet() {
        both = Neighbours.exchanging(folder, Neighbours::plain);
    }

    @AfterEach
    void close() {
        both.close();
    }

    @Test
    void whatIsOwedWithPriorityCanBeStoppedForSomeSecondsByWhoeverSigned() {
        View draft = draft("priority");
        View answer = signed(draft);
        assertEquals("timed", answer.text("state"), "signed by all, and not sealed yet");
        assertEquals(both.ours.now().plus(Config.UNDO), Instant.parse(answer.text("leaves")));

        assertEquals("undone", Neighbours.done(undo("omar", draft)).text("state"));
        both.ours.pass(Config.UNDO);
        View waits = both.sign("layla", draft, Signoff.Part.AUTHOR);
        assertEquals("waits", waits.text("state"), "time alone sends nothing: a signature is missing");
        assertTrue(keys(waits.items("missing")).contains("release.approval.taken-back"), waits.json()::toString);
        assertEquals("undo-nothing", refused(undo("omar", draft)), "there is no second one to take back");

        assertEquals("timed", both.sign("omar", draft, Signoff.Part.APPROVER).text("state"), "signed anew");
        both.ours.pass(Config.UNDO);
        awaitReleased(draft);
        assertEquals("undo-late", refused(undo("omar", draft)), "what is sealed is recalled");
    }

    @Test
    void aFurtherSignatureDoesNotPutTheWarningOff() {
        View draft = draft("routine");
        String leaves = signed(draft).text("leaves");
        both.ours.pass(Config.UNDO.minusSeconds(1));
        assertEquals(leaves, both.sign("omar", draft, Signoff.Part.APPROVER).text("leaves"));
    }

    @Test
    void whereMinutesCountNothingWaits() {
        assertEquals("sealed", signed(draft("immediate")).text("state"));
        assertEquals("sealed", signed(draft("flash")).text("state"));
    }

    @Test
    void whoeverSignsIsToldWhatIsUnusualAboutTheRecipient() {
        View first = draft("flash");
        assertEquals(List.of("slip.first"), unusual(first));
        signed(first);
        assertEquals(List.of(), unusual(draft("flash")), "the second of its kind is usual");
    }

    private View draft(String precedence) {
        String id = both.determined(both.report(both.source(), "The shrine will be attacked."));
        View draft = both.drafted(id, "keep to the south gate", precedence);
        assertEquals("drafted", draft.text("state"), draft.json()::toString);
        return draft;
    }

    private View signed(View draft) {
        assertEquals("waits", both.sign("layla", draft, Signoff.Part.AUTHOR).text("state"));
        return both.sign("omar", draft, Signoff.Part.APPROVER);
    }

    private Reply undo(String person, View draft) {
        Json subject = Json.object()
                .put("release", draft.text("release"))
                .put("digest", draft.text("digest"))
                .build();
        String path = "/api/v1/drafts/" + draft.text("release") + "/undo";
        return both.ours.act(person, path, Act.Kind.APPROVAL_TAKE_BACK, subject);
    }

    private static String refused(Reply reply) {
        return assertInstanceOf(Reply.Refused.class, reply).code();
    }

    private List<String> unusual(View draft) {
        try (NodeClient omar = both.in(both.ours, "omar")) {
            return keys(Neighbours.done(omar.get("/api/v1/drafts/" + draft.text("release"))).items("unusual"));
        }
    }

    private static List<String> keys(List<View> messages) {
        return messages.stream().map(message -> message.message().key()).toList();
    }

    /// The node looks once a second.
    private void awaitReleased(View draft) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean released = false;
        while (!released) {
            assertTrue(System.nanoTime() < end, "it never left");
            try (NodeClient salma = both.in(both.ours, "salma")) {
                released = Neighbours.done(salma.get("/api/v1/releases"))
                        .item("releases", "release", draft.text("release"))
                        .isPresent();
            }
        }
    }
}
