package org.nadhir.checker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.checker.HandMadeBundle.Edit;

/// Bundles that were altered before they were signed, each in one place: every signature holds, and still it is no
/// proof. Written from docs/formats.md, "Evidence bundle".
final class AlteredBundlesTest {

    private static final int ALTERED_MIN = 50;
    private static final String OTHER_PARTY = "00000000-0000-4000-8000-000000000009";

    /// @param flaw what the checker must name, beside whatever follows from it
    private record Altered(String flaw, Edit edit) {}

    private static Altered of(String kind, String old, String other, String flaw) {
        return new Altered(flaw, new Edit(kind, old, other));
    }

    private static List<Altered> form() {
        return List.of(
                of("file", "\"type\":\"evidence\"", "\"type\":\"evidences\"", "not a bundle of version 1 or 2"),
                of("file", "\"type\":\"evidence\",\"version\":1", "\"type\":\"evidence\",\"version\":3",
                        "not a bundle of version 1 or 2"),
                of("file", "\"type\":\"evidence\"", "\"trust\":true,\"type\":\"evidence\"", "member trust is unknown"),
                of("file", "{\"about\":{", "{\"about\":{\"note\":1,", "member note is unknown"),
                of("file", "\"statements\":[", "\"statements\":[ ", "file"),
                of("file", "\"type\":\"evidence\",", "", "type is missing"),
                of("file", "{\"about\"", "{\"about\":1,\"about\"", "file"),
                of("file", "\"release\":\"release-1\"},\"cards\"", "\"release\":\"release-2\"},\"cards\"",
                        "is not the release that about names"));
    }

    private static List<Altered> cards() {
        return List.of(
                of("party-card", "\"type\":\"party-card\"", "\"type\":\"party-cart\"", "cards[0]: not a card"),
                of("party-card", "\"version\":1", "\"version\":2", "cards[0]: not a card"),
                of("party-card", "\"exercise\":true,", "", "member exercise is missing"),
                of("party-card", "\"exercise\":true,", "\"exercise\":true,\"extra\":1,", "member extra is unknown"),
                of("party-card", "\"issued\":\"2026-11-01T12:00:00Z\"", "\"issued\":\"2026-11-01T12:00:00.0Z\"",
                        "issued is not in its one form"),
                of("party-card", "\"issued\":\"2026-11-01T12:00:00Z\"", "\"issued\":\"today\"", "issued is no moment"),
                of("party-card", "\"sealing\":[{\"epoch\":1", "\"sealing\":[{\"epoch\":0", "a sealing key of no epoch"),
                of("party-card", "0000000001\"", "0000000002\"", "a second card of one party"),
                of("party-card", "0000000001\"", "0000000009\"", "a party without a card"),
                of("party-card", "\"ledger\":{", "\"ledger\":{\"a\":1,", "member a is unknown"));
    }

    private static List<Altered> agreed() {
        return List.of(
                of("agreement", "\"agreement\":\"00000000-0000-4000-8000-0000000000b1\"",
                        "\"agreement\":\"00000000-0000-4000-8000-0000000000b2\"",
                        "stands under another agreement"),
                of("agreement", "\"revision\":1", "\"revision\":2", "stands under another agreement"),
                of("agreement", "0000000002\"", "0000000009\"", "a party without a card"),
                of("agreement", "\"tier\":", "\"terms\":{},\"tier\":", "another version than its type says"),
                of("agreement", "\"revision\":1", "\"revision\":1.5", "member revision is no integer"),
                of("agreement", "\"kind\":\"exchange\"", "\"kind\":\"barter\"", "kind is not one of"),
                of("agreement", "\"purposes\":[\"protection\"]", "\"purposes\":[\"detention\"]",
                        "purposes are not as they must be"),
                of("agreement", "\"ceiling\":\"TLP:AMBER\"", "\"ceiling\":\"TLP:AMBAR\"", "ceiling is not one of"),
                of("agreement", "\"subjects\":[", "\"subjects\":[\"cyber-attack\",",
                        "subjects are not as they must be"),
                of("agreement", "\"until\":\"2027", "\"until\":\"2025", "ends before it begins"),
                of("agreement", "\"tier\":\"exchange\",", "", "member tier is missing"),
                of("agreement", "\"tier\":", "\"third\":1,\"tier\":", "member third is unknown"),
                of("roster-entry", "\"party\":\"00000000-0000-4000-8000-000000000001\"",
                        "\"party\":\"00000000-0000-4000-8000-000000000002\"", "names another party than its signer"),
                of("roster-entry", "\"roles\":[\"analyst\"]", "\"roles\":[\"auditor\"]", "the author has no such role"),
                of("roster-entry", "\"roles\":[\"approver\"]", "\"roles\":[\"analyst\"]",
                        "the approver has no such role"),
                of("roster-entry", "\"until\":\"2027-10-01T00:00:00Z\"", "\"until\":\"2026-11-01T12:00:00Z\"",
                        "signed by nobody on the sender's roster at that time"),
                of("roster-entry", "\"from\":\"2026-10-01T00:00:00Z\"", "\"from\":\"2026-11-02T00:00:00Z\"",
                        "signed by nobody on the sender's roster at that time"),
                of("roster-entry", "\"revision\":1,", "\"rank\":7,\"revision\":1,", "member rank is unknown"));
    }

