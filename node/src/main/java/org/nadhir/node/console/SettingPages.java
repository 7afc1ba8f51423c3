package org.nadhir.node.console;

import java.util.List;
import java.util.stream.Stream;
import org.nadhir.client.View;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;

/// How the node is set up: the guided first steps, the duty profiles in use, its keys, and how it is backed up. What
/// needs the machine itself is said with its command.
final class SettingPages {

    private static final int EACH_ROLE = 1;
    private static final int ADMINISTRATORS = 2;

    private final String folder;

    /// @param folder the node's, as commands name it
    SettingPages(String folder) {
        this.folder = folder;
    }

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get("/admin/start", this::start),
                ConsoleRoute.get("/admin/settings", this::settings));
    }

    /// One step of the first set-up.
    ///
    /// @param word `console.start.WORD` and `console.start-why.WORD` say it
    /// @param path where it is done; empty where on the machine
    /// @param command the line that does it; empty where a page does
    record Step(String word, boolean done, String path, String command) {}

    /// The steps, in their order.
    ///
    /// @param next the first that is not done; empty where all are
    record Steps(List<Step> all, String next) {}

    private Response start(Visit visit) {
        Inside inside = visit.inside();
        List<View> persons = inside.get(AdminPages.PERSONS).items("persons").stream()
                .filter(person -> !person.flag("proposed"))
                .toList();
        List<View> partners = asked(inside, PartnerPages.API).items("partners");
        List<Step> all = List.of(
                new Step("administrators", has(persons, "administrator", ADMINISTRATORS), "/admin", ""),
                new Step(
                        "roles",
                        Stream.of("analyst", "approver", "duty-officer")
                                .allMatch(role -> has(persons, role, EACH_ROLE)),
                        "/admin",
                        ""),
                new Step("card", !partners.isEmpty(), "/partners/card", ""),
                new Step(
                        "partner", partners.stream().anyMatch(one -> one.flag("confirmed")), "/partners", ""),
                new Step(
                        "agreement",
                        !asked(inside, AgreementPages.API).items("agreements").isEmpty(),
                        "/agreements",
                        ""),
                new Step(
                        "sites",
                        !inside.get("/api/v1/names").items("sites").isEmpty()
                                || partners.stream().anyMatch(one -> !one.texts("protects").isEmpty()),
                        "/register",
                        ""),
                new Step("backup", false, "", backup()));
        String next = all.stream().filter(step -> !step.done()).findFirst().map(Step::word).orElse("");
        return visit.page(Pages.TEMPLATES.start(visit.frame(), new Steps(all, next)));
    }

    private static boolean has(List<View> persons, String role, int least) {
        return persons.stream().filter(person -> person.texts("roles").contains(role)).count() >= least;
    }

    /// What the page of settings shows.
    record Shown(List<View> profiles, View card, String backup, String rotate) {}

    private Response settings(Visit visit) {
        Inside inside = visit.inside();
        return visit.page(Pages.TEMPLATES.settings(visit.frame(), new Shown(
                inside.get("/api/v1/profiles").items("profiles"),
                inside.get("/api/v1/card"),
                backup(),
                "./nadhir key rotate " + folder + " --by … --by …")));
    }

    private String backup() {
        return "./nadhir backup " + folder + " …";
    }

    private static View asked(Inside inside, String path) {
        return inside.may(Method.GET, path) ? inside.get(path) : Places.nothing();
    }
}
