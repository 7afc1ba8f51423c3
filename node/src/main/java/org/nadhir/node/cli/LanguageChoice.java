package org.nadhir.node.cli;

import java.util.List;
import java.util.Map;
import org.nadhir.model.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Which language to speak: `--lang`, else NADHIR_LANG, else that of the locale, else English.
final class LanguageChoice implements ITypeConverter<Language> {

    /// POSIX order: LC_ALL overrides LC_MESSAGES overrides LANG (IEEE Std 1003.1, 8.2).
    private static final List<String> VARIABLES = List.of("NADHIR_LANG", "LC_ALL", "LC_MESSAGES", "LANG");

    static Language of(List<String> arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--lang=")) {
                return ofTag(argument.substring("--lang=".length()));
            }
            if (argument.equals("--lang") && i + 1 < arguments.size()) {
                return ofTag(arguments.get(i + 1));
            }
        }
        for (String variable : VARIABLES) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return ofTag(value);
            }
        }
        return Language.ENGLISH;
    }

    @Override
    public Language convert(String value) {
        return switch (value) {
            case "ar" -> Language.ARABIC;
            case "en" -> Language.ENGLISH;
            default -> throw new TypeConversionException("ar|en");
        };
    }

    private static Language ofTag(String tag) {
        return tag.startsWith("ar") ? Language.ARABIC : Language.ENGLISH;
    }
}
