package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.nadhir.client.View;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.PersonsWords;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;

/// A warning in the inbox, named as `SENDER/SEQUENCE`, and what a duty officer does with it.
record Inbox(String sender, String sequence) {

    /// Reads what was typed; the sender is known by its name as well.
    static Inbox parse(String typed, Names names) {
        int slash = typed.lastIndexOf('/');
        String sequence = typed.substring(slash + 1);
        if (slash < 1 || !sequence.matches("\\d{1,15}")) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("inbox.name", typed));
        }
        return new Inbox(names.party(typed.substring(0, slash)).value(), sequence);
    }

    String path() {
        return "/api/v1/inbox/" + sender + "/" + sequence;
    }

    Json json() {
        return Json.object()
                .put("sender", sender)
                .put("sequence", Long.parseLong(sequence))
                .build();
    }

    View open(SignedIn session) {
        return new View(session.post(path() + "/opened", Json.object().build()));
    }

    /// Signs the person's word about this warning, and no other, and hands it in.
    View say(SignedIn session, Optional<Outcome> outcome) {
        View shown = new View(session.get(path()));
        PersonsWords words = new PersonsWords(
                session.signer().person(), new Digest(shown.text("payload")), outcome, session.now());
        Bytes signed = session.sign(words.type(), words.write());
        return new View(session.post(path() + (outcome.isPresent() ? "/outcome" : "/acknowledgement"), signed));
    }

    /// Writes the sealed receipt of a step as a file to be carried back.
    void reply(SignedIn session, String step, Path file) {
        Commands.writeNew(file, session.bytes(path() + "/receipts/" + step));
    }
}
