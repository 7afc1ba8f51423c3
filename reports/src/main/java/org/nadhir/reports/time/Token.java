package org.nadhir.reports.time;

import java.util.ArrayList;
import java.util.List;

/// A word, a number or a single mark of the folded text.
///
/// @param afterBreak whether a line break stands before it: no expression reaches over one
/// @param glued whether it follows the token before it without a space
public record Token(int start, int end, Type type, String text, boolean afterBreak, boolean glued) {

    public enum Type {
        WORD,
        NUMBER,
        MARK
    }

    public static List<Token> of(String folded) {
        List<Token> tokens = new ArrayList<>();
        boolean afterBreak = true;
        boolean glued = false;
        int i = 0;
        while (i < folded.length()) {
            char c = folded.charAt(i);
            if (Character.isWhitespace(c)) {
                afterBreak |= c == '\n' || c == '\r';
                glued = false;
                i++;
                continue;
            }
            Type type = typeOf(c);
            int end = i + 1;
            while (type != Type.MARK && end < folded.length() && typeOf(folded.charAt(end)) == type) {
                end++;
            }
            tokens.add(new Token(i, end, type, folded.substring(i, end), afterBreak, glued));
            afterBreak = false;
            glued = true;
            i = end;
        }
        return tokens;
    }

    private static Type typeOf(char c) {
        if (c >= '0' && c <= '9') {
            return Type.NUMBER;
        }
        return Character.isLetter(c) ? Type.WORD : Type.MARK;
    }

    public boolean isMark(char c) {
        return type == Type.MARK && text.charAt(0) == c;
    }
}
