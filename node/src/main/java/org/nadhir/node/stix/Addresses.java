package org.nadhir.node.stix;

/// Addresses on networks and in mail, as text; nothing is looked up.
final class Addresses {

    private static final int DOMAIN_MAX = 253;
    private static final int LABEL_MAX = 63;

    private Addresses() {}

    /// Four numbers, and a CIDR suffix where it is a range (section 6.8; RFC 4632).
    static boolean isIpv4(String text) {
        int slash = text.indexOf('/');
        String[] parts = (slash < 0 ? text : text.substring(0, slash)).split("\\.", -1);
        boolean sound = parts.length == 4 && (slash < 0 || isNumber(text.substring(slash + 1), 32));
        for (int i = 0; i < parts.length && sound; i++) {
            sound = isNumber(parts[i], 255);
        }
        return sound;
    }

    /// RFC 4291 §2.2, and a CIDR suffix where it is a range (section 6.9).
    static boolean isIpv6(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0 && !isNumber(text.substring(slash + 1), 128)) {
            return false;
        }
        String address = slash < 0 ? text : text.substring(0, slash);
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address, true) == 8;
        }
        String left = address.substring(0, gap);
        String right = address.substring(gap + 2);
        int before = left.isEmpty() ? 0 : groups(left, false);
        int behind = right.isEmpty() ? 0 : groups(right, true);
        return before >= 0 && behind >= 0 && before + behind <= 7;
    }

    /// Groups of up to four hexadecimal digits, the last two perhaps as IPv4; −1 where they are not that.
    private static int groups(String text, boolean last) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (last && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
                return parts[i].indexOf('/') < 0 && isIpv4(parts[i]) ? count + 2 : -1;
            }
            boolean sound = !parts[i].isEmpty() && parts[i].length() <= 4;
            for (int at = 0; at < parts[i].length() && sound; at++) {
                char c = parts[i].charAt(at);
                sound = c < 0x80 && Formats.hex((byte) c) >= 0;
            }
            if (!sound) {
                return -1;
            }
            count++;
        }
        return count;
    }

    private static boolean isNumber(String text, int max) {
        boolean sound = !text.isEmpty() && text.length() <= 3 && (text.length() == 1 || text.charAt(0) != '0');
        for (int i = 0; i < text.length() && sound; i++) {
            sound = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return sound && Integer.parseInt(text) <= max;
    }

    /// Six pairs of lower-case hexadecimal digits with colons between (section 6.10).
    static boolean isMac(String text) {
        boolean sound = text.length() == 17;
        for (int i = 0; i < text.length() && sound; i++) {
            char c = text.charAt(i);
            sound = i % 3 == 2 ? c == ':' : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        return sound;
    }

    /// RFC 1034 §3.5 and RFC 5890 (letters of any script), with the underscore that names in use have.
    static boolean isDomain(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        boolean sound = !name.isEmpty() && name.length() <= DOMAIN_MAX;
        for (String label : name.split("\\.", -1)) {
            sound &= !label.isEmpty() && label.length() <= LABEL_MAX && !label.startsWith("-") && !label.endsWith("-");
            sound &= label.codePoints()
                    .allMatch(c -> c == '-' || c == '_' || c >= 0x80 || Formats.isLetterOrDigit((byte) c));
        }
        return sound && name.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }

    /// The address alone (RFC 5322 §3.4.1 addr-spec), without a name or angle brackets.
    static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1) {
            return false;
        }
        String local = text.substring(0, at);
        boolean quoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
        boolean plain = !local.startsWith(".") && !local.endsWith(".") && !local.contains("..")
                && local.codePoints().noneMatch(c -> c <= ' ' || c == 0x7F || "()<>[]:;@\\,\"".indexOf(c) >= 0);
        String domain = text.substring(at + 1);
        boolean literal = domain.startsWith("[") && domain.endsWith("]") && domain.length() > 3;
        return (quoted || plain) && (literal || isDomain(domain));
    }
}
