package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.json.Json;

/// One text within the finished bytes, and where it stands.
record Fragment(String where, String text) {

    /// Every name, string and number of a value. Names count as well: a name is as good a place to hide as any.
    static List<Fragment> of(Json value) {
        List<Fragment> fragments = new ArrayList<>();
        collect(value, "$", fragments);
        return fragments;
    }

    private static void collect(Json value, String where, List<Fragment> out) {
        switch (value) {
            case Json.Obj(var members) -> members.forEach((name, member) -> {
                out.add(new Fragment(where, name));
                collect(member, where + '.' + name, out);
            });
            case Json.Arr(var items) -> {
                for (int i = 0; i < items.size(); i++) {
                    collect(items.get(i), where + '[' + i + ']', out);
                }
            }
            case Json.Str(String text) -> out.add(new Fragment(where, text));
            case Json.Num number -> out.add(new Fragment(where, Double.toString(number.value())));
            case Json.Bool flag -> {}
            case Json.Null nothing -> {}
        }
    }
}
