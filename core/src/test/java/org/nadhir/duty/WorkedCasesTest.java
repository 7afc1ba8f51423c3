package org.nadhir.duty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.Given;
import org.nadhir.model.Harm;
import org.nadhir.model.Message;
import org.nadhir.model.PersonId;
import org.nadhir.model.Question;

/// The worked cases that a lawyer can read, `cases-<profile>.txt`, held against what the profile determines.
class WorkedCasesTest {

    private static final int CASES_MIN = 6;
    private static final Addressee PROTECTOR = new Addressee.Party(Given.SECOND, Addressee.Stands.PROTECTOR);

    @ParameterizedTest
    @ValueSource(strings = {"house", "us-icd191", "uk-threat-to-life", "rcmp", "cisa-prn"})
    void determinesWhatTheWorkedCasesExpect(String id) {
        Profile profile = Shipped.profile(id);
        List<String> cases = Arrays.stream(new String(Shipped.bytes("cases-" + id + ".txt"), UTF_8).split("\n\n", -1))
                .filter(block -> block.startsWith("Case "))
                .toList();
        assertTrue(cases.size() >= CASES_MIN, id + " has " + cases.size() + " cases");
        for (String block : cases) {
            String[] lines = block.strip().split("\n", -1);
            Map<String, String> says = Arrays.stream(lines)
                    .skip(1)
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0].strip(), pair -> pair[1].strip(), (one, _) -> one, LinkedHashMap::new));
            assertEquals(says.get("expected"), found(profile, says), id + ", " + lines[0]);
        }
    }

    private static String found(Profile profile, Map<String, String> says) {
        String[] harm = Objects.requireNonNull(says.get("harm")).split(", ", -1);
        Assessment assessment = assessment(says, harm[0], harm[1]);
        List<Waiver> waivers =
                says.containsKey("waiver") ? List.of(waiver(Objects.requireNonNull(says.get("waiver")))) : List.of();
        Determination determination = Duty.decide(profile, assessment, PROTECTOR, waivers, Given.NOW);
        return switch (determination) {
            case Determination.Owed owed -> "owed" + after(owed.why(), ", lacks:", "duty.waiver.");
            case Determination.Waived _ -> "waived";
            case Determination.NotOwed _ -> "not owed" + against(profile, assessment);
            case Determination.Watch _ -> "watch item" + against(profile, assessment);
        };
    }

    private static String against(Profile profile, Assessment assessment) {
        return ", against: "
                + Duty.reasons(profile, assessment).stream()
                        .filter(reason -> reason.counts() == Reason.Counts.AGAINST)
                        .map(Reason::id)
                        .collect(Collectors.joining(" "));
    }

    private static String after(List<Message> why, String lead, String prefix) {
        List<String> found = why.stream()
                .map(Message::key)
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
        return found.isEmpty() ? "" : lead + " " + String.join(" ", found);
    }

    private static Assessment assessment(Map<String, String> says, String harmAnswer, String harm) {
        Assessment plain = Given.assessment(
                answer(says.get("credible")), answer(says.get("specific")), answer(says.get("impending")),
                Harm.KILLING);
        Harm threatened = List.of(Harm.values()).stream()
                .filter(one -> one.word().equals(harm))
                .findFirst()
                .orElseThrow();
        List<Answer> answers = plain.answers().stream()
                .map(one -> one.question() == Question.HARM
                        ? new Answer(Question.HARM, answer(harmAnswer), one.evidence(), "")
                        : one)
                .toList();
        return new Assessment(
                plain.caseId(), answers, threatened, plain.likelihood(), plain.confidence(), plain.victim(),
                plain.when(), plain.received(), plain.by(), plain.at());
    }

    private static Answer.Says answer(@Nullable String word) {
        return List.of(Answer.Says.values()).stream()
                .filter(says -> says.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Waiver waiver(String line) {
        String[] parts = line.split("; ", -1);
        List<PersonId> approvers = IntStream.range(1, number(parts[2]))
                .mapToObj(n -> new PersonId(Given.uuid(60 + n)))
                .toList();
        return new Waiver(
                parts[0],
                "as the case says",
                parts[1].equals("tried") ? Waiver.Wording.NONE_IS_SAFE : Waiver.Wording.NOT_TRIED,
                Given.AUTHOR,
                approvers,
                Given.NOW,
                Given.NOW.plus(Duration.ofHours(number(parts[3]))));
    }

    private static int number(String words) {
        return Integer.parseInt(words.split(" ", -1)[0]);
    }
}
