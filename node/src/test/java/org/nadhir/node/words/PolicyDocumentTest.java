package org.nadhir.node.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nadhir.node.Project;

/// What docs/policy.md tells people is what the rules are.
class PolicyDocumentTest {

    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z-]+)` (▽)?");
    private static final Pattern ID = Pattern.compile("String id\\(\\) \\{\\s*return \"([a-z-]+)\"");

    @Test
    void listsEveryRuleAndMarksThoseThatBindARecall() {
        List<String> listed = LISTED.matcher(Project.read(Path.of("docs", "policy.md")))
                .results()
                .map(one -> one.group(1) + (one.group(2) == null ? "" : " ▽"))
                .sorted()
                .toList();
        List<String> rules = Project.mainSources().stream()
                .filter(file -> file.toString().replace('\\', '/').contains("org/nadhir/policy/"))
                .map(Project::read)
                .flatMap(text -> ID.matcher(text)
                        .results()
                        .map((MatchResult id) -> id.group(1) + (text.contains("bindsNarrowing()") ? " ▽" : "")))
                .sorted()
                .toList();
        assertEquals(rules, listed);
    }
}
