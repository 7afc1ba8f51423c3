package org.nadhir.node.journal;

import java.util.List;
import java.util.Optional;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.ReleaseId;

/// How far one victim of a list has come on our side; what came back is read from receipts.
///
/// @param rules that forbid it
/// @param worded the draft's bytes, as they are shown and approved; at most one
public record BulkVictim(State state, List<String> rules, List<Worded> worded) {

    private static final int RULES_MAX = 64;

    public BulkVictim {
        rules = List.copyOf(rules);
        worded = List.copyOf(worded);
    }

    public enum State {
        WAITING("waiting"),
        PERMITTED("permitted"),
        REFUSED("refused"),
        /// The leak guard found something of a source in its words.
        LEAKING("leaking"),
        /// It found something near when this was worded: the whole list waits until two persons have cleared it.
        HELD("held"),
        DRAFTED("drafted"),
        RELEASED("released"),
        /// The addressee is a contact without a node.
        NOTICE("notice");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public record Worded(ReleaseId release, Bytes bytes) {

        private Json json() {
            return Json.object()
                    .put("release", release.value())
                    .put("bytes", bytes.base64())
                    .build();
        }

        private static Worded read(Fields fields) throws Malformed {
            return new Worded(fields.value("release", ReleaseId::new), fields.value("bytes", Bytes::ofBase64));
        }
    }

    public static BulkVictim of(State state) {
        return new BulkVictim(state, List.of(), List.of());
    }

    public static BulkVictim refused(List<String> rules) {
        return new BulkVictim(State.REFUSED, rules, List.of());
    }

    public static BulkVictim drafted(ReleaseId release, Bytes bytes) {
        return new BulkVictim(State.DRAFTED, List.of(), List.of(new Worded(release, bytes)));
    }

    /// Another state with the same draft: it stays part of what was signed.
    public BulkVictim now(State next, List<String> why) {
        return new BulkVictim(next, why, worded);
    }

    public Optional<Worded> draft() {
        return worded.stream().findFirst();
    }

    Json json() {
        return Json.object()
                .put("state", state.word())
                .putStrings("rules", rules)
                .putArray("worded", worded, Worded::json)
                .build();
    }

    static BulkVictim read(Fields fields) throws Malformed {
        return new BulkVictim(
                fields.choice("state", List.of(State.values()), State::word),
                fields.strings("rules", RULES_MAX),
                fields.objects("worded", 1, Worded::read));
    }
}
