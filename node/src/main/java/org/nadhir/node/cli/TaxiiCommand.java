package org.nadhir.node.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir taxii`: what the TAXII server shows, and to whom; and the way to the servers of others.
@Command(
        name = "taxii",
        subcommands = {
            TaxiiCommand.Root.class,
            TaxiiCommand.Collection.class,
            TaxiiKeyCommand.class,
            TaxiiCommand.Right.class,
            TaxiiCommand.Fill.class,
            TaxiiCommand.ListAll.class,
            TaxiiDiscoverCommand.class,
            TaxiiPullCommand.class,
            TaxiiPushCommand.class
        })
final class TaxiiCommand extends CommandGroup {

    static final String PATH = "/api/v1/taxii";

    /// `taxii root`.
    @Command(name = "root")
    static final class Root implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "PATH", descriptionKey = "PATH")
        private String path = "";

        @Option(names = "--title", paramLabel = "TEXT", required = true)
        private String title = "";

        @Option(names = "--description", paramLabel = "TEXT")
        private String description = "";

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            OwnWords.check(root, "--title", title);
            Json subject = Json.object()
                    .put("path", path)
                    .put("title", title)
                    .put("description", description)
                    .build();
            return asking.ask(
                    session -> new View(session.act(PATH + "/roots", Act.Kind.TAXII_ROOT, subject)),
                    TaxiiCommand::root);
        }
    }

    /// `taxii collection`.
    @Command(name = "collection")
    static final class Collection implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private Asking asking = new Asking();

        @Option(names = "--root", paramLabel = "PATH", required = true)
        private String root = "";

        @Option(names = "--title", paramLabel = "TEXT", required = true)
        private String title = "";

        @Option(names = "--description", paramLabel = "TEXT")
        private String description = "";

        @Option(names = "--ceiling", paramLabel = "clear|green|amber|amber-strict|red", required = true)
        private String ceiling = "";

        @Option(names = "--partner", paramLabel = "PARTY")
        private @Nullable String partner;

        @Option(names = "--agreement", paramLabel = "AGREEMENT")
        private @Nullable String agreement;

        @Override
        public Integer call() {
            OwnWords.check(CommandLineRoot.of(spec), "--title", title);
            return asking.ask(this::made, TaxiiCommand::collection);
        }

        private View made(SignedIn session) {
            Json.Builder subject = Json.object()
                    .put("root", root)
                    .put("title", title)
                    .put("description", description)
                    .put("ceiling", ceiling);
            if (partner != null) {
                subject.put("partner", session.names().party(partner).value());
            }
            if (agreement != null) {
                subject.put("agreement", agreement);
            }
            return new View(session.act(PATH + "/collections", Act.Kind.TAXII_COLLECTION, subject.build()));
        }
    }

    /// `taxii right`.
    @Command(name = "right")
    static final class Right implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "NAME")
        private String name = "";

        @Parameters(index = "2", paramLabel = "COLLECTION", descriptionKey = "COLLECTION")
        private String collection = "";

        @Option(names = "--read")
        private boolean read;

        @Option(names = "--write")
        private boolean write;

        @Option(names = "--delete")
        private boolean delete;

        @Override
        public Integer call() {
            List<String> rights = new ArrayList<>();
            if (read) {
                rights.add("read");
            }
            if (write) {
                rights.add("write");
            }
            if (delete) {
                rights.add("delete");
            }
            Json subject = Json.object()
                    .put("key", name)
                    .put("collection", collection)
                    .putStrings("rights", rights)
                    .build();
            return asking.ask(
                    session -> new View(session.act(PATH + "/rights", Act.Kind.TAXII_RIGHT, subject)),
                    TaxiiCommand::key);
        }
    }

    /// `taxii fill`.
    @Command(name = "fill")
    static final class Fill implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "COLLECTION", descriptionKey = "COLLECTION")
        private String collection = "";

        @Option(names = "--stop")
        private boolean stop;

        @Override
        public Integer call() {
            Json subject = Json.object().put("collection", collection).build();
            return asking.ask(
                    session -> new View(stop
                            ? session.act(PATH + "/fill/stop", Act.Kind.TAXII_FILL_STOP, subject)
                            : session.act(PATH + "/fill", Act.Kind.TAXII_FILL, subject)),
                    TaxiiCommand::filling);
        }
    }

    /// `taxii list`.
    @Command(name = "list")
    static final class ListAll implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get(PATH)), (root, all) -> {
                all.items("roots").forEach(one -> root(root, one));
                all.items("collections").forEach(one -> collection(root, one));
                all.items("fillings").forEach(one -> filling(root, one));
                all.items("keys").forEach(one -> key(root, one));
                all.items("alarms").forEach(one -> root.say(
                        "taxii.alarm",
                        one.text("at"),
                        one.text("key"),
                        one.text("object"),
                        one.text("version"),
                        one.text("collection")));
                if (all.items("roots").isEmpty()) {
                    root.say("taxii.nothing");
                }
            });
        }
    }

    private static void root(CommandLineRoot root, View one) {
        root.say("taxii.root", one.text("path"), one.text("title"));
    }

    private static void collection(CommandLineRoot root, View one) {
        root.say(
                "taxii.collection",
                one.text("collection"),
                one.text("root"),
                one.text("title"),
                one.text("ceiling"));
        if (one.has("partner")) {
            root.say("taxii.collection-of", one.text("partner"), one.text("agreement"));
        }
    }

    /// By what a client is known, where it is not a key.
    static void shows(CommandLineRoot root, View one) {
        if (one.has("certificate")) {
            root.say("taxii.shows-certificate", one.text("certificate"));
        }
        if (one.has("issuer")) {
            root.say("taxii.shows-token", one.text("issuer"), one.text("subject"));
        }
    }

    private static void filling(CommandLineRoot root, View one) {
        root.say(
                "taxii.filling",
                one.text("collection"),
                Message.word("taxii-filling-" + one.text("state")),
                String.valueOf(one.number("copied")),
                String.valueOf(one.number("revoked")),
                String.valueOf(one.number("waiting")));
        one.items("refused").forEach(left -> root.say(
                "taxii.not-filled",
                left.text("at"),
                left.text("release"),
                Message.word("taxii-not-filled-" + left.text("why"))));
    }

    static void key(CommandLineRoot root, View one) {
        root.say(one.flag("revoked") ? "taxii.key-revoked" : "taxii.key", one.text("name"), one.text("issued"));
        shows(root, one);
        one.items("rights").forEach(right -> root.say(
                "taxii.right", right.text("collection"), String.join(", ", right.texts("may"))));
    }
}
