package org.nadhir.node.taxii;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nadhir.node.store.ObjectQuery;
import org.nadhir.node.store.ObjectQuery.Versions;
import org.nadhir.node.store.SealedObjects.Stored;

/// What a client asks for behind the question mark (TAXII 2.1 §3.4): filters, a limit, a page.
///
/// @param after in microseconds; empty for all
/// @param limit how many at most, never more than [#LIMIT_MAX]
/// @param ids empty for all, and so on
record Filters(
        Optional<Long> after,
        int limit,
        Optional<String> next,
        List<String> ids,
        List<String> types,
        List<String> specs,
        Versions versions) {

    static final int LIMIT_MAX = 1_000;
    private static final int LIMIT_STANDARD = 100;
    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,18}");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,249}");
    private static final Pattern SPEC = Pattern.compile("\\d\\.\\d");
    /// The members a question may have, by resource.
    private static final List<String> PAGED = List.of("limit", "next", "added_after");
    private static final String ID = "match[id]";
    private static final String TYPE_NAME = "match[type]";
    private static final String VERSION = "match[version]";
    private static final String SPEC_NAME = "match[spec_version]";

    Filters {
        ids = List.copyOf(ids);
        types = List.copyOf(types);
        specs = List.copyOf(specs);
    }

    /// Which filters a resource takes.
    enum Of {
        OBJECTS,
        OBJECT,
        VERSIONS,
        /// Of what is deleted no page is asked for.
        DELETED;

        private List<String> matches() {
            return switch (this) {
                case OBJECTS -> List.of(ID, TYPE_NAME, VERSION, SPEC_NAME);
                case OBJECT, DELETED -> List.of(VERSION, SPEC_NAME);
                case VERSIONS -> List.of(SPEC_NAME);
            };
        }
    }

    /// Reads what was sent. Names that the resource does not know are passed over, as §3.4 asks for; a value that is
    /// none is refused.
    static Filters read(String query, Of of) throws Refused.Stop {
        Map<String, List<String>> all = parameters(query);
        SortedMap<String, List<String>> words = new TreeMap<>();
        for (String name : of.matches()) {
            words.put(name, words(name, all.getOrDefault(name, List.of())));
        }
        boolean isPaged = of != Of.DELETED;
        SortedMap<String, String> paging = new TreeMap<>();
        for (String name : PAGED) {
            List<String> values = isPaged ? all.getOrDefault(name, List.of()) : List.of();
            if (values.size() > 1) {
                throw bad(name + " is given twice", "Give it once");
            }
            values.forEach(value -> paging.put(name, value));
        }
        List<String> ids = words.getOrDefault(ID, List.of());
        for (String id : ids) {
            if (!StixObject.isId(id)) {
                throw bad("match[id] holds what is no identifier", "Give identifiers of the form type--UUID");
            }
        }
        return new Filters(
                after(paging),
                limit(paging),
                Optional.ofNullable(paging.get("next")).filter(token -> !token.isEmpty()),
                ids,
                matching(words, TYPE_NAME, TYPE, "types of objects"),
                matching(words, SPEC_NAME, SPEC, "versions as 2.1"),
                versions(words.getOrDefault(VERSION, List.of()), of));
    }

    private static Optional<Long> after(Map<String, String> paging) throws Refused.Stop {
        String text = paging.get("added_after");
        if (text == null) {
            return Optional.empty();
        }
        Optional<Long> micros = TaxiiTime.micros(text);
        if (micros.isEmpty()) {
            throw bad("added_after is no time", "Give a time in UTC with the letter Z, as 2026-11-01T12:00:00.000001Z");
        }
        return micros;
    }

    private static int limit(Map<String, String> paging) throws Refused.Stop {
        String text = paging.get("limit");
        if (text == null) {
            return LIMIT_STANDARD;
        }
        if (!LIMIT.matcher(text).matches() || Long.parseLong(text) == 0) {
            throw bad("limit is no number of 1 or more", "Leave it out, or give 1 to " + LIMIT_MAX);
        }
        // A server may give fewer than are asked for (§3.4).
        return (int) Math.min(Long.parseLong(text), LIMIT_MAX);
    }

    private static List<String> matching(Map<String, List<String>> words, String name, Pattern form, String what)
            throws Refused.Stop {
        List<String> some = words.getOrDefault(name, List.of());
        for (String word : some) {
            if (!form.matcher(word).matches()) {
                throw bad(name + " holds what it does not take", "Give " + what);
            }
        }
        return some;
    }

    private static Versions versions(List<String> words, Of of) throws Refused.Stop {
        if (words.isEmpty()) {
            return of == Of.OBJECTS || of == Of.OBJECT ? Versions.LAST : Versions.ALL;
        }
        List<String> exact = new ArrayList<>();
        for (String word : words) {
            if (!List.of("all", "last", "first").contains(word)) {
                Optional<String> version = TaxiiTime.version(word);
                if (version.isEmpty()) {
                    throw bad("match[version] holds what is no version", "Give last, first, all or the time modified");
                }
                exact.add(version.get());
            }
        }
        if (words.contains("all") && words.size() > 1) {
            throw bad("match[version] asks for all and for some", "Give all alone");
        }
        return new Versions(words.contains("all"), words.contains("last"), words.contains("first"), exact);
    }

    /// A comma is an "or" (§3.4); so is the same name once more.
    private static List<String> words(String name, List<String> values) throws Refused.Stop {
        List<String> words = new ArrayList<>();
        for (String value : values) {
            for (String word : value.split(",", -1)) {
                if (words.size() == ObjectQuery.WORDS_MAX) {
                    throw bad(
                            name + " has more than " + ObjectQuery.WORDS_MAX + " values",
                            "Ask for fewer in each request");
                }
                words.add(word);
            }
        }
        return words;
    }

    private static Map<String, List<String>> parameters(String query) throws Refused.Stop {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            all.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return all;
    }

    private static String decoded(String text) throws Refused.Stop {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int high = i + 2 <= text.length() - 1 ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = i + 2 <= text.length() - 1 ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw bad("A percent sign without two digits", "Encode the question as RFC 3986 has it");
                }
                bytes.put((byte) (high << 4 | low));
                i += 2;
            } else {
                bytes.put(c == '+' ? new byte[] {' '} : String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return chars.toString();
        } catch (CharacterCodingException e) {
            throw bad("The question is not UTF-8", "Encode the question as RFC 3986 has it");
        }
    }

    private static Refused.Stop bad(String title, String remedy) {
        return new Refused.Stop(Refused.bad(title, remedy));
    }

    /// The same for one object.
    Filters of(String id) {
        return new Filters(after, limit, next, List.of(id), types, specs, versions);
    }

    /// Which of all versions of one object are asked for, where no page is.
    Predicate<Stored> among(List<Stored> all) {
        List<Stored> some = all.stream()
                .filter(one -> specs.isEmpty() || specs.contains(one.spec()))
                .sorted(Comparator.comparing(Stored::version))
                .toList();
        return one -> some.contains(one)
                && (versions.all()
                        || versions.exact().contains(one.version())
                        || (versions.last() && one.equals(some.getLast()))
                        || (versions.first() && one.equals(some.getFirst())));
    }

    /// All that was asked but for page and limit, in one form: the same question in other words is the same text.
    String question() {
        return String.join("\n", List.of(
                after.map(String::valueOf).orElse(""),
                sorted(ids), sorted(types), sorted(specs),
                versions.all() + " " + versions.last() + " " + versions.first() + " " + sorted(versions.exact())));
    }

    private static String sorted(List<String> words) {
        return String.join(",", words.stream().sorted().distinct().toList());
    }
}