    private static List<Altered> warned() {
        return List.of(
                of("warning", "\"sender\":\"00000000-0000-4000-8000-000000000001\"",
                        "\"sender\":\"" + OTHER_PARTY + "\"", "names another sender"),
                of("warning", "\"recipient\":\"00000000-0000-4000-8000-000000000002\"",
                        "\"recipient\":\"" + OTHER_PARTY + "\"", "names another recipient"),
                of("warning", "\"id\":\"release-1\"", "\"id\":\"release-2\"", "is not the release that about names"),
                of("warning", "\"id\":\"00000000-0000-4000-8000-0000000000b1\"",
                        "\"id\":\"00000000-0000-4000-8000-0000000000b7\"",
                        "stands under another agreement"),
                of("warning", "\"revision\":1", "\"revision\":3", "stands under another agreement"),
                of("warning", "\"type\":\"warning\"", "\"type\":\"warnings\"", "not a warning"),
                of("warning", "\"version\":1}", "\"version\":2}", "not a warning"),
                of("warning", "\"sequence\":1", "\"rests\":[],\"sequence\":1", "member rests is unknown"),
                of("warning", "\"sequence\":1", "\"sequence\":2", "records another sequence"),
                of("approval", "\"part\":\"author\"", "\"part\":\"reader\"", "neither author nor approver"),
                of("approval", "\"part\":\"approver\"", "\"part\":\"author\"", "the author has no such role"),
                of("approval", "\"at\":\"2026-11-01T12:00:00Z\"", "\"at\":\"2028-11-01T12:00:00Z\"",
                        "signed by nobody on the sender's roster at that time"),
                of("approval", "0000000000a2\"", "0000000000a1\"", "names another person than its signer"),
                of("approval", "\"release\":\"", "\"release\":\"0", "is for other bytes"));
    }

    private static List<Altered> recorded() {
        return List.of(
                of("record", "\"type\":\"release\"", "\"type\":\"releases\"", "not a release record"),
                of("record", "\"release\":\"release-1\"", "\"release\":\"release-2\"", "records another release"),
                of("record", "\"bytes\":\"", "\"bytes\":\"0", "records other release bytes"),
                of("record", "\"payload\":\"", "\"payload\":\"0", "records another payload"),
                of("record", "\"sequence\":1", "\"sequence\":2", "records another sequence"),
                of("record", "\"says\":\"permit\"", "\"says\":\"permits\"", "the ruling is no permit"),
                of("record", "\"agreement\":\"00000000-0000-4000-8000-0000000000b1\"",
                        "\"agreement\":\"00000000-0000-4000-8000-0000000000b2\"",
                        "the permit stands under another agreement"),
                of("record", "\"recipients\":[\"00000000-0000-4000-8000-000000000002\"]",
                        "\"recipients\":[\"" + OTHER_PARTY + "\"]", "the permit is for another recipient"),
                of("record", "\"recipients\":[", "\"recipients\":[\"" + OTHER_PARTY + "\",",
                        "the permit is for another recipient"),
                of("record", "\"approvers\":1", "\"approvers\":2", "1 good approvals where 2 were asked for"),
                of("text", "0000000001/internal", "0000000002/internal", "the checkpoint is of another ledger"),
                of("text", "\n2\n", "\n02\n", "a checkpoint's size is a number"),
                of("text", "\n2\n", "\n3\n", "ML-DSA-44 signature not good"),
                of("step", "\"step\":\"R0\"", "\"step\":\"R1\"",
                        "the step is not in the recipient's ledger at that place"),
                of("receipt", "\"sequence\":1", "\"sequence\":2", "is for another sequence"),
                of("receipt", "\"step\":\"R0\"", "\"step\":\"R9\"", "receipt"),
                of("receipt", "\"since\":0", "\"since\":4", "continues from a size beyond its own"),
                of("receipt", "\"from\":\"00000000-0000-4000-8000-000000000002\"",
                        "\"from\":\"" + OTHER_PARTY + "\"", "is between other parties"));
    }

