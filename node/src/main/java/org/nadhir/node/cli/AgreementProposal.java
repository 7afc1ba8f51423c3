package org.nadhir.node.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import picocli.CommandLine.Option;

/// What an agreement is to say: in a file, by options, or both; an option prevails over the file.
final class AgreementProposal {

    @Option(names = "--terms", paramLabel = "FILE", descriptionKey = "AGREEMENT_TERMS")
    private @Nullable Path terms;

    @Option(names = "--with", paramLabel = "PARTY", descriptionKey = "AGREEMENT_WITH")
    private List<String> with = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "warning-only|exchange|coalition",
            descriptionKey = "AGREEMENT_KIND")
    private @Nullable String kind;

    @Option(names = "--subject", paramLabel = "SUBJECT", descriptionKey = "AGREEMENT_SUBJECT")
    private List<String> subjects = new ArrayList<>();

    @Option(names = "--region", paramLabel = "ENTITY", descriptionKey = "AGREEMENT_REGION")
    private List<String> regions = new ArrayList<>();

    @Option(names = "--ceiling", paramLabel = "MARKING", descriptionKey = "AGREEMENT_CEILING")
    private @Nullable String ceiling;

    @Option(names = "--onward", paramLabel = "forbidden|consent|marking", descriptionKey = "AGREEMENT_ONWARD")
    private @Nullable String onward;

    @Option(names = "--tier", paramLabel = "suspended|warning|exchange", descriptionKey = "AGREEMENT_TIER")
    private @Nullable String tier;

    @Option(names = "--from", paramLabel = "INSTANT", descriptionKey = "AGREEMENT_FROM")
    private @Nullable Instant from;

    @Option(names = "--until", paramLabel = "INSTANT", descriptionKey = "AGREEMENT_UNTIL")
    private @Nullable Instant until;

    @Option(names = "--exigency-approvers", paramLabel = "N", descriptionKey = "AGREEMENT_APPROVERS")
    private int approvers;

    @Option(names = "--exigency-single-person", descriptionKey = "AGREEMENT_SINGLE")
    private boolean singlePerson;

    /// What the node is asked to propose, as far as it does not need the node's own knowledge.
    Map<String, Json> draft(Names names) {
        Map<String, Json> draft = terms == null ? new LinkedHashMap<>() : AgreementFile.read(terms);
        if (!with.isEmpty()) {
            draft.put("with", Json.strings(with.stream()
                    .map(names::party)
                    .map(PartyId::value)
                    .toList()));
        }
        put(draft, "kind", kind);
        if (!subjects.isEmpty()) {
            draft.put("subjects", Json.strings(subjects));
        }
        if (!regions.isEmpty()) {
            draft.put("regions", Json.strings(regions));
        }
        put(draft, "ceiling", ceiling);
        put(draft, "onward", onward);
        put(draft, "tier", tier);
        put(draft, "from", from == null ? null : from.toString());
        put(draft, "until", until == null ? null : until.toString());
        if (approvers > 0) {
            draft.put(
                    "exigency",
                    Json.object()
                            .put("approvers", approvers)
                            .put("single_person", singlePerson)
                            .build());
        }
        for (String needed : List.of("with", "subjects", "until")) {
            if (!draft.containsKey(needed)) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("agreement.draft-lacks", needed));
            }
        }
        return draft;
    }

    private static void put(Map<String, Json> draft, String name, @Nullable String value) {
        if (value != null) {
            draft.put(name, Json.of(value));
        }
    }
}
