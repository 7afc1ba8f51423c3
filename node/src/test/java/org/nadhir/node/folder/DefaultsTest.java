package org.nadhir.node.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;

/// Every default of the node, written out: to change one is to change a line here.
final class DefaultsTest {

    private static final PartyId PARTY = new PartyId("11111111-2222-4333-8444-555555555555");

    @Test
    void settings() {
        assertEquals(
                """
                {"apiPort":7311,"exchangeAddress":"0.0.0.0","exchangePort":7312,"exercise":false,\
                "groundsOn":[],"name":{"ar":"نذير","en":"Nadhir"},"party":"11111111-2222-4333-8444-555555555555",\
                "sourcePersons":2,"store":"sqlite","version":1}""",
                new String(Config.of(PARTY, new Text("نذير", "Nadhir")).write().toArray(), UTF_8));
    }

    @Test
    void limits() {
        assertEquals(
                """
                Limits[envelopeBytes=1048576, reportBytes=10485760, cardBytes=65536, apiConnections=64, \
                exchangeConnections=256, taxiiConnections=4096, requests=64, requestsPerPartner=8, \
                quota=Quota[period=PT1M, envelopes=6000, bytes=134217728, gate=PT10S, gateBytes=65536], \
                silence=PT20S, sessionIdle=PT15M, \
                sessionLongest=PT12H, challenge=PT2M, strangerRefusals=60, connectPeer=PT5S, answerPeer=PT20S, \
                outboxRest=PT1S, standingsPerParty=256, persons=1000]""",
                Limits.STANDARD.toString());
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        Optional<Config> read = read(
                """
                { "version": 1, "party": "11111111-2222-4333-8444-555555555555",
                  "name": {"ar": "نذير", "en": "Nadhir"} }""");
        assertEquals(Optional.of(Config.of(PARTY, new Text("نذير", "Nadhir"))), read);
    }

    @Test
    void theTaxiiServerIsOffUnlessAPortIsNamed() {
        assertEquals(new TaxiiSettings("127.0.0.1", -1, "", List.of()), TaxiiSettings.NONE);
        Optional<Config> on = read(
                """
                {"version":1,"party":"11111111-2222-4333-8444-555555555555","taxiiPort":7314,
                 "name":{"ar":"نذير","en":"Nadhir"}}""");
        assertEquals(Optional.of(new TaxiiSettings("127.0.0.1", 7314, "", List.of())), on.map(Config::taxii));
        assertEquals(on, on.flatMap(config -> Config.read(config.write())));
    }

    @Test
    void aNodeReadsNoRegisterOfItsOwnUnlessOneIsNamed() {
        Optional<Config> named = read(
                """
                {"version":1,"party":"11111111-2222-4333-8444-555555555555","registers":["own.tsv","un.tsv"],
                 "name":{"ar":"نذير","en":"Nadhir"}}""");
        assertEquals(Optional.of(List.of("own.tsv", "un.tsv")), named.map(Config::registers));
        assertEquals(named, named.flatMap(config -> Config.read(config.write())));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        String good = "{\"version\":1,\"party\":\"" + PARTY + "\",\"name\":{\"ar\":\"ن\",\"en\":\"N\"}%s}";
        assertTrue(read(good.formatted("")).isPresent());
        for (String wrong : List.of(
                ",\"apiport\":1",
                ",\"apiPort\":70000",
                ",\"apiPort\":7312",
                ",\"watchPort\":7312",
                ",\"watchPort\":-1",
                ",\"taxiiPort\":7311",
                ",\"taxiiPort\":-1",
                ",\"taxiiAddress\":\"example.org\"",
                ",\"taxiiIssuers\":[{\"issuer\":\"a\",\"audience\":\"b\",\"keys\":\"https://not an address\"}]",
                ",\"registers\":[\"../other.tsv\"]",
                ",\"registers\":\"own.tsv\"",
                ",\"store\":\"jdbc:mysql://localhost\"",
                ",\"exchangeAddress\":\"example.org\"",
                ",\"groundsOn\":\"us-icd191/victim-is-violent\"",
                ",\"exercise\":\"no\"")) {
            assertEquals(Optional.empty(), read(good.formatted(wrong)), wrong);
        }
        assertEquals(Optional.empty(), read(good.formatted("").replace("\"version\":1", "\"version\":2")));
    }

    @Test
    void everyKeyIsExplainedToTheOperator() throws IOException {
        Path project = Path.of(System.getProperty("nadhir.project", ".."));
        String operating = Files.readString(project.resolve("docs/operating.md"), UTF_8);
        for (String key : List.of(
                "version", "party", "name", "exercise", "apiPort", "exchangeAddress", "exchangePort", "store",
                "groundsOn", "sourcePersons", "registers", "watchPort", "taxiiPort", "taxiiAddress",
                "taxiiCertificate")) {
            assertTrue(operating.contains("| `" + key + "` |"), key);
        }
    }

    private static Optional<Config> read(String file) {
        return Config.read(Bytes.of(file.getBytes(UTF_8)));
    }
}
