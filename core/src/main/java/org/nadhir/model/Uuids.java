package org.nadhir.model;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// Makes and checks the random UUIDs (RFC 9562, version 4) that our identifiers are.
public final class Uuids {

    private static final String FORM = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh";

    private Uuids() {}

    /// A fresh version 4 UUID. Never derived from content: a derived id can be computed backwards.
    public static String random(RandomGenerator random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        String hex = HexFormat.of().formatHex(bytes);
        return hex.substring(0, 8) + '-' + hex.substring(8, 12) + '-' + hex.substring(12, 16) + '-'
                + hex.substring(16, 20) + '-' + hex.substring(20);
    }

    /// Whether `value` has the 36-character lower-case form.
    public static boolean isUuid(String value) {
        if (value.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean isHex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            if (FORM.charAt(i) == '-' ? c != '-' : !isHex) {
                return false;
            }
        }
        return true;
    }

    static void check(String what, String value) {
        if (!isUuid(value)) {
            throw new IllegalArgumentException(what + " must be a lower-case UUID");
        }
    }
}
