package org.nadhir.node.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.nadhir.client.View;
import org.nadhir.node.store.OwnerOnly;

/// Chapters 4 to 8: from a report of a threat to a proof that the warning came.
final class Warned {

    private static final String EXIGENCY = "An attack is two days away; the recipient alone can protect the site.";
    private static final int LOOKS_MAX = 60;
    private static final long LOOK_MILLIS = 300;

    private final Stage stage;
    private final Teller teller;
    private final Meeting meeting;
    private final Party first;
    private final Party second;
    private final Calendar calendar;
    private final Calendar.Threat threat;
    private String caseId = "";
    private String byNetwork = "";
    private String byHand = "";

    Warned(Stage stage, Meeting meeting, Calendar calendar, Calendar.Threat threat) {
        this.stage = stage;
        this.teller = stage.teller();
        this.meeting = meeting;
        this.first = meeting.first();
        this.second = meeting.second();
        this.calendar = calendar;
        this.threat = threat;
    }

    String caseId() {
        return caseId;
    }

    String networkRelease() {
        return byNetwork;
    }

    String carriedRelease() {
        return byHand;
    }

    /// Chapter 4: the trigger, the four answers, the duty.
    void threat() {
        teller.chapter("demo.4");
        meeting.clock(calendar.before());
        String report = threat.trigger().isEmpty() ? note() : known(threat.trigger());
        View opened = stage.ask(first, Meeting.ANALYST, "case", "open", report);
        caseId = opened.at("file").text("case");
        boolean cited = opened.at("proposals").items("answers").stream()
                .allMatch(answer -> answer.flag("yes") && !answer.items("evidence").isEmpty());
        teller.holds(cited, "demo.four-yes");
        stage.ask(first, Meeting.ANALYST, "assess", caseId, "--accept", "--likelihood", "likely",
                "--confidence", "moderate");
        // Who protects a site decides who is told: two administrators say so.
        stage.as(first, Meeting.ADMIN, "partner", "protects", second.id(), "--site", threat.site());
        stage.as(first, Meeting.SECOND_ADMIN, "partner", "protects", second.id(), "--site", threat.site());
        View determined = stage.ask(first, Meeting.ANALYST, "determine", caseId, "--addressee", second.id());
        teller.holds(determined.text("says").equals("owed"), "demo.owed", determined.text("due"));
    }

    /// An analyst's note of our own, from a fictional source that lies in the vault.
    private String note() {
        teller.say("demo.note");
        Locale arabic = Locale.of("ar", "EG");
        String day = threat.day()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(arabic)
                        .withDecimalStyle(java.time.format.DecimalStyle.STANDARD));
        String text = template().replace("{0}", threat.names().at("name").text("ar")).replace("{1}", day);
        teller.output(text);
        Path file = stage.file("analyst-note.txt");
        try {
            OwnerOnly.write(file, text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new Fallen(e, "demo.no-room");
        }
        View source = stage.ask(first, Meeting.ANALYST, "source", "add",
                "--known", "person=أبو سالم المتخيَّل|Abu Salem", "--known", "codeword=سنونو-7",
                "--known", "place=مقهى الميناء");
        View taken = stage.ask(first, Meeting.ANALYST, "report", "add", file.toString(), "--note",
                "--source", source.text("source"));
        return taken.items("reports").getFirst().text("report");
    }

