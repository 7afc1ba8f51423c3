package org.nadhir.bench.swap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sentences and names of invented reports in five languages. Ours, licence as the project; none of them speaks in the
/// words of a warning, so that what the guard finds is the source and not a common phrase.
final class Sayings {

    private static final Map<String, List<String>> SENTENCES = Map.of(
            "ar", List.of(
                    "سمعت من ابن عمي أن رجالًا غرباء استأجروا البيت القديم قرب المخبز.",
                    "رأيت ثلاث شاحنات بيضاء تدخل الكراج بعد منتصف الليل وتخرج فارغة.",
                    "قال لي صاحب الدكان إن أحدهم سأل عن مواعيد دوام الحرّاس.",
                    "لا أعرف أسماءهم، لكن لهجتهم ليست من هنا.",
                    "أخاف على أولادي إن عرف أحد أنني تكلمت.",
                    "كان أحدهم يحمل حقيبة ثقيلة ولا يتركها من يده.",
                    "يلتقون عند النهر كل ثلاثاء ثم يتفرقون واحدًا واحدًا."),
            "en", List.of(
                    "My cousin rents out the old house beside the bakery and took cash from strangers.",
                    "Three white lorries drove into the garage past midnight and came out empty.",
                    "The grocer told me somebody kept asking when the watchmen change over.",
                    "I never learnt what they are called, yet none of them talks like people round here.",
                    "Please keep me out of it, my children go to school on that street.",
                    "One carried a heavy bag and would not put it down even while eating.",
                    "They gather by the river on Tuesdays and leave one after another."),
            "fa", List.of(
                    "پسرعمویم خانه قدیمی کنار نانوایی را به چند غریبه اجاره داده است.",
                    "سه کامیون سفید نیمه‌شب وارد تعمیرگاه شدند و خالی بیرون آمدند.",
                    "بقال گفت کسی مدام می‌پرسید نگهبان‌ها چه ساعتی عوض می‌شوند.",
                    "نامشان را نمی‌دانم ولی لهجه‌شان مال اینجا نیست.",
                    "خواهش می‌کنم نگویید که من گفته‌ام."),
            "ur", List.of(
                    "میرے چچا زاد نے تندور کے پاس والا پرانا مکان اجنبیوں کو کرائے پر دیا ہے۔",
                    "تین سفید ٹرک آدھی رات کے بعد ورکشاپ میں آئے اور خالی نکلے۔",
                    "دکاندار نے بتایا کہ کوئی بار بار چوکیداروں کے بدلنے کا وقت پوچھ رہا تھا۔",
                    "مجھے ان کے نام معلوم نہیں مگر ان کا لہجہ یہاں کا نہیں۔",
                    "مہربانی کر کے میرا ذکر نہ کیجیے۔"),
            "fr", List.of(
                    "Mon cousin a loué la vieille maison près du four à des inconnus.",
                    "Trois camions blancs sont entrés au garage après minuit et repartis vides.",
                    "L'épicier raconte que quelqu'un demandait sans cesse la relève des gardiens.",
                    "Je ne connais pas leurs noms, mais leur accent n'est pas d'ici.",
                    "Ne dites à personne que cela vient de moi."));

    private static final Map<String, List<String>> FIRST = Map.of(
            "ar", List.of("عبيدة", "رزان", "غيلان", "شذى", "قصيّ"),
            "en", List.of("Winifred", "Barnaby", "Rosalind", "Quentin", "Thaddeus"),
            "fa", List.of("جمشید", "پروانه", "کیومرث", "گلنار", "ژاله"),
            "ur", List.of("گلریز", "ظہیر", "پاکیزہ", "ثمینہ", "ٹیپو"),
            "fr", List.of("Gwenaëlle", "Thibault", "Clothilde", "Aurélien", "Solange"));

    private static final Map<String, List<String>> LAST = Map.of(
            "ar", List.of("القطريبي", "الزغيبي", "البرغوثلي", "الخضيراني", "الغزاونة"),
            "en", List.of("Featherstonehaugh", "Ockleshaw", "Wigglesworth", "Pumphrey", "Yarborough"),
            "fa", List.of("پورچیستا", "گرگانیان", "ژولیده پور", "چوپانزاده", "گودرزیان"),
            "ur", List.of("گھمنڈی", "ٹھاکرانی", "چغتائوی", "ڈھلوانی", "پٹیالوی"),
            "fr", List.of("Quémeneur", "Puységur", "Kerguelen", "Vauquelin", "Zeller-Huguet"));

    private Sayings() {}

    static String first(String language, SplittableRandom random) {
        return one(FIRST, language, random);
    }

    static String name(String language, SplittableRandom random) {
        return one(FIRST, language, random) + " " + one(LAST, language, random);
    }

    static String told(String language, int sentences, SplittableRandom random) {
        return Stream.generate(() -> one(SENTENCES, language, random))
                .limit(sentences)
                .collect(Collectors.joining(" "));
    }

    private static String one(Map<String, List<String>> lists, String language, SplittableRandom random) {
        List<String> list = Optional.ofNullable(lists.get(language)).orElseThrow();
        return list.get(random.nextInt(list.size()));
    }
}
