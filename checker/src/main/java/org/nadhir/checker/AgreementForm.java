package org.nadhir.checker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The form of an agreement (docs/formats.md, "Agreement"): whoever signed it, nothing else is one.
final class AgreementForm {

    private static final List<String> MEMBERS = List.of(
            "agreement", "revision", "kind", "parties", "subjects", "purposes", "regions", "ceiling", "onward", "tier",
            "from", "until", "status");
    private static final List<String> SUBJECTS = List.of(
            "attack-on-site", "attack-on-person", "attack-on-group", "kidnapping", "cyber-attack");
    private static final List<String> CEILINGS =
            List.of("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED");
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final int REVISIONS_MAX = 1_000_000;
    private static final int PARTIES_MAX = 64;
    private static final int REGIONS_MAX = 256;

    private AgreementForm() {}

    /// Looks at all but the terms of the second version.
    static void check(Node agreement, boolean second) throws Flawed {
        List<String> members = new ArrayList<>(MEMBERS);
        for (String member : members) {
            Flawed.unless(agreement.has(member), "member " + member + " is missing");
        }
        if (second) {
            members.add("terms");
        }
        members.add("exigency");
        agreement.only(members.toArray(String[]::new));
        Flawed.unless(agreement.string("agreement").matches(UUID), "agreement is no id");
        long revision = agreement.integer("revision");
        Flawed.unless(revision >= 1 && revision <= REVISIONS_MAX, "revision is out of its bounds");
        oneOf(agreement, "kind", List.of("warning-only", "exchange", "coalition"));
        oneOf(agreement, "ceiling", CEILINGS);
        oneOf(agreement, "onward", List.of("forbidden", "consent", "marking"));
        oneOf(agreement, "tier", List.of("suspended", "warning", "exchange"));
        oneOf(agreement, "status", List.of("actual", "exercise"));
        Flawed.unless(
                agreement.strings("purposes", 1).equals(List.of("protection")), "purposes are not as they must be");
        List<String> subjects = agreement.strings("subjects", SUBJECTS.size());
        List<String> inOrder = SUBJECTS.stream().filter(subjects::contains).toList();
        Flawed.unless(!subjects.isEmpty() && subjects.equals(inOrder), "subjects are not as they must be");
        List<String> regions = agreement.strings("regions", REGIONS_MAX);
        Flawed.unless(
                !regions.isEmpty() && regions.equals(regions.stream().distinct().sorted().toList()),
                "regions are not as they must be");
        Flawed.unless(
                RosterEntry.moment(agreement, "from").isBefore(RosterEntry.moment(agreement, "until")),
                "ends before it begins");
        parties(agreement);
        if (agreement.has("exigency")) {
            Node exigency = agreement.get("exigency");
            exigency.only("approvers", "single_person");
            long approvers = exigency.integer("approvers");
            Flawed.unless(approvers >= 2 && approvers <= 9, "approvers are out of their bounds");
            String alone = new String(exigency.get("single_person").bytes(), UTF_8);
            Flawed.unless(List.of("true", "false").contains(alone), "single_person is neither true nor false");
        }
    }

    private static void oneOf(Node agreement, String member, List<String> words) throws Flawed {
        Flawed.unless(words.contains(agreement.string(member)), member + " is not one of " + words);
    }

    private static void parties(Node agreement) throws Flawed {
        var keys = new HashSet<String>();
        String before = "";
        List<Node> parties = agreement.array("parties", PARTIES_MAX);
        Flawed.unless(parties.size() >= 2, "an agreement has two parties or more");
        for (Node party : parties) {
            party.only("key", "party");
            Flawed.unless(party.string("party").matches(UUID), "a party is no id");
            Flawed.unless(before.compareTo(party.string("party")) < 0, "parties are not in their order");
            Flawed.unless(keys.add(party.string("key")), "two parties with one key");
            before = party.string("party");
        }
    }
}
