package org.nadhir.node.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Chapter 1: two parties, their nodes as two processes, cards compared by two persons each, one agreement.
final class Meeting implements AutoCloseable {

    static final String ADMIN = "Salma";
    static final String SECOND_ADMIN = "Karim";
    static final String ANALYST = "Nour";
    static final String APPROVER = "Huda";
    static final String SECOND_APPROVER = "Ziad";
    static final String THEIR_ADMIN = "Layla";
    static final String THEIR_SECOND_ADMIN = "Omar";
    static final String OFFICER = "Faris";
    private static final Duration TERM = Duration.ofDays(1000);

    private final Stage stage;
    private final Party first;
    private final Party second;
    private @Nullable Served firstNode;
    private @Nullable Served secondNode;

    private Meeting(Stage stage, Party first, Party second) {
        this.stage = stage;
        this.first = first;
        this.second = second;
        init(first, "First Desk (exercise)", "المكتب الأول (تمرين)");
        init(second, "Second Desk (exercise)", "المكتب الثاني (تمرين)");
    }

    private static Meeting begin(Stage stage, Path room, Instant founded) {
        SequencedMap<String, String> ours = new LinkedHashMap<>();
        ours.put(ADMIN, "administrator");
        ours.put(SECOND_ADMIN, "administrator");
        ours.put(ANALYST, "analyst");
        ours.put(APPROVER, "approver");
        ours.put(SECOND_APPROVER, "approver");
        SequencedMap<String, String> theirs = new LinkedHashMap<>();
        theirs.put(THEIR_ADMIN, "administrator");
        theirs.put(THEIR_SECOND_ADMIN, "administrator");
        theirs.put(OFFICER, "duty-officer");
        try {
            Party first = new Party("first", room, ours, founded);
            return new Meeting(stage, first, new Party("second", room, theirs, founded));
        } catch (IOException e) {
            throw new Fallen(e, "demo.no-room");
        }
    }

    /// Plays the chapter; both nodes run when it returns.
    static Meeting arrange(Stage stage, Calendar calendar, Path room) {
        stage.teller().chapter("demo.1");
        Meeting meeting = begin(stage, room, calendar.founded());
        boolean done = false;
        try {
            meeting.serveFirst();
            meeting.serveSecond();
            meeting.clock(calendar.founded());
            meeting.cards();
            meeting.agreement(calendar.founded());
            done = true;
            return meeting;
        } finally {
            if (!done) {
                meeting.close();
            }
        }
    }

    Party first() {
        return first;
    }

    Party second() {
        return second;
    }

    private void init(Party party, String english, String arabic) {
        Shell.Ran ran = stage.plain(party.init(english, arabic).toArray(String[]::new));
        if (ran.status() != 0) {
            throw new Fallen("demo.command-failed", "init", ran.remarks().strip());
        }
        party.made(ran.out());
    }

    void serveFirst() {
        Served node = Served.start(first, stage.file("first.log"));
        firstNode = node;
        stage.teller().say("demo.served", first.name(), String.valueOf(node.pid()));
    }

    void serveSecond() {
        Served node = Served.start(second, stage.file("second.log"));
        secondNode = node;
        stage.teller().say("demo.served", second.name(), String.valueOf(node.pid()));
    }

    void stopFirst() {
        stop(firstNode);
        firstNode = null;
        stage.teller().say("demo.stopped", first.name());
    }

    void stopSecond() {
        stop(secondNode);
        secondNode = null;
        stage.teller().say("demo.stopped", second.name());
    }

    /// Sets both clocks.
    void clock(Instant moment) {
        stage.as(first, ADMIN, "exercise", "--clock", moment.toString());
        stage.as(second, THEIR_ADMIN, "exercise", "--clock", moment.toString());
    }

    private void cards() {
        Path ours = stage.file("first.card");
        Path theirs = stage.file("second.card");
        stage.plain("card", "export", first.folder().toString(), ours.toString());
        stage.plain("card", "export", second.folder().toString(), theirs.toString());
        stage.as(first, ADMIN, "partner", "add", theirs.toString());
        stage.as(first, SECOND_ADMIN, "partner", "confirm", second.id(), "--fingerprint", second.fingerprint());
        stage.as(second, THEIR_ADMIN, "partner", "add", ours.toString());
        stage.as(second, THEIR_SECOND_ADMIN, "partner", "confirm", first.id(), "--fingerprint", first.fingerprint());
        stage.teller().say("demo.met");
    }

    private void agreement(Instant founded) {
        stage.as(first, ADMIN, "partner", "standing", second.id(), "--set", "designated",
                "--by", "Exercise Authority", "--from", founded.toString());
        Path proposed = stage.file("agreement");
        Path ours = stage.file("agreement.ours");
        Path signed = stage.file("agreement.signed");
        stage.as(first, ADMIN, "agreement", "propose", proposed.toString(), "--with", second.id(),
                "--kind", "warning-only", "--subject", "attack-on-site", "--ceiling", "TLP:AMBER+STRICT",
                "--exigency-approvers", "2", "--until", founded.plus(TERM).toString());
        stage.as(first, SECOND_ADMIN, "agreement", "sign", proposed.toString(), ours.toString());
        stage.as(second, THEIR_ADMIN, "agreement", "sign", ours.toString(), signed.toString());
        stage.as(second, THEIR_SECOND_ADMIN, "agreement", "sign", ours.toString(), signed.toString());
        stage.as(first, SECOND_ADMIN, "agreement", "accept", signed.toString());
        stage.teller().say("demo.agreed");
    }

    private static void stop(@Nullable Served node) {
        if (node != null) {
            node.close();
        }
    }

    @Override
    public void close() {
        stop(firstNode);
        stop(secondNode);
    }
}
