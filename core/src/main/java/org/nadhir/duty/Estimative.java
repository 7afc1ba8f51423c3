package org.nadhir.duty;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nadhir.model.Text;

/// The rule of ICD 203 that no sentence holds both a degree of likelihood and a level of confidence: the reader would
/// take one for the other.
///
/// The English terms are the two rows and the three levels of ICD 203 (2015, US government work, public domain); the
/// Arabic terms are Nadhir's own translation of them, with the forms that stand in our templates. Finds words, not
/// meaning: "likely" counts wherever it stands.
public final class Estimative {

    private static final Pattern LIKELIHOOD_EN = words(List.of(
            "almost no chance", "remote", "very unlikely", "highly improbable", "unlikely", "improbable",
            "roughly even chance", "roughly even odds", "even chance", "likely", "probable", "probably", "very likely",
            "highly probable", "almost certain", "almost certainly", "nearly certain"));
    private static final Pattern CONFIDENCE_EN = Pattern.compile(
            "\\b(?:low|moderate|medium|high)(?:er|est)?[ -]confidence\\b"
                    + "|\\bconfidence\\b[^.!?\\n]{0,60}\\b(?:low|moderate|medium|high)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LIKELIHOOD_AR = Pattern.compile(
            "مستبعد|مرجّ?ح|شبه مؤكد|يكاد يكون (?:معدوم|مؤكد)|احتمال|محتمل|متساوي");
    private static final Pattern CONFIDENCE_AR = Pattern.compile(
            "(?:ثقة|ثقت(?:نا|ي|هم|ه)|الثقة)[^.!?؟\\n]{0,60}(?:منخفض|متوسط|عالي|مرتفع|ضعيف|كبير)"
                    + "|(?:منخفض|متوسط|عالي|مرتفع|ضعيف|كبير)[ةه]?[^.!?؟\\n]{0,20}(?:ثقة|الثقة|ثقت)");
    /// Harakat and tatweel are no letters; they must not hide a word.
    private static final Pattern MARKS_AR = Pattern.compile("[\\u064B-\\u0652\\u0640\\u0670]");
    private static final Pattern END = Pattern.compile("[.!?؟\\n]+");

    private Estimative() {}

    /// The first sentence that holds both, in either language.
    public static Optional<String> mixed(Text text) {
        return mixed(text.ar()).or(() -> mixed(text.en()));
    }

    /// The first sentence of `text` that holds both; all terms of both languages are looked for.
    public static Optional<String> mixed(String text) {
        return END.splitAsStream(text)
                .filter(sentence -> {
                    String bare = MARKS_AR.matcher(sentence).replaceAll("");
                    return isLikelihood(bare) && isConfidence(bare);
                })
                .map(String::strip)
                .findFirst();
    }

    private static boolean isLikelihood(String sentence) {
        return LIKELIHOOD_EN.matcher(sentence).find() || LIKELIHOOD_AR.matcher(sentence).find();
    }

    private static boolean isConfidence(String sentence) {
        return CONFIDENCE_EN.matcher(sentence).find() || CONFIDENCE_AR.matcher(sentence).find();
    }

    private static Pattern words(List<String> terms) {
        return Pattern.compile("\\b(?:" + String.join("|", terms) + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
