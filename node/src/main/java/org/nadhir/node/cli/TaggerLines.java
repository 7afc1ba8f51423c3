package org.nadhir.node.cli;

import java.util.List;
import java.util.Locale;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.reports.tagger.Lesson;
import org.nadhir.reports.tagger.Model;
import org.nadhir.reports.tagger.NameType;
import org.nadhir.reports.tagger.TaggerScore;
import org.nadhir.reports.tagger.Trained;

/// Says what a model is and how well it finds names: for people, and as JSON.
final class TaggerLines {

    private TaggerLines() {}

    static void show(CommandLineRoot root, Model model) {
        Trained trained = model.trained();
        Lesson lesson = trained.lesson();
        root.say("tagger.trained-on", lesson.data(), lesson.licence(), lesson.date().toString());
        root.say(
                "tagger.learned",
                String.valueOf(trained.lines()),
                String.valueOf(trained.sentences()),
                String.valueOf(trained.tokens()),
                String.valueOf(trained.names()),
                String.valueOf(lesson.seed()));
        root.say("tagger.digest", model.digest().hex());
    }

    static void show(CommandLineRoot root, TaggerScore score) {
        for (NameType type : NameType.values()) {
            line(root, word(type), score.of(type));
        }
        line(root, Message.word("tagger-all"), score.of(List.of(NameType.values())));
    }

    private static void line(CommandLineRoot root, String what, TaggerScore.Count count) {
        if (count.marked() + count.found() > 0) {
            root.say(
                    "tagger.score",
                    what,
                    share(count.precision()),
                    share(count.recall()),
                    share(count.f1()),
                    String.valueOf(count.right()),
                    String.valueOf(count.found()),
                    String.valueOf(count.marked()));
        }
    }

    static String word(NameType type) {
        return Message.word("tagger-" + type.word());
    }

    static Json.Builder json(Model model) {
        Trained trained = model.trained();
        Lesson lesson = trained.lesson();
        return Json.object()
                .put("model", model.digest().hex())
                .put("features", model.features())
                .put("data", lesson.data())
                .put("licence", lesson.licence())
                .put("date", lesson.date().toString())
                .put("seed", lesson.seed())
                .put("rounds", lesson.rounds())
                .put("lines", trained.lines())
                .put("sentences", trained.sentences())
                .put("tokens", trained.tokens())
                .put("names", trained.names());
    }

    static Json json(TaggerScore score) {
        Json.Builder all = Json.object();
        for (NameType type : NameType.values()) {
            all.put(type.word(), json(score.of(type)));
        }
        return all.put("all", json(score.of(List.of(NameType.values())))).build();
    }

    /// Shares are text with four digits, as numbers of our formats are whole.
    private static Json json(TaggerScore.Count count) {
        return Json.object()
                .put("found", count.found())
                .put("marked", count.marked())
                .put("right", count.right())
                .put("precision", share(count.precision()))
                .put("recall", share(count.recall()))
                .put("f1", share(count.f1()))
                .build();
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
