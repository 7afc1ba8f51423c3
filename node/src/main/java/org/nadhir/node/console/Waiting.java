package org.nadhir.node.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.node.api.Route.Method;

/// One thing that a person proposed and that another may confirm.
///
/// @param needs what the second person signs
/// @param party whom it is about
/// @param by who proposed it; empty where that person is not of the roster any more
/// @param subject what both sign
/// @param digest of the subject: under this name the page refers to it
/// @param own whether the reader proposed it
/// @param path where it is confirmed; empty where that is done on a page of its own
/// @param may whether the table of roles lets the reader confirm it
record Waiting(
        String needs, String party, String by, String at, View subject, String digest, boolean own, String path,
        boolean may) {

    private static final String PROPOSALS = "/api/v1/proposals";
    private static final String PARTNER = "/api/v1/partners/{party}/";

    /// Where each is confirmed. Others are confirmed where what they are about is shown.
    private static final Map<Act.Kind, String> PATHS = Map.of(
            Act.Kind.STANDING_CONFIRM, PARTNER + "standings/confirm",
            Act.Kind.PROTECTION_CONFIRM, PARTNER + "protects/confirm",
            Act.Kind.LICENCE_CONFIRM, PARTNER + "licences/confirm",
            Act.Kind.MATCH_CONFIRM, PARTNER + "matches/confirm",
            Act.Kind.AGREEMENT_SIGN, "/api/v1/agreements/sign",
            Act.Kind.AGREEMENT_RAISE, "/api/v1/agreements/raise");

    /// All that waits, the oldest first.
    static List<Waiting> all(Inside inside) {
        return inside.get(PROPOSALS).items("proposals").stream()
                .map(proposal -> of(proposal, inside))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    /// What waits about one party.
    static List<Waiting> about(Inside inside, String party) {
        return all(inside).stream().filter(waiting -> waiting.party().equals(party)).toList();
    }

    /// That which a form names.
    static Optional<Waiting> find(Inside inside, Form form) {
        return all(inside).stream()
                .filter(waiting -> waiting.needs().equals(form.text("needs"))
                        && waiting.digest().equals(form.text("digest")))
                .findFirst();
    }

    private static Waiting of(View proposal, Inside inside) {
        String needs = proposal.text("needs");
        String path = path(needs, proposal.text("party"));
        return new Waiting(
                needs,
                proposal.text("party"),
                proposal.text("by"),
                proposal.text("at"),
                proposal.at("subject"),
                Act.digest(proposal.at("subject").json()).hex(),
                proposal.text("by").equals(inside.person().value()),
                path,
                !path.isEmpty() && inside.may(Method.POST, path));
    }

    private static String path(String needs, String party) {
        return kind(needs).map(PATHS::get).map(path -> path.replace("{party}", party)).orElse("");
    }

    private static Optional<Act.Kind> kind(String word) {
        return List.of(Act.Kind.values()).stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// Signs and confirms it.
    View confirm(Inside inside) {
        Act.Kind kind = kind(needs).orElseThrow(() -> new IllegalStateException("an act of no kind"));
        return inside.act(path, kind, subject.json());
    }

    /// Whether it is an agreement's file, which the page shows as the sentences in it.
    boolean isFile() {
        return needs.equals(Act.Kind.AGREEMENT_SIGN.word());
    }

    /// The page on which it is confirmed, where that is one of its own; else empty.
    String page() {
        return needs.equals(Act.Kind.RECALL_CONFIRM.word()) ? "/releases/" + subject.text("release") : "";
    }

    /// The file that is to be signed.
    String file() {
        return subject.text("file");
    }

    /// One member of what both sign, in the order of reading.
    ///
    /// @param name of the member; its words are `console.proposals.fact.NAME`
    record Fact(String name, Look look, String value) {}

    /// How a member is written.
    enum Look {
        WORD,
        TEXT,
        TIME,
        NAME,
        /// A word on an agreement.
        SAYS,
        /// Why a release is taken back.
        RECALL,
        ID
    }

    private static final List<Fact> KNOWN = List.of(
            fact("kind", Look.WORD), fact("by", Look.TEXT), fact("says", Look.TEXT), fact("authority", Look.TEXT),
            fact("sharings", Look.WORD), fact("site", Look.NAME), fact("list", Look.ID), fact("entry", Look.ID),
            fact("from", Look.TIME), fact("until", Look.TIME), fact("agreement", Look.ID),
            fact("milestone", Look.ID), fact("assurance", Look.WORD), fact("release", Look.ID),
            fact("reason", Look.TEXT));

    private static Fact fact(String name, Look look) {
        return new Fact(name, look, "");
    }

    /// What both sign, without the file and without the party, which are shown beside it.
    List<Fact> facts() {
        return KNOWN.stream()
                .flatMap(fact -> values(fact.name()).stream().map(value -> new Fact(fact.name(), look(fact), value)))
                .toList();
    }

    /// A word on an agreement says a word; a standing is said by somebody. A recall's reason is of a closed list.
    private Look look(Fact fact) {
        if (fact.name().equals("reason") && needs.equals(Act.Kind.RECALL_CONFIRM.word())) {
            return Look.RECALL;
        }
        return fact.name().equals("says") && needs.equals(Act.Kind.AGREEMENT_RAISE.word()) ? Look.SAYS : fact.look();
    }

    private List<String> values(String name) {
        if (subject.at(name).json() instanceof Json.Arr) {
            return subject.texts(name);
        }
        return subject.text(name).isEmpty() ? List.of() : List.of(subject.text(name));
    }
}
