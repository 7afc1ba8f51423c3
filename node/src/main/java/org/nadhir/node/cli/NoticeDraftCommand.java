package org.nadhir.node.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir notice draft`: words a notice for one contact of one site.
@Command(name = "draft")
final class NoticeDraftCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
    private String id = "";

    @Option(names = "--site", paramLabel = "SITE", required = true)
    private String site = "";

    @Option(names = "--contact", paramLabel = "CONTACT", required = true)
    private String contact = "";

    @Option(names = "--subject", paramLabel = "WORD", descriptionKey = "subject")
    private String subject = "attack-on-site";

    @Option(names = "--method", paramLabel = "WORD")
    private String method = "unknown";

    @Option(names = "--advice", paramLabel = "WORD")
    private List<String> advice = new ArrayList<>();

    @Option(names = "--precedence", paramLabel = "flash|immediate|priority|routine")
    private String precedence = "immediate";

    @Option(names = "--call-ar", paramLabel = "DESK", required = true)
    private String callArabic = "";

    @Option(names = "--call-en", paramLabel = "DESK", required = true)
    private String callEnglish = "";

    @Option(names = "--call-reach", paramLabel = "NUMBER", required = true)
    private String reach = "";

    @Option(names = "--from", paramLabel = "INSTANT")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "INSTANT")
    private @Nullable String until;

    @Option(names = "--offset", paramLabel = "+HH:MM", required = true)
    private String offset = "";

    @Override
    public Integer call() {
        return asking.ask(
                spec,
                session -> new View(session.post("/api/v1/cases/" + id + "/notices", body(session))),
                NoticeCommand::done);
    }

    /// Place and country stand in the register; nobody types them anew under pressure.
    private Json body(SignedIn session) {
        View entry = new View(session.get(SiteCommand.PATH + "/" + site)).at("entry");
        Json.Builder body = Json.object()
                .put("recipient", contact)
                .put("purpose", "protection")
                .put("subject", subject)
                .put("method", method)
                .putStrings("advice", advice)
                .put("precedence", precedence)
                .put("place", entry.at("place").json())
                .put("country", entry.text("country"))
                .put("offset", offset)
                .put("call", Json.object()
                        .put("ar", callArabic)
                        .put("en", callEnglish)
                        .put("reach", reach)
                        .build());
        if (from != null && until != null) {
            body.put("from", from).put("until", until);
        }
        return body.build();
    }
}
