package org.nadhir.node.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.Act;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir risk`: what sharing with a party could do to people.
@Command(
        name = "risk",
        subcommands = {
            RiskCommand.Raise.class, RiskCommand.Mitigate.class, RiskCommand.Decide.class, RiskCommand.Show.class
        })
final class RiskCommand extends CommandGroup {

    private static String path(PartyId party) {
        return "/api/v1/partners/" + party + "/risks";
    }

    /// `nadhir risk raise DIR PARTY --situation TEXT --danger TEXT --inherent LEVEL`.
    @Command(name = "raise")
    static final class Raise extends TalkingCommand {

        @Parameters(index = "1", paramLabel = "PARTY", descriptionKey = "PARTY")
        private String party = "";

        @Option(names = "--case", paramLabel = "CASE")
        private @Nullable String caseId;

        @Option(names = "--situation", paramLabel = "TEXT", required = true)
        private String situation = "";

        @Option(names = "--danger", paramLabel = "TEXT", required = true)
        private String danger = "";

        @Option(names = "--inherent", paramLabel = "low|real|serious", required = true)
        private String inherent = "";

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            PartyId id = session.names().party(party);
            Json.Builder subject = Json.object()
                    .put("party", id.value())
                    .put("situation", situation)
                    .put("danger", danger)
                    .put("inherent", inherent);
            if (caseId != null) {
                subject.put("case", caseId);
            }
            Json raised = session.act(path(id), Act.Kind.RISK_RAISE, subject.build());
            root.say("risk.raised", Answers.number(raised, "record"), Message.word(inherent));
        }
    }

    /// `nadhir risk mitigate DIR PARTY --record N --kind KIND --ar TEXT --en TEXT`.
    @Command(name = "mitigate")
    static final class Mitigate extends TalkingCommand {

        @Parameters(index = "1", paramLabel = "PARTY", descriptionKey = "PARTY")
        private String party = "";

        @Option(names = "--record", paramLabel = "N", required = true)
        private int record;

        @Option(names = "--kind", paramLabel = "caveat|assurance", required = true)
        private String kind = "";

        @Option(names = "--ar", paramLabel = "TEXT", required = true)
        private String arabic = "";

        @Option(names = "--en", paramLabel = "TEXT", required = true)
        private String english = "";

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            PartyId id = session.names().party(party);
            Json subject = Json.object()
                    .put("party", id.value())
                    .put("record", record)
                    .put("kind", kind)
                    .put("ar", arabic)
                    .put("en", english)
                    .build();
            session.act(path(id) + "/mitigate", Act.Kind.RISK_MITIGATE, subject);
            root.say("risk.mitigated", String.valueOf(record));
        }
    }

    /// `nadhir risk decide DIR PARTY --record N --residual LEVEL --reasons TEXT`.
    @Command(name = "decide")
    static final class Decide extends TalkingCommand {

        @Parameters(index = "1", paramLabel = "PARTY", descriptionKey = "PARTY")
        private String party = "";

        @Option(names = "--record", paramLabel = "N", required = true)
        private int record;

        @Option(names = "--residual", paramLabel = "low|real|serious", required = true)
        private String residual = "";

        @Option(names = "--reasons", paramLabel = "TEXT", required = true)
        private String reasons = "";

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            PartyId id = session.names().party(party);
            Json subject = Json.object()
                    .put("party", id.value())
                    .put("record", record)
                    .put("residual", residual)
                    .put("reasons", reasons)
                    .build();
            session.act(path(id) + "/decide", Act.Kind.RISK_DECIDE, subject);
            root.say("risk.decided", String.valueOf(record), Message.word("risk-" + residual));
        }
    }

    /// `nadhir risk show DIR PARTY`.
    @Command(name = "show")
    static final class Show extends TalkingCommand {

        @Parameters(index = "1", paramLabel = "PARTY", descriptionKey = "PARTY")
        private String party = "";

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            PartyId id = session.names().party(party);
            List<Json> risks = Answers.array(session.get(path(id)), "risks");
            for (int i = 0; i < risks.size(); i++) {
                say(root, i + 1, risks.get(i));
            }
            if (risks.isEmpty()) {
                root.say("risk.none");
            }
        }

        /// In the order of the form: situation, danger, mitigations, judgement.
        private static void say(CommandLineRoot root, int number, Json risk) {
            List<String> scope = Answers.strings(risk, "scope");
            root.say(
                    scope.isEmpty() ? "risk.of-party" : "risk.of-case",
                    String.valueOf(number),
                    Answers.string(risk, "at"),
                    String.join(" ", scope));
            root.say("risk.situation", Answers.string(risk, "situation"));
            root.say("risk.danger", Answers.string(risk, "danger"), word(risk, "inherent"));
            for (Json mitigation : Answers.array(risk, "mitigations")) {
                root.say(
                        "risk.mitigation",
                        Message.word("risk-" + Answers.string(mitigation, "kind")),
                        Answers.string(mitigation, root.language().tag()));
            }
            for (Json decision : Answers.array(risk, "decisions")) {
                root.say(
                        "risk.decision",
                        word(decision, "residual"),
                        Answers.string(decision, "reasons"),
                        Answers.string(decision, "by"));
            }
            if (Answers.array(risk, "decisions").isEmpty()) {
                root.say("risk.undecided");
            }
        }

        private static String word(Json value, String name) {
            return Message.word(Answers.string(value, name));
        }
    }
}
