package org.nadhir.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.exchange.Card.Link;
import org.nadhir.json.Decoded;
import org.nadhir.ledger.LedgerKeys;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.model.Text;
import org.nadhir.sign.PublicKeys;

/// Makes the payloads of the statements that nodes exchange anew, compares them with docs/formats.md, and reads them
/// back. Their signatures are the concern of "Signed statement".
class FormatsTest {

    private static final Instant AT = Instant.parse("2026-11-01T12:00:00Z");
    private static final PartyId FIRST = new PartyId("00000000-0000-4000-8000-000000000001");
    private static final PartyId SECOND = new PartyId("00000000-0000-4000-8000-000000000002");
    private static final PartyId THIRD = new PartyId("00000000-0000-4000-8000-000000000003");
    private static final PersonId PERSON = new PersonId("00000000-0000-4000-8000-000000000004");
    private static final ReleaseId RELEASE = new ReleaseId("00000000-0000-4000-8000-000000000005");
    private static final Digest PAYLOAD = Digest.of(new byte[] {1});
    private static final Digest ENVELOPE = Digest.of(new byte[] {2});

    private final List<String> wrong = new ArrayList<>();

    private void saysOnThePage(String name, String value) throws IOException {
        Path page = Path.of(System.getProperty("nadhir.project", ".."), "docs", "formats.md");
        String row = "| " + name + " | `" + value + "` |";
        if (!Files.readString(page).contains(row)) {
            wrong.add(row);
        }
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), UTF_8);
    }

    /// Bytes 0, 1, 2 … 250, 0, 1 …
    private static Bytes counted(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 251);
        }
        return Bytes.of(bytes);
    }

    private static Card card() {
        return new Card(
                FIRST,
                new Text("الأولى", "first"),
                new PublicKeys(counted(PublicKeys.BYTES)),
                List.of(new Card.SealingKey(1, counted(1_216))),
                new LedgerKeys(counted(32), counted(1_312)),
                ENVELOPE,
                List.of("https://127.0.0.1:7312"),
                true,
                AT);
    }

    @Test
    void cardIsAsThePageSays() throws IOException {
        Bytes payload = CardForm.write(card());
        saysOnThePage("card, SHA-256", payload.digest().hex());
        assertEquals(List.of(), wrong);
        assertEquals(new Decoded.Good<>(card()), CardForm.read(payload, Cards.BYTES_MAX));
    }

    /// Of a test vector in a file.
    private static Path vector(String name) {
        return Path.of(System.getProperty("nadhir.project", ".."), "docs", "vectors", name);
    }

    private static PublicKeys sevens() {
        byte[] bytes = new byte[PublicKeys.BYTES];
        Arrays.fill(bytes, (byte) 7);
        return new PublicKeys(Bytes.of(bytes));
    }

    @Test
    void cardsOfAChainAreAsThePageSays() throws IOException {
        Card plain = card();
        Digest before = CardForm.write(plain).digest();
        for (Link link : List.of(new Link.Begun(PAYLOAD), new Link.Continued(2, before, sevens(), PAYLOAD))) {
            Card card = new Card(
                    FIRST,
                    plain.name(),
                    plain.signing(),
                    plain.sealing(),
                    plain.ledger(),
                    plain.tls(),
                    plain.addresses(),
                    true,
                    AT,
                    link);
            Bytes payload = CardForm.write(card);
            saysOnThePage("card of epoch " + link.epoch() + ", SHA-256", payload.digest().hex());
            assertEquals(Files.readString(vector("party-card-2-" + link.epoch() + ".json")), text(payload));
            assertEquals(new Decoded.Good<>(card), CardForm.read(payload, Cards.BYTES_MAX));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void endOfAKeyIsAsThePageSays() throws IOException {
        Instant from = AT.minusSeconds(3600);
        KeyChange end = new KeyChange(FIRST, PAYLOAD, KeyChange.Reason.STOLEN, from, AT, sevens());
        saysOnThePage("end of a key, SHA-256", end.write().digest().hex());
        assertEquals(List.of(), wrong);
        assertEquals(Files.readString(vector("key-change.json")), text(end.write()));
    }

    @Test
    void receiptIsAsThePageSays() throws IOException {
        Witness witness = new Witness(0, counted(32), List.of(), "note\n", 0, List.of());
        ReceiptContent stored = new ReceiptContent(
                ReceiptStep.STORED,
                SECOND,
                FIRST,
                1,
                PAYLOAD,
                ENVELOPE,
                AT,
                Optional.empty(),
                Optional.empty(),
                witness);
        Bytes payload = ReceiptForm.write(stored);
        saysOnThePage("receipt R0", text(payload));
        saysOnThePage("record", text(ReceiptForm.ledgerRecord(ReceiptStep.STORED, SECOND, FIRST, 1, PAYLOAD)));
        assertEquals(List.of(), wrong);
        assertEquals(new Decoded.Good<>(stored), ReceiptForm.read(payload, 1 << 20));
    }

    @Test
    void personsWordsAreAsThePageSays() throws IOException {
        PersonsWords acknowledged = new PersonsWords(PERSON, PAYLOAD, Optional.empty(), AT);
        Outcome averted =
                new Outcome(Outcome.Kind.AVERTED, List.of(new Outcome.Part("contributed", "second")), "cordon");
        PersonsWords outcome = new PersonsWords(PERSON, PAYLOAD, Optional.of(averted), AT);
        saysOnThePage("acknowledgement", text(acknowledged.write()));
        saysOnThePage("outcome", text(outcome.write()));
        assertEquals(List.of(), wrong);
        assertEquals(Optional.of(acknowledged), PersonsWords.read(acknowledged.type(), acknowledged.write()));
        assertEquals(Optional.of(outcome), PersonsWords.read(outcome.type(), outcome.write()));
        assertEquals(Optional.empty(), PersonsWords.read(outcome.type(), acknowledged.write()));
    }

    @Test
    void recallAndConsentAreAsThePageSays() throws IOException {
        Recall recall = new Recall(FIRST, SECOND, 2, RELEASE, PAYLOAD, Recall.Reason.WITHDRAWN, AT);
        ConsentRequest request =
                new ConsentRequest(SECOND, FIRST, PAYLOAD, THIRD, ENVELOPE, AT, AT.plusSeconds(3600));
        ConsentAnswer answer = new ConsentAnswer(FIRST, SECOND, request.write().digest(), true, AT);
        saysOnThePage("recall", text(recall.write()));
        saysOnThePage("request", text(request.write()));
        saysOnThePage("answer", text(answer.write()));
        assertEquals(List.of(), wrong);
        assertEquals(Optional.of(recall), Recall.read(recall.write()));
        assertEquals(Optional.of(request), ConsentRequest.read(request.write()));
        assertEquals(Optional.of(answer), ConsentAnswer.read(answer.write()));
        assertEquals(Optional.empty(), Recall.read(request.write()));
    }
}
