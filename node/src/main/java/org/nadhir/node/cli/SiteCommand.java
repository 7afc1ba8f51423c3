package org.nadhir.node.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir site`: who and what is to be protected, and whom to tell.
@Command(
        name = "site",
        subcommands = {
            SiteCommand.Add.class,
            SiteCommand.ListAll.class,
            SiteCommand.Show.class,
            SiteCommand.Change.class,
            SiteContactCommand.class
        })
final class SiteCommand extends CommandGroup {

    static final String PATH = "/api/v1/sites";

    /// `site add`.
    @Command(name = "add")
    static final class Add implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private Asking asking = new Asking();

        @Option(names = "--kind", paramLabel = "site|person|group|class")
        private String kind = "site";

        @Option(names = "--entity", paramLabel = "ID")
        private @Nullable String entity;

        @Option(names = "--name-ar", paramLabel = "NAME", required = true)
        private String nameArabic = "";

        @Option(names = "--name-en", paramLabel = "NAME", required = true)
        private String nameEnglish = "";

        @Option(names = "--place-ar", paramLabel = "PLACE", required = true)
        private String placeArabic = "";

        @Option(names = "--place-en", paramLabel = "PLACE", required = true)
        private String placeEnglish = "";

        @Option(names = "--country", paramLabel = "XX", required = true)
        private String country = "";

        @Option(names = "--class", paramLabel = "WORD", required = true)
        private String siteClass = "";

        @Option(names = "--within", paramLabel = "ID")
        private List<String> within = new ArrayList<>();

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            OwnWords.check(root, "--name-ar", nameArabic);
            OwnWords.check(root, "--name-en", nameEnglish);
            OwnWords.check(root, "--place-ar", placeArabic);
            OwnWords.check(root, "--place-en", placeEnglish);
            Json.Builder subject = Json.object()
                    .put("kind", kind)
                    .put("name", text(nameArabic, nameEnglish))
                    .put("place", text(placeArabic, placeEnglish))
                    .put("country", country)
                    .put("class", siteClass)
                    .putStrings("within", within);
            Json body = (entity == null ? subject : subject.put("entity", entity)).build();
            return asking.ask(session -> new View(session.act(PATH, Act.Kind.SITE_ADD, body)), SiteCommand::show);
        }
    }

    /// `site list`.
    @Command(name = "list")
    static final class ListAll implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get(PATH)), (root, answer) ->
                    answer.items("sites").forEach(site -> line(root, site)));
        }
    }

    /// `site show`.
    @Command(name = "show")
    static final class Show implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "SITE", descriptionKey = "SITE")
        private String id = "";

        @Override
        public Integer call() {
            return asking.ask(
                    session -> new View(session.get(PATH + "/" + session.names().site(id))), SiteCommand::show);
        }
    }

    /// `site retire`, or with `--checked` the note that all of it still holds.
    @Command(name = "retire")
    static final class Change implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "SITE", descriptionKey = "SITE")
        private String id = "";

        @Option(names = "--checked")
        private boolean checked;

        @Override
        public Integer call() {
            return asking.ask(this::change, SiteCommand::show);
        }

        private View change(SignedIn session) {
            String site = session.names().site(id);
            Act.Kind kind = checked ? Act.Kind.SITE_CHECK : Act.Kind.SITE_RETIRE;
            String path = PATH + "/" + site + (checked ? "/checked" : "/retire");
            return new View(session.act(path, kind, Json.object().put("site", site).build()));
        }
    }

    static Json text(String arabic, String english) {
        return Json.object().put("ar", arabic).put("en", english).build();
    }

    private static void line(CommandLineRoot root, View site) {
        View entry = site.at("entry");
        root.sayIds(
                entry.flag("retired") ? "site.line-retired" : "site.line",
                entry.text("site"),
                name(root, entry),
                "word." + entry.text("kind"),
                entry.text("checked"));
    }

    static void show(CommandLineRoot root, View site) {
        line(root, site);
        site.texts("protectors").forEach(party -> root.say("site.protector", party));
        site.at("entry").items("contacts").forEach(contact -> root.say(
                contact.flag("retired")
                        ? "site.contact-retired"
                        : contact.flag("confirmed") ? "site.contact" : "site.contact-proposed",
                contact.text("contact"),
                name(root, contact),
                String.join(", ", contact.items("ways").stream().map(way -> way.text("reach")).toList()),
                String.join(", ", contact.texts("languages")),
                contact.text("hours")));
        if (site.texts("protectors").isEmpty() && site.at("entry").items("contacts").isEmpty()) {
            root.say("site.nobody");
        }
    }

    static String name(CommandLineRoot root, View of) {
        return of.in("name", root.language() == Language.ARABIC ? Language.ARABIC : Language.ENGLISH);
    }
}
