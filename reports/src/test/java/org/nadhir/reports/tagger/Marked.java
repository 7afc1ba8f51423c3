package org.nadhir.reports.tagger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.nadhir.reports.register.Register;

/// A small text of our own in which the names are marked. Persons, places and bodies in it are invented.
final class Marked {

    static final Register REGISTER = Register.load();

    private static final List<String> FIRST = List.of("سهيل", "رنا", "مازن", "هالة", "وائل", "لينا", "فراس", "ديما");
    private static final List<String> LAST = List.of("الندري", "البرقشي", "المرجاوي", "القنطري", "الصفوري");
    private static final List<String> TOWN = List.of("عيندارا", "تلمرجان", "برشونة", "كفرنهر", "ديربرقش", "وادينور");
    private static final List<String> BODY = List.of("النهضة", "الفجر", "الساحل", "المرجان", "الجسور");

    private Marked() {}

    /// So many sentences as a training file, drawn from a seed.
    static String file(int sentences, long seed) {
        Random random = new Random(seed);
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            switch (random.nextInt(3)) {
                case 0 -> person(outside(file, "قال", "السيد"), random);
                case 1 -> place(outside(file, "وصل", "الوفد", "إلى", "بلدة"), random);
                default -> body(outside(file, "أعلنت"), random);
            }
            place(outside(file, "أمس", "في"), random);
            file.append(". O\n");
        }
        return file.toString();
    }

    private static StringBuilder outside(StringBuilder file, String... words) {
        for (String word : words) {
            file.append(word).append(" O\n");
        }
        return file;
    }

    private static void person(StringBuilder file, Random random) {
        file.append(pick(FIRST, random)).append(" B-PERS\n").append(pick(LAST, random)).append(" I-PERS\n");
    }

    private static void place(StringBuilder file, Random random) {
        file.append(pick(TOWN, random)).append(" B-LOC\n");
    }

    private static void body(StringBuilder file, Random random) {
        file.append("جمعية B-ORG\n").append(pick(BODY, random)).append(" I-ORG\n");
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    static TrainingText text(String file) {
        return switch (TrainingFile.read(file.getBytes(UTF_8), "ours.txt")) {
            case TrainingFile.Result.Read(TrainingText text) -> text;
            case TrainingFile.Result.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    static Model model(TrainingText text, long seed, int rounds) {
        Lesson lesson = new Lesson("ours", "Apache-2.0", LocalDate.of(2031, 5, 21), seed, rounds);
        return switch (Trainer.train(text, REGISTER, lesson)) {
            case Trainer.Result.Learned(Model model) -> model;
            case Trainer.Result.Refused(var reason) -> throw new AssertionError(reason);
        };
    }
}
