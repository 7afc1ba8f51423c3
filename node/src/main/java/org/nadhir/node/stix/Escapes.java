package org.nadhir.node.stix;

import java.nio.charset.StandardCharsets;

/// The text of a JSON string that has escapes, out of bytes that [Scanner] found sound.
final class Escapes {

    private Escapes() {}

    static String decode(byte[] in, int from, int to) {
        String written = new String(in, from, to - from, StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(written.length());
        int i = 0;
        while (i < written.length()) {
            char c = written.charAt(i++);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            c = written.charAt(i++);
            switch (c) {
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(written, i, i + 4, 16));
                    i += 4;
                }
                default -> text.append(c);
            }
        }
        return text.toString();
    }
}
