package org.nadhir.node.words;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.evidence.EvidenceFlaw;
import org.nadhir.json.Flaw;
import org.nadhir.ledger.LedgerFlaw;
import org.nadhir.model.Language;
import org.nadhir.model.Message;

/// Every flaw that the ledger, the bundle or our JSON can have is put together from its name; each has its words.
final class LedgerWordsTest {

    @Test
    void everyFlawHasWordsInBothLanguages() {
        List<Message> messages = new ArrayList<>();
        for (LedgerFlaw.Kind kind : LedgerFlaw.Kind.values()) {
            messages.add(new LedgerFlaw(kind, 7, 1).message());
        }
        for (EvidenceFlaw.Why why : EvidenceFlaw.Why.values()) {
            messages.add(new EvidenceFlaw("leaves[0]", why).message());
        }
        for (Flaw flaw : Flaw.values()) {
            messages.add(Message.of(flaw.key()));
        }
        messages.add(Message.of("evidence.holds.card", "a", "b"));
        messages.add(Message.of("evidence.holds.agreement", "a", "1"));
        messages.add(Message.of("evidence.holds.warning", "a", "b", "c", "d"));
        messages.add(Message.of("evidence.holds.leaf", "release", "1", "a"));
        messages.add(Message.of("evidence.holds.approvals", "1", "2"));
        messages.add(Message.of("evidence.holds.receipt", "R0", "a"));
        Words words = Words.load();
        for (Message message : messages) {
            for (Language language : Language.values()) {
                assertFalse(words.say(message, language).isBlank(), message.key());
            }
        }
    }
}
