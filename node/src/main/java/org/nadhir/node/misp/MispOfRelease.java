package org.nadhir.node.misp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Subject;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Marking;
import org.nadhir.model.Message;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.tearline.Site;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.Wording;

/// A release as an event of MISP, for the own organisation only. All that stands in it stands in the tearline, but for
/// its identifiers, which are drawn. Nothing is for detection: a warning holds no indicators.
public final class MispOfRelease {

    private final RandomGenerator random;
    private final String moment;
    private final List<Json> attributes = new ArrayList<>();

    private MispOfRelease(Tearline tearline, RandomGenerator random) {
        this.random = random;
        this.moment = String.valueOf(tearline.issued().getEpochSecond());
    }

    /// An event.
    ///
    /// @param uuid drawn for it
    public record Written(String uuid, Bytes bytes, List<Loss> losses) {
        public Written {
            losses = List.copyOf(losses);
        }
    }

    /// Why the release may not be written; empty where it may. What is TLP:RED is for named persons only (TLP 2.0), and
    /// an event is for an organisation.
    public static Optional<Message> refusal(Tearline tearline) {
        return tearline.marking() == Marking.RED ? Optional.of(Message.of("misp.write-red")) : Optional.empty();
    }

    /// Writes a release that may be written.
    public static Written write(Tearline tearline, RandomGenerator random) {
        if (refusal(tearline).isPresent()) {
            throw new IllegalArgumentException("what is TLP:RED is no event");
        }
        String uuid = Uuids.random(random);
        Json event = new MispOfRelease(tearline, random).event(tearline, uuid);
        return new Written(
                uuid,
                Bytes.of(CanonicalWriter.write(Json.object().put("Event", event).build())),
                List.of(
                        new Loss("", "/id", "id", Why.OWN_ID),
                        new Loss("", "/bundle", "bundle", Why.OWN_ID),
                        new Loss("", "/agreement", "agreement", Why.NO_PLACE),
                        new Loss("", "/recipient", "recipient", Why.NO_PLACE),
                        new Loss("", "/purpose", "purpose", Why.WORDS_ONLY),
                        new Loss("", "/onward", "onward", Why.WORDS_ONLY),
                        new Loss("", "/wording/method", "wording.method", Why.WORDS_ONLY),
                        new Loss("", "/wording/advice", "wording.advice", Why.WORDS_ONLY),
                        new Loss("", "/wording/precedence", "wording.precedence", Why.NO_PLACE)));
    }

    private Json event(Tearline tearline, String uuid) {
        Wording wording = tearline.wording();
        Tearline.Texts texts = tearline.texts();
        both("warning", texts.warning());
        both("advice", texts.advice());
        both("terms", texts.terms());
        both("call", wording.call().name());
        add("text", wording.call().reach(), "call");
        place(wording.site());
        add("datetime", wording.window().from().toString(), "from");
        add("datetime", wording.window().until().toString(), "until");
        List<String> tags = List.of(
                "tlp:" + tearline.marking().label().substring("TLP:".length()).toLowerCase(java.util.Locale.ROOT),
                "estimative-language:likelihood-probability=\"" + wording.likelihood().word() + "\"",
                "estimative-language:confidence-in-analytic-judgment=\"" + wording.confidence().word() + "\"");
        return Json.object()
                .put("uuid", uuid)
                .put("info", texts.headline().ar().strip() + " / " + texts.headline().en().strip())
                .put("date", tearline.issued().toString().substring(0, 10))
                .put("timestamp", moment)
                .put("analysis", "2")
                .put("threat_level_id", wording.threat() == Subject.CYBER_ATTACK ? "2" : "1")
                .put("published", false)
                .put("distribution", "0")
                .put("Orgc", Json.object()
                        .put("name", tearline.sender().value())
                        .put("uuid", tearline.sender().value())
                        .build())
                .put("Attribute", new Json.Arr(attributes))
                .put("Tag", EventOfStix.tags(tags))
                .build();
    }

    private void place(Site site) {
        both("site", site.name());
        both("place", site.place());
        add("text", site.country(), "country");
        if (site.isLocated()) {
            add("text", site.latitude() + "," + site.longitude(), "coordinates");
        }
    }

    private void both(String what, Text text) {
        add("text", text.ar().strip(), what + " (ar)");
        add("text", text.en().strip(), what + " (en)");
    }

    private void add(String type, String value, String what) {
        attributes.add(Json.object()
                .put("uuid", Uuids.random(random))
                .put("type", type)
                .put("category", "Other")
                .put("value", value)
                .put("comment", what)
                .put("to_ids", false)
                .put("distribution", "0")
                .put("timestamp", moment)
                .build());
    }
}
