package org.nadhir.node.misp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.node.misp.Mapping.Form;
import org.nadhir.reports.misp.MispPart;

/// The table read from its other side: which attribute a pattern or an observable of somebody else is.
final class Reverse {

    private static final Reverse LOADED = new Reverse();
    /// Section 9.1: a path, `=`, and a string or a number.
    private static final Pattern COMPARISON =
            Pattern.compile("\\G(?: AND )?([a-z0-9-]+:[^=\\s]+) ?= ?('(?:[^'\\\\]|\\\\.)*'|-?[0-9.]+)");
    /// Addresses that somebody else wrote have no direction; MISP knows only two, and a destination is the usual one.
    private static final Map<String, String> ADDRESSES = Map.of("ipv4-addr", "ip-dst", "ipv6-addr", "ip-dst");

    /// Paths of a form, joined, and its type.
    private final Map<String, String> patterns = new LinkedHashMap<>();
    /// Of forms with one value that stands in the observable itself: its type and the path.
    private final Map<String, Map<String, String>> observables = new LinkedHashMap<>();

    private Reverse() {
        Mapping.loaded().attributes().forEach((type, form) -> {
            switch (form) {
                case Form.Observable(String root, List<Field> fields) -> add(type, root, fields, true);
                case Form.PatternOnly(String root, List<Field> fields) -> add(type, root, fields, false);
                case Form.Rule _, Form.Entity _, Form.Domain _ -> {}
            }
        });
        patterns.put("ipv4-addr:value", "ip-dst");
        patterns.put("ipv6-addr:value", "ip-dst");
    }

    static Reverse loaded() {
        return LOADED;
    }

    /// A type and a value of MISP.
    record Found(String type, String value) {}

    private void add(String type, String root, List<Field> fields, boolean observable) {
        if (fields.stream().anyMatch(field -> field.from().equals("data"))) {
            return;
        }
        List<Field> values = fields.stream().filter(field -> !field.constant()).toList();
        patterns.putIfAbsent(key(values.stream().map(field -> path(root, field)).toList()), type);
        Field only = values.getFirst();
        boolean plain = only.path().stream().allMatch(step -> step.type().isEmpty() && !step.listed());
        if (observable && values.size() == 1 && fields.size() == 1 && plain) {
            String at = String.join("/", only.path().stream().map(Field.Step::name).toList());
            observables.computeIfAbsent(root, _ -> new LinkedHashMap<>()).putIfAbsent(at, type);
        }
    }

    private static String path(String root, Field field) {
        String comparison = field.comparison(root, Json.of(0));
        return comparison.substring(0, comparison.indexOf(" = "));
    }

    private static String key(List<String> paths) {
        return String.join(" ", paths);
    }

    /// The attribute that a pattern looks for, where it looks for one and nothing else.
    Optional<Found> pattern(String pattern) {
        String inner = pattern.strip();
        if (!inner.startsWith("[") || !inner.endsWith("]")) {
            return Optional.empty();
        }
        inner = inner.substring(1, inner.length() - 1).strip();
        Matcher next = COMPARISON.matcher(inner);
        List<String> paths = new ArrayList<>();
        List<String> values = new ArrayList<>();
        int end = 0;
        while (next.find()) {
            paths.add(next.group(1));
            values.add(literal(next.group(2)));
            end = next.end();
        }
        String type = patterns.get(key(paths));
        return end == inner.length() && type != null
                ? Optional.of(new Found(type, String.join("|", values)))
                : Optional.empty();
    }

    private static String literal(String written) {
        return written.startsWith("'")
                ? written.substring(1, written.length() - 1).replaceAll("\\\\(.)", "$1")
                : written;
    }

    /// The attributes that an observable holds, by the place where each stands.
    Map<String, Found> observable(MispPart object) {
        Map<String, Found> found = new LinkedHashMap<>();
        String type = object.text("type");
        String address = ADDRESSES.get(type);
        if (address != null) {
            found.put("value", new Found(address, object.text("value")));
        }
        observables.getOrDefault(type, Map.of()).forEach((path, attribute) -> {
            String[] steps = path.split("/", -1);
            Json at = object.json();
            for (String step : steps) {
                at = at instanceof Json.Obj(var members) ? members.get(step) : null;
            }
            if (at instanceof Json.Str(String text)) {
                found.put(path, new Found(attribute, text));
            } else if (at instanceof Json.Num number) {
                found.put(path, new Found(attribute, CanonicalWriter.text(number)));
            }
        });
        return found;
    }

    /// A category of MISP in which the type may stand (core format 2.4, categories and types).
    static String category(String type) {
        return switch (type) {
            case "vulnerability", "link" -> "External analysis";
            case "campaign-name", "threat-actor" -> "Attribution";
            case "regkey", "regkey|value" -> "Persistence mechanism";
            case "mutex" -> "Artifacts dropped";
            case "comment", "text", "size-in-bytes" -> "Other";
            case "yara", "sigma", "stix2-pattern" -> "Payload installation";
            case "AS", "domain", "hostname", "domain|ip", "ip-src", "ip-dst", "ip-src|port", "ip-dst|port",
                    "hostname|port", "mac-address", "url", "uri", "snort", "suricata", "port", "user-agent",
                    "http-method", "x509-fingerprint-md5", "x509-fingerprint-sha1", "x509-fingerprint-sha256" ->
                "Network activity";
            case "github-username" -> "Social network";
            default -> "Payload delivery";
        };
    }
}
