package org.nadhir.node;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A source file as the tidy test sees it: the text, and the same text with comments and literals blanked out, so that
/// a word in a sentence is never taken for code. Lines and columns stay where they are.
record JavaSource(String path, String text, String code) {

    private static final Pattern METHOD =
            Pattern.compile("(?m)^ +(?!(?:return|throw|else|new|case|yield) )(?:[\\w.<>\\[\\],?@&]+ +)+"
                    + "(\\w+)\\([^;{}=]*\\)\\s*(?:throws [\\w., \\n]+)?\\{");

    JavaSource(String path, String text) {
        this(path, text, blanked(text));
    }

    /// The name and the number of lines of each method with a body.
    List<Method> methods() {
        var methods = new ArrayList<Method>();
        Matcher header = METHOD.matcher(code);
        int from = 0;
        while (header.find(from)) {
            int end = closing(header.end());
            methods.add(new Method(header.group(1), lines(header.start(), end), line(header.start())));
            from = header.end();
        }
        return methods;
    }

    int line(int offset) {
        return lines(0, offset);
    }

    private int lines(int from, int to) {
        return (int) code.substring(from, to).chars().filter(c -> c == '\n').count() + 1;
    }

    private int closing(int from) {
        int depth = 1;
        int at = from;
        while (at < code.length() && depth > 0) {
            depth += switch (code.charAt(at)) {
                case '{' -> 1;
                case '}' -> -1;
                default -> 0;
            };
            at++;
        }
        return at;
    }

    private static String blanked(String text) {
        var code = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int end;
            if (text.startsWith("//", at)) {
                end = until(text, "\n", at, false);
            } else if (text.startsWith("/*", at)) {
                end = until(text, "*/", at + 2, true);
            } else if (text.startsWith("\"\"\"", at)) {
                end = until(text, "\"\"\"", at + 3, true);
            } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                end = literal(text, at);
            } else {
                at++;
                continue;
            }
            for (int i = at; i < end; i++) {
                if (code.charAt(i) != '\n') {
                    code.setCharAt(i, ' ');
                }
            }
            at = end;
        }
        return code.toString();
    }

    private static int until(String text, String mark, int from, boolean including) {
        int found = text.indexOf(mark, from);
        if (found < 0) {
            return text.length();
        }
        return including ? found + mark.length() : found;
    }

    private static int literal(String text, int from) {
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != text.charAt(from) && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    record Method(String name, int lines, int line) {}
}
