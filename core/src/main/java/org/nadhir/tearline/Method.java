package org.nadhir.tearline;

import org.nadhir.model.Text;

/// By what class of means; closed and coarse, because a precise means can single its source out.
public enum Method {
    UNKNOWN("unknown", "بوسيلة غير معروفة", "by unknown means"),
    EXPLOSIVE("explosive", "بعبوة متفجرة", "with an explosive device"),
    VEHICLE("vehicle", "بمركبة", "with a vehicle"),
    FIREARMS("firearms", "بأسلحة نارية", "with firearms"),
    AIRBORNE("airborne", "من الجو", "from the air"),
    ARSON("arson", "بإضرام النار", "by arson"),
    OTHER_WEAPON("other-weapon", "بسلاح آخر", "with another weapon"),
    CYBER("cyber", "عبر الشبكة", "over the network");

    private final String word;
    private final String ar;
    private final String en;

    Method(String word, String ar, String en) {
        this.word = word;
        this.ar = ar;
        this.en = en;
    }

    public String word() {
        return word;
    }

    /// How it stands in a sentence.
    public Text phrase() {
        return new Text(ar, en);
    }
}
