package org.nadhir.bench.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;

/// The references of a STIX bundle: members that end in `_ref` or `_refs`.
final class References {

    private References() {}

    /// Those that name no object of the same bytes.
    static List<String> dangling(Bytes bytes) {
        if (!(JsonReader.readCanonical(bytes.toArray(), bytes.length()) instanceof JsonReader.Result.Read(Json json))) {
            throw new IllegalArgumentException("a release is canonical JSON");
        }
        var ids = new TreeSet<String>();
        List<String> named = new ArrayList<>();
        walk("", json, ids, named);
        return named.stream().filter(name -> !ids.contains(name)).toList();
    }

    private static void walk(String member, Json json, Set<String> ids, List<String> named) {
        switch (json) {
            case Json.Obj(Map<String, Json> members) -> members.forEach((name, value) -> walk(name, value, ids, named));
            case Json.Arr(List<Json> items) -> items.forEach(item -> walk(member, item, ids, named));
            case Json.Str(String value) -> {
                if (member.equals("id")) {
                    ids.add(value);
                } else if (member.endsWith("_ref") || member.endsWith("_refs")) {
                    named.add(value);
                }
            }
            case Json.Num _, Json.Bool _, Json.Null _ -> {}
        }
    }
}
