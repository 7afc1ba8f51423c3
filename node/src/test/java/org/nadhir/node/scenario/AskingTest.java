package org.nadhir.node.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Status;
import org.nadhir.exchange.OnwardNotice;
import org.nadhir.exchange.WordedRequest;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Marking;
import org.nadhir.outcome.Use;
import org.nadhir.outcome.UseReport;
import org.nadhir.sign.PayloadType;
import org.nadhir.tearline.Worded;

/// A partner that names a warning which others got, and one that nobody got, is told the same.
final class AskingTest {

    private static final Digest NOBODYS = Digest.of(new byte[] {9});

    @TempDir
    private Path folder;

    private Story story;
    private Digest released;

    @BeforeEach
    void theFirstHasWarnedTheSecondAndTheThirdAsks() {
        story = Opening.warningSealed(folder);
        released = story.released("D1").payload();
    }

    @Test
    void aUseReportIsRefusedAlike() {
        check(PayloadType.USE_REPORT, "refused: outside-agreement", payload -> new UseReport(
                        story.third.party, story.first.party, payload, List.of(new Use.Protection()), "", story.now)
                .write());
    }

    @Test
    void aRequestForConsentIsTakenAlike() {
        Worded worded = new Worded(Cases.wording(story.now), Marking.AMBER, Onward.CONSENT, Status.EXERCISE);
        check(PayloadType.CONSENT_REQUEST_2, "R0", payload -> new WordedRequest(
                        story.third.party, story.first.party, payload, story.second.party, worded, story.now,
                        story.now.plus(Duration.ofHours(2)))
                .write());
    }

    @Test
    void aNoticeIsTakenAlike() {
        check(PayloadType.ONWARD_NOTICE, "R0", payload -> new OnwardNotice(
                        story.third.party, story.first.party, payload, story.second.party, story.third.party, NOBODYS,
                        OnwardNotice.Why.COPY_REFUSED, story.now)
                .write());
    }

    private void check(PayloadType kind, String expected, Function<Digest, Bytes> statement) {
        for (Digest payload : List.of(released, NOBODYS)) {
            story.third.store.commit(
                    tx -> story.third.statements.send(tx, story.first.party, kind, statement.apply(payload)));
            assertEquals(expected, story.deliverStatements("third"));
        }
        story.close();
    }
}
