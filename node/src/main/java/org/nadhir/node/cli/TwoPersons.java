package org.nadhir.node.cli;

import org.nadhir.client.Act;
import org.nadhir.json.Json;
import org.nadhir.model.Message;

/// What takes two persons is typed twice, the same each time: the first proposes it, the second confirms it.
///
/// @param path where it is proposed; it is confirmed below it, at `confirm`
record TwoPersons(String path, Act.Kind proposes, Act.Kind confirms) {

    /// Confirms what waits with exactly this subject, else proposes it.
    ///
    /// @return whether it waits for a second person now
    boolean act(SignedIn session, Json subject) {
        boolean waits = Answers.array(session.get("/api/v1/proposals"), "proposals").stream()
                .filter(proposal -> Answers.string(proposal, "needs").equals(confirms.word()))
                .anyMatch(proposal -> Answers.member(proposal, "subject").equals(subject));
        Json answer = waits
                ? session.act(path + "/confirm", confirms, subject)
                : session.act(path, proposes, subject);
        return Answers.bool(answer, "waits");
    }

    /// Says whether it was done or waits.
    static void say(CommandLineRoot root, boolean waits, Message done) {
        root.say(waits ? Message.of("two-persons.waits") : done);
    }
}
