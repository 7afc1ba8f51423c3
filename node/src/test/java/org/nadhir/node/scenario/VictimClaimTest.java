package org.nadhir.node.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.agreement.Purpose;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Determination;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Request;

/// Nobody makes a party the victim, or the one who protects it, by saying so in a determination or a request.
final class VictimClaimTest {

    @TempDir
    private Path folder;

    @Test
    void aVictimsClaimCountsOnlyOnceItWasEntered() {
        try (Story story = new Story(folder)) {
            story.meet("first", "second");
            story.assess("plot", true, "second");
            assertEquals(Facts.Protects.NEITHER, protects(story, Addressee.Stands.VICTIM), "claimed, not entered");
            assertEquals(Facts.Protects.NEITHER, protects(story, Addressee.Stands.PROTECTOR));
            story.protects("second", "first");
            assertEquals(Facts.Protects.IS_VICTIM, protects(story, Addressee.Stands.VICTIM));
            assertEquals(Facts.Protects.PROTECTS_VICTIM, protects(story, Addressee.Stands.PROTECTOR));
        }
    }

    @Test
    void aClaimForOnePartyIsNoneForAnother() {
        try (Story story = new Story(folder)) {
            story.meet("first", "second");
            story.meet("first", "third");
            story.assess("plot", true, "third");
            story.protects("second", "first");
            assertEquals(Facts.Protects.NEITHER, asked(story, "third", Addressee.Stands.VICTIM));
        }
    }

    private static Facts.Protects protects(Story story, Addressee.Stands stands) {
        return asked(story, "second", stands);
    }

    private static Facts.Protects asked(Story story, String recipient, Addressee.Stands stands) {
        Request told = story.request("plot", recipient, Purpose.PROTECTION, Urgency.NONE);
        Determination.Owed owed = (Determination.Owed) told.determination();
        var claimed = new Addressee.Party(story.node(recipient).party, stands);
        Determination claim = new Determination.Owed(
                owed.assessment(), owed.profile(), claimed, owed.due(), owed.why());
        Request request = new Request(
                told.sender(), told.recipients(), told.purpose(), told.sharing(), told.subject(), told.places(),
                told.marks(), claim, told.exigency(), told.asker());
        return story.first.journal.facts(request).protects();
    }
}
