package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Marking;

/// The collection with which the reference server is tested, pushed to this one and asked for as its tests ask. The
/// data are outside the project (SOURCE.md beside them says whence).
@Timeout(120)
final class MedallionDataTest {

    private static final Path DATA = Path.of(
            System.getProperty("nadhir.testdata", "../shared"), "data", "taxii", "medallion", "default_data.json");
    private static final int FILE_BYTES_MAX = 1 << 20;
    private static final String COLLECTION = "91a7b528-80eb-42ed-a74d-c6fbd5a26116";
    private static final String PATH = "/trustgroup1/collections/" + COLLECTION + "/";
    private static final String RELATIONSHIP = "relationship--2f9a9aa9-108a-4333-83e2-4fb25add0463";
    private static final String INDICATOR = "indicator--cd981c25-8042-4166-8945-51178443bdac";
    private static final String CHANGED = "indicator--6770298f-0fd8-471a-ab8c-1c658a46574e";
    private static final String GREEN = "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da";
    private static final String MALWARE = "malware--c0931cc6-c75e-47e5-9036-78fabc95d4ec";

    @TempDir
    private Path folder;

    private List<Served> served = List.of();
    private List<Json> objects = List.of();

    @BeforeEach
    void push() throws Exception {
        Assumptions.assumeTrue(Files.exists(DATA), "skipped: no TAXII data in nadhir.testdata");
        served = List.of(new Served(folder)
                .root("trustgroup1", "Malware Research Group")
                .collection(COLLECTION, "trustgroup1", "High Value Indicator Collection", Marking.RED)
                .key("admin", "")
                .right("admin", COLLECTION, "read write delete"));
        Json data = json(Files.readAllBytes(DATA));
        objects = list(at(list(at(at(data, "trustgroup1"), "collections")).stream()
                .filter(one -> text(one, "id").equals(COLLECTION))
                .findFirst()
                .orElseThrow(), "objects"));
        HttpResponse<byte[]> answer = served.getFirst().post(PATH + "objects/", "admin", CanonicalWriter.write(
                Json.object().putArray("objects", objects, one -> one).build()));
        assertEquals(202, answer.statusCode());
        assertEquals(new Json.Num(objects.size()), at(json(answer.body()), "success_count"), Served.text(answer));
    }

    @AfterEach
    void close() {
        served.forEach(Served::close);
    }

    @Test
    void allVersionsOfAllSpecificationsComeBackAsTheyWere() throws Exception {
        List<Json> back = list(at(get("objects/?match%5Bversion%5D=all&match%5Bspec_version%5D=2.0,2.1"), "objects"));
        assertEquals(
                objects.stream().map(CanonicalWriter::text).toList(),
                back.stream().map(CanonicalWriter::text).toList());
    }

    @Test
    void theFiltersAnswerAsTheReferenceDoes() throws Exception {
        is("", List.of(
                RELATIONSHIP + " 2014-05-08T09:00:00.000Z", INDICATOR + " 2014-05-08T09:00:00.000Z",
                CHANGED + " 2017-01-27T13:49:53.935Z", GREEN + " 2017-01-20T00:00:00.000Z",
                MALWARE + " 2017-01-27T13:49:53.997Z"));
        is("match%5Btype%5D=indicator", List.of(
                INDICATOR + " 2014-05-08T09:00:00.000Z", CHANGED + " 2017-01-27T13:49:53.935Z"));
        is("match%5Btype%5D=indicator,malware", List.of(
                INDICATOR + " 2014-05-08T09:00:00.000Z", CHANGED + " 2017-01-27T13:49:53.935Z",
                MALWARE + " 2017-01-27T13:49:53.997Z"));
        is("match%5Bid%5D=" + CHANGED + "&match%5Bversion%5D=first", List.of(CHANGED + " 2016-11-03T12:30:59.000Z"));
        is("match%5Bid%5D=" + CHANGED + "&match%5Bversion%5D=last", List.of(CHANGED + " 2017-01-27T13:49:53.935Z"));
        is("match%5Bid%5D=" + CHANGED + "&match%5Bversion%5D=2016-12-25T12:30:59.444Z",
                List.of(CHANGED + " 2016-12-25T12:30:59.444Z"));
        is("match%5Bid%5D=" + CHANGED + "&match%5Bversion%5D=all", List.of(
                CHANGED + " 2016-11-03T12:30:59.000Z", CHANGED + " 2016-12-25T12:30:59.444Z",
                CHANGED + " 2017-01-27T13:49:53.935Z"));
        is("match%5Bspec_version%5D=2.0", List.of(MALWARE + " 2018-02-23T18:30:00.000Z"));
        is("match%5Btype%5D=tool", List.of());
    }

    @Test
    void versionsOfOneObjectAreListed() throws Exception {
        assertEquals(
                List.of("2016-11-03T12:30:59.000Z", "2016-12-25T12:30:59.444Z", "2017-01-27T13:49:53.935Z"),
                list(at(get("objects/" + CHANGED + "/versions/"), "versions")).stream()
                        .map(one -> assertInstanceOf(Json.Str.class, one).value())
                        .toList());
    }

    @Test
    void pagesAndTimesOfArrivalLoseNothingAndRepeatNothing() throws Exception {
        List<String> whole = manifest("");
        for (int limit = 1; limit <= whole.size(); limit++) {
            List<String> byNext = new ArrayList<>();
            Json page = get("manifest/?limit=" + limit);
            byNext.addAll(entries(page));
            while (at(page, "more").equals(new Json.Bool(true))) {
                page = get("manifest/?limit=" + limit + "&next=" + text(page, "next"));
                byNext.addAll(entries(page));
            }
            assertEquals(whole, byNext);
            HttpResponse<byte[]> first = served.getFirst().get(PATH + "manifest/?limit=" + limit, "admin");
            String last = first.headers().firstValue("X-TAXII-Date-Added-Last").orElseThrow();
            assertEquals(whole.subList(limit, whole.size()), manifest("added_after=" + last));
        }
    }

    private void is(String filters, List<String> wanted) throws Exception {
        assertEquals(wanted, manifest(filters), filters);
    }

    private List<String> manifest(String filters) throws Exception {
        return entries(get("manifest/?" + filters));
    }

    private static List<String> entries(Json page) {
        return assertInstanceOf(Json.Obj.class, page).members().containsKey("objects")
                ? list(at(page, "objects")).stream().map(one -> text(one, "id") + " " + text(one, "version")).toList()
                : List.of();
    }

    private Json get(String path) throws Exception {
        HttpResponse<byte[]> answer = served.getFirst().get(PATH + path, "admin");
        assertEquals(200, answer.statusCode(), path);
        return json(answer.body());
    }

    private static Json json(byte[] bytes) {
        return assertInstanceOf(JsonReader.Result.Read.class, JsonReader.read(bytes, FILE_BYTES_MAX), () ->
                        new String(bytes, UTF_8))
                .value();
    }

    private static Json at(Json object, String name) {
        Json value = assertInstanceOf(Json.Obj.class, object).members().get(name);
        return assertInstanceOf(Json.class, value, name);
    }

    private static String text(Json object, String name) {
        return assertInstanceOf(Json.Str.class, at(object, name)).value();
    }

    private static List<Json> list(Json value) {
        return assertInstanceOf(Json.Arr.class, value).items();
    }
}
