package org.nadhir.node.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Victim;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.EntityId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;

/// Somebody or something that is to be protected, with whom to tell who has no node. Parties with a node that protect
/// it stand with the partners.
///
/// @param id of the public register, or one of our own, which begins with `~`
/// @param siteClass what kind of thing it is, such as `shrine` or `hospital`; one word of the register's
/// @param within what it lies in, as register entries
/// @param checked when somebody last made sure that all of this still holds
public record SiteEntry(
        EntityId id,
        Victim.Kind kind,
        Text name,
        Text place,
        String country,
        String siteClass,
        List<EntityId> within,
        List<Contact> contacts,
        PersonId by,
        Instant at,
        PersonId checkedBy,
        Instant checked,
        boolean retired) {

    public static final int CONTACTS_MAX = 32;
    private static final int ITEMS_MAX = 16;
    private static final int CHARS_MAX = 200;

    public SiteEntry {
        within = List.copyOf(within);
        contacts = List.copyOf(contacts);
        check(name.ar());
        check(name.en());
        check(place.ar());
        check(place.en());
        if (!country.matches("[A-Z]{2}") || !siteClass.matches("[a-z-]{1,40}") || within.size() > ITEMS_MAX) {
            throw new IllegalArgumentException("country, class or places of a site are not in their form");
        }
    }

    private static void check(String text) {
        if (text.isBlank() || text.length() > CHARS_MAX || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a text here has 1 to " + CHARS_MAX + " characters that can be seen");
        }
    }

    /// Somebody without a node.
    ///
    /// @param ways how to reach them, the first one first
    /// @param languages tags, `ar` or `en`, the best first
    /// @param hours when they can be reached, in words; may be empty
    /// @param confirmed whether a second person vouched for them; until then nobody is told
    /// @param act the signed act that entered them
    public record Contact(
            String id,
            Text name,
            List<Way> ways,
            List<String> languages,
            String hours,
            Addressee.Stands stands,
            PersonId by,
            Instant at,
            boolean confirmed,
            boolean retired,
            Bytes act) {
        public Contact {
            ways = List.copyOf(ways);
            languages = List.copyOf(languages);
            check(name.ar());
            check(name.en());
            boolean formed = Uuids.isUuid(id)
                    && !ways.isEmpty()
                    && ways.size() <= ITEMS_MAX
                    && !languages.isEmpty()
                    && List.of("ar", "en").containsAll(languages)
                    && hours.length() <= CHARS_MAX;
            if (!formed) {
                throw new IllegalArgumentException("a contact has a way to reach it and a language, ar or en");
            }
        }

        /// Whether this contact may be told.
        public boolean holds() {
            return confirmed && !retired;
        }

        Contact confirmedNow() {
            return new Contact(id, name, ways, languages, hours, stands, by, at, true, retired, act);
        }

        Contact retiredNow() {
            return new Contact(id, name, ways, languages, hours, stands, by, at, confirmed, true, act);
        }
    }

    /// One way to reach somebody.
    ///
    /// @param manner `phone`, `radio` or `in-person`
    public record Way(String manner, String reach) {
        public Way {
            if (!List.of("phone", "radio", "in-person").contains(manner)) {
                throw new IllegalArgumentException("a way is phone, radio or in-person");
            }
            check(reach);
        }
    }

    public Optional<Contact> contact(String contact) {
        return contacts.stream().filter(one -> one.id().equals(contact)).findFirst();
    }

    public SiteEntry with(Contact changed) {
        List<Contact> all = new ArrayList<>(contacts);
        all.removeIf(one -> one.id().equals(changed.id()));
        all.add(changed);
        return with(all, checkedBy, checked, retired);
    }

    /// The same with a contact that a second person vouched for.
    public SiteEntry confirmed(Contact contact) {
        return with(contact.confirmedNow());
    }

    /// The same with a contact that is told no more.
    public SiteEntry retired(Contact contact) {
        return with(contact.retiredNow());
    }

    public SiteEntry checkedBy(PersonId person, Instant when) {
        return with(contacts, person, when, retired);
    }

    public SiteEntry retiredNow() {
        return with(contacts, checkedBy, checked, true);
    }

    private SiteEntry with(List<Contact> contactsNow, PersonId checker, Instant when, boolean retiredNow) {
        return new SiteEntry(
                id, kind, name, place, country, siteClass, within, contactsNow, by, at, checker, when, retiredNow);
    }

    public Json json() {
        return Json.object()
                .put("site", id.value())
                .put("kind", kind.word())
                .put("name", text(name))
                .put("place", text(place))
                .put("country", country)
                .put("class", siteClass)
                .putStrings("within", within.stream().map(EntityId::value).toList())
                .putArray("contacts", contacts, SiteEntry::json)
                .put("by", by.value())
                .put("at", at)
                .put("checkedBy", checkedBy.value())
                .put("checked", checked)
                .put("retired", retired)
                .build();
    }

    private static Json json(Contact contact) {
        return Json.object()
                .put("contact", contact.id())
                .put("name", text(contact.name()))
                .putArray("ways", contact.ways(), way -> Json.object()
                        .put("manner", way.manner())
                        .put("reach", way.reach())
                        .build())
                .putStrings("languages", contact.languages())
                .put("hours", contact.hours())
                .put("stands", contact.stands().name())
                .put("by", contact.by().value())
                .put("at", contact.at())
                .put("confirmed", contact.confirmed())
                .put("retired", contact.retired())
                .put("act", contact.act().base64())
                .build();
    }

    static SiteEntry read(Fields fields) throws Malformed {
        return new SiteEntry(
                fields.value("site", EntityId::new),
                fields.choice("kind", List.of(Victim.Kind.values()), Victim.Kind::word),
                fields.object("name", SiteEntry::text),
                fields.object("place", SiteEntry::text),
                fields.string("country"),
                fields.string("class"),
                fields.values("within", ITEMS_MAX, EntityId::new),
                fields.objects("contacts", CONTACTS_MAX, SiteEntry::contact),
                fields.value("by", PersonId::new),
                fields.instant("at"),
                fields.value("checkedBy", PersonId::new),
                fields.instant("checked"),
                fields.bool("retired"));
    }

    private static Contact contact(Fields fields) throws Malformed {
        return new Contact(
                fields.string("contact"),
                fields.object("name", SiteEntry::text),
                ways(fields),
                fields.strings("languages", 2),
                fields.string("hours", CHARS_MAX),
                fields.choice("stands", List.of(Addressee.Stands.values()), Enum::name),
                fields.value("by", PersonId::new),
                fields.instant("at"),
                fields.bool("confirmed"),
                fields.bool("retired"),
                fields.value("act", Bytes::ofBase64));
    }

    /// Reads `ways` as a person or a row gives them.
    public static List<Way> ways(Fields fields) throws Malformed {
        return fields.objects(
                "ways", ITEMS_MAX, way -> new Way(way.string("manner"), way.string("reach", CHARS_MAX)));
    }

    private static Json text(Text text) {
        return Json.object().put("ar", text.ar()).put("en", text.en()).build();
    }

    /// Reads `{ar, en}`.
    public static Text text(Fields fields) throws Malformed {
        return new Text(fields.string("ar", CHARS_MAX), fields.string("en", CHARS_MAX));
    }
}
