package org.nadhir.reports.leak;

/// Characters that hide text or turn it round, refused before anything else is looked at: direction controls
/// (CVE-2021-42574), Unicode tags, every other format character, variation selectors, fillers, private use.
final class Hidden {

    private Hidden() {}

    static boolean isIn(String text) {
        return text.codePoints().anyMatch(Hidden::isHidden);
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> (c >= 0xFE00 && c <= 0xFE0F)
                    || (c >= 0xE0100 && c <= 0xE01EF)
                    || (c >= 0x180B && c <= 0x180F)
                    || c == 0x034F
                    || c == 0x115F
                    || c == 0x1160
                    || c == 0x3164
                    || c == 0xFFA0;
        };
    }
}
