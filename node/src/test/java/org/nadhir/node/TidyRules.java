package org.nadhir.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The house rules that a machine can check in a source file. Each finding says what to do instead.
final class TidyRules {

    static final int FILE_LINES_MAX = 400;
    static final int METHOD_LINES_MAX = 60;
    static final int LINE_COLUMNS_MAX = 120;
    // A list of words within one literal: the formatter cannot break it, and a reader need not see its end.
    static final int LITERAL_COLUMNS_MAX = 144;

    /// Where a rule holds.
    private enum Where {
        MAIN,
        MAIN_OUTSIDE_CLI,
        EVERYWHERE
    }

    private record Banned(Where where, Pattern code, String instead) {

        Banned(Where where, String code, String instead) {
            this(where, Pattern.compile(code), instead);
        }
    }

    private static final List<Banned> BANNED = List.of(
            new Banned(
                    Where.MAIN,
                    "\\b(Instant|LocalDate|LocalDateTime|LocalTime|ZonedDateTime|OffsetDateTime|Year)\\.now\\(\\s*\\)",
                    "take a java.time.InstantSource and ask it"),
            new Banned(Where.MAIN, "\\bSystem\\.currentTimeMillis\\(", "take a java.time.InstantSource and ask it"),
            new Banned(Where.MAIN, "\\bThread\\.sleep\\(", "wait on a condition or a queue with a time limit"),
            new Banned(Where.MAIN, "\\bnew (Date|SimpleDateFormat)\\(", "use java.time"),
            new Banned(Where.MAIN, "\\bThreadLocal\\b", "hand the value in, or guard a field with a lock"),
            new Banned(Where.MAIN, "\\bsynchronized\\b", "use a ReentrantLock and name the owner of the field"),
            new Banned(Where.MAIN, "@SuppressWarnings\\b", "mend what the compiler says"),
            new Banned(Where.MAIN_OUTSIDE_CLI, "\\bSystem\\.(out|err)\\b", "only commands print; return a value"),
            new Banned(Where.MAIN_OUTSIDE_CLI, "\\bSystem\\.exit\\(", "throw; only Main ends the process"),
            new Banned(Where.MAIN_OUTSIDE_CLI, "\\.printStackTrace\\(", "translate with the cause, or stop"),
            new Banned(Where.EVERYWHERE, "@Disabled\\b", "mend or delete the test"),
            new Banned(Where.EVERYWHERE, "\\borg\\.(mockito|easymock)\\b", "write a fake that keeps the contract"),
            new Banned(Where.EVERYWHERE, "\\bassumeTrue\\(\\s*false\\b", "mend or delete the test"));

    private static final Pattern BAD_NAME = Pattern.compile(
            "\\b(?:class|record|interface|enum) +(\\w*(?:Manager|Helper|Utils?|Impl|(?<=[a-z])Base)|Abstract\\w*)\\b");
    // Top-level types; a case of a closed family or a part of a record is told by what stands around it.
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:(?:static|final|abstract|sealed|non-sealed) )*"
                    + "(?:class|record|interface|enum|@interface) +(\\w+)");
    private static final Pattern LITERAL = Pattern.compile(" *(?:\\+ )?\"(?:[^\"\\\\]|\\\\.)*\"[,;)]*");
    private static final Pattern LEFT_OPEN = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
    private static final Pattern GAP =
            Pattern.compile("Known " + "gap:(?!(?:[^\n]*\n *///? ){0,3}[^\n]*(?:#|issue )\\d+)");

    private TidyRules() {}

    /// Everything that is untidy in one file, each as `path:line: what; what to do`.
    static List<String> check(String path, String text) {
        var source = new JavaSource(path, text);
        var findings = new ArrayList<String>();
        sizes(source, findings);
        names(source, findings);
        comments(source, findings);
        for (Banned banned : BANNED) {
            if (holds(banned.where(), path)) {
                find(source, source.code(), banned.code(), findings, "banned here; " + banned.instead());
            }
        }
        return findings;
    }

    private static void sizes(JavaSource source, List<String> findings) {
        List<String> lines = source.text().lines().toList();
        if (lines.size() > FILE_LINES_MAX) {
            add(findings, source, 1, lines.size() + " lines; split the file by idea, " + FILE_LINES_MAX + " at most");
        }
        for (int i = 0; i < lines.size(); i++) {
            int columns = lines.get(i).codePointCount(0, lines.get(i).length());
            int most = LITERAL.matcher(lines.get(i)).matches() ? LITERAL_COLUMNS_MAX : LINE_COLUMNS_MAX;
            if (columns > most) {
                add(findings, source, i + 1, columns + " columns; ./nadhir dev format, " + most + " at most");
            }
        }
        for (JavaSource.Method method : source.methods()) {
            if (method.lines() > METHOD_LINES_MAX) {
                add(
                        findings,
                        source,
                        method.line(),
                        method.name() + " has " + method.lines() + " lines; give its steps names of their own, "
                                + METHOD_LINES_MAX + " at most");
            }
        }
    }

    private static void names(JavaSource source, List<String> findings) {
        find(source, source.code(), BAD_NAME, findings, "a name that says nothing; name what it is or does");
    }

    private static void comments(JavaSource source, List<String> findings) {
        find(source, source.text(), LEFT_OPEN, findings, "left open; do it, or write a known gap with its issue");
        find(source, source.text(), GAP, findings, "a known gap without a number; name its issue");
        Matcher type = PUBLIC_TYPE.matcher(source.code());
        while (isMain(source.path()) && type.find()) {
            if (!documented(source.text().substring(0, type.start()))) {
                add(
                        findings,
                        source,
                        source.line(type.start()),
                        "public type " + type.group(1)
                                + " without a doc comment; say in `///` what it is and what it guarantees");
            }
        }
    }

    private static boolean documented(String before) {
        List<String> lines = before.lines().map(String::strip).toList();
        int depth = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            depth += count(line, ')') - count(line, '(');
            boolean annotation = line.startsWith("@") || depth > 0;
            if (line.startsWith("///") || line.endsWith("*/")) {
                return true;
            }
            if (!annotation && !line.isEmpty() && !line.endsWith(")")) {
                return false;
            }
        }
        return false;
    }

    private static int count(String line, char wanted) {
        return (int) line.chars().filter(c -> c == wanted).count();
    }

    private static void find(JavaSource source, String text, Pattern pattern, List<String> findings, String instead) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String what = Optional.ofNullable(matcher.groupCount() > 0 ? matcher.group(1) : null)
                    .orElse(matcher.group());
            add(findings, source, source.line(matcher.start()), "`" + what.strip() + "` " + instead);
        }
    }

    private static void add(List<String> findings, JavaSource source, int line, String finding) {
        findings.add(source.path() + ":" + line + ": " + finding);
    }

    private static boolean holds(Where where, String path) {
        return switch (where) {
            case EVERYWHERE -> true;
            case MAIN -> isMain(path);
            case MAIN_OUTSIDE_CLI ->
                isMain(path)
                        && !path.contains("/node/cli/")
                        && !path.endsWith("/node/Main.java")
                        && !path.endsWith("/checker/Checker.java");
        };
    }

    // What is measured may also wait and print: the bench is not shipped.
    private static boolean isMain(String path) {
        return path.contains("src/main/") && !path.startsWith("bench/");
    }
}