    private static String template() {
        try (InputStream in = Warned.class.getResourceAsStream("note_ar.txt")) {
            if (in == null) {
                throw new IllegalStateException("note_ar.txt is not in the jar; build again");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new Fallen(e, "demo.no-room");
        }
    }

    private String known(String name) {
        View reports = stage.look(first, Meeting.ANALYST, "report", "list");
        return Intake.named(reports, name).orElseThrow(() -> new Fallen("demo.no-trigger", name)).text("report");
    }

    /// Chapter 5: first a refusal that explains itself, then a permit.
    void ruling() {
        teller.chapter("demo.5");
        View refusal = stage.ask(first, Meeting.ANALYST, "rule", caseId, "--recipient", second.id());
        teller.holds(refusal.text("says").equals("refusal") && !refusal.items("remedies").isEmpty(), "demo.refused");
        View permit = stage.ask(first, Meeting.ANALYST, "rule", caseId, "--recipient", second.id(),
                "--exigency", EXIGENCY);
        teller.holds(permit.text("says").equals("permit"), "demo.permitted",
                String.valueOf(permit.number("approvers")));
    }

    /// Chapter 6: draft, three signatures, delivery, and the receipts up to the outcome.
    void warning() {
        teller.chapter("demo.6");
        byNetwork = release();
        stage.ask(first, Meeting.ANALYST, "release", "--now");
        awaitReceipt(byNetwork, "R0");
        String name = inbox();
        stage.as(second, Meeting.OFFICER, "open", name);
        awaitReceipt(byNetwork, "R1");
        stage.as(second, Meeting.OFFICER, "ack", name);
        awaitReceipt(byNetwork, "R2");
        meeting.clock(calendar.after());
        View matched = stage.ask(first, Meeting.ANALYST, "case", "match", caseId);
        teller.holds(
                !threat.trigger().isEmpty() || !matched.items("matches").isEmpty(),
                "demo.matched",
                String.valueOf(matched.items("matches").size()));
        stage.as(second, Meeting.OFFICER, "outcome", name, "--kind", "averted",
                "--part", "contributed=second", "--note", "The site was searched before it opened.");
        awaitReceipt(byNetwork, "R3");
    }

    /// Words, signs and seals one warning.
    private String release() {
        View draft = stage.ask(first, Meeting.ANALYST, "draft", caseId, "--recipient", second.id(),
                "--exigency", EXIGENCY, "--method", "explosive", "--advice", "search-site",
                "--advice", "keep-vehicles-away", "--advice", "report-back", "--precedence", "immediate",
                "--call-ar", "مكتب المناوبة", "--call-en", "Duty desk", "--call-reach", "+000 000 0000");
        teller.holds(draft.text("state").equals("drafted") && draft.number("leaks") == 0, "demo.no-leak");
        String release = draft.text("release");
        stage.ask(first, Meeting.ANALYST, "approve", release, "--author");
        View waits = stage.ask(first, Meeting.APPROVER, "approve", release);
        teller.holds(waits.text("state").equals("waits"), "demo.two-not-enough");
        View sealed = stage.ask(first, Meeting.SECOND_APPROVER, "approve", release);
        teller.holds(sealed.text("state").equals("sealed"), "demo.sealed");
        return release;
    }

    /// The newest warning in the second party's inbox.
    private String inbox() {
        View inbox = stage.ask(second, Meeting.OFFICER, "open");
        View newest = inbox.items("inbox").getLast();
        return newest.text("sender") + "/" + newest.number("sequence");
    }

    private void awaitReceipt(String release, String step) {
        List<String> have = List.of();
        for (int look = 0; look < LOOKS_MAX && !have.contains(step); look++) {
            View receipts = stage.look(first, Meeting.ANALYST, "receipts", release);
            have = receipts.items("releases").getFirst().texts("receipts");
            if (!have.contains(step)) {
                rest();
            }
        }
        teller.holds(have.contains(step), "demo.receipt-" + step.toLowerCase(Locale.ROOT));
    }

    private static void rest() {
        try {
            if (new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts this down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fallen(e, "demo.interrupted");
        }
    }

    /// Chapter 7: the same once more without a network. The two nodes never run at the same moment.
    void byHand() {
        teller.chapter("demo.7");
        meeting.clock(calendar.before());
        meeting.stopSecond();
        byHand = release();
        Path warning = stage.file("warning.sealed");
        stage.as(first, Meeting.ANALYST, "seal", byHand, warning.toString());
        meeting.stopFirst();
        meeting.serveSecond();
        List<Path> replies = new ArrayList<>();
        for (int step = 0; step <= 3; step++) {
            replies.add(stage.file("receipt-R" + step + ".sealed"));
        }
        View taken = stage.ask(
                second, Meeting.OFFICER, "open", warning.toString(), "--reply", replies.getFirst().toString());
        String name = taken.texts("arrived").isEmpty() ? "" : taken.texts("arrived").getFirst();
        teller.holds(!name.isEmpty(), "demo.carried");
        stage.as(second, Meeting.OFFICER, "open", name, "--reply", replies.get(1).toString());
        stage.as(second, Meeting.OFFICER, "ack", name, "--reply", replies.get(2).toString());
        stage.as(second, Meeting.THEIR_ADMIN, "exercise", "--clock", calendar.after().toString());
        stage.as(second, Meeting.OFFICER, "outcome", name, "--kind", "averted",
                "--part", "contributed=second", "--reply", replies.get(3).toString());
        meeting.stopSecond();
        meeting.serveFirst();
        stage.as(first, Meeting.ADMIN, "exercise", "--clock", calendar.after().toString());
        for (Path reply : replies) {
            stage.as(first, Meeting.ANALYST, "open", reply.toString());
        }
        awaitReceipt(byHand, "R3");
        View closed = stage.ask(first, Meeting.ANALYST, "case", "close", caseId);
        teller.holds(closed.at("outcome").text("kind").equals("averted"), "demo.closed");
        meeting.serveSecond();
    }

    /// Chapter 8: ledgers and evidence.
    void proof() {
        teller.chapter("demo.8");
        teller.holds(sound(stage.ask(first, Meeting.ANALYST, "ledger")), "demo.ledgers", first.name());
        teller.holds(sound(stage.ask(second, Meeting.OFFICER, "ledger")), "demo.ledgers", second.name());
        Path empty = stage.file("auditor");
        Path bundle = empty.resolve("bundle.json");
        Path bent = empty.resolve("bent.json");
        Shell.Ran verified;
        try {
            Files.createDirectory(empty);
            stage.as(first, Meeting.ANALYST, "export", byNetwork, bundle.toString());
            verified = verify(bundle);
            teller.holds(verified.status() == 0, "demo.verified");
            Files.write(bent, flipped(Files.readAllBytes(bundle)));
        } catch (IOException e) {
            throw new Fallen(e, "demo.no-room");
        }
        Shell.Ran found = verify(bent);
        boolean named = found.status() == 1 && !found.out().equals(verified.out());
        teller.holds(verified.status() == 0 && named, "demo.flip-found");
    }

    private Shell.Ran verify(Path bundle) {
        return stage.plain("verify", bundle.toString(),
                "--fingerprint", first.fingerprint(), "--fingerprint", second.fingerprint());
    }

    /// One bit in the middle of a base64 payload, so that the file stays JSON and only its content changes.
    private static byte[] flipped(byte[] bundle) {
        int at = bundle.length / 2;
        while (!Character.isLetterOrDigit(bundle[at]) || !Character.isLetterOrDigit(bundle[at] ^ 1)) {
            at++;
        }
        bundle[at] ^= 1;
        return bundle;
    }

    private static boolean sound(View ledgers) {
        return !ledgers.items("ledgers").isEmpty()
                && ledgers.items("ledgers").stream().allMatch(ledger -> ledger.flag("verified"));
    }
}
