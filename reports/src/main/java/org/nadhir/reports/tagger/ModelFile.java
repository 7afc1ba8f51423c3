package org.nadhir.reports.tagger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;

/// A model as bytes, version 1; numbers have the high byte first.
///
/// `NADHIRTG` in ASCII, version (2 bytes), length of the header (4), the header (canonical JSON: what the model was
/// trained on), count of features (4); for each feature, ascending, its number (8), the set of labels for which it has
/// a weight (2; bit n is the label with number n), and for each of these its weight (4; never 0); then SHA-256 of all.
///
/// There is one file for a model: another order, a weight of 0 or a byte behind the end is refused. A weight is a whole
/// number, so that there is none that is not a number.
final class ModelFile {

    /// Room for as many features as there may be, each with a weight for every label.
    static final int BYTES_MAX = 256 << 20;
    static final int FEATURES_MAX = 4_000_000;
    private static final byte[] MAGIC = "NADHIRTG".getBytes(UTF_8);
    private static final int VERSION = 1;
    private static final int HEADER_BYTES_MAX = 4_096;
    private static final int DIGEST_BYTES = 32;
    private static final int FEATURE_BYTES_MIN = 8 + 2 + 4;
    private static final int LABELS = (1 << Label.COUNT) - 1;
    private static final long COUNT_MAX = 1_000_000_000;

    private ModelFile() {}

    static byte[] write(Trained trained, Keys keys, int[] weights) {
        byte[] header = CanonicalWriter.write(header(trained));
        long nonZero = Arrays.stream(weights).filter(weight -> weight != 0).count();
        long length = MAGIC.length + 2 + 4 + header.length + 4 + 10L * keys.count() + 4 * nonZero + DIGEST_BYTES;
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(length));
        out.put(MAGIC).putShort((short) VERSION).putInt(header.length).put(header).putInt(keys.count());
        for (int feature = 0; feature < keys.count(); feature++) {
            out.putLong(keys.at(feature));
            int labels = 0;
            for (int label = 0; label < Label.COUNT; label++) {
                labels |= weights[feature * Label.COUNT + label] == 0 ? 0 : 1 << label;
            }
            out.putShort((short) labels);
            for (int label = 0; label < Label.COUNT; label++) {
                if ((labels >> label & 1) == 1) {
                    out.putInt(weights[feature * Label.COUNT + label]);
                }
            }
        }
        out.put(Digest.of(Arrays.copyOf(out.array(), out.position())).bytes());
        return out.array();
    }

    static Model.Result read(byte[] bytes, String name) {
        if (bytes.length > BYTES_MAX) {
            return refused("too-large", name);
        }
        if (bytes.length < MAGIC.length + 2 || !Arrays.equals(MAGIC, 0, 8, bytes, 0, 8)) {
            return refused("other", name);
        }
        if (ByteBuffer.wrap(bytes).getShort(MAGIC.length) != VERSION) {
            return refused("version", name);
        }
        int end = bytes.length - DIGEST_BYTES;
        if (end < 0 || !Arrays.equals(
                Digest.of(Arrays.copyOf(bytes, end)).bytes(), Arrays.copyOfRange(bytes, end, bytes.length))) {
            return refused("damaged", name);
        }
        try {
            return new Model.Result.Read(model(ByteBuffer.wrap(bytes, MAGIC.length + 2, end - MAGIC.length - 2)));
        } catch (Malformed malformed) {
            return new Model.Result.Refused(Message.of("tagger.model-malformed", name, malformed.where()));
        }
    }

    private static Model.Result refused(String reason, String name) {
        return new Model.Result.Refused(Message.of("tagger.model-" + reason, name));
    }

    private static Model model(ByteBuffer in) throws Malformed {
        need(in, 4);
        int headerBytes = in.getInt();
        check(headerBytes > 0 && headerBytes <= HEADER_BYTES_MAX, "header");
        need(in, headerBytes + 4);
        byte[] header = new byte[headerBytes];
        in.get(header);
        Trained trained = trained(header);
        int count = in.getInt();
        // Before any memory is asked for: so many features cannot stand in fewer bytes.
        check(count >= 0 && count <= FEATURES_MAX && count <= in.remaining() / FEATURE_BYTES_MIN, "features");
        long[] sorted = new long[count];
        int[] weights = new int[count * Label.COUNT];
        for (int feature = 0; feature < count; feature++) {
            need(in, FEATURE_BYTES_MIN);
            sorted[feature] = in.getLong();
            check(feature == 0 || sorted[feature] > sorted[feature - 1], "order");
            int labels = in.getShort();
            check(labels > 0 && labels <= LABELS, "labels");
            need(in, 4 * Integer.bitCount(labels));
            for (int label = 0; label < Label.COUNT; label++) {
                if ((labels >> label & 1) == 1) {
                    int weight = in.getInt();
                    check(weight != 0 && Math.abs((long) weight) <= Model.WEIGHT_MAX, "weight");
                    weights[feature * Label.COUNT + label] = weight;
                }
            }
        }
        check(!in.hasRemaining(), "end");
        return new Model(trained, new Keys(sorted), weights);
    }

    private static void need(ByteBuffer in, int bytes) throws Malformed {
        check(in.remaining() >= bytes, "end");
    }

    private static void check(boolean holds, String what) throws Malformed {
        if (!holds) {
            throw new Malformed(Flaw.BAD_VALUE, what);
        }
    }

    private static Json header(Trained trained) {
        Lesson lesson = trained.lesson();
        return Json.object()
                .put("data", lesson.data())
                .put("date", lesson.date().toString())
                .put("licence", lesson.licence())
                .put("lines", trained.lines())
                .put("names", trained.names())
                .put("rounds", lesson.rounds())
                .put("seed", lesson.seed())
                .put("sentences", trained.sentences())
                .put("tokens", trained.tokens())
                .build();
    }

    private static Trained trained(byte[] header) throws Malformed {
        return switch (Decoded.of(header, HEADER_BYTES_MAX, ModelFile::trained)) {
            case Decoded.Good<Trained>(Trained trained) -> trained;
            case Decoded.Bad<Trained>(Flaw flaw, String where) -> throw new Malformed(flaw, where);
        };
    }

    private static Trained trained(Fields fields) throws Malformed {
        return new Trained(
                new Lesson(
                        fields.string("data"),
                        fields.string("licence"),
                        fields.value("date", LocalDate::parse),
                        fields.integer("seed"),
                        Math.toIntExact(fields.integer("rounds", 1, Lesson.ROUNDS_MAX))),
                fields.integer("lines", 0, COUNT_MAX),
                fields.integer("sentences", 0, COUNT_MAX),
                fields.integer("tokens", 0, COUNT_MAX),
                fields.integer("names", 0, COUNT_MAX));
    }
}
