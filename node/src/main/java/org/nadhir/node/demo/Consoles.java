package org.nadhir.node.demo;

import java.io.IOException;
import java.nio.file.Files;

/// The last chapter, where it was asked for: both consoles stay open, so that a newcomer looks around in them. The
/// passphrases are those of this exercise, made for it and shown because nothing here is real.
final class Consoles {

    private Consoles() {}

    /// Says where the consoles are and who may sign in, then does `until`.
    static void show(Stage stage, Meeting meeting, Runnable until) {
        Teller teller = stage.teller();
        teller.chapter("demo.open");
        for (Party party : new Party[] {meeting.first(), meeting.second()}) {
            teller.say("demo.open-at", party.name(), party.console());
            party.roles().forEach((person, roles) ->
                    teller.say("demo.open-person", person, "word.role-" + roles, passphrase(party, person)));
        }
        teller.say("demo.open-until");
        until.run();
    }

    private static String passphrase(Party party, String person) {
        try {
            return Files.readString(party.passphrase(person)).strip();
        } catch (IOException e) {
            throw new Fallen(e, "demo.no-room");
        }
    }
}
