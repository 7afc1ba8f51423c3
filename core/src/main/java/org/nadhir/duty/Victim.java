package org.nadhir.duty;

import org.nadhir.model.EntityId;
import org.nadhir.model.Text;

/// Who or what is at risk. A site counts as well as a person does (ICD 191: "an institution, place of business,
/// structure, or location").
public record Victim(Kind kind, EntityId entity, Text name) {

    public enum Kind {
        SITE("site"),
        PERSON("person"),
        GROUP("group"),
        /// People named by a trait, such as the visitors of a site.
        CLASS("class");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
