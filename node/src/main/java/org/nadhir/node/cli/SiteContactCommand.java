package org.nadhir.node.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir site contact`: somebody without a node who is told for a site. Proposes one; with `--confirm CONTACT` a
/// second person vouches for it, with `--retire CONTACT` it is told no more.
@Command(name = "contact")
final class SiteContactCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "SITE", descriptionKey = "SITE")
    private String site = "";

    @Option(names = "--confirm", paramLabel = "CONTACT")
    private String confirm = "";

    @Option(names = "--retire", paramLabel = "CONTACT")
    private String retire = "";

    @Option(names = "--name-ar", paramLabel = "NAME")
    private String nameArabic = "";

    @Option(names = "--name-en", paramLabel = "NAME")
    private String nameEnglish = "";

    @Option(names = "--way", paramLabel = "MANNER=REACH")
    private List<String> ways = new ArrayList<>();

    @Option(names = "--language", paramLabel = "ar|en")
    private List<String> languages = new ArrayList<>();

    @Option(names = "--hours", paramLabel = "TEXT")
    private String hours = "";

    @Option(names = "--stands", paramLabel = "protector|victim")
    private String stands = "protector";

    @Override
    public Integer call() {
        return asking.ask(this::act, SiteCommand::show);
    }

    private View act(SignedIn session) {
        String id = session.names().site(site);
        String path = SiteCommand.PATH + "/" + id + "/contacts";
        if (!confirm.isEmpty()) {
            return change(session, id, confirm, "/confirm", Act.Kind.CONTACT_CONFIRM);
        }
        if (!retire.isEmpty()) {
            return change(session, id, retire, "/retire", Act.Kind.CONTACT_RETIRE);
        }
        return new View(session.act(path, Act.Kind.CONTACT_ADD, proposed(id)));
    }

    private static View change(SignedIn session, String site, String typed, String how, Act.Kind kind) {
        String contact = contact(session, site, typed);
        Json subject = Json.object().put("site", site).put("contact", contact).build();
        return new View(session.act(
                SiteCommand.PATH + "/" + site + "/contacts/" + contact + how, kind, subject));
    }

    /// Whom somebody typed, of those who are told for a site.
    static String contact(SignedIn session, String site, String typed) {
        View entry = new View(session.get(SiteCommand.PATH + "/" + site)).at("entry");
        return Names.among(typed, entry.items("contacts"), "contact");
    }

    private Json proposed(String id) {
        return Json.object()
                .put("site", id)
                .put("name", SiteCommand.text(nameArabic, nameEnglish))
                .putArray("ways", ways, SiteContactCommand::way)
                .putStrings("languages", languages)
                .put("hours", hours)
                .put("stands", stands)
                .build();
    }

    private static Json way(String given) {
        int equals = given.indexOf('=');
        if (equals < 1) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("site.way"));
        }
        return Json.object()
                .put("manner", given.substring(0, equals))
                .put("reach", given.substring(equals + 1))
                .build();
    }
}