    private static List<Altered> all() {
        List<Altered> all = new ArrayList<>(form());
        all.addAll(cards());
        all.addAll(agreed());
        all.addAll(warned());
        all.addAll(recorded());
        return all;
    }

    private static List<String> flaws(HandMadeBundle bundle) throws Exception {
        return Checker.check(
                        bundle.bytes().getBytes(UTF_8),
                        List.of(bundle.first.fingerprint(), bundle.second.fingerprint()))
                .flaws();
    }

    @Test
    void rejectsEachAlteredBundleAndNamesWhatIsWrong() throws Exception {
        assertEquals(List.of(), flaws(new HandMadeBundle()));
        List<String> missed = new ArrayList<>();
        for (Altered altered : all()) {
            List<String> flaws = flaws(new HandMadeBundle(altered.edit()));
            if (flaws.stream().noneMatch(flaw -> flaw.contains(altered.flaw()))) {
                missed.add(altered + " gave " + flaws);
            }
        }
        assertEquals(List.of(), missed);
        assertTrue(all().size() >= ALTERED_MIN, () -> all().size() + " altered bundles");
    }

    @Test
    void readsCardsOfTheSecondVersionByTheirPlaceInTheChain() throws Exception {
        for (int epoch : new int[] {1, 2, 1_000_000}) {
            HandMadeBundle bundle = new HandMadeBundle();
            bundle.cardVersion = 2;
            bundle.cardEpoch = epoch;
            assertEquals(List.of(), flaws(bundle), "epoch " + epoch);
        }
    }

    @Test
    void rejectsCardsOfTheSecondVersionThatStandNowhereInAChain() throws Exception {
        List<Altered> wrong = List.of(
                of("party-card", "\"epoch\":2,\"exercise\"", "\"epoch\":1,\"exercise\"",
                        "a first card that follows another"),
                of("party-card", "\"epoch\":2,\"exercise\"", "\"epoch\":0,\"exercise\"", "an epoch is 1 to 1000000"),
                of("party-card", "\"epoch\":2,\"exercise\"", "\"epoch\":1000001,\"exercise\"",
                        "an epoch is 1 to 1000000"),
                of("party-card", "\"next\":\"a", "\"next\":\"g", "next is no digest"),
                of("party-card", "\"previous\":{\"card\":\"b", "\"previous\":{\"card\":\"B", "previous names no card"),
                of("party-card", "\"previous\":{", "\"previous\":{\"a\":1,", "member a is unknown"),
                of("party-card", "\"previous\":{", "\"previously\":{", "not signed by exactly those"),
                of("party-card", "\"version\":2", "\"version\":1", "not a card"));
        for (Altered altered : wrong) {
            HandMadeBundle bundle = new HandMadeBundle(altered.edit());
            bundle.cardVersion = 2;
            bundle.cardEpoch = 2;
            List<String> flaws = flaws(bundle);
            assertTrue(flaws.stream().anyMatch(flaw -> flaw.contains(altered.flaw())), altered + " gave " + flaws);
        }
    }
}
