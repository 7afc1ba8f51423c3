package org.nadhir.notice;

import java.util.List;
import org.nadhir.agreement.Status;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Marking;
import org.nadhir.model.Text;

/// The bytes of a notice that approvals sign (`docs/formats.md`, Notice).
public final class NoticeCodec {

    public static final int BYTES_MAX = 64 * 1024;
    private static final int CHARS_MAX = 2_000;

    private NoticeCodec() {}

    public static Bytes write(Notice notice) {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "notice")
                .put("version", 1)
                .put("reference", notice.reference())
                .put("to", text(notice.to()))
                .put("marking", notice.marking().label())
                .put("status", notice.status().word())
                .put("issued", notice.issued())
                .put("title", text(notice.title()))
                .putArray("parts", notice.parts(), part -> Json.object()
                        .put("part", part.word())
                        .put("heading", text(part.heading()))
                        .putArray("sentences", part.sentences(), NoticeCodec::text)
                        .build())
                .build()));
    }

    /// Reads what [#write] writes, and nothing else.
    public static Decoded<Notice> read(Bytes bytes) {
        return Decoded.of(bytes.toArray(), BYTES_MAX, NoticeCodec::decode);
    }

    private static Notice decode(Fields fields) throws Malformed {
        if (!fields.string("type").equals("notice") || fields.integer("version") != 1) {
            throw fields.bad("type");
        }
        return new Notice(
                fields.string("reference"),
                fields.object("to", NoticeCodec::text),
                fields.choice("marking", List.of(Marking.values()), Marking::label),
                fields.choice("status", List.of(Status.values()), Status::word),
                fields.instant("issued"),
                fields.object("title", NoticeCodec::text),
                fields.objects("parts", Notice.PARTS_MAX, part -> new Notice.Part(
                        part.string("part"),
                        part.object("heading", NoticeCodec::text),
                        part.objects("sentences", Notice.SENTENCES_MAX, NoticeCodec::text))));
    }

    private static Json text(Text text) {
        return Json.object().put("ar", text.ar()).put("en", text.en()).build();
    }

    private static Text text(Fields fields) throws Malformed {
        return new Text(fields.string("ar", CHARS_MAX), fields.string("en", CHARS_MAX));
    }
}
