package org.nadhir.node.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.SourceId;
import org.nadhir.model.Uuids;
import org.nadhir.node.store.InsecureTestSeals;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.node.vault.Known;
import org.nadhir.node.vault.SourceAccess;
import org.nadhir.node.vault.SourceIdentity;
import org.nadhir.node.vault.SourceRequest;
import org.nadhir.node.vault.Vault;
import org.nadhir.reports.leak.SourceLeakGuard;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;
import org.nadhir.tearline.Trace.Kind;
import org.nadhir.tearline.Verdict;

/// No source leaves by the case of somebody else.
final class RegisterIndexTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    private final Random random = new Random(7);
    private final PersonId person = new PersonId(Uuids.random(random));
    private final PartyId partner = new PartyId(Uuids.random(random));
    private final List<SourceAccess> recorded = new ArrayList<>();
    private final SealedStore store;
    private final Vault vault;
    private final RegisterIndex index;
    private final RegisterGuard guard;

    RegisterIndexTest(@TempDir Path folder) {
        PartyId party = new PartyId(Uuids.random(random));
        store = SealedStore.create(SqliteStore.create(folder.resolve("node"), party), InsecureTestSeals.of(1));
        vault = new Vault(store, (_, access) -> recorded.add(access), random);
        index = new RegisterIndex(store, vault, _ -> List.of(partner), new SourceLeakGuard());
        guard = new RegisterGuard(new SourceLeakGuard(), index);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private SourceId source(Kind kind, String value, String... aliases) {
        return store.commit(tx -> vault.add(
                tx, new SourceIdentity(List.of(new Known(kind, value, List.of(aliases))), "")));
    }

    private List<Leak> search(String words) {
        index.refresh(person);
        return guard.search(Bytes.of(words.getBytes(UTF_8)), SourceTraces.none());
    }

    @Test
    void aSourceOfAnotherCaseHoldsAWarningForTwoPersonsWhoAreToldNoMore() {
        source(Kind.PERSON, "Salim Lampmaker");
        Bytes words = Bytes.of("Salim Lampmaker said so.".getBytes(UTF_8));
        List<Leak> leaks = search("Salim Lampmaker said so.");
        Findings findings = ((Verdict.Near) Verdict.of(words, leaks, SourceTraces.none())).findings();
        assertEquals(List.of(""), findings.near().stream().map(Findings.Found::what).distinct().toList());
        assertTrue(leaks.stream().allMatch(leak -> leak.trace().startsWith("other.")));
        assertFalse(new String(findings.bytes().toArray(), UTF_8).contains("person"));
    }

    @Test
    void telephonesNumbersCodewordsAndOtherScriptsAreFoundToo() {
        source(Kind.PHONE, "+999 555 0199");
        source(Kind.CODEWORD, "Blue Heron");
        source(Kind.EMAIL, "well@example.org");
        source(Kind.PERSON, "Yunus Ferryman", "يونس صاحب العبارة");
        for (String words : List.of(
                "Call +999 555 0199.", "Heard from BLUE HERON.", "Write to well@example.org.",
                "قال يونس صاحب العبارة ذلك.")) {
            assertTrue(Leak.blocks(search(words)), words);
        }
    }

    @Test
    void whatHalfARegionIsCalledAndWhatAPartnerIsCalledHoldsNothing() {
        source(Kind.PERSON, "Ali");
        source(Kind.PLACE, "Cypress Valley");
        source(Kind.ORGANISATION, "Guards of the Well");
        source(Kind.CODEWORD, partner.value());
        assertEquals(List.of(), search("Ali of Cypress Valley, Guards of the Well, to " + partner));
    }

    @Test
    void whatIsFoundOfTheCasesOwnSourceIsSaidOnceAndStaysCertain() {
        source(Kind.PERSON, "Salim Lampmaker");
        index.refresh(person);
        SourceTraces own = SourceTraces.of(List.of(Trace.of("S1.1", Kind.PERSON, "Salim Lampmaker")));
        List<Leak> leaks = guard.search(Bytes.of("Salim Lampmaker said so.".getBytes(UTF_8)), own);
        assertTrue(leaks.stream().noneMatch(leak -> leak.trace().startsWith("other.")));
        assertTrue(leaks.stream().anyMatch(leak -> leak.weight() == Leak.Weight.CERTAIN));
    }

    @Test
    void eachSourceIsReadOnceAndOnRecordHoweverManyThereAre() {
        IntStream.range(0, 80).forEach(n -> source(Kind.CODEWORD, "heron number " + (1000 + n)));
        assertTrue(Leak.blocks(search("heron number 1000")));
        source(Kind.CODEWORD, "stork in the reeds");
        assertTrue(Leak.blocks(search("a stork in the reeds")), "the youngest");
        assertTrue(Leak.blocks(search("heron number 1079")), "and the others still");
        assertEquals(List.of(80, 1), recorded.stream().map(one -> one.sources().size()).toList());
    }

    @Test
    void whoIsPreparedForManyReleasesFindsTheSame() {
        source(Kind.PERSON, "Yunus Ferryman");
        index.refresh(person);
        SourceTraces own = SourceTraces.of(List.of(Trace.of("S1.1", Kind.PERSON, "Salim Lampmaker")));
        for (String words : List.of("Salim Lampmaker and Yunus Ferryman", "namreyrreF sunuY", "Nobody")) {
            Bytes text = Bytes.of(words.getBytes(UTF_8));
            assertEquals(guard.search(text, own), guard.prepare(own).search(text), words);
            assertEquals(guard.search(text, own), guard.search(guard.read(text), own), words);
        }
        assertTrue(Leak.blocks(guard.prepare(own).search(Bytes.of("Yunus Ferryman".getBytes(UTF_8)))));
    }

    @Test
    void aTextThatWasCleanIsSearchedAgainWhenASourceIsAdded() {
        source(Kind.PERSON, "Salim Lampmaker");
        assertFalse(Leak.blocks(search("Yunus Ferryman said so.")));
        assertTrue(Leak.blocks(search("Salim Lampmaker said so.")));
        assertEquals(search("Salim Lampmaker said so."), search("Salim Lampmaker said so."), "remembered as it was");
        source(Kind.PERSON, "Yunus Ferryman");
        assertTrue(Leak.blocks(search("Yunus Ferryman said so.")));
        assertTrue(Leak.blocks(search("Salim Lampmaker said so.")));
    }

    @Test
    void whatWasShreddedIsForgotten() {
        SourceId gone = source(Kind.PERSON, "Salim Lampmaker");
        source(Kind.PERSON, "Yunus Ferryman");
        assertTrue(Leak.blocks(search("Salim Lampmaker said so.")));
        SourceRequest asked = new SourceRequest(
                Uuids.random(random), gone, SourceRequest.Act.SHRED, person, "it must go", NOW,
                SourceRequest.State.ASKED, new SourceRequest.Second.Nobody(), NOW);
        store.commit(tx -> Vault.begin(tx, asked, person, NOW));
        vault.finish(NOW);
        assertFalse(Leak.blocks(search("Salim Lampmaker said so.")));
        assertTrue(Leak.blocks(search("Yunus Ferryman said so.")));
    }

    @Test
    void whatAnotherProcessShreddedIsForgottenAndWhatCameInItsPlaceIsFound() {
        source(Kind.PERSON, "Yunus Ferryman");
        SourceId gone = source(Kind.PERSON, "Salim Lampmaker");
        assertTrue(Leak.blocks(search("Salim Lampmaker said so.")));
        SourceRequest asked = new SourceRequest(
                Uuids.random(random), gone, SourceRequest.Act.SHRED, person, "it must go", NOW,
                SourceRequest.State.ASKED, new SourceRequest.Second.Nobody(), NOW);
        Vault another = new Vault(store, (_, access) -> recorded.add(access), random);
        store.commit(tx -> Vault.begin(tx, asked, person, NOW));
        another.finish(NOW);
        index.forgetShredded();
        Bytes words = Bytes.of("Salim Lampmaker said so.".getBytes(UTF_8));
        assertEquals(List.of(), guard.search(words, SourceTraces.none()), "nobody searched in between");
        assertTrue(Leak.blocks(search("Yunus Ferryman said so.")));
        // It takes the ordinal that is free again.
        source(Kind.PERSON, "Nabil Wellkeeper");
        assertTrue(Leak.blocks(search("Nabil Wellkeeper said so.")));
    }
}
