package org.nadhir.reports.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nadhir.reports.Word;

/// Counts with what they count: `4 arrested`, `25 killed`, `10000000 dollar`. The word lists are ours.
public final class Quantities {

    private static final Map<String, Integer> NUMBERS = numbers();
    private static final Set<String> PERSONS = words("شخص شخصا أشخاص أفراد فردا عنصر عناصر عنصرا مسلح مسلحين"
            + " مدني مدنيين"
            + " مدنيا قتيل قتلى قتيلا جريح جرحى جريحا مصاب مصابين مصابا شهيد شهداء مشتبه مشتبهين إرهابي إرهابيين متورطين"
            + " people persons person men suspects militants civilians dead wounded injured members worshippers killed");
    private static final Set<String> KILLED = words("مقتل قتل قتلى قتيل قتيلا قتلت استشهاد شهيد شهداء وفاة"
            + " killed dead deaths");
    private static final Set<String> WOUNDED =
            words("جرح جرحى جريح جريحا إصابة أصيب مصاب مصابين مصابا wounded injured");
    private static final Set<String> ARRESTED = words("اعتقال اعتقل اعتقلوا اعتقلت توقيف القبض أوقفت ضبط"
            + " arrested arrest"
            + " detained captured المتورطين");
    private static final List<String> ARRESTING =
            List.of("اعتقال", "اعتقل", "توقيف", "القبض", "arrest", "detain");
    private static final Set<String> THOUSAND = words("ألف آلاف thousand");
    private static final Set<String> MILLION = words("مليون ملايين مليونا million");
    private static final Set<String> MONEY = words("دولار دولارا دولارات يورو dollar dollars euro euros");
    private static final int NEAR = 6;
    private static final int FIGURE_MAX = 6;

    private Quantities() {}

    private static Set<String> words(String list) {
        return Set.copyOf(Word.of(list));
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> lists = List.of("واحد واحدة one", "اثنان اثنين اثنتان اثنتين two", "ثلاثة ثلاث three",
                "أربعة أربع four", "خمسة خمس five", "ستة ست six", "سبعة سبع seven", "ثمانية ثماني ثمان eight",
                "تسعة تسع nine", "عشرة عشر ten");
        for (int i = 0; i < lists.size(); i++) {
            for (String word : Word.of(lists.get(i))) {
                numbers.put(word, i + 1);
            }
        }
        numbers.putAll(Map.of("عشرين", 20, "عشرون", 20, "ثلاثين", 30, "ثلاثون", 30, "twenty", 20, "dozen", 12,
                "eleven", 11, "twelve", 12, "شخصين", 2, "عنصرين", 2));
        return numbers;
    }

    /// The first count of persons or money in a folded clause; what was done to the persons comes from near words.
    public static Optional<String> of(String folded) {
        List<String> words = Word.in(folded, 0, folded.length()).stream().map(Word::text).toList();
        for (int i = 0; i < words.size(); i++) {
            Optional<Long> number = number(words.get(i));
            if (number.isEmpty()) {
                continue;
            }
            long value = number.get();
            int next = i + 1;
            if (next < words.size() && (MILLION.contains(words.get(next)) || THOUSAND.contains(words.get(next)))) {
                value *= MILLION.contains(words.get(next)) ? 1_000_000 : 1_000;
                next++;
            }
            if (next < words.size() && MONEY.contains(words.get(next))) {
                return Optional.of(value + " money");
            }
            boolean person = words.get(i).endsWith("ين") && PERSONS.contains(words.get(i).replaceFirst("ين$", ""));
            for (int k = next; k < Math.min(words.size(), next + 2); k++) {
                person |= PERSONS.contains(words.get(k));
            }
            if (person) {
                Optional<String> fate = fate(words, i);
                if (fate.isPresent()) {
                    return Optional.of(value + " " + fate.get());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> number(String word) {
        String bare = word.startsWith("و") && word.length() > 3 ? word.substring(1) : word;
        Integer named = NUMBERS.get(bare);
        if (named != null) {
            return Optional.of((long) named);
        }
        return isFigure(word) ? Optional.of(Long.parseLong(word)) : Optional.empty();
    }

    private static boolean isFigure(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return !word.isEmpty() && word.length() <= FIGURE_MAX;
    }

    private static Optional<String> fate(List<String> words, int at) {
        for (int distance = 1; distance <= NEAR; distance++) {
            for (int i : new int[] {at - distance, at + distance}) {
                String word = i >= 0 && i < words.size() ? words.get(i) : "";
                String bare = word.startsWith("و") && word.length() > 3 ? word.substring(1) : word;
                if (KILLED.contains(bare)) {
                    return Optional.of("killed");
                }
                if (WOUNDED.contains(bare)) {
                    return Optional.of("wounded");
                }
                if (ARRESTED.contains(bare)) {
                    return Optional.of("arrested");
                }
            }
        }
        return only(words);
    }

    /// What is done to persons in this clause, if it is one thing only.
    private static Optional<String> only(List<String> words) {
        boolean arrested = words.stream().anyMatch(word -> ARRESTING.stream().anyMatch(word::contains));
        boolean hurt = words.stream().anyMatch(word -> KILLED.contains(word) || WOUNDED.contains(word));
        return arrested && !hurt ? Optional.of("arrested") : Optional.empty();
    }
}
