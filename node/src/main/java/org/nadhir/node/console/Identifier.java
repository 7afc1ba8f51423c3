package org.nadhir.node.console;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.regex.Pattern;

/// An id or digest: always from left to right; where it is shortened, the whole of it stands in its title.
record Identifier(String whole, String shown) implements Content {

    /// What ids and digests are made of. Anything else has no place in an attribute.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~:/-]+");

    @Override
    public void writeTo(TemplateOutput out) {
        out.writeContent("<code class=\"id\" dir=\"ltr\"");
        if (!whole.equals(shown) && PLAIN.matcher(whole).matches()) {
            out.writeContent(" title=\"" + whole + "\"");
        }
        out.writeContent(">");
        out.writeUserContent(shown);
        out.writeContent("</code>");
    }
}
