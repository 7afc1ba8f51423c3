package org.nadhir.node.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nadhir.client.View;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.node.api.Problem;
import org.nadhir.node.http.Response;

/// What all reports say together: how many independent origins stand behind a claim that many reports repeat, who has
/// it from whom, and when what happened, with every reading where reports differ.
final class EchoPages {

    private static final String PICTURE = "/api/v1/picture";
    private static final int CLAIMS_MAX = 100;
    /// More reports in one picture are no picture any more; the table below it has them all.
    private static final int DRAWN_MAX = 40;
    /// The name of whoever no text names, in the API's answers.
    private static final String UNKNOWN = "unknown";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get("/echoes", EchoPages::list),
                ConsoleRoute.get("/echoes/{number}", EchoPages::one));
    }

    /// What the page of all claims shows.
    ///
    /// @param claims repeated by several reports, most repeated first, each with its number in the picture
    /// @param single how many stand in one report alone
    /// @param caseId the case of whose reports this is; empty for all reports
    record Echoes(
            List<Numbered> claims,
            int single,
            List<View> conflicts,
            List<View> contradictions,
            List<View> corrections,
            int reports,
            String caseId) {}

    /// A claim by its number in the picture.
    record Numbered(int number, View claim) {}

    /// One claim with its graph.
    ///
    /// @param undrawn how many reports more repeat it
    /// @param corrections of readings of the reports that repeat it
    record Echo(
            Numbered claim, EchoGraph graph, List<EchoGraph.Way> ways, int undrawn, List<View> corrections) {}

    /// What happened when: claims of a day, and times that are read in more than one way.
    record Dated(String day, List<String> texts) {}

    private static Response list(Visit visit) {
        View picture = visit.inside().get(PICTURE);
        Optional<String> caseId = visit.query("case").filter(id -> id.matches("[0-9a-f-]{36}"));
        if (caseId.isPresent()) {
            return ofCase(visit, picture, caseId.get());
        }
        List<Numbered> all = numbered(picture);
        List<Numbered> repeated = all.stream()
                .filter(one -> one.claim().number("reports") > 1)
                .sorted(Comparator.comparingLong((Numbered one) -> -one.claim().number("reports")))
                .limit(CLAIMS_MAX)
                .toList();
        Echoes echoes = new Echoes(
                repeated,
                (int) all.stream().filter(one -> one.claim().number("reports") <= 1).count(),
                picture.items("conflicts"),
                picture.items("contradictions"),
                picture.items("corrections"),
                (int) picture.number("reports"),
                "");
        return visit.page(Pages.TEMPLATES.echoes(visit.frame(), echoes, dated(visit.frame(), all)));
    }

    /// What the reports of one case say, and who else says it.
    private static Response ofCase(Visit visit, View picture, String caseId) {
        View file = visit.inside().get("/api/v1/cases/" + caseId).at("file");
        Set<String> reports = new HashSet<>(file.texts("reports"));
        reports.addAll(file.texts("later"));
        List<Numbered> said = numbered(picture).stream()
                .filter(one -> speaks(one.claim().items("statements"), reports))
                .toList();
        Set<String> names = said.stream()
                .flatMap(one -> one.claim().items("statements").stream())
                .map(place -> place.text("report"))
                .collect(Collectors.toSet());
        Echoes echoes = new Echoes(
                said,
                (int) said.stream().filter(one -> one.claim().number("reports") <= 1).count(),
                picture.items("conflicts").stream().filter(one -> names.contains(one.text("report"))).toList(),
                picture.items("contradictions").stream()
                        .filter(one -> speaks(one.items("places"), reports))
                        .toList(),
                corrections(picture, reports),
                reports.size(),
                caseId);
        return visit.page(Pages.TEMPLATES.echoes(visit.frame(), echoes, dated(visit.frame(), said)));
    }

    private static List<View> corrections(View picture, Set<String> reports) {
        return picture.items("corrections").stream()
                .filter(one -> reports.contains(one.text("id")))
                .toList();
    }

    private static boolean speaks(List<View> places, Set<String> reports) {
        return places.stream().anyMatch(place -> reports.contains(place.text("id")));
    }

    private static List<Numbered> numbered(View picture) {
        List<Numbered> all = new ArrayList<>();
        for (View claim : picture.items("claims")) {
            all.add(new Numbered(all.size(), claim));
        }
        return all;
    }

    private static List<Dated> dated(Frame frame, List<Numbered> all) {
        Map<String, LinkedHashSet<String>> days = new HashMap<>();
        for (Numbered one : all) {
            String time = one.claim().text("time");
            if (!time.isEmpty()) {
                days.computeIfAbsent(time, _ -> new LinkedHashSet<>()).add(one.claim().in("text", frame.language()));
            }
        }
        return days.entrySet().stream()
                .map(day -> new Dated(day.getKey(), List.copyOf(day.getValue())))
                .sorted(Comparator.comparing(Dated::day))
                .toList();
    }

    private static Response one(Visit visit) {
        View picture = visit.inside().get(PICTURE);
        List<Numbered> all = numbered(picture);
        int number = visit.gap("number").matches("\\d{1,6}") ? Integer.parseInt(visit.gap("number")) : all.size();
        if (number >= all.size()) {
            throw new Refused(Problem.absent());
        }
        Frame frame = visit.frame();
        View claim = all.get(number).claim();
        Map<String, View> readings = new HashMap<>();
        List<EchoGraph.Way> ways = new ArrayList<>();
        for (View place : claim.items("statements")) {
            if (readings.size() < DRAWN_MAX || readings.containsKey(place.text("id"))) {
                View reading = readings.computeIfAbsent(
                        place.text("id"), id -> visit.inside().get("/api/v1/reports/" + id + "/reading"));
                way(frame, place, reading).filter(way -> !ways.contains(way)).ifPresent(ways::add);
            }
        }
        Set<String> reports =
                claim.items("statements").stream().map(place -> place.text("id")).collect(Collectors.toSet());
        Echo echo = new Echo(
                all.get(number),
                EchoGraph.of(ways, frame.language() == Language.ARABIC),
                ways,
                Math.max(0, reports.size() - DRAWN_MAX),
                corrections(picture, reports));
        return visit.page(Pages.TEMPLATES.echo(frame, echo));
    }

    /// The way that the claim took into this report: that of the attribution whose words hold it. Where none does, the
    /// report speaks for itself.
    private static Optional<EchoGraph.Way> way(Frame frame, View place, View reading) {
        long start = place.number("start");
        long end = place.number("end");
        Optional<View> attribution = reading.items("attributions").stream()
                .filter(one -> one.at("quote").number("start") < end && one.at("quote").number("end") > start)
                .findFirst();
        String publisher = reading.in("publisher", frame.language());
        String report = place.text("report");
        if (attribution.isEmpty()) {
            String itself = publisher.isEmpty() || publisher.equals(UNKNOWN) ? report : publisher;
            return Optional.of(new EchoGraph.Way(place.text("id"), report, List.of(), itself, false));
        }
        View origin = attribution.get().at("origin");
        List<String> relays = attribution.get().items("relays").stream()
                .map(relay -> relay.at(frame.tag()).text())
                .filter(name -> !name.isEmpty())
                .toList();
        boolean unnamed = !origin.text("kind").equals("named") && !origin.text("kind").equals("outlet");
        return Optional.of(new EchoGraph.Way(place.text("id"), report, relays, name(frame, origin), unnamed));
    }

    /// A reason why origins are one, with names in the place of the register's ids.
    static String why(Frame frame, View claim, Message reason) {
        Map<String, String> names = new HashMap<>();
        claim.items("named").forEach(one -> names.put(one.text("entity"), one.in("name", frame.language())));
        return frame.say(Message.of(reason.key(), reason.arguments().stream()
                .map(argument -> names.getOrDefault(argument, argument))
                .toArray(String[]::new)));
    }

    /// Who an origin is, in the reader's words.
    static String name(Frame frame, View origin) {
        boolean unknown = origin.in("name", Language.ENGLISH).equals(UNKNOWN);
        String name = origin.in("name", frame.language());
        return switch (origin.text("kind")) {
            case "anonymous" -> {
                String word = frame.word("speaker-" + origin.text("role"));
                String who = origin.flag("former") ? frame.say("read.former", word) : word;
                yield unknown || name.isEmpty() ? bare(who) : bare(frame.say("read.of", who, name));
            }
            case "unstated" -> frame.word("unstated");
            default -> unknown ? frame.word("outlet-unknown") : name;
        };
    }

    /// Without the isolates around the gaps of a sentence (UAX #9): a name of ours runs one way, and where it stands it
    /// is looked through for hidden characters.
    private static String bare(String said) {
        return said.replace("\u2068", "").replace("\u2069", "");
    }

    /// The slug of what a contradiction is about.
    static String kind(View contradiction) {
        return contradiction.text("kind").toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String grade(View contradiction) {
        return contradiction.text("grade").toLowerCase(Locale.ROOT);
    }
}
