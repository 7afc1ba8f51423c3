package org.nadhir.node.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.node.api.Route;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;

/// Who and what is to be protected, where it lies, and whom to tell there.
final class RegisterPages {

    static final String SITES = "/api/v1/sites";
    private static final String LIST = "/register";
    private static final String ONE = "/register/sites/{site}";
    private static final int PAGE = 100;

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get(LIST, RegisterPages::list),
                ConsoleRoute.get("/register/map", RegisterPages::map),
                ConsoleRoute.get("/register/map/points", RegisterPages::points),
                ConsoleRoute.get("/register/new", RegisterPages::blank),
                ConsoleRoute.post("/register/new", RegisterPages::add),
                ConsoleRoute.get(ONE, RegisterPages::one),
                ConsoleRoute.post(ONE + "/checked", visit -> act(visit, "/checked", Act.Kind.SITE_CHECK)),
                ConsoleRoute.post(ONE + "/retire", visit -> act(visit, "/retire", Act.Kind.SITE_RETIRE)),
                ConsoleRoute.post(ONE + "/contacts", RegisterPages::propose),
                ConsoleRoute.post(ONE + "/contacts/{contact}/confirm", RegisterPages::confirm),
                ConsoleRoute.post(ONE + "/contacts/{contact}/retire", visit -> contact(
                        visit, "/retire", Act.Kind.CONTACT_RETIRE, "contact-retire")));
    }

    /// One page of the sites.
    ///
    /// @param adds whether this person may enter one
    /// @param next number of the next page; empty on the last
    /// @param total of them all
    record Listed(List<View> rows, boolean adds, Optional<Integer> next, int total) {}

    private static Listed listed(Visit visit) {
        int page = visit.query("page").filter(text -> text.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0);
        List<View> all = sites(visit);
        int from = Math.min(all.size(), page * PAGE);
        int until = Math.min(all.size(), from + PAGE);
        return new Listed(
                all.subList(from, until),
                visit.inside().may(Method.POST, SITES),
                until < all.size() ? Optional.of(page + 1) : Optional.empty(),
                all.size());
    }

    /// Those in use first, and of these first whom nobody is known for.
    private static List<View> sites(Visit visit) {
        List<View> all = visit.inside().get(SITES).items("sites");
        return Stream.of(
                        all.stream().filter(site -> !isRetired(site) && isAlone(site)),
                        all.stream().filter(site -> !isRetired(site) && !isAlone(site)),
                        all.stream().filter(RegisterPages::isRetired))
                .flatMap(some -> some)
                .toList();
    }

    private static boolean isRetired(View site) {
        return site.at("entry").flag("retired");
    }

    /// Whether nobody can be told for it: neither a partner nor a contact whom two persons vouch for.
    static boolean isAlone(View site) {
        return site.texts("protectors").isEmpty()
                && site.at("entry").items("contacts").stream()
                        .noneMatch(contact -> contact.flag("confirmed") && !contact.flag("retired"));
    }

    private static Response list(Visit visit) {
        return visit.page(Pages.TEMPLATES.register(visit.frame(), listed(visit)));
    }

    private static Response map(Visit visit) {
        return visit.page(Pages.TEMPLATES.registerMap(visit.frame(), listed(visit)));
    }

    /// What the map draws: of each site in use that has a point where it lies and what it is called.
    private static Response points(Visit visit) {
        Frame frame = visit.frame();
        List<View> placed = sites(visit).stream()
                .filter(site -> !isRetired(site) && !site.items("points").isEmpty())
                .toList();
        Json points = Json.object()
                .putArray("points", placed, site -> {
                    View entry = site.at("entry");
                    View point = site.items("points").getFirst();
                    return Json.object()
                            .put("site", entry.text("site"))
                            .put("name", entry.in("name", frame.language()))
                            .put("place", entry.in("place", frame.language()))
                            .put("latitude", point.text("latitude"))
                            .put("longitude", point.text("longitude"))
                            .put("exact", point.text("of").equals(entry.text("site")))
                            .put("alone", isAlone(site))
                            .build();
                })
                .build();
        return Pages.guarded(Response.json(200, CanonicalWriter.write(points)));
    }

    /// What the page of one site offers its reader.
    ///
    /// @param within what it lies in, with names as far as the lists know them
    record Offered(boolean changes, boolean vouches, String reader, List<View> within) {}

    private static Response one(Visit visit) {
        View site = visit.inside().get(path(visit));
        boolean isUsed = !isRetired(site);
        return visit.page(Pages.TEMPLATES.registerSite(
                visit.frame(),
                site,
                new Offered(
                        isUsed && visit.inside().may(Method.POST, path(visit) + "/checked"),
                        isUsed && visit.inside().may(Method.POST, path(visit) + "/contacts/x/confirm"),
                        visit.inside().person().value(),
                        site.at("entry").texts("within").stream()
                                .map(id -> NamePages.named(visit.inside(), id))
                                .toList())));
    }

    /// The form of a new site; filled in as far as the lists of names know it.
    private static Response blank(Visit visit) {
        visit.inside().need(Method.POST, "/api/v1/sites");
        View entity = visit.query("entity")
                .filter(id -> Route.GAP_VALUE.matcher(id).matches())
                .map(id -> visit.inside().get(NamePages.ENTITIES + "/" + id))
                .orElseGet(Places::nothing);
        return visit.page(Pages.TEMPLATES.registerNew(visit.frame(), entity));
    }

    private static Response add(Visit visit) {
        Json subject = SiteForms.site(visit.form(), line -> NamePages.meant(visit.inside(), line));
        View added = visit.inside().act(SITES, Act.Kind.SITE_ADD, subject);
        return visit.done("/register/sites/" + added.at("entry").text("site"), "site-add");
    }

    private static Response act(Visit visit, String how, Act.Kind kind) {
        Json subject = Json.object().put("site", visit.gap("site")).build();
        visit.inside().act(path(visit) + how, kind, subject);
        return visit.done(page(visit), kind.word());
    }

    private static Response propose(Visit visit) {
        Json subject = SiteForms.contact(visit.gap("site"), visit.form());
        visit.inside().act(path(visit) + "/contacts", Act.Kind.CONTACT_ADD, subject);
        return visit.done(page(visit), "contact-add");
    }

    /// The second of two persons vouches, and shows once more that it is they.
    private static Response confirm(Visit visit) {
        visit.again();
        return contact(visit, "/confirm", Act.Kind.CONTACT_CONFIRM, "contact-confirm");
    }

    private static Response contact(Visit visit, String how, Act.Kind kind, String done) {
        String id = visit.gap("contact");
        Json subject =
                Json.object().put("site", visit.gap("site")).put("contact", id).build();
        visit.inside().act(path(visit) + "/contacts/" + id + how, kind, subject);
        return visit.done(page(visit), done);
    }

    private static String page(Visit visit) {
        return "/register/sites/" + visit.gap("site");
    }

    private static String path(Visit visit) {
        return SITES + "/" + visit.gap("site");
    }
}
