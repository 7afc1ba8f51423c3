package org.nadhir.reports.page;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.nadhir.model.Language;

/// Posts of social media set into a page, known by their signature line: `— Name (@handle) January 24, 2025`.
///
/// The post reaches upwards from its signature over lines that carry hashtags, handles or links, that are written in
/// another language than the page, or that stand in one block with such a line; at least one line is taken.
final class EmbeddedPosts {

    private static final Pattern SIGNATURE = Pattern.compile("^\\s*[—–―-]{1,2}\\s*.{0,80}\\(@\\w{1,30}\\).{0,40}$");
    private static final Pattern POSTED_BY =
            Pattern.compile("^\\s*(a post shared by|view this post on|عرض هذا المنشور على|تم نشر مشاركة).{0,80}$");
    private static final Pattern SIGNS = Pattern.compile("[#@][\\p{L}_]|pic\\.twitter\\.com|https?://|t\\.co/");
    private static final int LINES_MAX = 12;
    private static final int CHARS_MAX = 600;

    private EmbeddedPosts() {}

    static BitSet in(List<Shape> lines, Language language) {
        BitSet embedded = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            String folded = lines.get(i).folded();
            if (SIGNATURE.matcher(folded).matches()) {
                embedded.set(i);
                upwards(lines, i, language, embedded);
            } else if (POSTED_BY.matcher(folded).matches()) {
                embedded.set(i);
            }
        }
        return embedded;
    }

    private static void upwards(List<Shape> lines, int signature, Language language, BitSet embedded) {
        boolean taken = false;
        boolean inBlock = false;
        for (int i = signature - 1; i >= 0 && i >= signature - LINES_MAX; i--) {
            Shape line = lines.get(i);
            if (line.isBlank()) {
                inBlock = false;
                continue;
            }
            boolean ofPost = SIGNS.matcher(line.folded()).find() || isOtherScript(line.raw(), language);
            if (line.raw().length() > CHARS_MAX || (taken && !inBlock && !ofPost)) {
                return;
            }
            embedded.set(i);
            taken = true;
            inBlock = true;
        }
    }

    private static boolean isOtherScript(String raw, Language language) {
        long latin = raw.chars().filter(c -> c >= 'A' && c <= 'z').count();
        long arabic = raw.chars().filter(c -> c >= 0x600 && c <= 0x6ff).count();
        return switch (language) {
            case ARABIC -> latin > arabic;
            case ENGLISH -> arabic > latin;
            case UNDETERMINED -> false;
        };
    }
}
