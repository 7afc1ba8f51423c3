package org.nadhir.node.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.nadhir.client.View;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.PersonsWords;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;

/// A warning in the inbox, named as `SENDER/SEQUENCE`, and what a duty officer does with it.
record Inbox(String sender, String sequence) {

    private static final int LOOKS_MAX = 20;
    private static final Duration REST = Duration.ofMillis(250);

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

    /// Signs the person's word about this warning, and no other, and hands it in. The word names the moment at which
    /// its receipt leaves, not the one at which the person acts.
    View say(SignedIn session, Optional<Outcome> outcome) {
        View shown = new View(session.get(path()));
        Instant named = shown.has("next") ? Answers.instant(shown.json(), "next") : session.now();
        PersonsWords words = new PersonsWords(
                session.signer().person(), new Digest(shown.text("payload")), outcome, named);
        Bytes signed = session.sign(words.type(), words.write());
        return new View(session.post(path() + (outcome.isPresent() ? "/outcome" : "/acknowledgement"), signed));
    }

    /// When the receipt of what was done leaves, and in an exercise why so soon.
    static void sayWhen(CommandLineRoot root, View answer) {
        if (answer.has("leaves")) {
            root.say("receipt.leaves", answer.text("leaves"));
            if (answer.flag("exercise")) {
                root.say("receipt.leaves-exercise");
            }
        }
    }

    /// Writes the sealed receipt of a step as a file to be carried back. Where it leaves within moments, as in an
    /// exercise, this waits for it; else the node says when it will be there.
    void reply(SignedIn session, String step, Path file) {
        for (int look = 0; look < LOOKS_MAX && waitsBriefly(session); look++) {
            rest();
        }
        Commands.writeNew(file, session.bytes(path() + "/receipts/" + step));
    }

    private boolean waitsBriefly(SignedIn session) {
        View shown = new View(session.get(path()));
        return shown.flag("exercise") && shown.has("leaves");
    }

    private static void rest() {
        try {
            if (new CountDownLatch(1).await(REST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts this down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
