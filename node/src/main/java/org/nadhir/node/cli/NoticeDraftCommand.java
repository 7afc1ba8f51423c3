package org.nadhir.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.notice.NoticeBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir notice draft`: words a notice for one contact of one site.
@Command(name = "draft")
final class NoticeDraftCommand implements Callable<Integer> {

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

    @Mixin
    private Phrasing phrasing = new Phrasing();

    @Option(names = "--offset", paramLabel = "+HH:MM", required = true)
    private String offset = "";

    @Override
    public Integer call() {
        return asking.ask(this::draft, (root, answer) -> {
            root.quote(answer.text("wording"));
            NoticeCommand.done(root, answer);
        });
    }

    /// The answer with the words, as they would be printed: nobody signs what they have not read.
    private View draft(SignedIn session) {
        View answer = new View(session.post("/api/v1/cases/" + id + "/notices", body(session)));
        String reference = answer.at("notice").text("reference");
        if (reference.isEmpty() || !(answer.json() instanceof Json.Obj members)) {
            return answer;
        }
        Bytes bytes = session.bytes("/api/v1/notices/" + reference + "/bytes");
        Json.Builder worded = Json.object();
        members.members().forEach(worded::put);
        Bytes printed = NoticeBuilder.printed(NoticeCommand.notice(bytes));
        return new View(worded.put("wording", new String(printed.toArray(), UTF_8)).build());
    }

    private Json body(SignedIn session) {
        Json.Builder question = Json.object()
                .put("recipient", SiteContactCommand.contact(session, session.names().site(site), contact))
                .put("purpose", "protection")
                .put("subject", subject)
                .put("offset", offset);
        return phrasing.body(question, session.root()).build();
    }
}
