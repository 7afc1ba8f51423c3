package org.nadhir.node.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nadhir.json.Json;
import org.nadhir.reports.register.NameLoss;

/// Says what of a register was left out or guarded: names one by one, fields that are no names by how often.
final class NameLossLines {

    private NameLossLines() {}

    static void show(CommandLineRoot root, List<NameLoss> losses) {
        Map<String, Integer> fields = new TreeMap<>();
        for (NameLoss loss : losses) {
            if (loss.why() == NameLoss.Why.NOT_A_NAME) {
                fields.merge(loss.what(), 1, Integer::sum);
            } else {
                root.say("register.loss", loss.entry(), kept(loss), root.worded(loss.message()));
            }
        }
        fields.forEach((field, entries) -> root.say("register.fields", field, String.valueOf(entries)));
    }

    static Json json(CommandLineRoot root, NameLoss loss) {
        return Json.object()
                .put("id", loss.entry())
                .put("what", loss.what())
                .put("kept", loss.why().kept().name().toLowerCase(Locale.ROOT))
                .put("code", loss.why().word())
                .put("why", root.worded(loss.message()))
                .build();
    }

    private static String kept(NameLoss loss) {
        return switch (loss.why().kept()) {
            case NO_ENTRY -> "word.register-no-entry";
            case NOT_IT -> "word.register-not-it";
            case GUARDED -> "word.register-guarded";
        };
    }
}
