package org.nadhir.tearline;

import org.nadhir.model.Text;

/// Who or what is at risk and roughly where, as the recipient will read it.
///
/// @param name of the site, person or group, in both languages
/// @param place the town or district in both languages, never finer
/// @param country ISO 3166-1 alpha-2, for example `SY`
/// @param latitude degrees north, or `NaN`; the builder coarsens it
/// @param longitude degrees east, or `NaN`; the builder coarsens it
public record Site(Text name, Text place, String country, double latitude, double longitude) {

    public static final int NAME_CHARS_MAX = 200;

    public Site {
        Plain.check(name, 1, NAME_CHARS_MAX);
        Plain.check(place, 1, NAME_CHARS_MAX);
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a country is two capital letters (ISO 3166-1 alpha-2)");
        }
        if (Double.isNaN(latitude) != Double.isNaN(longitude)
                || Math.abs(latitude) > 90
                || Math.abs(longitude) > 180) {
            throw new IllegalArgumentException("latitude and longitude are both given, within the globe, or neither");
        }
    }

    public boolean isLocated() {
        return !Double.isNaN(latitude);
    }
}
