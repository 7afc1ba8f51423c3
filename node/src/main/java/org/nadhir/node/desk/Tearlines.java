package org.nadhir.node.desk;

import org.nadhir.json.Json;
import org.nadhir.model.Text;
import org.nadhir.tearline.Tearline;

/// A tearline as a person sees it: marking and terms before the content.
final class Tearlines {

    private Tearlines() {}

    static Json json(Tearline tearline) {
        return Json.object()
                .put("release", tearline.id().value())
                .put("marking", tearline.marking().label())
                .put("status", tearline.status().word())
                .put("precedence", tearline.wording().precedence().word())
                .put("purpose", tearline.purpose().word())
                .put("onward", tearline.onward().word())
                .put("issued", tearline.issued())
                .put("terms", text(tearline.texts().terms()))
                .put("headline", text(tearline.texts().headline()))
                .put("warning", text(tearline.texts().warning()))
                .put("advice", text(tearline.texts().advice()))
                .build();
    }

    static Json text(Text text) {
        return Json.object().put("ar", text.ar()).put("en", text.en()).build();
    }
}
