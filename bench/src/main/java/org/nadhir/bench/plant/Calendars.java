package org.nadhir.bench.plant;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;

/// Months and years of the calendars in which people of these languages write a day. Names are common knowledge; the
/// Hijri day is Umm al-Qura's, the solar one is counted by the cycle of 33 years (good for 1925 to 2088).
final class Calendars {

    static final List<String> EN = List.of(
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December");
    static final List<String> FR = List.of(
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre");
    static final List<String> LEVANT = List.of(
            "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
            "تشرين الثاني", "كانون الأول");
    static final List<String> EGYPT = List.of(
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر");
    static final List<String> MOROCCO = List.of(
            "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر",
            "دجنبر");
    static final List<String> ALGERIA = List.of(
            "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر");
    static final List<String> FA = List.of(
            "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر");
    static final List<String> UR = List.of(
            "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر");
    static final List<String> HIJRI = List.of(
            "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان",
            "شوال", "ذو القعدة", "ذو الحجة");
    static final List<String> HIJRI_LATIN = List.of(
            "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Awwal", "Jumada al-Thani", "Rajab",
            "Shaban", "Ramadan", "Shawwal", "Dhu al-Qadah", "Dhu al-Hijjah");
    static final List<String> SOLAR = List.of(
            "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند");
    static final List<String> SOLAR_LATIN = List.of(
            "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey",
            "Bahman", "Esfand");

    /// A day of some calendar; the month from 1 on.
    record Dated(int year, int month, int day) {}

    private Calendars() {}

    static Dated hijri(LocalDate day) {
        HijrahDate date = HijrahDate.from(day);
        return new Dated(
                date.get(ChronoField.YEAR), date.get(ChronoField.MONTH_OF_YEAR), date.get(ChronoField.DAY_OF_MONTH));
    }

    /// 1 Farvardin 979 was 21 March 1600.
    static Dated solar(LocalDate day) {
        long days = day.toEpochDay() - LocalDate.of(1600, 1, 1).toEpochDay() - 79;
        int year = (int) (979 + 33 * (days / 12053));
        int rest = (int) (days % 12053);
        year += 4 * (rest / 1461);
        rest %= 1461;
        if (rest >= 366) {
            year += (rest - 1) / 365;
            rest = (rest - 1) % 365;
        }
        int month = rest < 186 ? rest / 31 : 6 + (rest - 186) / 30;
        int inMonth = rest < 186 ? rest % 31 : (rest - 186) % 30;
        return new Dated(year, month + 1, inMonth + 1);
    }
}
