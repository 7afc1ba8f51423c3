package org.nadhir.node.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nadhir.client.View;
import org.nadhir.model.Message;
import org.nadhir.notice.NoticeBuilder;
import org.nadhir.tearline.Crowd;

/// What the leak guard found, in words: one line for each kind of thing, with all the parts of the warning in which it
/// stands and why it counts. Never the thing.
final class LeakLines {

    /// The layers of docs/guard.md that are no encoding; of the others there are many, and they combine.
    private static final List<String> LAYERS = List.of(
            "hidden", "shredded", "exact", "folded", "inflected", "lookalike", "part", "transliterated", "number",
            "date", "reversed", "shifted", "keyboard", "enciphered", "digested", "masked", "overlap", "rare", "near",
            "initials", "quasi", "undecodable");

    /// Kinds that fewer sources than a crowd share wherever they are told to somebody.
    private static final List<String> OF_A_CROWD = List.of("word.trace-place", "word.trace-date", "word.trace-trait");

    private final CommandLineRoot root;
    private final Map<Thing, Told> found = new LinkedHashMap<>();

    LeakLines(CommandLineRoot root) {
        this.root = root;
    }

    private record Thing(String key, String what) {}

    /// Where one thing stands, why it counts, and the sentences with it, where they may be shown.
    private record Told(Set<Message> where, Set<Message> why, Set<String> sentences) {
        Told() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    /// Takes up what the node says of one finding.
    ///
    /// @param key of the line
    void add(String key, View leak) {
        add(key, what(leak.text("what"), leak.text("kind")), leak.text("where"), leak.text("layer"));
    }

    /// Takes up one finding.
    ///
    /// @param what word of the catalogue
    /// @param where path within the bytes, as the guard gives it
    /// @param layer the form in which it was found, as the guard names it
    void add(String key, String what, String where, String layer) {
        Told told = told(key, what);
        told.where.add(part(where));
        told.why.add(why(layer));
    }

    /// The same with the sentence in which it stands.
    void add(String key, String what, String where, String layer, String sentence) {
        add(key, what, where, layer);
        if (!sentence.isBlank()) {
            told(key, what).sentences.add(sentence);
        }
    }

    private Told told(String key, String what) {
        return found.computeIfAbsent(new Thing(key, what), _ -> new Told());
    }

    static String what(String trace, String kind) {
        if (!trace.isEmpty()) {
            return "word.trace-" + trace;
        }
        return kind.equals("HIDDEN") ? "word.trace-hidden" : "word.trace-something";
    }

    /// Says all that was taken up, in the order in which it was found, and forgets it.
    void say() {
        found.forEach((thing, told) -> {
            root.say(thing.key(), thing.what(), listed(told.where), listed(told.why));
            if (OF_A_CROWD.contains(thing.what())) {
                root.say("leak.crowd", String.valueOf(Crowd.ENOUGH));
            }
            told.sentences.forEach(sentence -> root.print("    | " + sentence));
        });
        found.clear();
    }

    private String listed(Set<Message> messages) {
        return messages.stream().map(root::worded).collect(Collectors.joining("; "));
    }

    private static Message why(String layer) {
        return LAYERS.contains(layer)
                ? Message.of("layer." + layer, String.valueOf(Crowd.ENOUGH))
                : Message.of("layer.disguise", layer);
    }

    /// In which part of what the recipient reads a path lies (docs/formats.md, Release, Notice and Wording).
    private static Message part(String where) {
        if (where.equals(NoticeBuilder.PRINTED)) {
            return Message.of("part.printed");
        }
        // STIX has the Arabic in the object and the English beside it; everything else names its language.
        boolean english = where.contains(".contents.en.") || where.endsWith(".en");
        String language = english ? "word.in-english" : "word.in-arabic";
        if (where.endsWith(".description")) {
            return Message.of("part.warning", language);
        }
        if (where.endsWith(".content")) {
            return Message.of("part.advice", language);
        }
        if (where.endsWith(".name") || where.contains(".site.") || where.contains(".title.")) {
            return where.contains(".call.") ? Message.of("part.call") : Message.of("part.name", language);
        }
        if (where.contains(".call.")) {
            return Message.of("part.call");
        }
        if (where.contains(".note.") || where.contains(".terms.")) {
            return Message.of(where.contains(".note.") ? "part.note" : "part.terms", language);
        }
        if (where.contains(".sentences") || where.contains(".heading")) {
            return Message.of("part.notice", language);
        }
        return Message.of(where.contains(".bundle.") ? "part.machine" : "part.words");
    }
}
