package org.nadhir.node.cli;

import java.util.function.Function;
import org.nadhir.agreement.AgreementStatement.Says;
import org.nadhir.agreement.AgreementStatementCodec;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Message;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/// Lets the party say something of one of its agreements. The same command, typed by a second administrator,
/// completes what takes two.
final class AgreementSaying {

    @Mixin
    private NodeOptions node = new NodeOptions();

    @Parameters(index = "1", paramLabel = "AGREEMENT", descriptionKey = "AGREEMENT")
    private String agreement = "";

    int say(CommandSpec spec, Says says) {
        return say(spec, _ -> says);
    }

    /// The same of a party, which the session knows by its name.
    int say(CommandSpec spec, Function<Names, Says> saying) {
        CommandLineRoot root = CommandLineRoot.of(spec);
        try (SignedIn session = node.signIn(root)) {
            Says says = saying.apply(session.names());
            boolean two = says.takesTwo();
            View known = new View(Answers.member(session.get("/api/v1/agreements/" + id()), "agreement"));
            Json.Builder subject = Json.object().put("agreement", id()).put("revision", known.number("revision"));
            AgreementStatementCodec.says(subject, says);
            Json answer = session.act(
                    "/api/v1/agreements/" + (two ? "raise" : "lower"),
                    two ? Act.Kind.AGREEMENT_RAISE : Act.Kind.AGREEMENT_LOWER,
                    subject.build());
            if (Answers.bool(answer, "waits")) {
                root.say("agreement.word-waits");
            } else {
                root.say("agreement.word-said", root.joined(Answers.strings(answer, "told")));
            }
        }
        return ExitCode.OK.number();
    }

    private String id() {
        try {
            return new AgreementId(agreement).value();
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("agreement.no-such", agreement), e);
        }
    }
}
