package org.nadhir.bench.edges;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/// Indicators as feeds have them, some 640 bytes each, every one another; all of it made up.
final class TaxiiObjects {

    private TaxiiObjects() {}

    static byte[] one(int number) {
        return String.format(
                        Locale.ROOT,
                        "{\"type\":\"indicator\",\"spec_version\":\"2.1\","
                                + "\"id\":\"indicator--%1$08x-0000-4000-8000-000000000001\",\"created\":\"2031-01-01T00:00:00.000Z\","
                                + "\"modified\":\"2031-01-02T00:00:00.000Z\",\"name\":\"Address %1$d of a list\","
                                + "\"description\":\"Seen beside the harbour office of Nahr on the day of the %1$d-th notice; its owner is "
                                + "not known, and nobody there has asked for it since.\",\"indicator_types\":[\"malicious-activity\"],"
                                + "\"pattern\":\"[ipv4-addr:value = '198.51.%2$d.%3$d']\",\"pattern_type\":\"stix\","
                                + "\"pattern_version\":\"2.1\",\"valid_from\":\"2031-01-01T00:00:00Z\",\"confidence\":70,"
                                + "\"labels\":[\"exercise\"],"
                                + "\"object_marking_refs\":[\"marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb\"]}",
                        number, number / 256 % 256, number % 256)
                .getBytes(UTF_8);
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "indicator--%08x-0000-4000-8000-000000000001", number);
    }

    static byte[] envelope(int first, int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("{\"objects\":[".getBytes(UTF_8));
        for (int i = first; i < first + count; i++) {
            if (i > first) {
                out.write(',');
            }
            out.writeBytes(one(i));
        }
        out.writeBytes("]}".getBytes(UTF_8));
        return out.toByteArray();
    }
}
