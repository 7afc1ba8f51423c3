package org.nadhir.reports.tagger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.model.Entity;
import org.nadhir.reports.Word;
import org.nadhir.reports.register.Clitics;
import org.nadhir.reports.register.Register;

/// Which tokens stand in a listed name of which type: a hint for the tagger, no finding.
///
/// Every form counts, also one that the register takes only where it is announced: the weights decide what it says.
final class Gazetteer {

    private static final int WORDS_MAX = 8;
    private static final int GROUPS = 3;

    /// Beginnings of listed names, words joined by a space. 0 where only a longer one is a name.
    private final Map<String, Integer> beginnings = new HashMap<>();

    Gazetteer(Register register) {
        for (Entity entity : register.entities()) {
            int group = group(entity.type());
            register.forms(entity.id()).forEach(form -> add(Word.of(form), 1 << group));
        }
    }

    private void add(List<String> words, int bit) {
        if (words.isEmpty() || words.size() > WORDS_MAX) {
            return;
        }
        StringBuilder form = new StringBuilder();
        for (String word : words) {
            form.append(form.isEmpty() ? "" : " ").append(word);
            beginnings.putIfAbsent(form.toString(), 0);
        }
        beginnings.merge(form.toString(), bit, (a, b) -> a | b);
    }

    private static int group(Entity.Type type) {
        return switch (type) {
            case PERSON -> 0;
            case COUNTRY, PLACE, SITE -> 1;
            case MEDIA, BODY, ARMED_GROUP, ORGANISATION, OPERATION, POLICY -> 2;
        };
    }

    /// For each token a set of bits: in the lower three the types of listed names that begin here, in the next three of
    /// those that go on here; of all that match at one place the longest counts.
    int[] hints(List<Token> tokens) {
        int[] hints = new int[tokens.size()];
        int free = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (at < free) {
                continue;
            }
            int length = 0;
            int types = 0;
            for (String first : Clitics.readings(tokens.get(at).folded())) {
                String form = first;
                Integer here = beginnings.get(form);
                for (int words = 1; here != null; words++) {
                    if (here != 0 && words > length) {
                        length = words;
                        types = here;
                    }
                    form = at + words < tokens.size() ? form + ' ' + tokens.get(at + words).folded() : "";
                    here = beginnings.get(form);
                }
            }
            for (int i = 0; i < length; i++) {
                hints[at + i] = i == 0 ? types : types << GROUPS;
            }
            free = at + length;
        }
        return hints;
    }
}
